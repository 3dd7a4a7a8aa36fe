"""Named arrays in one file that maps into memory at once: what a compiled gazetteer consists of.

The file: `NAMEKIT` and a zero byte; format version, CRC-32 and length of the header, length of the file, little-endian;
the header as JSON (meta, and name, type, shape, offset and CRC-32 of each array); the arrays at multiples of 64 bytes.
What is looked at when a file is opened is the header and the lengths, so that this takes as long for a gigabyte as for
a kilobyte; the checksums of the arrays are compared when somebody asks for it.
"""

from __future__ import annotations

import math
import mmap
import re
import struct
import zlib
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import numpy as np

from namekit.base.errors import InputError
from namekit.base.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

MAGIC = b"NAMEKIT\0"
VERSION = 3
_FIXED = struct.Struct("<8sIIQQ")  # magic, version, CRC-32 of the header, its length, length of the file
_ALIGNMENT = 64
_PLAIN = re.compile(r"\|[biu]1|<[iuf][248]|\|S[1-9][0-9]{0,5}")
"""Types of arrays: plain numbers and bytes, and no objects, which would have to be unpickled."""
_Count = Annotated[int, msgspec.Meta(ge=0)]


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    """Where an array lies, counted from the first one, and what it is."""

    name: str
    dtype: str
    shape: tuple[_Count, ...]
    offset: _Count
    crc32: _Count


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    """What stands before the arrays."""

    meta: dict[str, Any]
    arrays: list[_Entry]


class Arrays:
    """Arrays of an open file, read-only, by name; `meta` is what was written with them.

    They are shared between all processes that have the file open. Pickles as its path.
    """

    def __init__(self, path: Path, meta: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> None:
        self.path = path
        self.meta = meta
        self._arrays = arrays

    def __getitem__(self, name: str) -> NDArray[Any]:
        try:
            return self._arrays[name]
        except KeyError:
            raise InputError(f"{self.path}: the compiled gazetteer has no {name!r}; compile it again") from None

    def __contains__(self, name: object) -> bool:
        return name in self._arrays

    def __iter__(self) -> Iterator[str]:
        return iter(self._arrays)

    def __reduce__(self) -> tuple[Any, tuple[Path]]:
        return open_arrays, (self.path,)


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
        self.data = _bytes(data)
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
        starts = self.offsets[at].astype(np.int64)
        ends = np.cumsum(self.offsets[at + 1].astype(np.int64) - starts + 1)  # each is followed by a line's end
        flat = np.frombuffer(self.data, np.uint8)
        begins = np.concatenate([[0], ends[:-1]])
        bytes_ = flat.take(np.arange(ends[-1]) + np.repeat(starts - begins, ends - begins), mode="clip")
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
    distinct, codes = np.unique(values, return_inverse=True)
    return distinct, codes.astype(np.min_scalar_type(max(len(distinct) - 1, 0)))


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
    data = bytearray()
    ends = [np.zeros(1, np.uint64)]
    rest = iter(strings)
    while block := list(islice(rest, _BLOCK)):
        encoded = "".join(block).encode()
        begins = np.flatnonzero(np.frombuffer(encoded, np.int8) >= _CONTINUED)  # of characters
        characters = np.cumsum(np.fromiter(map(len, block), np.int64, len(block)))
        ends.append(np.append(begins, len(encoded))[characters].astype(np.uint64) + np.uint64(len(data)))
        data += encoded
    return np.frombuffer(data, dtype=np.uint8), np.concatenate(ends)


def write_arrays(path: Path | str, arrays: Mapping[str, NDArray[Any]], meta: Mapping[str, Any]) -> None:
    """Write arrays of numbers, with `meta` (what JSON can say), so that the file is there whole or not at all."""
    made = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    made = {name: array.astype(array.dtype.newbyteorder("<"), copy=False) for name, array in made.items()}
    if odd := [name for name, array in made.items() if not _PLAIN.fullmatch(array.dtype.str)]:
        raise TypeError(f"not arrays of plain numbers: {', '.join(odd)}")
    header = _Header(dict(meta), _directory(made))
    text = msgspec.json.encode(header)
    base = _aligned(_FIXED.size + len(text))
    total = base + max((entry.offset + made[entry.name].nbytes for entry in header.arrays), default=0)
    with atomic_write(path, "wb") as file:
        file.write(_FIXED.pack(MAGIC, VERSION, zlib.crc32(text), len(text), total))
        file.write(text)
        for entry in header.arrays:
            file.write(b"\0" * (base + entry.offset - file.tell()))
            file.write(_bytes(made[entry.name]))
        file.write(b"\0" * (total - file.tell()))


def open_arrays(path: Path | str, *, verify: bool = False) -> Arrays:
    """Arrays of a file, mapped into memory in some milliseconds; `verify` reads all of it and compares checksums.

    Raises InputError when the file is cut off, damaged, of another program, or of a later version of namekit.
    """
    path = Path(path)
    data = _mapped(path)
    header, base = _header(path, data)
    arrays = {entry.name: _view(path, data, base, entry) for entry in header.arrays}
    if verify:
        for entry in header.arrays:
            if _checksum(arrays[entry.name]) != entry.crc32:
                raise InputError(f"{path}: {entry.name!r} is damaged; compile the gazetteer again")
    return Arrays(path, header.meta, arrays)


def _directory(arrays: Mapping[str, NDArray[Any]]) -> list[_Entry]:
    offset, entries = 0, []
    for name, array in arrays.items():
        entries.append(_Entry(name, array.dtype.str, array.shape, offset, _checksum(array)))
        offset = _aligned(offset + array.nbytes)
    return entries


def _checksum(array: NDArray[Any]) -> int:
    return zlib.crc32(_bytes(array))


def _bytes(array: NDArray[Any]) -> memoryview:
    """The memory of an array; an empty one has none that can be seen as bytes."""
    return memoryview(array.data).cast("B") if array.size else memoryview(b"")


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except ValueError:
        raise InputError(f"{path}: the file is empty") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None


def _header(path: Path, data: mmap.mmap) -> tuple[_Header, int]:
    """Header, and where the arrays begin."""
    if data[: len(MAGIC)] != MAGIC:
        raise InputError(f"{path}: this is no compiled gazetteer; make one with 'namekit gazetteer compile'")
    if len(data) < _FIXED.size:
        raise InputError(f"{path}: the file is cut off; compile the gazetteer again")
    _, version, crc, length, total = _FIXED.unpack_from(data)
    if version > VERSION:
        raise InputError(f"{path}: compiled by newer namekit (format {version}); update namekit, or compile it again")
    if version < VERSION:
        raise InputError(f"{path}: compiled by older namekit (format {version}); compile it again")
    if len(data) != total or _FIXED.size + length > total:
        raise InputError(f"{path}: {len(data)} bytes instead of {total}: the file is cut off; compile it again")
    text = data[_FIXED.size : _FIXED.size + length]
    try:
        if zlib.crc32(text) == crc:
            return msgspec.json.decode(text, type=_Header), _aligned(_FIXED.size + length)
    except (msgspec.DecodeError, RecursionError):
        pass
    raise InputError(f"{path}: the header is damaged; compile the gazetteer again")


def _view(path: Path, data: mmap.mmap, base: int, entry: _Entry) -> NDArray[Any]:
    if _PLAIN.fullmatch(entry.dtype):
        dtype, count = np.dtype(entry.dtype), math.prod(entry.shape)
        try:
            if count == 0:
                return np.empty(entry.shape, dtype)
            if base + entry.offset + count * dtype.itemsize <= len(data):
                return np.frombuffer(data, dtype, count, base + entry.offset).reshape(entry.shape)
        except ValueError:  # more dimensions, or longer ones, than NumPy has
            pass
    raise InputError(f"{path}: {entry.name!r} does not fit into the file; compile the gazetteer again")
