"""Chinese, Korean and Japanese names in Cyrillic, read back: Си Цзиньпин, Ким Чен Ын, Синдзо Абэ.

Russian, and the languages that follow it, write Chinese by the system of Palladius, Korean by those of Kholodovich and
Kontsevich and older habits, Japanese by that of Polivanov. Letter by letter these give Latin that nobody writes.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, product
from math import exp, log
from typing import TYPE_CHECKING

from namekit.lexicon import rows
from namekit.readings.korean_parser import given_shares, priors
from namekit.romanize.chinese_names import surnames
from namekit.romanize.chinese_syllables import toneless
from namekit.romanize.korean_jamo import join
from namekit.romanize.korean_names import families

if TYPE_CHECKING:
    from collections.abc import Container

Ranked = tuple[tuple[str, float], ...]

_WORDS = re.compile(r"[а-яёіїєґ]+(?:[ -][а-яёіїєґ]+){0,3}")
_MOST_SYLLABLES, _LONGEST = 4, 40
_KNOWN_SURNAMES = 500
_LATER_SPELLING = 0.5
"""Weight of a spelling after the first of its letter, for each place in the list."""


def _cuts(word: str, syllables: Container[str], longest: int, limit: int) -> list[tuple[str, ...]]:
    """Ways to part a word into syllables, those of the fewest first; empty where a letter is left over."""
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(word) + 1):
        found: list[tuple[str, ...]] = []
        for start in range(max(0, end - longest), end):
            if ways[start]:
                piece = word[start:end]
                if piece in syllables or piece.rstrip("ъ") in syllables:
                    found += [(*way, piece.rstrip("ъ")) for way in ways[start]]
        ways.append(sorted(found, key=len)[:limit])
        if not any(ways[-longest:]):
            return []
    return ways[-1]


@cache
def _chinese() -> dict[str, str]:
    """Syllable in Cyrillic → Pinyin; э may be written е where that is no other syllable."""
    found: dict[str, str] = {}
    table = [(s, pinyin.replace("v", "u")) for pinyin, spellings in rows("cyrillic_chinese") for s in spellings.split()]
    for spelling, pinyin in [*table, *((s.replace("э", "е"), pinyin) for s, pinyin in table)]:
        found.setdefault(spelling, pinyin)
    return found


@cache
def _surnames() -> frozenset[tuple[str, ...]]:
    """Surnames by their syllables, without tones."""
    return frozenset(
        tuple(toneless(s).replace("v", "u") for s in surname.pinyin)
        for surname in surnames().values()
        if surname.rank < _KNOWN_SURNAMES
    )


def chinese(name: str, *, place: bool = False, limit: int = 2) -> Ranked:
    """Pinyin syllables of a Chinese name in small Cyrillic letters, with weights, best first; empty where it can be none.

    A person's begins with a surname as a word of its own.

    >>> chinese("си цзиньпин")[0][0], chinese("шэньчжэнь", place=True)[0][0], chinese("иван петров")
    ('xi jin ping', 'shen zhen', ())
    """
    if len(name) > _LONGEST or not _WORDS.fullmatch(name):
        return ()
    words: list[list[tuple[str, ...]]] = []
    for word in re.split("[ -]", name):
        words.append(_cuts(word, _chinese(), 6, 2))
        if not words[-1]:
            return ()
    found: dict[str, float] = {}
    for cut in islice(product(*words), 8):
        syllables = [_chinese()[s] for part in cut for s in part]
        family = tuple(_chinese()[s] for s in cut[0]) if len(cut) > 1 else ()
        if 2 <= len(syllables) <= _MOST_SYLLABLES and (place or family in _surnames()):
            found.setdefault(" ".join(syllables), _LATER_SPELLING ** len(found))
    return tuple(found.items())[:limit]


@cache
def _korean() -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    """Syllable in Cyrillic → syllables of Hangul with weights; the same of family names."""
    letters: dict[str, list[tuple[str, str, float]]] = {"onset": [], "vowel": [], "coda": [("", "", 1.0)], "family": []}
    for kind, letter, spellings in rows("cyrillic_korean"):
        for place, spelling in enumerate(spellings.split()):
            letters[kind].append((letter, spelling.strip("-"), _LATER_SPELLING**place))
    syllables: dict[str, dict[str, float]] = {}
    for (onset, a, p), (vowel, b, q), (coda, c, r) in product(*(letters[k] for k in ("onset", "vowel", "coda"))):
        entry = syllables.setdefault(a + b + c, {})
        hangul = join(onset, vowel, coda)
        entry[hangul] = max(entry.get(hangul, 0.0), p * q * r)
    bearers = {f: family.bearers for f, family in families().items() if len(f) == 1}
    known: dict[str, dict[str, float]] = {}
    usual = [(family, s, w) for family, s, w in letters["family"]]
    usual += [(family, s, w[family]) for s, w in syllables.items() for family in bearers if family in w]
    for family, spelling, weight in usual:
        entry = known.setdefault(spelling, {})
        entry[family] = max(entry.get(family, 0.0), weight * max(bearers.get(family, 0), 3000))
    return syllables, known


def korean(name: str, limit: int = 6) -> Ranked:
    """Hangul of a Korean person's name in small Cyrillic letters, with weights, best first; empty where it can be none.

    The family name stands first, the given name is one word or two.

    >>> korean("юн сок ёль")[0][0], "김정은" in dict(korean("ким чен ын")), korean("иван петров")
    ('윤석열', True, ())
    """
    if len(name) > _LONGEST or not _WORDS.fullmatch(name):
        return ()
    family, *given = re.split("[ -]", name)
    syllables, known = _korean()
    if family not in known or not 1 <= len(given) <= 2:
        return ()
    prior, listed = priors("person"), given_shares()
    found: dict[str, float] = {}
    for cut in islice(product(*(_cuts(word, syllables, 6, 4) for word in given)), 12):
        spelled = [s for part in cut for s in part]
        if len(spelled) != 2:
            continue
        for (one, p), (two, q) in product(*(syllables[s].items() for s in spelled)):
            built = exp(prior.first.get(ord(one), prior.unseen) + prior.last.get(ord(two), prior.unseen))
            found[one + two] = max(found.get(one + two, 0.0), p * q * (built + listed.get(one + two, 0.0)))
    families_ = sorted(known[family].items(), key=lambda item: -item[1])[:2]
    whole = {f + g: log(w) + log(share) for g, share in found.items() for f, w in families_}
    best = sorted(whole.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple((hangul, exp(w - best[0][1]) ** 0.5) for hangul, w in best)


_MORA = re.compile(
    "(?:н(?![аяуюоэеиё])ъ?|м(?=[бпм])|(?:кк|сс|тт|пп|к|г|дз|с|т|ц|д|н|х|ф|б|п|м|р|в)?[аяуюоэеиёйы])+", re.IGNORECASE
)
_POLIVANOV = {
    "дзи": "ji", "дзя": "ja", "дзю": "ju", "дзё": "jo", "дз": "z", "си": "shi", "ся": "sha", "сю": "shu", "сё": "sho",
    "ти": "chi", "тя": "cha", "тю": "chu", "тё": "cho", "цу": "tsu", "ц": "ts", "ё": "yo", "йо": "yo", "я": "ya", "ю": "yu",
    "й": "i", "ы": "i", "э": "e", "ъ": "", "в": "w", **dict(zip("аеиоукгстднхфбпмр", "aeioukgstdnhfbpmr", strict=True)),
}  # fmt: skip
_SYLLABLE = re.compile("|".join(sorted(_POLIVANOV, key=len, reverse=True)))


def japanese(name: str) -> str:
    """Hepburn letters of a Japanese name in small Cyrillic letters; empty where its syllables are not Japanese.

    >>> japanese("синдзо абэ"), japanese("хиросима"), japanese("сергей")
    ('shinzo abe', 'hiroshima', '')
    """
    words = name.split()
    if not words or len(name) > _LONGEST or not all(_MORA.fullmatch(word) for word in words):
        return ""
    return " ".join(_SYLLABLE.sub(lambda m: _POLIVANOV[m[0]], word) for word in words)
