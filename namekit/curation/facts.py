"""Facts by which two entities of nearly the same name are known to be two."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from namekit.curation.structure import name_key
from namekit.scripts import main_script

if TYPE_CHECKING:
    from namekit.gazetteer import Entity

_KILOMETRES = 25
"""Farther apart than the parts of one city."""
_ALL = "all"
_EARTH = 6371.0
"""Mean radius in kilometres (IUGG)."""


class Known:
    """An entity with the keys of its names: all, those of each script, and those in its own language."""

    __slots__ = ("entity", "keys")

    def __init__(self, entity: Entity) -> None:
        self.entity = entity
        names = [(entity.name, ""), *((v.text, v.kind) for v in entity.names if v.kind != "demonym")]
        self.keys: dict[str, set[str]] = {_ALL: set()}
        for text, kind in names:
            key, script = name_key(text), main_script(text) or ""
            for part in (_ALL, script, *([f"native {script}"] if kind == "native" else [])):
                self.keys.setdefault(part, set()).add(key)


def told_apart(one: Known, other: Known) -> bool:
    """Whether entities are two by what is said of them, or known to share a name; no fact at all tells nothing apart.

    >>> from namekit.gazetteer import Entity, Variant
    >>> kims = [Entity(id=t, type="person", name=n, names=(Variant(t, "ko", kind="native"),))
    ...         for t, n in (("김용현", "Kim Yong-hyun"), ("김영현", "Kim Young-hyun"))]
    >>> told_apart(*map(Known, kims))
    True
    """
    return by_facts(one.entity, other.entity) or _by_names(one, other)


def by_facts(one: Entity, other: Entity) -> bool:
    """Whether country, dates, ids elsewhere or where they lie tell two entities apart."""
    if one.replaced_by or other.replaced_by or _differ(one.country, other.country):
        return True
    if _other_date(one.born, other.born) or _other_date(one.died, other.died):
        return True
    if any(_differ(id_, other.same_as.get(where, "")) for where, id_ in one.same_as.items()):
        return True
    if one.coordinates and other.coordinates:
        return _distance(one.coordinates, other.coordinates) > _KILOMETRES
    return one.type == "place" and _differ(one.part_of, other.part_of)


def _by_names(one: Known, other: Known) -> bool:
    """By names in their own scripts, by names that both have (lint tells those), or by tests."""
    mine, theirs = one.keys, other.keys
    if mine[_ALL] & theirs[_ALL]:
        return True
    if any(part not in {_ALL, "Latn"} and not mine[part] & theirs[part] for part in mine.keys() & theirs.keys()):
        return True
    differ = {name_key(name) for name in (*one.entity.tests.differ, *other.entity.tests.differ)}
    return bool(differ & (mine[_ALL] | theirs[_ALL]))


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _other_date(one: str, other: str) -> bool:
    common = min(len(one), len(other))
    return one[:common] != other[:common]


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two places on a sphere (haversine formula)."""
    (a, b), (c, d) = [tuple(map(radians, point)) for point in (one, other)]
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))
