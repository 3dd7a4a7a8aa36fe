"""Compiled gazetteers on disk: the built-in one in the user's cache, layers over it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import namekit
from namekit.base.data import data_folder
from namekit.base.errors import InputError
from namekit.gazetteer import Change, Entity, Gazetteer
from namekit.gazetteer.gazetteer import Layer
from namekit.gazetteer.layers import compose
from namekit.gazetteer.reader import Entry
from namekit.matching.compiled import Compiled, compile_entities

MODEL = "model.json"
"""The one table that judges names and does not read them: what is compiled stays good when it changes."""

Report = Callable[[str], None]
Segments = tuple[list[Compiled], list[frozenset[str]]]


def cache_folder() -> Path:
    """Folder of the user's cache: `$NAMEKIT_CACHE`, else where the platform keeps such things."""
    if chosen := os.environ.get("NAMEKIT_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "namekit"
    base = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "namekit"


def _stamp(files: Iterable[Path]) -> str:
    """Names, sizes and times of files: changes when one of them does, and takes no reading."""
    stats = [(path.name, (stat := path.stat()).st_size, stat.st_mtime_ns) for path in sorted(files)]
    return hashlib.blake2b(repr((sys.version_info[:2], stats)).encode(), digest_size=12).hexdigest()


def builtin_path(gazetteer: Gazetteer) -> Path:
    """Where the compiled built-in gazetteer is, or would be: its name changes with the gazetteer, the tables and the code that reads names."""
    package = Path(namekit.__file__).parent
    rooms = ("scripts", "lexicon", "romanize", "readings", "names", "gazetteer", "matching")
    files = [file for room in rooms for file in (package / room).glob("*.py")]
    files += [
        file
        for table in ("lexicon", "romanization", "model")
        for file in (data_folder() / table).iterdir()
        if file.name != MODEL
    ]
    return cache_folder() / f"builtin-{gazetteer.digest[:12]}-{_stamp(files)[:12]}.nkg"


def builtin_segment(report: Report | None = None) -> Compiled:
    """The built-in gazetteer, compiled on first use; from memory where no cache can be written."""
    gazetteer = Gazetteer.builtin()
    path = builtin_path(gazetteer)
    try:
        return Compiled.open(path)
    except (InputError, OSError):
        pass
    say = report or (lambda _: None)
    say("Preparing the built-in gazetteer; this is done once and takes about half a minute.")
    compiled = compile_entities(gazetteer)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        compiled.save(path)
        _forget_stale(path)
    except OSError as error:
        say(
            f"The prepared gazetteer can't be kept in {path.parent} ({error.strerror}); it is used from memory this time."
        )
    return compiled


def _forget_stale(current: Path) -> None:
    """Delete what earlier versions left; another process that has such a file open keeps it until it ends."""
    for path in current.parent.glob("builtin-*.nkg"):
        if path != current:
            path.unlink(missing_ok=True)


def segments_of(gazetteer: Gazetteer, report: Report | None = None) -> Segments:
    """Compiled segments of a gazetteer, and the ids that are dead in each: the built-in layer comes from the cache."""
    builtin = Gazetteer.builtin().layers[0].digest
    if gazetteer.layers and gazetteer.layers[0].digest == builtin:
        return over([builtin_segment(report)], gazetteer.layers[1:])
    return [compile_entities(gazetteer)], [frozenset()]


def over(base: list[Compiled], layers: Iterable[Layer]) -> Segments:
    """Layers over compiled segments: what they add or change becomes one more segment, and is dead below."""
    entries = [layer.entries for layer in layers]
    if not entries:
        return base, [frozenset()] * len(base)
    touched = {e.content.id for layer in entries for e in layer if isinstance(e.content, Change) or e.override}
    lower = [Entry(entity, False, None, 0) for id_ in touched if (entity := _find(base, id_)) is not None]
    composed = compose([lower, *entries])
    gone = frozenset(composed.entities) | frozenset(composed.replaced)
    return [*base, compile_entities(composed.entities.values())], [*([gone] * len(base)), frozenset()]


def _find(segments: list[Compiled], id_: str) -> Entity | None:
    for segment in reversed(segments):
        index = segment.index_of(id_)
        if index is not None:
            return segment.entity(index)
    return None
