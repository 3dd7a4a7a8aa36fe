"""Layers put on one another: later ones add entities, replace them, or change single variants."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from namekit.base.errors import Problem
from namekit.gazetteer.model import Change, Entity, Tests, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.gazetteer.reader import Entry


@dataclass
class Composition:
    """What layers come to: the living entities, where ids went, and what in a layer has no effect."""

    entities: dict[str, Entity] = field(default_factory=dict)
    origins: dict[str, Entry] = field(default_factory=dict)
    replaced: dict[str, str] = field(default_factory=dict)
    dead: list[Problem] = field(default_factory=list)


def compose(layers: Iterable[Iterable[Entry]]) -> Composition:
    """Entities of all layers, lowest first; the later layer wins.

    Within a layer the order of files does not matter: new entities come first, then overrides, then changes.
    """
    result = Composition()
    for layer in layers:
        later: list[Entry] = []
        for entry in layer:
            if isinstance(entry.content, Entity) and not entry.override:
                _put(result, entry, entry.content)
            else:
                later.append(entry)
        for entry in sorted(later, key=lambda entry: isinstance(entry.content, Change)):
            if isinstance(entry.content, Entity):
                _put(result, entry, entry.content)
            else:
                _change(result, entry, entry.content)
    _replace(result)
    return result


def _put(result: Composition, entry: Entry, entity: Entity) -> None:
    if entry.override and entity.id not in result.entities:
        _note(result, entry, "override", f"no lower layer has {entity.id}", "take 'override' out, or correct the id")
    result.entities[entity.id] = entity
    result.origins[entity.id] = entry


def _change(result: Composition, entry: Entry, change: Change) -> None:
    entity = result.entities.get(change.id)
    if entity is None:
        _note(
            result,
            entry,
            "id",
            f"no lower layer has {change.id}",
            "correct the id, or name the lower layer (-g builtin)",
        )
        return
    for text in change.remove:
        if all(variant.text != text for variant in entity.names):
            mend = "it is the canonical name; override the entity" if text == entity.name else "take it out"
            _note(result, entry, "remove", f"{change.id} has no variant {text!r}", mend)
    kept = [v for v in entity.names if v.text not in change.remove]
    names = tuple(_with(kept, change.add))
    result.entities[entity.id] = msgspec.structs.replace(entity, names=names, tests=_both(entity.tests, change.tests))


def _with(variants: list[Variant], added: tuple[Variant, ...]) -> Iterator[Variant]:
    """Variants and the added ones; an added one with the same text and language replaces what was there."""
    new = {(variant.text, variant.lang) for variant in added}
    yield from (variant for variant in variants if (variant.text, variant.lang) not in new)
    yield from added


def _both(lower: Tests, upper: Tests) -> Tests:
    """Tests of two layers; what the upper one says of a name holds."""
    if not upper:
        return lower
    said = {*upper.match, *upper.differ}
    return Tests(
        match=(*(name for name in lower.match if name not in said), *upper.match),
        differ=(*(name for name in lower.differ if name not in said), *upper.differ),
    )


def _replace(result: Composition) -> None:
    """Take merged ids out of the living when what replaced them lives."""
    merged = {id_: entity.replaced_by for id_, entity in result.entities.items() if entity.replaced_by}
    for id_ in merged:
        goal, steps = id_, 0
        while goal in merged and steps <= len(merged):
            goal, steps = merged[goal], steps + 1
        if goal in result.entities and goal not in merged:
            result.replaced[id_] = goal
    for id_ in result.replaced:
        del result.entities[id_]


def _note(result: Composition, entry: Entry, field_: str, message: str, mend: str) -> None:
    result.dead.append(Problem(entry.file, entry.line, field_, message, mend))
