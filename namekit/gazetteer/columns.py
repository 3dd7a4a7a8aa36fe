"""Columns as they lie in a compiled gazetteer: strings, what is said but once, what is mostly the same, runs of one owner."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from namekit.base.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray


_BLOCK = 50_000
"""Strings that are looked at at once."""
_CONTINUED = -64
"""Signed bytes below this one are not the first of a character in UTF-8."""
_END = ord("\n")
"""Parts strings that are decoded together."""


class Strings:
    """Many strings as UTF-8 bytes in one array, and where each begins and ends in another.

    >>> strings = Strings(*string_arrays(["Kyiv", "", "키이우"]))
    >>> len(strings), strings[2], strings.many([0, 1])
    (3, '키이우', ['Kyiv', ''])
    """

    def __init__(self, data: NDArray[np.uint8], offsets: NDArray[Any]) -> None:
        self.data = bytes_of(data)
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < len(self):
            raise IndexError(index)
        try:
            return str(self.data[int(self.offsets[index]) : int(self.offsets[index + 1])], "utf-8")
        except UnicodeDecodeError:
            raise _damaged() from None

    def many(self, indexes: Iterable[int] | NDArray[Any]) -> list[str]:
        """Strings with some indexes, in their order; InputError where the file is damaged."""
        at = np.asarray(indexes if isinstance(indexes, np.ndarray) else list(indexes), dtype=np.int64)
        if not len(at) or not len(self.data):
            return [""] * len(at)
        starts = self.offsets.take(at).astype(np.int64)
        stops = self.offsets.take(at + 1).astype(np.int64) + 1  # each is followed by a line's end
        if (starts >= stops).any() or int(stops.max()) > len(self.data) + 1:
            raise _damaged()
        ends = np.cumsum(stops - starts)
        where = np.ones(ends[-1], np.int64)  # steps from byte to byte
        where[0], where[ends[:-1]] = starts[0], starts[1:] - stops[:-1] + 1
        flat = np.frombuffer(self.data, np.uint8)
        bytes_ = flat.take(np.cumsum(where, out=where), mode="clip")
        bytes_[ends - 1] = _END
        try:
            found = str(bytes_[:-1].data, "utf-8").split(chr(_END))
            return found if len(found) == len(at) else [self[i] for i in at.tolist()]
        except UnicodeDecodeError:
            raise _damaged() from None

    def __iter__(self) -> Iterator[str]:
        data = self.data
        try:
            for start, end in pairwise(self.offsets.tolist()):
                yield str(data[start:end], "utf-8")
        except UnicodeDecodeError:
            raise _damaged() from None

    def blocks(self, size: int = _BLOCK) -> Iterator[list[str]]:
        """All strings in their order, so many at once."""
        for start in range(0, len(self), size):
            yield self.many(np.arange(start, min(start + size, len(self))))


class Repeated:
    """Strings many of which are the same: each is stored once, and `which` (positions,) says which stands where.

    >>> strings = Repeated(Strings(*string_arrays(["Kyiv", "키이우"])), np.array([1, 0, 1]))
    >>> len(strings), strings[2], strings.many([0, 1])
    (3, '키이우', ['키이우', 'Kyiv'])
    """

    def __init__(self, strings: Strings, which: NDArray[Any]) -> None:
        self.strings = strings
        self.which = which

    def __len__(self) -> int:
        return len(self.which)

    def __getitem__(self, index: int) -> str:
        return self.strings[int(self.which[index])]

    def many(self, indexes: Iterable[int] | NDArray[Any]) -> list[str]:
        """Strings at some positions, in their order; InputError where the file is damaged."""
        return self.strings.many(self.which[indexes if isinstance(indexes, np.ndarray) else list(indexes)])


class Coded:
    """An array of few distinct values, which are stored once; read by positions, as an array is.

    >>> weights = Coded(*coded(np.array([0.5, 1.0, 0.5])))
    >>> len(weights), weights[np.array([0, 2, 1])], weights.codes.dtype
    (3, array([0.5, 0.5, 1. ]), dtype('uint8'))
    """

    def __init__(self, values: NDArray[Any], codes: NDArray[Any]) -> None:
        self.values = values
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, positions: Any) -> Any:
        return self.values[self.codes[positions]]


def coded(values: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Two arrays that `Coded` reads: the distinct values, and the code of each in as few bytes as do."""
    distinct = np.unique(values)
    return distinct, np.searchsorted(distinct, values).astype(np.min_scalar_type(max(len(distinct) - 1, 0)))


class Mostly:
    """An array that is like another but for some positions; read by positions, as an array is."""

    def __init__(self, usual: NDArray[Any], at: NDArray[Any], values: NDArray[Any]) -> None:
        """`values` stand at the positions `at`, which are sorted, and elsewhere what is usual."""
        self.usual = usual
        self.at = at
        self.values = values

    def __getitem__(self, positions: NDArray[Any]) -> NDArray[Any]:
        found: NDArray[Any] = self.usual[positions]
        if len(self.at):
            near = np.minimum(np.searchsorted(self.at, positions), len(self.at) - 1)
            here = self.at[near] == positions
            found[here] = self.values[near[here]]
        return found


class Starts:
    """Where what belongs to each owner begins in a sorted column of few owners; read by positions, as an array is.

    >>> Starts(np.array([0, 2, 2]))[np.array([0, 1, 2, 3])]
    array([0, 1, 1, 3])
    """

    def __init__(self, owners: NDArray[Any], first: int = 0) -> None:
        """`first`: where the column begins in a longer one."""
        self.owners = owners
        self.first = first

    def __getitem__(self, positions: Any) -> Any:
        return self.first + np.searchsorted(self.owners, np.asarray(positions, self.owners.dtype))


def _damaged() -> InputError:
    return InputError(
        "a name in the compiled gazetteer is damaged; see 'namekit gazetteer compile --verify', or compile it again"
    )


def string_arrays(strings: Iterable[str]) -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    """Two arrays that `Strings` reads: UTF-8 bytes (uint8) of all strings, and their ends (uint64) after a zero."""
    data, ends = encoded(list(strings))
    return data, np.concatenate([np.zeros(1, np.uint64), ends])


def encoded(strings: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    """UTF-8 bytes (uint8) of strings, one after the other, and their ends (uint64)."""
    data = "".join(strings).encode()
    begins = np.flatnonzero(np.frombuffer(data, np.int8) >= _CONTINUED)  # of characters
    characters = np.cumsum(np.fromiter(map(len, strings), np.int64, len(strings)))
    return np.frombuffer(data, np.uint8), np.append(begins, len(data))[characters].astype(np.uint64)


def bytes_of(array: NDArray[Any]) -> memoryview:
    """The memory of an array; an empty one has none that can be seen as bytes."""
    return memoryview(array.data).cast("B") if array.size else memoryview(b"")
