"""Hits: the strings that queries meet, the nearest of which are kept."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import Ints
from namekit.matching.forms.side import Rows
from namekit.matching.index.filed import first_of_each

Floats = NDArray[np.float32]
Pairs = NDArray[np.int64]
"""Pairs of a query and a name, the query in the upper half."""


class Hits(NamedTuple):
    """Strings met by rows of queries: query, row, string and how near it is (1 the same), pair by pair."""

    query: Ints
    row: Ints
    string: Ints
    near: Floats


_NONE = np.zeros(0, np.int32)
NO_HITS = Hits(_NONE, _NONE, _NONE, np.zeros(0, np.float32))


def queries_of(rows: Rows) -> Ints:
    """The query that each row is of."""
    return np.repeat(np.arange(len(rows.start) - 1, dtype=np.int32), np.diff(rows.start))


def nearest(query: Ints, row: Ints, string: Ints, near: Floats, limit: int) -> Hits:
    """The `limit` nearest strings of each query, each by its best row."""
    owner = query[row]
    order = np.lexsort((row, string, -near, owner))
    rows = int(np.bincount(query).max(initial=0))  # as often may one string be met
    order = first_of_each(order, owner[order], limit * rows)
    row, string, near, owner = row[order], string[order], near[order], owner[order]
    kept = first_met(owner.astype(np.int64) << 32 | string)
    kept = first_of_each(kept, owner[kept], limit)
    return Hits(owner[kept], row[kept], string[kept], near[kept].astype(np.float32))


def first_met(values: Pairs) -> NDArray[np.intp]:
    """Where each distinct value stands first, in order."""
    order = np.argsort(values, kind="stable")
    new = np.flatnonzero(np.diff(values[order], prepend=-1))
    return np.sort(order[new])


def distinct(query: Pairs, name: Pairs) -> Pairs:
    """Pairs of queries and names, each where it stands first."""
    pairs = query << 32 | name
    return pairs[first_met(pairs)]


def apart(*found: Pairs) -> tuple[Ints, Ints]:
    """Queries and names of distinct pairs, in order."""
    pairs = np.sort(np.concatenate(found))
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return (pairs >> 32).astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)
