"""Puts two entities together: one takes the other's names, and the other's id goes on resolving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from namekit.base.errors import UsageError
from namekit.gazetteer import Change, Entity, Variant

if TYPE_CHECKING:
    from namekit.curation.draft import Draft


def merge(keep: Entity, drop: Entity, draft: Draft) -> Draft:
    """Draft of a layer in which `keep` has the names of `drop`, and `drop` says by what it is replaced.

    Entities that the layer has itself are changed in their place; of others it gets a change and an override.
    Raises UsageError where the two are one or of different types.
    """
    if keep.id == drop.id:
        raise UsageError(f"{keep.id} can't be merged with itself")
    if keep.type != drop.type:
        raise UsageError(f"{keep.id} is a {keep.type}, {drop.id} is a {drop.type}")
    draft = _with_names(draft, keep, _missing(keep, drop))
    if drop.id in draft.entries() and isinstance(draft.entries()[drop.id].content, Entity):
        return draft.with_field(drop.id, "replaced_by", keep.id)
    gone = Entity(id=drop.id, type=drop.type, name=drop.name, replaced_by=keep.id)
    return draft.with_entry(gone, override=True)


def _missing(keep: Entity, drop: Entity) -> list[Variant]:
    """Names of the one that the other lacks."""
    has = {(variant.text, variant.lang) for variant in keep.names} | {(keep.name, "")}
    texts = {text for text, _ in has}
    canonical = [] if drop.name in texts else [Variant(drop.name)]
    return canonical + [variant for variant in drop.names if (variant.text, variant.lang) not in has]


def _with_names(draft: Draft, keep: Entity, variants: list[Variant]) -> Draft:
    if not variants:
        return draft
    entry = draft.entries().get(keep.id)
    if entry is None:
        return draft.with_entry(Change(id=keep.id, add=tuple(variants)))
    key = "names" if isinstance(entry.content, Entity) else "add"
    for variant in variants:
        plain = msgspec.to_builtins(variant)
        draft = draft.with_item(keep.id, (key,), variant.text if len(plain) == 1 else plain)
    return draft
