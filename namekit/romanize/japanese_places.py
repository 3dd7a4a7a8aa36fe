"""Japanese places in kanji: the larger units before a place as words of their own, its unit after a hyphen, the rest by the tables.

What no table has whole is put together from what it begins with, and from how surnames read its characters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import attrgetter

from namekit.romanize.chinese_characters import table
from namekit.romanize.japanese_kana import is_kana, plain
from namekit.romanize.japanese_parts import FAMILY, GIVEN, PLACES, character_readings, listed_readings
from namekit.romanize.sorted_table import sorted_table

UNITS = {
    "都": ("to",), "府": ("fu",), "県": ("ken",), "縣": ("ken",), "市": ("shi",), "区": ("ku",), "郡": ("gun",),
    "町": ("machi", "chou"), "村": ("mura", "son"),
}  # fmt: skip
"""Units of administration, and how they are read, the usual way first."""
_KNOWN, _TERMS = "japanese_known_places", "japanese_place_terms"
_LONGEST = 12
"""Characters of a prefecture, city or district: no longer one is known."""


@lru_cache(maxsize=50_000)
def listed_place(text: str) -> str:
    """Reading of a place: of the tables of places, else of the surname written so (most Japanese surnames are places); empty where none has it."""
    cell = table(_KNOWN).get(text) or sorted_table(PLACES).get(text) or sorted_table(FAMILY).get(text)
    return _WEIGHT.sub("", cell) if cell else ""


_WEIGHT = re.compile(r"\d.*")


@lru_cache(maxsize=20_000)
def romaji_of_place(text: str) -> tuple[str, str, float]:
    """Plain romaji of a place or another word in kanji, its source and how sure it is; the larger units before it as words of their own.

    >>> romaji_of_place("岩手県盛岡市")[0]
    'iwate-ken morioka-shi'
    """
    if not _larger(text):
        return _one_place(text)
    done: list[tuple[str, str, float]] = []
    while larger := _larger(text):
        done.append(_one_place(text[:larger]))
        text = text[larger:]
    done.append(_one_place(text))
    sources = {source for _, source, _ in done}
    sure = min(sure for _, _, sure in done)
    return " ".join(latin for latin, _, _ in done), sources.pop() if len(sources) == 1 else "mixed", sure


def _larger(text: str) -> int:
    """Length of the prefecture, city or district that the text begins with, 0 where it is no more than one place."""
    if text in UNITS:
        return 0
    ends = range(3, min(len(text) - 1, _LONGEST))
    return next((at for at in ends if text[at - 1] in "都道府県市郡" and listed_place(text[: at - 1])), 0)


def _one_place(text: str) -> tuple[str, str, float]:
    """Plain romaji of one place or another word in kanji; the unit of administration after a hyphen."""
    whole, stem, unit = listed_place(text), text[:-1], text[-1]
    if unit in UNITS and len(stem) >= 2:
        named = listed_place(stem)
        usual, *_ = readings = UNITS[unit]
        ending = next(filter(whole.endswith, readings), usual)
        if whole.endswith(ending):
            return f"{whole.removesuffix(ending).rstrip(chr(39))}-{ending}", "lexicon", 0.9
        if named:
            return f"{named}-{usual}", "lexicon", 0.8
    if whole:
        return whole, "lexicon", 0.9
    for size in range(min(4, len(text) - 2), 0, -1):
        if term := table(_TERMS).get(text[-size:]):
            latin, source, sure = _one_place(text[:-size])
            return latin + term, source, sure
    return _pieced(text)


def _pieced(text: str) -> tuple[str, str, float]:
    """A word that no table has: its longest listed beginnings one after the other, single characters as in surnames."""
    done, at, sure = "", 0, True
    while at < len(text):
        most = 1
        while most < min(6, len(text) - at) and _begins_place(text[at : at + most + 1]):
            most += 1
        size = next((size for size in range(most, 1, -1) if listed_place(text[at : at + size])), 1)
        reading = listed_place(text[at : at + size]) if size > 1 else ""
        if not reading:
            reading, known = _alone(text[at])
            sure = sure and known
        done += reading
        at += size
    return done, "lexicon" if sure else "mixed", 0.6 if sure else 0.3


@lru_cache(maxsize=50_000)
def _begins_place(text: str) -> bool:
    """Whether some place begins so: most of a foreign name's characters begin none, which one look says."""
    return sorted_table(PLACES).may_begin(text) or sorted_table(FAMILY).may_begin(text) or text in _known_beginnings()


@cache
def _known_beginnings() -> frozenset[str]:
    return frozenset(place[:size] for place in table(_KNOWN) for size in range(1, len(place) + 1))


@lru_cache(maxsize=20_000)
def _alone(char: str) -> tuple[str, bool]:
    """A character as surnames, else given names, have it, itself where they don't; and whether that is sure, as of kana."""
    if is_kana(char):
        return plain(char), True
    for kind in (FAMILY, GIVEN):
        if whole := listed_readings(char, kind):
            return max(whole, key=attrgetter("points")).text, False
        if readings := character_readings(char, kind):
            return readings[0][0], False
    return char, False
