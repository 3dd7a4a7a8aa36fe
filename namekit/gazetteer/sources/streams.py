"""Foreign files as streams of bytes and lines: compressed ones are told by their first bytes, long lines are refused."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import itertools
import zipfile
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from namekit.base.errors import InputError
from namekit.base.limits import RECORD_BYTES, YAML_FILE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.sources.common import Tally

Input = Path | IO[bytes]
_BUFFER = 1 << 20
_T = TypeVar("_T")


@contextlib.contextmanager
def opened(file: Input) -> Iterator[io.BufferedReader]:
    """Open a file, plain or compressed (gzip, bzip2, zip), as a stream of what it holds.

    InputError where there is no such file, or where a compressed one is cut off or damaged.
    """
    name = name_of(file)
    with contextlib.ExitStack() as stack:
        try:
            raw = stack.enter_context(file.open("rb", _BUFFER)) if isinstance(file, Path) else file
            yield stack.enter_context(_unpacked(raw if hasattr(raw, "peek") else io.BufferedReader(cast("Any", raw))))
        except FileNotFoundError:
            raise InputError(f"{name}: there is no such file") from None
        except (EOFError, zlib.error, zipfile.BadZipFile, OSError) as error:  # bz2 and gzip raise a bare OSError
            if isinstance(error, OSError) and error.errno is not None:
                raise InputError(f"{name}: {error.strerror}") from None
            raise InputError(f"{name}: the file is cut off or damaged ({error}); fetch it again") from None


def name_of(file: Input) -> str:
    """Name of a file as messages have it."""
    return str(file) if isinstance(file, Path) else "standard input"


def lines(stream: IO[bytes], tally: Tally, where: str = "") -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers, without a byte-order mark; one that is longer than the limit counts as broken."""
    for number in itertools.count(1):
        line = stream.readline(RECORD_BYTES + 1)
        if len(line) > RECORD_BYTES:
            tally.broken(f"{where}line {number}", f"longer than {RECORD_BYTES >> 20} MB")
            while line and not line.endswith(b"\n"):
                line = stream.readline(RECORD_BYTES)
            continue
        if not line:
            return
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def text_lines(stream: IO[bytes], tally: Tally) -> Iterator[str]:
    """Lines as text; bytes that are no UTF-8 become surrogates, which no row that is used may hold."""
    return (line.decode("utf-8", "surrogateescape") for _, line in lines(stream, tally))


def is_text(row: list[str]) -> bool:
    """Whether all cells of a row were UTF-8."""
    return all(cell.isascii() or not any("\udc80" <= c <= "\udcff" for c in cell) for cell in row)


def document(stream: IO[bytes], type: type[_T], what: str) -> _T:
    """Whole JSON document of a shape; InputError where it is another, or larger than the limit for a document."""
    data = stream.read(YAML_FILE_BYTES + 1)
    if len(data) > YAML_FILE_BYTES:
        raise InputError(f"{what} of more than {YAML_FILE_BYTES >> 20} MB; split it")
    try:
        return msgspec.json.decode(data, type=type)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"this is no {what}: {error}") from None


def _unpacked(raw: Any) -> io.BufferedReader:
    start = raw.peek(4)[:4]
    if start.startswith(b"\x1f\x8b"):
        return io.BufferedReader(cast("Any", gzip.GzipFile(fileobj=raw)), _BUFFER)
    if start.startswith(b"BZh"):
        return io.BufferedReader(cast("Any", bz2.BZ2File(raw)), _BUFFER)
    if start == b"PK\x03\x04":
        return io.BufferedReader(cast("Any", _member(raw)), _BUFFER)
    return cast("io.BufferedReader", raw)


def _member(raw: Any) -> IO[bytes]:
    """The file in an archive that is meant: the only one, or the largest, as GeoNames puts a list of languages beside it."""
    if not raw.seekable():
        raise InputError("a zip archive can't be read from standard input; name the file, or unpack it")
    archive = zipfile.ZipFile(raw)
    members = [info for info in archive.infolist() if not info.is_dir()]
    if not members:
        raise InputError("the archive is empty")
    return archive.open(max(members, key=lambda info: info.file_size))
