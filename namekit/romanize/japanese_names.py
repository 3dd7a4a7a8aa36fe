"""Japanese personal names in kanji and kana: where the family name ends, and how the parts are read.

Whole parts are looked up in `japanese_surnames` and `japanese_given`; what is not there is put together from the readings that
its kanji have in names. Weights count in decibels of frequency: ten points are a factor of ten.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from namekit.lexicon import rows
from namekit.romanize.chinese_characters import is_han, table
from namekit.romanize.japanese_kana import is_kana, plain
from namekit.romanize.sorted_table import sorted_table

FAMILY, GIVEN, PLACES = "japanese_surnames", "japanese_given", "japanese_places"
_UNKNOWN = {FAMILY: 2.0, GIVEN: 2.0}
"""Points of a part that the tables do not have, before its kanji are weighed."""
_LENGTHS = {
    (2, 2): 6.0, (2, 1): 4.0, (2, 3): 4.0, (1, 2): 1.0, (3, 2): 1.0, (3, 1): 0.0, (1, 1): 1.0, (1, 3): 1.0, (3, 3): 0.0,
}  # fmt: skip
"""How common a family name of so many characters before a given name of so many is, in points over the rest."""
_KNOWN = 30.0
"""Points that the name of somebody known by it has over the likeliest other reading: a thousand to one."""
_ALONE = 72.0
"""Points that make a family name alone comparable with two parts: what all given names have together (84), and one name in
sixteen comes without a given name."""
_PART = re.compile(r"[\s·・･=＝,，、]+")
_READING = re.compile(r"([a-z'ー]+)(\d+)")
_LONGEST = 10


T = TypeVar("T")
U = TypeVar("U")


class Part(NamedTuple):
    """A reading of a part in plain romaji, its points, and whether a table has it whole."""

    text: str
    points: float
    listed: bool


class Name(NamedTuple):
    """A reading of a whole name."""

    family: str
    given: str
    points: float
    listed: bool
    cut: int


@cache
def _shapes() -> dict[str, str]:
    """Old and rare character shapes to the ones in use, for the tables mostly have these."""
    return table("japanese_shinjitai") | dict(zip("髙﨑𠮷邉濵桒栁槗德齊", "高崎吉辺浜桑柳橋徳斉", strict=True))


def _cell(written: str, name: str) -> str:
    """Cells of a table for a text, else for the same in the shapes that are in use; empty where it has neither."""
    get = sorted_table(name).get
    cell = get(written)
    return cell if cell or (usual := _in_use(written)) == written else get(usual)


def _in_use(written: str) -> str:
    """A text in the shapes that are in use."""
    shapes = _shapes()
    return written if shapes.keys().isdisjoint(written) else "".join([shapes.get(char, char) for char in written])


def listed_readings(part: str, kind: str) -> list[Part]:
    """Readings that a table (FAMILY, GIVEN, PLACES) has of a text as a whole, in the order of the table."""
    cell = _cell(part, kind)
    return [Part(reading, float(points), True) for reading, points in _READING.findall(cell)]


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
    """Readings put together from single characters; a run of kana is read as it stands."""
    return [Part(text, points, False) for text, points in _ways(tuple(_PIECES.findall(part)), kind, limit) if text]


@lru_cache(maxsize=20_000)
def _ways(pieces: tuple[str, ...], kind: str, limit: int) -> list[tuple[str, float]]:
    """The likeliest readings of pieces, with their points; those of what begins alike are worked out once."""
    if not pieces:
        return [("", _UNKNOWN[kind])]
    ways, piece = _ways(pieces[:-1], kind, limit), pieces[-1]
    options = [(plain(piece), 0.0)] if is_kana(piece[0]) and piece not in "ヶケ" else character_readings(piece, kind)
    pairs = [(way[1] + option[1], way[0], option[0]) for way, option in likely_pairs(ways, options, limit)]
    return [(_join(text, more), points) for points, text, more in sorted(pairs, key=_first, reverse=True)[:limit]]


def likely_pairs(first: Sequence[T], second: Sequence[U], limit: int) -> Iterator[tuple[T, U]]:
    """Pairs of one of each, both best first, among which the `limit` best are: before any other come all that are better in both."""
    for place, one in enumerate(first[:limit], 1):
        for other in second[: limit // place]:
            yield one, other


_PIECES = re.compile("[ぁ-ゖァ-ヺー]+|.")
_first = itemgetter(0)


def _join(left: str, right: str) -> str:
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


def _cuts(text: str) -> list[int]:
    """Where the family name may end: kana after kanji begins a given name rather than splits one."""
    if len(text) < 2:
        return [len(text)]
    return list(range(1, min(5, len(text) - 1) + 1))


def _cut_points(text: str, cut: int) -> float:
    points = _LENGTHS.get((cut, len(text) - cut), -4.0)
    before, after = text[cut - 1], text[cut]
    if is_kana(before) != is_kana(after) and is_kana(after) and before not in "ヶケ":
        points += 6.0
    if is_kana(before) and is_kana(after):
        points -= 8.0 if all(map(is_kana, text)) is False else 0.0
    return points


def _is_readable(char: str) -> bool:
    """Whether a character is in any name of the tables; no name with another one is Japanese."""
    return is_kana(char) or char == "々" or bool(character_readings(char, GIVEN))


def _distinct(parts: Iterable[Part]) -> list[Part]:
    """Parts without those that are read as one before them."""
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(part.text, part)
    return list(found.values())


def known_person(name: str) -> Name | None:
    """Somebody who is listed by this name, with spaces between the words of a part.

    >>> known_person("源頼朝")[:2], known_person("山田太郎")
    (('minamoto no', 'yoritomo'), None)
    """
    name = _PART.sub("", name)
    cut, reading = _people().get(name) or _people().get(_in_use(name), ("", ""))
    family, _, given = reading.partition(",")
    return Name(family, given, _KNOWN, True, int(cut) or len(name)) if reading else None


@cache
def _people() -> dict[str, tuple[str, str]]:
    """People who are listed: where the family name ends, and the reading."""
    return {name: (cut, reading) for name, cut, reading in rows("japanese_people")}


def name_readings(name: str, limit: int = 12) -> tuple[Name, ...]:
    """Readings of a name, best first; parts may be parted by a space, comma or point.

    >>> name_readings("山田太郎")[0][:2], name_readings("紫式部")[0][:2]
    (('yamada', 'tarou'), ('murasaki', 'shikibu'))
    """
    others = _composed(name, limit)
    known = known_person(name)
    if known is None:
        return others
    family, given = (reduce(_join, part.split(), "") for part in known[:2])
    points = known.points + max((way.points for way in others), default=0.0)
    rest = (way for way in others if way[:2] != (family, given))
    return (Name(family, given, points, True, known.cut), *rest)[:limit]


def _composed(name: str, limit: int) -> tuple[Name, ...]:
    """Readings that a family name and a given name make, best first."""
    parts = ["".join(c for c in part if is_han(c) or is_kana(c))[:_LONGEST] for part in _PART.split(name.strip())]
    parts = [part for part in parts if part]
    if not parts:
        return ()
    if len(parts) >= 2:
        text, cuts = parts[0] + "".join(parts[1:]), [len(parts[0])]
    else:
        text = parts[0]
        cuts = _cuts(text)
    if not all(map(_is_readable, text)):
        return ()
    ways: list[tuple[float, Part, Part, int]] = []
    for cut in cuts:
        families = _distinct(part_readings(text[:cut], FAMILY))
        givens = _distinct(part_readings(text[cut:], GIVEN)) if cut < len(text) else [Part("", 0.0, True)]
        bonus = _cut_points(text, cut) if len(cuts) > 1 else 0.0
        ways += [(f.points + g.points + bonus, f, g, cut) for f, g in likely_pairs(families, givens, limit)]
    best: dict[tuple[str, str], Name] = {}
    for points, f, g, cut in sorted(ways, key=_first, reverse=True):
        if (f.text, g.text) not in best:
            best[f.text, g.text] = Name(f.text, g.text, points, f.listed and g.listed, cut)
            if len(best) == limit:
                break
    return tuple(best.values())


def surname_alone(text: str) -> tuple[Part, ...]:
    """Readings of a text that is a family name and nothing else rather than a short family name with a given name.

    >>> [part.text for part in surname_alone("長谷川")], surname_alone("林忠")
    (['hasegawa'], ())
    """
    alone = tuple(part for part in part_readings(text, FAMILY) if part.listed) if 1 < len(text) <= _LONGEST else ()
    if not alone:
        return ()
    parted = name_readings(text, 1)
    return alone if alone[0].points + _ALONE > max((name.points for name in parted), default=0.0) else ()
