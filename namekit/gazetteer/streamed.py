"""Gazetteers that are too large for memory: living entities of layers, read from the files whenever they are asked for."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, cast

import numpy as np

from namekit.base.errors import GazetteerError, Problem
from namekit.gazetteer.growing import Column, hashes_of
from namekit.gazetteer.layers import Composition, compose
from namekit.gazetteer.model import Change, Entity
from namekit.gazetteer.reader import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from namekit.gazetteer.reader import Entry

_BLOCK = 2_000


class Streamed:
    r"""The entities of a `Gazetteer` of the same layers, in its order; in memory are those alone of which several entries speak.

    >>> import tempfile
    >>> from pathlib import Path
    >>> table = Path(tempfile.mkdtemp(), "cities.tsv")
    >>> _ = table.write_text("entity_id\ttype\tname\ne1\tLOC\tKyiv\ne2\tLOC\tLviv\n")
    >>> cities = Streamed([[table]])
    >>> len(cities), [entity.name for entity in cities]
    (2, ['Kyiv', 'Lviv'])
    """

    def __init__(self, layers: Sequence[Sequence[Path]]) -> None:
        """Raises GazetteerError with all that is wrong in all layers, InputError where a file can't be read."""
        self._layers = layers
        ids, spoken_of = Column(np.uint64), set[str]()
        problems: list[Problem] = []
        for layer in layers:
            try:
                for hashes, entries in _blocks(layer):
                    ids.add(hashes)
                    for entry in entries:
                        content = entry.content
                        if isinstance(content, Change) or entry.override:
                            spoken_of.add(content.id)
                        if isinstance(content, Entity) and content.replaced_by:
                            spoken_of |= {content.id, content.replaced_by}
            except GazetteerError as error:
                problems += error.problems
        if problems:
            raise GazetteerError(problems)
        known: NDArray[np.uint64] = ids.array()
        distinct, counts = np.unique(known, return_counts=True)
        several = np.union1d(distinct[counts > 1], hashes_of([*spoken_of]))
        self._several = frozenset(several.tolist())
        self._alone = len(distinct) - int(np.isin(several, distinct).sum())
        self._composed = Composition()
        if self._several:
            self._composed = compose((e for e, several in self._told(layer) if several) for layer in layers)

    @property
    def dead(self) -> list[Problem]:
        """What layers say without effect."""
        return self._composed.dead

    def __len__(self) -> int:
        return self._alone + len(self._composed.entities)

    def __iter__(self) -> Iterator[Entity]:
        composed = dict(self._composed.entities)
        for layer in self._layers:
            overriding = []
            for entry, several in self._told(layer):
                if not several:
                    yield cast("Entity", entry.content)  # a change is always among several
                elif entry.override:
                    overriding.append(entry.content.id)
                elif isinstance(entry.content, Entity) and entry.content.id in composed:
                    yield composed.pop(entry.content.id)
            yield from (composed.pop(id_) for id_ in overriding if id_ in composed)

    def _told(self, layer: Sequence[Path]) -> Iterator[tuple[Entry, bool]]:
        """Entries of a layer, and whether they are among several that speak of an entity."""
        for hashes, entries in _blocks(layer):
            yield from zip(entries, map(self._several.__contains__, hashes.tolist()), strict=True)


def _blocks(layer: Sequence[Path]) -> Iterator[tuple[NDArray[np.uint64], list[Entry]]]:
    """Entries of a layer, many at once, and what stands for their ids."""
    entries = entries_of(*layer)
    while block := list(islice(entries, _BLOCK)):
        yield hashes_of([entry.content.id for entry in block]), block
