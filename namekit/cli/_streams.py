"""Files as the command line names them: `-` is standard input or output."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from namekit.base.errors import UsageError
from namekit.base.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD = "-"


@contextlib.contextmanager
def reading(name: str) -> Iterator[IO[bytes]]:
    """Open a file, or standard input; a terminal is refused, where a person would wait for nothing."""
    if name != STANDARD:
        if Path(name).is_dir():
            raise UsageError(f"{name} is a folder; name a file")
        with Path(name).open("rb") as stream:
            yield stream
        return
    if sys.stdin.isatty():
        raise UsageError("no input: name a file, or pipe one in")
    yield sys.stdin.buffer


@contextlib.contextmanager
def writing(name: str) -> Iterator[IO[bytes]]:
    """Open a file that takes its name when all is written, or standard output, or a device or pipe as it is."""
    if name == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(name)
    if path.is_dir():
        raise UsageError(f"{name} is a folder; name a file")
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent} is no folder; make it first")
    with path.open("wb") if path.exists() and not path.is_file() else atomic_write(path.resolve(), "wb") as stream:
        yield stream


def keep_apart(option: str, output: str | None, others: Iterable[tuple[str, str | None]]) -> None:
    """Raise UsageError where an output is a file that the command reads or writes besides, which would be lost.

    `others` are these files by what they are called on the command line; of a folder, the files that are in it.
    """
    if output is None or output == STANDARD or Path(output).is_char_device():
        return
    path = Path(output).resolve()
    for what, name in others:
        if name is None or name == STANDARD:
            continue
        other = Path(name).resolve()
        if path == other or (other.is_dir() and path.is_file() and path.is_relative_to(other)):
            raise UsageError(f"{option} and {what} are one file, {output}, which would be lost; name another file")


def shown(name: str) -> str:
    """Name the file as messages do."""
    return "standard input" if name == STANDARD else name


def size_of(name: str) -> int | None:
    """Bytes of a regular file, None where nobody knows."""
    path = Path(name)
    return path.stat().st_size if name != STANDARD and path.is_file() else None
