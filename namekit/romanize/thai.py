"""Thai by the Royal Thai General System of Transcription (1999), and Thai names as their bearers write them.

Names of provinces and frequent elements are listed; others are read syllable by syllable.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from namekit.romanize.native_names import latin, signs
from namekit.romanize.thai_syllables import SIGN, by_rules
from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Romanized, Scheme

_SIGNED = re.compile(f"{SIGN}|[่-๋์]")
_WORD = re.compile("([\u0e00-\u0e7f]+)")
_LONGEST = 24


def rtgs(word: str, elements: str = "th") -> tuple[str, str]:
    """RTGS of a word and its source: the listed whole, listed elements at its head with rules for the rest, or rules.

    >>> rtgs("โคกทราย", "th-place")[0]
    'Khok Sai'
    """
    listed, beginnings = signs(elements).get, _beginnings(elements)
    parts: list[str] = []
    rest = word
    while rest and not listed(rest):
        sizes = range(min(len(rest) - 2, _LONGEST) if rest[:3] in beginnings else 0, 2, -1)
        size = next((size for size in sizes if not _SIGNED.match(rest, size) and listed(rest[:size])), 0)
        if not size:
            return " ".join([*parts, by_rules(rest).capitalize()]), "mixed" if parts else "rules"
        parts.append(listed(rest[:size]))
        rest = rest[size:]
    return " ".join([*parts, listed(rest)] if rest else parts), "mixed" if parts else "lexicon"


@cache
def _beginnings(elements: str) -> frozenset[str]:
    """The first three letters of listed elements: most words begin with none, which one look tells."""
    return frozenset(element[:3] for element in signs(elements).words())


def _usual(word: str, elements: str = "th") -> tuple[str, str]:
    listed = latin("th").get(word)
    return (
        (" ".join(word[:1].upper() + word[1:] for word in listed[0].split(" ")), "lexicon")
        if listed
        else rtgs(word, elements)
    )


class _Thai:
    """A scheme for names of people and texts, and for those of places, whose elements are written apart."""

    def __init__(self, spell: Callable[..., tuple[str, str]]) -> None:
        """Take how a word is spelled, given the table of elements."""
        sure = {"lexicon": 0.95, "mixed": 0.7}
        self._other = WordByWord(_WORD, spell, sure, 0.6)
        self._place = WordByWord(_WORD, partial(spell, elements="th-place"), sure, 0.6)

    def __call__(self, text: str, kind: str) -> Romanized:
        """Latin of a text."""
        return (self._place if kind == "place" else self._other)(text, kind)

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of all texts."""
        return (self._place if kind == "place" else self._other).many(texts, kind)


def compile_scheme(scheme: Scheme) -> _Thai:
    """Romanizer of a scheme; its `spelling` is rtgs or usual.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("th-rtgs"))("นครราชสีมา", "place").text
    'Nakhon Ratchasima'
    """
    return _Thai(rtgs if scheme.body["spelling"] == "rtgs" else _usual)


def spellings(name: str, limit: int) -> list[tuple[str, float, str]]:
    """Latin spellings of a Thai name with weights, best first, and their source.

    >>> spellings("สมชาย", 1)
    [('Somchai', 1.0, 'lexicon')]
    """
    words = _WORD.findall(name)
    options = [_options(word) for word in words]
    out: dict[str, tuple[float, str]] = {}
    for rank in range(max(map(len, options), default=0)):
        chosen = [o[min(rank, len(o) - 1)] for o in options]
        source = "lexicon" if all(s == "lexicon" for _, s in chosen) else "rules"
        out.setdefault(" ".join(spelled.capitalize() for spelled, _ in chosen), (1 / (1 + rank), source))
    return [(text, weight, source) for text, (weight, source) in list(out.items())[:limit]]


def _options(word: str) -> list[tuple[str, str]]:
    """Listed spellings, then RTGS and what people put in its place: p for ph, v for w, j for ch, ee for i."""
    listed = [(spelled, "lexicon") for spelled in latin("th").get(word, ())]
    plain = by_rules(word)
    loose = re.sub("ph(?=[aeiou])", "p", plain)
    variants = (
        plain,
        loose,
        loose.replace("w", "v"),
        re.sub("on$", "orn", loose),
        loose.replace("ch", "j"),
        re.sub("i(?=[^aeiou]|$)", "ee", loose),
    )
    seen = {spelled for spelled, _ in listed}
    return listed + [(v, "rules") for v in dict.fromkeys(variants) if v not in seen]
