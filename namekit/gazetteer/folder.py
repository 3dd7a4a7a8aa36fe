"""Which files below a folder are gazetteers, and what stands for those of the built-in one in keys of caches."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.data import data_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class File(NamedTuple):
    """A file below a folder: its place there, its bytes, and when it was last written (nanoseconds since 1970)."""

    parts: tuple[str, ...]
    size: int
    written: int


def builtin_stamp() -> str:
    """Stamp of the built-in gazetteer: another one when one of its files is added, taken away or written.

    Made of names, sizes and times alone: no file is opened and no reader imported, so that a command which finds the
    gazetteer compiled starts without them.
    """
    known = [tuple(file) for file in scan(data_path("gazetteer"))]
    return hashlib.blake2b(repr(known).encode(), digest_size=16).hexdigest()


def content_hash(paths: Iterable[Path]) -> str:
    """BLAKE2b, 128 bits, of what files hold, one after the other: stands for the sources that something was made from."""
    content = hashlib.blake2b(digest_size=16)
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                content.update(chunk)
        content.update(b"\0")  # no gazetteer holds one: moving a line from one file to the next is a change
    return content.hexdigest()


def scan(folder: Path) -> list[File]:
    """YAML files below a folder, by name; hidden ones and those that hold tests are not among them."""
    return sorted(_scan(folder, ()))


def files(*paths: Path | str) -> list[Path]:
    """Gazetteer files that paths stand for: a file itself, a folder all YAML files below it but `*.tests.yaml`."""
    found: list[Path] = []
    for path in map(Path, paths):
        found += [path.joinpath(*file.parts) for file in scan(path)] if path.is_dir() else [path]
    return found


def is_tests(path: Path | str) -> bool:
    """Whether a file holds tests rather than entities: `mine.tests.yaml`."""
    return str(path).endswith((".tests.yaml", ".tests.yml"))


def _scan(folder: Path | str, above: tuple[str, ...]) -> Iterator[File]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _scan(entry.path, (*above, entry.name))
            elif entry.name.endswith((".yaml", ".yml")) and not is_tests(entry.name) and entry.is_file():
                status = entry.stat()
                yield File((*above, entry.name), status.st_size, status.st_mtime_ns)
