"""Adjectives of place names (`North`, `الجديدة`, `Nueva`), which languages translate while they transcribe the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from namekit.lexicon.phrases import key
from namekit.lexicon.places import directions
from namekit.names import Parsed
from namekit.readings.read import read
from namekit.readings.reading import Reading, Source

_APART = re.compile(r"[\s\d()\[\]（）,،;:/|–—-]+")
_SYLLABIC = (Source.KOREAN, Source.CHINESE)
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
TRANSLATED = 0.9
"""Weight of a reading in which the adjectives are English ones."""


def translated(name: Parsed, type: str | None, country: str) -> Iterator[Reading]:
    """Readings of a place's name with its adjectives in English: المنيا الجديدة as Minya new.

    Parts agree in any order, so that the adjective may stay on its side.
    """
    meant = [t for t in name.tokens if t.value and t.role == "name" and t.value not in _COLOURS]
    if not meant:
        return
    tokens = [token for token in name.tokens if token.role not in ("generic", "number")]
    rest = Parsed(tuple([t for t in tokens if t not in meant])).name
    if not rest:
        return
    adjective = " ".join([t.value for t in meant])
    leads = tokens[0] in meant
    for reading in read(rest, type, country):
        if reading.source not in _SYLLABIC:
            text = f"{adjective} {reading.text}" if leads else f"{reading.text} {adjective}"
            yield reading._replace(text=text, weight=reading.weight * TRANSLATED)


@lru_cache(maxsize=50_000)
def meanings(text: str) -> frozenset[str]:
    """What the adjectives in a place's name mean, those in brackets too.

    >>> sorted(meanings("Gupti (পশ্চিম)")), sorted(meanings("Nueva York"))
    (['west'], ['new'])
    """
    found = (directions().get(key(word), "") for word in _APART.split(text))
    return frozenset(filter(None, found))


def opposed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether what adjectives mean excludes each other: what is in the east is not the one in the west.

    >>> opposed(meanings("North Ossetia"), meanings("Южная Осетия")), opposed(meanings("North-West"), meanings("West"))
    (True, False)
    """
    return any(mine & kind and theirs & kind and not mine & theirs & kind for kind in _OPPOSITES)
