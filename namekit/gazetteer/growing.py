"""Columns that grow at their end, in temporary files where they are long: what a gazetteer of any size is compiled in.

The files have no name, or lose it when they are opened: nothing is left of them however the program ends.
"""

from __future__ import annotations

import mmap
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from namekit.gazetteer.columns import Strings, encoded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import DTypeLike, NDArray

SPOOLED = 1 << 20
"""Bytes of a column that are kept in memory; where there are more, all of it is in a temporary file."""
SHARES = 16
"""Shares of hashes that are sorted one after the other, so that sorting takes little memory."""


class Column:
    """An array of one dtype that grows.

    >>> column = Column(np.int32)
    >>> column.add([3, 1])
    >>> column.add(np.array([2]))
    >>> len(column), column.array()
    (3, array([3, 1, 2], dtype=int32))
    """

    def __init__(self, dtype: DTypeLike, folder: Path | None = None) -> None:
        """`folder`: where the temporary file is, instead of where the system has such files."""
        from tempfile import SpooledTemporaryFile  # here, since who only looks names up needs none

        self.dtype = np.dtype(dtype)
        self._file = SpooledTemporaryFile(SPOOLED, dir=None if folder is None else str(folder))  # noqa: SIM115 - closed when it is read

    def __del__(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._file.tell() // self.dtype.itemsize

    def add(self, values: NDArray[Any] | Sequence[Any]) -> None:
        """Add values."""
        self._file.write(np.ascontiguousarray(values, self.dtype).data.cast("B") if len(values) else b"")

    def array(self) -> NDArray[Any]:
        """All values, to be called once: in memory, or mapped from the temporary file, which goes when nobody holds them."""
        with self._file as file:
            size = file.tell()
            if size > SPOOLED:
                file.flush()
                return np.frombuffer(mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ), self.dtype)
            file.seek(0)
            return np.frombuffer(file.read(), self.dtype)

    def taken(self) -> NDArray[Any]:
        """All values in memory, where they may be changed; to be called once."""
        values = np.empty(len(self), self.dtype)
        with self._file as file:
            file.seek(0)
            if len(values):
                file.readinto(values.data.cast("B"))
            return values


def put_away(arrays: dict[str, NDArray[Any]], folder: Path | None) -> dict[str, NDArray[Any]]:
    """Arrays, of which those that are in memory and long are in temporary files."""
    done = {}
    for name, array in arrays.items():
        done[name] = array
        if array.base is None and array.nbytes > SPOOLED:
            column = Column(array.dtype, folder)
            column.add(array)
            done[name] = column.array()
    return done


class Rows:
    """Rows of numbers that grow, kept as columns.

    >>> rows = Rows(np.int32, np.float32)
    >>> rows.add((7, 0.5))
    >>> rows.end_block()
    >>> rows.arrays()
    [array([7], dtype=int32), array([0.5], dtype=float32)]
    """

    def __init__(self, *dtypes: DTypeLike, folder: Path | None = None) -> None:
        self._columns = [Column(dtype, folder) for dtype in dtypes]
        self._block: list[tuple[float, ...]] = []
        self.add = self._block.append

    def __len__(self) -> int:
        return len(self._columns[0]) + len(self._block)

    def end_block(self) -> None:
        """Put the rows that were added last into the columns: many at once cost little."""
        if self._block:
            for column, values in zip(self._columns, zip(*self._block, strict=True), strict=True):
                column.add(values)
            self._block.clear()

    def arrays(self) -> list[NDArray[Any]]:
        """The columns; to be called once."""
        self.end_block()
        return [column.array() for column in self._columns]


class StringColumn:
    """Strings that grow."""

    def __init__(self, folder: Path | None = None) -> None:
        self._data, self._ends = Column(np.uint8, folder), Column(np.uint64, folder)
        self._ends.add([0])

    def add(self, strings: Sequence[str]) -> None:
        """Add strings."""
        data, ends = encoded(strings)
        self._ends.add(ends + np.uint64(len(self._data)))
        self._data.add(data)

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The two arrays that `Strings` reads, by name, to be called once; the offsets as narrow as they can be."""
        data, offsets = self._data.array(), self._ends.array()
        return {f"{name}_data": data, f"{name}_offsets": offsets.astype(np.uint32) if len(data) < 1 << 32 else offsets}

    def strings(self) -> Strings:
        """The strings; to be called once, and in place of `arrays`."""
        return Strings(self._data.array(), self._ends.array())


class Numbered:
    """Strings as they come, many of them more than once, which are numbered in the order in which they are first met.

    Which are the same is told by 64 bits of a hash: of a hundred million strings, two share it in one gazetteer of four thousand.

    >>> met = Numbered()
    >>> met.add(["Kyiv", "Lviv", "Kyiv"])
    >>> met.add(["Odesa", "Lviv"])
    >>> numbers, first, strings = met.numbers()
    >>> numbers, first, strings.many(first)
    (array([0, 1, 0, 2, 1], dtype=int32), array([0, 1, 3], dtype=int32), ['Kyiv', 'Lviv', 'Odesa'])
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._strings, self._hashes = StringColumn(folder), Column(np.uint64, folder)

    def __len__(self) -> int:
        return len(self._hashes)

    def add(self, strings: Sequence[str], *, told_by: Sequence[str] | None = None) -> None:
        """Add strings, which are the same where what they are `told_by` is: themselves, where nothing is said."""
        self._strings.add(strings)
        self._hashes.add(hashes_of(told_by or strings))

    def numbers(self) -> tuple[NDArray[np.int32], NDArray[np.int32], Strings]:
        """Number of each string, where each number is first met, and all strings as they came; to be called once."""
        return *numbered(first_of_each(self._hashes.array())), self._strings.strings()


def hashes_of(strings: Sequence[str]) -> NDArray[np.uint64]:
    """64 bits that stand for each string."""
    return np.frombuffer(b"".join([blake2b(text.encode(), digest_size=8).digest() for text in strings]), "<u8")


def numbered(first: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Numbers in the order in which they are first met, of what `first` (positions,) says where the same is met first."""
    met = np.flatnonzero(first == np.arange(len(first), dtype=np.int32)).astype(np.int32)
    number = np.empty(len(first), np.int32)
    number[met] = np.arange(len(met), dtype=np.int32)
    return number[first], met


def first_of_each(hashes: NDArray[np.uint64]) -> NDArray[np.int32]:
    """Position of the first that is the same as each."""
    first = np.empty(len(hashes), np.int32)
    share_of = (hashes >> np.uint64(65 - SHARES.bit_length())).astype(np.uint8)
    for share in range(SHARES):
        at = np.flatnonzero(share_of == share).astype(np.int32)
        own = hashes[at]
        order = np.argsort(own)
        starts = np.flatnonzero(np.diff(own[order], prepend=~own[order[:1]]))
        if len(starts):
            at = at[order]
            first[at] = np.repeat(np.minimum.reduceat(at, starts), np.diff(starts, append=len(at)))
    return first
