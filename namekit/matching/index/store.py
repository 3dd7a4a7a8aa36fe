"""Compiled gazetteers on disk: the built-in one in the user's cache, layers over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.base.cache import cache_folder, forget_stale, stamp
from namekit.base.errors import InputError
from namekit.gazetteer import builtin_stamp
from namekit.matching.index.compiled import Compiled, compile_entities

if TYPE_CHECKING:
    from namekit.gazetteer import Entity, Gazetteer
    from namekit.gazetteer.gazetteer import Layer

Report = Callable[[str], None]
Segments = tuple[list[Compiled], list[frozenset[str]]]


def builtin_path() -> Path:
    """Where the compiled built-in gazetteer is, or would be: its name changes with the gazetteer, the tables and the code that reads names."""
    return cache_folder() / f"builtin-{builtin_stamp()[:12]}-{stamp()}.nkg"


def builtin_segment(report: Report | None = None) -> Compiled:
    """The built-in gazetteer, compiled on first use; from memory where no cache can be written."""
    path = builtin_path()
    try:
        return Compiled.open(path)
    except (InputError, OSError):
        pass
    from namekit.gazetteer import Gazetteer

    say = report or (lambda _: None)
    say("Preparing the built-in gazetteer; this is done once and takes about half a minute.")
    compiled = compile_entities(Gazetteer.builtin())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        compiled.save(path)
        forget_stale("builtin-*.nkg")
    except OSError as error:
        say(
            f"The prepared gazetteer can't be kept in {path.parent} ({error.strerror}); it is used from memory this time. "
            "NAMEKIT_CACHE may name another folder."
        )
    return compiled


def segments_of(gazetteer: Gazetteer, report: Report | None = None) -> Segments:
    """Compiled segments of a gazetteer, and the ids that are dead in each: the built-in layer comes from the cache."""
    if gazetteer.layers and gazetteer.layers[0].digest == builtin_stamp():
        return over([builtin_segment(report)], gazetteer.layers[1:])
    return [compile_entities(gazetteer)], [frozenset()]


def over(base: list[Compiled], layers: Iterable[Layer]) -> Segments:
    """Layers over compiled segments: what they add or change becomes one more segment, and is dead below."""
    entries = [layer.entries for layer in layers]
    if not entries:
        return base, [frozenset()] * len(base)
    from namekit.gazetteer import Change
    from namekit.gazetteer.layers import compose
    from namekit.gazetteer.reader import Entry

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
