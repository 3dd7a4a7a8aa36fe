"""Japanese places in kanji as they are read: by the table of places, not as a family and a given name."""

from __future__ import annotations

from functools import lru_cache

from namekit.readings.japanese import plain_latin
from namekit.romanize import transliterate
from namekit.romanize.japanese_parts import FAMILY, PLACES, listed_readings, part_readings
from namekit.romanize.japanese_places import UNITS
from namekit.scripts import fold

Readings = tuple[tuple[str, float], ...]

_UNITS = {unit: UNITS[unit] for unit in "市町村区郡県"} | {"島": ("shima", "jima", "tou")}
"""Units of administration and islands, and how they are read: a table may have a place with its unit alone."""
_RARER = 0.9
"""Weight of each further reading over the one before: two places of one spelling are read each its own way (八代)."""
_SELDOM = 30.0
"""Points, a factor of a thousand, by which a surname is read so less often than otherwise that no place is."""
_PIECED = 0.6
"""Weight of a reading that is put together from parts."""


@lru_cache(maxsize=20_000)
def kanji_place(name: str, limit: int = 4) -> Readings:
    """Readings of a place in kanji, in plain romaji with long vowels short, best first; the unit is a word of its own.

    >>> kanji_place("姫路")[0], kanji_place("江別市")[0], kanji_place("刈羽")[0]
    (('himeji', 1.0), ('ebetsu shi', 1.0), ('kariwa', 1.0))
    """
    found = _listed(name)
    most = 1.0 if found else _PIECED
    shorter = dict.fromkeys(plain_latin(text) for text in found or _pieced(name))
    return tuple((text, most * _RARER**rank) for rank, text in enumerate(shorter))[:limit]


def _listed(name: str) -> list[str]:
    """Readings of a place that the tables have, whole, with its unit, or without."""
    stem, units = name[:-1], _UNITS.get(name[-1:], ())
    whole = [reading.text for reading in listed_readings(name, PLACES)]
    if parted := [f"{text.removesuffix(unit)} {unit}" for text in whole for unit in units if text.endswith(unit)]:
        return parted
    if whole:
        return whole
    if units and len(stem) > 1 and (stems := _listed(stem)):
        return [f"{text} {unit}" for text in stems for unit in units]
    named = listed_readings(name, FAMILY)
    if usual := [reading.text for reading in named if reading.points > named[0].points - _SELDOM]:
        return usual  # most Japanese surnames are places, and the table of places leaves those out
    longer = ((listed_readings(name + unit, PLACES), ends) for unit, ends in _UNITS.items())
    return [
        reading.text.removesuffix(end).rstrip("'")
        for readings, ends in longer
        for reading in readings
        for end in ends
        if reading.text.endswith(end)
    ]


def _pieced(name: str) -> list[str]:
    """Readings of a place that no table has: as surnames are read, the unit aside, and its longest known beginnings one after the other."""
    units = _UNITS.get(name[-1:], ()) if len(name) > 2 else ()
    stems = part_readings(name[:-1] if units else name, FAMILY, 2)
    spelled = [f"{stem.text} {unit}".strip() for stem in stems for unit in units or ("",)]
    return [*spelled, fold(transliterate(name, "ja-hepburn", kind="place")).replace("-", " ")]
