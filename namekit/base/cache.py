"""What is worked out once and kept in the user's cache: tables in a form that loads at once, and the compiled gazetteer.

What is kept carries a stamp of the tables of `data/` and of the code that reads them, so that a change of either makes it
stale. Nothing of it is needed: where no cache can be written, all is worked out again.
"""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, get_type_hints

from namekit.base.data import data_folder
from namekit.base.files import atomic_write

MODEL = "model.json"
"""The one table that judges names and does not read them: what is kept stays good when it changes."""
KEPT = 3
"""Versions of one thing that stay: somebody may work with two environments."""

_CHECKSUM = 4
"""Bytes of a checksum."""
_HOUR = 3600
"""Seconds after which nobody is writing a file any more: who began it was killed."""

P = ParamSpec("P")
T = TypeVar("T")


def cache_folder() -> Path:
    """Folder of the user's cache: `$NAMEKIT_CACHE`, else where the platform keeps such things."""
    if chosen := os.environ.get("NAMEKIT_CACHE"):
        return Path(chosen)
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    if base and sys.platform != "darwin":
        return Path(base) / "namekit"
    try:
        home = Path.home()
    except RuntimeError:  # a container's user without a name and a home: below a file nothing can be kept
        return Path(os.devnull) / "namekit"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "namekit"


@cache
def stamp() -> str:
    """Changes with the tables and the code that reads names: by names, sizes and times of files, with no reading."""
    import hashlib

    package = Path(__file__).parent.parent
    folders = [
        package / room for room in ("scripts", "lexicon", "romanize", "readings", "names", "gazetteer", "matching")
    ]
    folders += [data_folder() / table for table in ("lexicon", "romanization", "model")]
    stats = sorted(
        (folder.name, entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for folder in folders
        for entry in os.scandir(folder)
        if entry.is_file() and entry.name != MODEL
    )
    return hashlib.blake2b(repr((sys.version_info[:2], stats)).encode(), digest_size=6).hexdigest()


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function of strings makes: in memory, and in the cache for the next process.

    Its return type, which msgspec must know, says how it is read back.
    """

    @wraps(make)
    def keep(*args: P.args, **kwargs: P.kwargs) -> T:
        import msgspec

        folder = cache_folder() / f"tables-{stamp()}"
        path = folder / ("-".join((make.__module__, make.__name__.strip("_"), *map(str, args))) + ".msgpack")
        try:
            found: T = msgspec.msgpack.decode(_sound(path.read_bytes()), type=get_type_hints(make)["return"])
        except (OSError, msgspec.DecodeError):
            found = make(*args, **kwargs)
            try:
                if not folder.is_dir():
                    folder.mkdir(parents=True)
                    forget_stale("tables-*")
                with atomic_write(path, "wb") as file:
                    data = msgspec.msgpack.encode(found)
                    file.write(_checksum(data) + data)
            except OSError:
                pass
        return found

    return cache(keep)  # type: ignore[return-value]  # a function of the same arguments


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECKSUM, "little")


def _sound(data: bytes) -> bytes:
    """What stands behind its checksum; nothing, of which no table can be read, where a byte was changed."""
    rest = data[_CHECKSUM:]
    return rest if data[:_CHECKSUM] == _checksum(rest) else b""


def forget_stale(pattern: str) -> None:
    """Delete what earlier versions left, but for the newest, and what was left half written.

    Another process that has a file open keeps it until it ends.
    """
    import shutil

    half_written = [path for path in cache_folder().glob(f".{pattern}.*.part") if _written(path) < time.time() - _HOUR]
    made = sorted(cache_folder().glob(pattern), key=_written, reverse=True)
    for path in (*made[KEPT:], *half_written):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _written(path: Path) -> float:
    """When a file was written last; long ago where another process has deleted it meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0
