"""Japanese personal names in kanji and kana: where the family name ends, and which readings of the parts go together.

Points are decibels of frequency: ten are a factor of ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, reduce
from operator import itemgetter
from typing import NamedTuple

from namekit.lexicon import rows
from namekit.romanize.chinese_characters import is_han
from namekit.romanize.japanese_kana import is_kana
from namekit.romanize.japanese_parts import (
    FAMILY,
    GIVEN,
    Part,
    character_readings,
    in_use,
    join,
    likely_pairs,
    part_readings,
)

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
_LONGEST = 10


class Name(NamedTuple):
    """A reading of a whole name: its parts in plain romaji, and `cut`, how many characters are the family name."""

    family: str
    given: str
    points: float
    listed: bool
    cut: int


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
    cut, reading = _people().get(name) or _people().get(in_use(name), ("", ""))
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
    family, given = (reduce(join, part.split(), "") for part in known[:2])
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
    for points, f, g, cut in sorted(ways, key=itemgetter(0), reverse=True):
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
