"""How a family name or a given name in kanji and kana is read.

Whole parts are looked up in `japanese_surnames` and `japanese_given`; what is not there is put together from the readings that
its kanji have in names. Points are decibels of frequency: ten are a factor of ten.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from namekit.romanize.chinese_characters import is_han, table
from namekit.romanize.japanese_kana import is_kana, plain
from namekit.romanize.sorted_table import sorted_table

FAMILY, GIVEN, PLACES = "japanese_surnames", "japanese_given", "japanese_places"
_UNKNOWN = {FAMILY: 2.0, GIVEN: 2.0}
"""Points of a part that the tables do not have, before its kanji are weighed."""
_READING = re.compile(r"([a-z'ー]+)(\d+)")
_PIECES = re.compile("[ぁ-ゖァ-ヺー]+|.")
T = TypeVar("T")
U = TypeVar("U")


class Part(NamedTuple):
    """A reading of a part in plain romaji, its points, and whether a table has it whole."""

    text: str
    points: float
    listed: bool


@cache
def _shapes() -> dict[str, str]:
    """Old and rare character shapes to the ones in use, for the tables mostly have these."""
    return table("japanese_shinjitai") | dict(zip("髙﨑𠮷邉濵桒栁槗德齊", "高崎吉辺浜桑柳橋徳斉", strict=True))


def _cell(written: str, name: str) -> str:
    """Cells of a table for a text, else for the same in the shapes that are in use; empty where it has neither."""
    get = sorted_table(name).get
    cell = get(written)
    return cell if cell or (usual := in_use(written)) == written else get(usual)


def in_use(written: str) -> str:
    """A text in the shapes that are in use."""
    shapes = _shapes()
    return written if shapes.keys().isdisjoint(written) else "".join([shapes.get(char, char) for char in written])


def listed_readings(part: str, kind: str) -> list[Part]:
    """Readings that a table (FAMILY, GIVEN, PLACES) has of a text as a whole, in the order of the table."""
    cell = _cell(part, kind)
    return [Part(reading, float(points), True) for reading, points in _READING.findall(cell)]


LONGEST = 30
"""Characters of a name of a person or a place at most; the longest name of a place of Japan has some twenty."""


@lru_cache(maxsize=20_000)
def character_readings(char: str, kind: str) -> list[tuple[str, float]]:
    """Readings of one character with their share in points (0 is always, -10 one in ten)."""
    if is_kana(char):
        return [(plain("ガ" if char in "ヶケ" else char), 0.0)]
    family, _, given = _cell(char, "japanese_kanji").partition("\t")
    cell = (given or family) if kind == GIVEN else (family or given)
    found = [(reading, int(count)) for reading, count in _READING.findall(cell)]
    total = sum(count for _, count in found)
    return [(reading, 10 * math.log10(count / total)) for reading, count in found[:6]]


@lru_cache(maxsize=20_000)
def commonness(name: str, kind: str) -> float:
    """How common the kanji of a name are in names of its kind: points, the mean over its characters (kana none)."""
    column = 1 if kind == GIVEN else 0
    points = []
    for char in filter(is_han, name):
        cell = [*sorted_table("japanese_kanji").get(char).split("\t"), ""][column]
        points.append(10 * math.log10(1 + sum(int(count) for _, count in _READING.findall(cell))))
    return sum(points) / len(name)


def _spelled(part: str, kind: str, limit: int) -> list[Part]:
    """Readings put together from single characters; a run of kana is read as it stands. None of what is too long to be a name."""
    pieces = tuple(_PIECES.findall(part))
    if len(pieces) > LONGEST:
        return []
    return [Part(text, points, False) for text, points in _ways(pieces, kind, limit) if text]


@lru_cache(maxsize=20_000)
def _ways(pieces: tuple[str, ...], kind: str, limit: int) -> list[tuple[str, float]]:
    """The likeliest readings of pieces, with their points; those of what begins alike are worked out once."""
    if not pieces:
        return [("", _UNKNOWN[kind])]
    ways, piece = _ways(pieces[:-1], kind, limit), pieces[-1]
    options = [(plain(piece), 0.0)] if is_kana(piece[0]) and piece not in "ヶケ" else character_readings(piece, kind)
    pairs = [(way[1] + option[1], way[0], option[0]) for way, option in likely_pairs(ways, options, limit)]
    return [(join(text, more), points) for points, text, more in sorted(pairs, key=itemgetter(0), reverse=True)[:limit]]


def likely_pairs(first: Sequence[T], second: Sequence[U], limit: int) -> Iterator[tuple[T, U]]:
    """Pairs of one of each, both best first, among which the `limit` best are: before any other come all that are better in both."""
    for place, one in enumerate(first[:limit], 1):
        for other in second[: limit // place]:
            yield one, other


def join(left: str, right: str) -> str:
    """Plain romaji of two parts together, with an apostrophe where vowels or ん would run into each other."""
    meet = left[-1:] + right[:1]
    apart = meet in ("ou", "oo", "uu", "aa", "ee") or (meet[:1] == "n" and meet[1:] in tuple("aiueoy"))
    return f"{left}'{right}" if left and right and apart else left + right


@lru_cache(maxsize=20_000)
def part_readings(part: str, kind: str, limit: int = 8) -> tuple[Part, ...]:
    """Readings of a family or given name (`kind` FAMILY or GIVEN), best first; kana are read as they stand."""
    if all(is_kana(char) for char in part):
        return (Part(plain(part), 16.0, True),)
    written = re.sub("(.)々", r"\1\1", part) if "々" in part else part
    listed = listed_readings(part, kind) or (listed_readings(written, kind) if written != part else [])
    known = {way.text for way in listed}
    ways = listed + [way for way in _spelled(written, kind, limit) if way.text not in known]
    return tuple(sorted(ways, key=attrgetter("points"), reverse=True)[:limit])
