"""Adjectives of place names (`North`, `الجديدة`, `Nueva`), which languages translate while they transcribe the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from namekit.lexicon.phrases import key
from namekit.lexicon.places import directions
from namekit.names import Parsed, Token
from namekit.readings.read import read
from namekit.readings.reading import Reading, Source
from namekit.romanize.chinese_characters import is_han

_APART = re.compile(r"[\s\d()\[\]（）,،;:/|–—-]+")
_SYLLABIC = (Source.KOREAN, Source.CHINESE)
_TRANSCRIBED = (Source.HANGUL_TRANSCRIBED, Source.HAN_TRANSCRIBED, Source.KANA, Source.KANA_TRANSCRIBED)
_COLOURS = frozenset(("black", "red", "white"))
"""Meanings that are translated for seas alone: a town Красный Яр is Krasny Yar, and another is Червоний Яр."""
_OPPOSITES = (
    frozenset(("north", "south", "east", "west", "central")),
    frozenset(("upper", "lower")),
    frozenset(("new", "old")),
    frozenset(("great", "little")),
    _COLOURS,
)
"""Meanings of which a place has one."""
_EAST_ASIAN = "\u2e80"
"""First character of the East Asian blocks."""
_LONGEST = 4
"""Signs of the longest adjective that is written to a name."""
_LEAST, _LEAST_HAN = 2, 3
"""Signs of a foreign name behind an adjective; two Chinese characters are rather a name of the country's own (西安市, 中山区)."""
TRANSLATED = 0.9
"""Weight of a reading in which the adjectives are English ones."""


def translated(name: Parsed, type: str | None, country: str) -> Iterator[Reading]:
    """Readings of a place's name with its adjectives in English: المنيا الجديدة as Minya new.

    Parts agree in any order, so that the adjective may stay on its side.
    """
    tokens = _parted([token for token in name.tokens if token.role not in ("generic", "number")])
    meant = [t for t in tokens if t.value and t.role == "name" and t.value not in _COLOURS]
    if not meant:
        return
    rest = Parsed(tuple([t for t in tokens if t not in meant])).name
    if not rest:
        return
    adjective = " ".join([t.value for t in meant])
    leads = tokens[0] in meant
    foreign = leads and len(tokens) > 1 and tokens[1].joint == ""  # written to the name: 남코카서스
    for reading in read(rest, type, country):
        if reading.source in _TRANSCRIBED if foreign else reading.source not in _SYLLABIC:
            text = f"{adjective} {reading.text}" if leads else f"{reading.text} {adjective}"
            yield reading._replace(text=text, weight=reading.weight * TRANSLATED)


def _parted(tokens: list[Token]) -> list[Token]:
    """Tokens with the adjective parted off that East Asian languages write to a foreign name: 남코카서스, 西ヨークシャー, 노스캐롤라이나."""
    length = _written_to(tokens[0].text) if tokens else 0
    if not length:
        return tokens
    word = tokens[0].text
    adjective = Token(word[:length], "name", directions()[word[:length]])
    return [adjective, Token(word[length:], joint=""), *tokens[1:]]


def _written_to(word: str) -> int:
    """Length of the adjective that an East Asian word begins with, 0 where it begins with none."""
    if word[:1] < _EAST_ASIAN:
        return 0
    least = _LEAST_HAN if all(map(is_han, word)) else _LEAST
    return next((n for n in range(min(_LONGEST, len(word) - least), 0, -1) if word[:n] in directions()), 0)


@lru_cache(maxsize=50_000)
def meanings(text: str) -> frozenset[str]:
    """What the adjectives in a place's name mean, those in brackets too.

    >>> sorted(meanings("Gupti (পশ্চিম)")), sorted(meanings("Nueva York"))
    (['west'], ['new'])
    """
    words = _APART.split(text)
    found = (directions().get(key(word)) or directions().get(word[: _written_to(word)]) for word in words)
    return frozenset(filter(None, found))


def opposed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether what adjectives mean excludes each other: what is in the east is not the one in the west.

    >>> opposed(meanings("North Ossetia"), meanings("Южная Осетия")), opposed(meanings("North-West"), meanings("West"))
    (True, False)
    """
    return any(mine & kind and theirs & kind and not mine & theirs & kind for kind in _OPPOSITES)
