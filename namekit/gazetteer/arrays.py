"""Named arrays in one file that maps into memory at once: what a compiled gazetteer consists of.

The file: `NAMEKIT` and a zero byte; format version, CRC-32 and length of the header, length of the file, little-endian;
the header as JSON (meta, and name, type, shape, offset and CRC-32 of each array); the arrays at multiples of 64 bytes.
What is looked at when a file is opened is the header and the lengths, and of one that is not large all of it; a gigabyte
would take half a second, and its checksums are compared when somebody asks for it, or when what is read makes no sense.
"""

from __future__ import annotations

import math
import mmap
import re
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import numpy as np

from namekit.base.errors import InputError
from namekit.base.files import atomic_write
from namekit.gazetteer.columns import bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

MAGIC = b"NAMEKIT\0"
VERSION = 5
_FIXED = struct.Struct("<8sIIQQ")  # magic, version, CRC-32 of the header, its length, length of the file
_ALIGNMENT = 64
WHOLE = 1 << 27
"""Bytes up to which a file is read wholly when it is opened, and its checksums compared: 60 ms at the most."""
_PIECE = 1 << 24
"""Bytes that are read or written at once."""
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

    They are shared between all processes that have the file open. Pickles as its path, and as what tells the file from another.
    """

    def __init__(self, path: Path, header: _Header, crc32: int, arrays: dict[str, NDArray[Any]]) -> None:
        self.path = path
        self.meta = header.meta
        self._entries = header.arrays
        self._crc32 = crc32
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

    def verify(self) -> None:
        """Read all of the file and compare checksums; raises InputError where one is not right."""
        for entry in self._entries:
            if _checksum(self._arrays[entry.name]) != entry.crc32:
                raise InputError(f"{self.path}: {entry.name!r} is damaged; compile the gazetteer again")

    def __reduce__(self) -> tuple[Any, tuple[Path, int]]:
        return _again, (self.path, self._crc32)


def _again(path: Path, crc32: int) -> Arrays:
    """Arrays of a file that another process has open, which has looked at all that is to be looked at."""
    arrays = _arrays(path, _mapped(path))
    if arrays._crc32 != crc32:
        raise InputError(f"{path}: another file has taken its place since it was opened; open it again")
    return arrays


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
            for piece in _pieces(made[entry.name]):
                file.write(piece)
        file.write(b"\0" * (total - file.tell()))


def open_arrays(path: Path | str, *, verify: bool = False) -> Arrays:
    """Arrays of a file, mapped into memory; all of it is read and checksums compared up to WHOLE, and beyond that if asked to `verify`.

    Raises InputError when the file is cut off, damaged, of another program, or of a later version of namekit.
    """
    path = Path(path)
    data = _mapped(path)
    arrays = _arrays(path, data)
    if verify or len(data) <= WHOLE:
        arrays.verify()
    return arrays


def _arrays(path: Path, data: mmap.mmap) -> Arrays:
    header, crc, base = _header(path, data)
    return Arrays(path, header, crc, {entry.name: _view(path, data, base, entry) for entry in header.arrays})


def _directory(arrays: Mapping[str, NDArray[Any]]) -> list[_Entry]:
    offset, entries = 0, []
    for name, array in arrays.items():
        entries.append(_Entry(name, array.dtype.str, array.shape, offset, _checksum(array)))
        offset = _aligned(offset + array.nbytes)
    return entries


def _checksum(array: NDArray[Any]) -> int:
    crc = 0
    for piece in _pieces(array):
        crc = zlib.crc32(piece, crc)
    return crc


def _pieces(array: NDArray[Any]) -> Iterator[memoryview]:
    """Bytes of an array, piece by piece; of one that is mapped from a file the piece before is let go of."""
    data, source = bytes_of(array), getattr(array.base, "obj", None)
    for start in range(0, len(data), _PIECE):
        yield data[start : start + _PIECE]
        if isinstance(source, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            source.madvise(mmap.MADV_DONTNEED)


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


def _header(path: Path, data: mmap.mmap) -> tuple[_Header, int, int]:
    """Header, its checksum, and where the arrays begin."""
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
            return msgspec.json.decode(text, type=_Header), crc, _aligned(_FIXED.size + length)
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
