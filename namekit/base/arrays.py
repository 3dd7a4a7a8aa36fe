"""Small tools for columns of numbers: rows taken and put together, ranges, small numbers numbered anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Integers = NDArray[np.integer[Any]]
Columns = TypeVar("Columns", bound=tuple[Any, ...])
"""A named tuple of columns, arrays of one length."""


def numbered(values: Ints) -> tuple[Ints, NDArray[np.intp]]:
    """The distinct ones of some small numbers, sorted, and the position of each value among them: `np.unique` with nothing sorted."""
    bound = int(values.max(initial=-1)) + 1
    there = np.zeros(bound, bool)
    there[values] = True
    distinct = np.flatnonzero(there)
    place = np.empty(bound, np.intp)
    place[distinct] = np.arange(len(distinct))
    return distinct.astype(np.int32), place[values]


def take(columns: Columns, index: NDArray[Any]) -> Columns:
    """Some of the rows."""
    return cast("Columns", cast("Any", type(columns))(*(column[index] for column in columns)))


def together(found: Sequence[Columns]) -> Columns:
    """The rows of several, one after another."""
    if len(found) == 1:
        return found[0]
    return cast("Columns", cast("Any", type(found[0]))(*map(np.concatenate, zip(*found, strict=True))))


def ranges(start: Integers, count: Integers) -> NDArray[np.int64]:
    """Concatenated ranges start[i] .. start[i] + count[i] - 1.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    ends = np.cumsum(count)
    shift = start.astype(np.int64) - (ends - count)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) + np.repeat(shift, count))
