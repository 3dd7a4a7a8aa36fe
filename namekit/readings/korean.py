"""Korean names in Latin letters read back into Hangul.

However a Korean name is spelled (Revised Romanization, McCune–Reischauer with or without its marks, DPRK or customary
usage), spaced, hyphenated and ordered, the forms it may stand for are few; `hangul_readings` ranks them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import exp, log
from typing import TYPE_CHECKING, Literal

from namekit.base.cache import kept
from namekit.readings.korean_forms import KoreanReading, breved, is_syllables, joined, marked, ranked, small, words_of
from namekit.readings.korean_parser import parse
from namekit.readings.korean_places import place_readings, place_stem
from namekit.romanize.korean_jamo import jamo
from namekit.romanize.korean_names import families, split_name
from namekit.romanize.korean_writer import writer

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["KoreanReading", "hangul_readings", "is_korean_like", "jamo", "place_stem", "split_name"]

Kind = Literal["person", "place", "text"]
Styles = tuple[tuple[str, float], ...]


# Share of names written family first, and of a family of two syllables that is written as two words.
_FAMILY_FIRST, _FAMILY_LAST, _FAMILY_PARTED = log(0.62), log(0.35), log(0.03)
_FAMILY_LAST_APART = log(0.06)
"""Beside three words without a hyphen: who parts the given name so (the DPRK above all) keeps the family name first."""
# By habit, or wholly by McCune–Reischauer without marks or the DPRK's rules, where jong is 정 and un is 은.
# Three words in a row are the DPRK's own layout.
_PERSON_STYLES = (("person", log(0.9)), ("person-old", log(0.1)))
_WORDS_STYLES = (("person", log(0.7)), ("person-old", log(0.3)))
_MARKED_STYLES: Styles = (("person-marked", 0.0),)
_ASPIRATED_STYLES = (("person-marked", log(0.5)), ("person-aspirated", log(0.5)))
_MISSING_FAMILY = log(1e-4)
_NAME_CHARACTERS = 64
"""No Korean name with its layout is longer."""
# Letters and clusters of no Korean spelling: enough to refuse most other names at once.
_FOREIGN = re.compile(
    r"[qx0-9áéíóúäüñçãåøčšž]|[bcdfvz][rl]|[st][ml]|r[bdgtvz]|lf|lv|sc|st|nt(?![a-z'])|[aeiou]s\b|c[aeou]"
)


def is_korean_like(latin: str) -> float:
    """How far Latin letters look like a Korean name by their shape alone, to decide whether to read them.

    0 where they can't be one, 0.3 for Korean syllables without a family name, 0.6 for one word that begins with a
    frequent family name, 1 for a family name beside other syllables. Takes some ten microseconds.

    >>> is_korean_like("Kim Yonghyun"), is_korean_like("Garcia Marquez"), is_korean_like("Chungju")
    (1.0, 0.0, 0.3)
    """
    if len(latin) > _NAME_CHARACTERS:
        return 0.0
    text = small(latin)
    if _FOREIGN.search(text):
        return 0.0
    words = text.replace(",", " ").split()
    known = family_spellings()
    if not words or len(words) > 4 or not all(word in known or is_syllables(word) for word in words):
        return 0.0
    if len(words) > 1 and (words[0] in known or words[-1] in known):
        return 1.0
    if len(words) == 1 and len(text) > 6 and text.startswith(_frequent()):
        return 0.6
    return 0.3


def hangul_readings(latin: str, *, kind: Kind, limit: int = 8) -> tuple[KoreanReading, ...]:
    """Ranked Hangul forms that a Latin spelling of a Korean name may stand for; empty where it is none.

    >>> [r.text for r in hangul_readings("Kim Yong-hyun", kind="person", limit=2)]
    ['김용현', '김영현']
    >>> hangul_readings("Jongno", kind="place", limit=1)[0].text
    '종로'
    """
    if len(latin) > _NAME_CHARACTERS:
        return ()
    return _person(latin, limit) if kind == "person" else place_readings(latin, limit)


@kept
def family_spellings() -> dict[str, tuple[tuple[str, float], ...]]:
    """Latin family name in small letters → families with log probability of family and spelling, best first."""
    found: dict[str, dict[str, float]] = {}
    writers = [writer("ko-mr"), writer("ko-rr"), writer("ko-dprk")]
    total = sum(family.bearers for family in families().values())
    for hangul, family in families().items():
        # Forms with initial ㄹ are the DPRK's: taken for a thousandth of all in the world's press.
        share = max(family.bearers, 200 if family.bearers else 30_000) / total
        spellings = {latin.lower(): part for latin, part in family.spellings}
        for scheme in writers:
            strict = scheme.plain(hangul)
            for latin in (strict, strict.replace("'", "").translate(_BARE)):
                spellings[latin] = max(spellings.get(latin, 0.0), 0.004)
        for latin, part in spellings.items():
            entry = found.setdefault(latin, {})
            entry[hangul] = max(entry.get(hangul, 0.0), share * part)
    return {
        latin: tuple(sorted(((hangul, log(p)) for hangul, p in entry.items()), key=lambda item: -item[1]))
        for latin, entry in found.items()
    }


@cache
def _frequent() -> tuple[str, ...]:
    """Family names that a name of one word may begin with: those that one in two hundred bears in that spelling."""
    return tuple(latin for latin, found in family_spellings().items() if len(latin) > 2 and found[0][1] > log(0.005))


_BARE = str.maketrans("ŏŭ", "ou")
_SILENT = re.compile(r"(?<=[Uu]n)e\b")
"""The e that English is silent about: June is 준, Yune 윤, and hardly any given name ends in 네."""


def _person(latin: str, limit: int) -> tuple[KoreanReading, ...]:
    latin = _SILENT.sub("", latin)
    found: dict[tuple[str, str], float] = defaultdict(float)
    for family, given, logp in _layouts(latin):
        choices = family_spellings().get(family, ()) if family else (("", _MISSING_FAMILY),)
        for style, share in _styles(latin, family + given):
            for text, after in parse(given, style, "person"):
                for hangul, before in choices[:4]:
                    found[hangul, text] += exp(logp + before + share + after)
    return ranked(((family + given, family, given, share) for (family, given), share in found.items()), limit)


def _styles(latin: str, spelled: str) -> Styles:
    """Ways to spell that a name's marks and layout speak for, with log probability; `spelled` is the name without its layout."""
    if marked(spelled):
        return _MARKED_STYLES if breved(spelled) else _ASPIRATED_STYLES
    return _WORDS_STYLES if latin.count(" ") == 2 and "-" not in latin else _PERSON_STYLES


def _layouts(latin: str) -> Iterable[tuple[str, str, float]]:
    """Ways to part the words into family and given name, with log probability."""
    known = family_spellings()
    if "," in latin:
        before, _, after = latin.partition(",")
        family, given = joined(words_of(before)).replace("-", ""), joined(words_of(after.replace(",", " ")))
        if family in known and given:
            yield family, given, 0.0
            return
    words = words_of(latin)
    if not words or len(words) > 5:
        return
    if len(words) == 1:
        yield from _one_word(words[0])
        return
    last = words[-1].replace("-", "")
    if words[0].replace("-", "") in known:
        yield words[0].replace("-", ""), joined(words[1:]), _FAMILY_FIRST
    if last in known:
        apart = len(words) == 3 and "-" not in latin
        yield last, joined(words[:-1]), _FAMILY_LAST_APART if apart else _FAMILY_LAST
    if len(words) > 2 and words[0] + words[1] in known:
        yield words[0] + words[1], joined(words[2:]), _FAMILY_PARTED
    if words[0].replace("-", "") not in known and last not in known:
        yield "", joined(words), 0.0


def _one_word(word: str) -> Iterable[tuple[str, str, float]]:
    yield "", word, 0.0
    known = family_spellings()
    for end in range(1, min(len(word) - 1, 9)):
        if word[:end] in known:
            yield word[:end], word[end:].lstrip("-"), _FAMILY_FIRST
