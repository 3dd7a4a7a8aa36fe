"""Compiled gazetteers in layers: a small one of one's own over a large one that is mapped from disk, with no recompiling."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from namekit.base.errors import NamekitError
from namekit.matching.forms.groups import groups_of
from namekit.matching.index.compiled import PLACE, TYPES, Compiled
from namekit.matching.index.lookup import Index

if TYPE_CHECKING:
    from namekit.gazetteer.model import Entity


LARGE = 15_000
"""Places from which on something is spelled nearly as any is, and reading all that it may stand for costs more than it finds."""

BLOCK = 100_000
"""Names of a gazetteer that are looked at at once."""

_COUNTRY = re.compile("place/[a-z]{2}")
_SUBDIVISION = re.compile("place/([a-z]{2}-[a-z0-9]{1,3})")
_TOWN = re.compile("place/[a-z]{2}/")


class Stack:
    """Segments, lowest first. Entities are numbered through; those that an upper segment has too are dead in the lower."""

    def __init__(self, segments: Sequence[Compiled], dead: Sequence[frozenset[str]] = ()) -> None:
        """`dead`: ids of each segment that do not count any more; none are where it is empty."""
        self.segments = list(segments)
        self._dead_ids = tuple(dead)
        self.indexes = [Index(segment) for segment in segments]
        counts = [len(s.ids) for s in segments]
        self.first = np.cumsum([0, *counts])
        self.type = _all([s.entity_type for s in segments])
        self.country = _all([s.entity_country for s in segments])
        self.words = _all([s.entity_words for s in segments])
        self.demonyms = frozenset(int(g) for s in segments for g in s.arrays["demonyms"])
        self.scripts = _all([s.entity_scripts for s in segments])
        self.known_by = _all([s.entity_names for s in segments])
        self.population = _all([s.population for s in segments])
        self.part_of = segments[0].part_of if len(segments) == 1 else self._parents()
        self.dead = self._dead(dead)
        self.names = sum(s.names for s in segments)
        of_type = [int(np.count_nonzero(self.type == i)) for i in range(len(TYPES))]
        self.large = of_type[PLACE] >= LARGE
        self.only_type = TYPES[of_type.index(max(of_type))] if 0 < max(of_type) == sum(of_type) else None

    def __reduce__(self) -> tuple[type[Stack], tuple[list[Compiled], tuple[frozenset[str], ...]]]:
        """What the segments say is made anew: of one that is mapped from a file no more goes into a pickle than its path."""
        return type(self), (self.segments, self._dead_ids)

    @contextlib.contextmanager
    def damage_told(self) -> Iterator[None]:
        """Say of what makes no sense which file is damaged, where one is: a large one is not looked at wholly when it is opened."""
        try:
            yield
        except (IndexError, ValueError, OverflowError, MemoryError) as error:
            if not isinstance(error, NamekitError):
                for segment in self.segments:
                    segment.verify()
            raise

    def _parents(self) -> NDArray[np.int32]:
        """Numbers of what entities are part of, -1 where there is none."""
        return _all(
            [np.where(s.part_of >= 0, s.part_of + f, -1) for s, f in zip(self.segments, self.first, strict=False)]
        )

    def _dead(self, dead: Sequence[frozenset[str]]) -> NDArray[np.bool_] | None:
        if not any(dead):
            return None
        out = np.zeros(self.first[-1], bool)
        for segment, first, ids in zip(self.segments, self.first, dead, strict=False):
            out[[first + i for i, id_ in enumerate(segment.ids) if id_ in ids]] = True
        return out

    def _place(self, entity: int) -> tuple[Compiled, int]:
        at = int(np.searchsorted(self.first, entity, side="right")) - 1
        return self.segments[at], entity - int(self.first[at])

    def ids(self, entities: NDArray[np.int64]) -> list[str]:
        """Ids of entities by their numbers, in order."""
        if len(self.segments) == 1:
            return self.segments[0].ids.many(entities)
        return [segment.ids[index] for segment, index in map(self._place, entities.tolist())]

    def entity(self, entity: int) -> Entity:
        """Entity by its number."""
        segment, index = self._place(entity)
        return segment.entity(index)

    def regions(self, entity: int) -> frozenset[str]:
        """ISO 3166-2 codes of the subdivisions that a place is part of, or is itself; none where none are known."""
        parent = int(self.part_of[entity])
        ids = self.ids(np.array([entity, *([parent] if parent >= 0 else [])]))
        return frozenset(found[1].upper() for id_ in ids if (found := _SUBDIVISION.fullmatch(id_)))

    def is_country(self, entities: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which entities are countries, by their ids: `place/kr`."""
        out = (self.type[entities] == PLACE) & (self.part_of[entities] < 0) & (self.country[entities] > 0)
        distinct, at = np.unique(entities[out], return_inverse=True)
        out[out] = np.array([bool(_COUNTRY.fullmatch(id_)) for id_ in self.ids(distinct)], bool)[at]
        return np.asarray(out)

    def standing(self, segment: int, name: int, entity: int) -> int:
        """How a name of a segment stands to an entity that bears it: WEAK, LISTED or CANONICAL."""
        compiled = self.segments[segment]
        start, end = compiled.bearer_start[name : name + 2].tolist()
        at = np.flatnonzero(compiled.bearer[start:end] == entity - self.first[segment])
        return int(compiled.bearer_standing[start + at[0]])

    def is_subdivision(self, entities: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which entities are subdivisions of countries, by their ids: `place/us-ny`."""
        return np.array([bool(_SUBDIVISION.fullmatch(id_)) for id_ in self.ids(entities)], bool)

    def is_town(self, entities: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which entities are towns and the like, by their ids: `place/us/new-york`."""
        return np.array([bool(_TOWN.match(id_)) for id_ in self.ids(entities)], bool)

    def get(self, id_: str) -> Entity | None:
        """Entity by its id, the uppermost; None where there is none."""
        for segment in reversed(self.segments):
            index = segment.index_of(id_)
            if index is not None:
                return segment.entity(index)
        return None

    def lists(self, names: Sequence[str]) -> list[bool]:
        """Whether each name is spelled as one that is listed, case, marks and punctuation aside."""
        if not names:  # what follows looks at every name of the gazetteer
            return []
        wanted, at = np.unique(np.array(groups_of(names), np.uint64), return_inverse=True)
        there = np.zeros(len(wanted), bool)
        for segment in self.segments:
            for start in range(0, segment.names, BLOCK):  # all at once would take as much memory again, twice
                groups = segment.name_group[start : start + BLOCK]
                place = np.searchsorted(wanted, groups)
                there[place[wanted.take(place, mode="clip") == groups]] = True
        listed: list[bool] = there[at].tolist()
        return listed


def _all(columns: list[NDArray[Any]]) -> NDArray[Any]:
    return columns[0] if len(columns) == 1 else np.concatenate(columns)
