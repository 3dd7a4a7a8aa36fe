"""Puts two entities together: one takes the other's names and tests, and the other's id goes on resolving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from namekit.base.errors import UsageError
from namekit.gazetteer import Change, Entity, Tests, Variant

if TYPE_CHECKING:
    from namekit.curation.draft import Draft

_FACTS = ("country", "born", "died", "roles", "part_of", "population", "coordinates", "same_as", "source", "note")


def merge(keep: Entity, drop: Entity, draft: Draft) -> Draft:
    """Draft of a layer in which `keep` has the names and tests of `drop`, and `drop` says by what it is replaced.

    Entities that the layer has itself are changed in their place; of others it gets a change and an override.
    Raises UsageError where the two are one, of different types, or told apart by a test.
    """
    if keep.id == drop.id:
        raise UsageError(f"{keep.id} can't be merged with itself")
    if keep.type != drop.type:
        raise UsageError(f"{keep.id} is a {keep.type}, {drop.id} is a {drop.type}")
    for name in {drop.name, *(variant.text for variant in drop.names)} & set(keep.tests.differ):
        raise UsageError(f"a test says that {name!r} must not be {keep.id}; take the test out first")
    draft = _with_names(draft, keep, _missing(keep, drop), _tests(keep, drop))
    if isinstance(draft.content(drop.id), Entity):
        return draft.with_field(drop.id, "replaced_by", keep.id)
    if draft.content(drop.id) is not None:
        draft = draft.retired(drop.id)
    gone = Entity(id=drop.id, type=drop.type, name=drop.name, replaced_by=keep.id)
    return draft.with_entry(gone, override=True)


def facts_left(keep: Entity, drop: Entity) -> dict[str, Any]:
    """What `drop` says beside its names and `keep` does not: no merge decides whether that holds of both.

    >>> kiev = Entity(id="place/kiev", type="place", name="Kiev", country="UA")
    >>> facts_left(Entity(id="place/kyiv", type="place", name="Kyiv"), kiev)
    {'country': 'UA'}
    """
    has, plain = keep.to_dict(), drop.to_dict()
    return {key: plain[key] for key in _FACTS if key in plain and plain[key] != has.get(key)}


def _missing(keep: Entity, drop: Entity) -> list[Variant]:
    """Names of the one that the other lacks."""
    has = {(variant.text, variant.lang) for variant in keep.names} | {(keep.name, "")}
    texts = {text for text, _ in has}
    canonical = [] if drop.name in texts | {v.text for v in drop.names} else [Variant(drop.name)]
    return canonical + [variant for variant in drop.names if (variant.text, variant.lang) not in has]


def _tests(keep: Entity, drop: Entity) -> Tests:
    """Tests of the one that the other lacks; names that are now its own need not differ."""
    own = {keep.name, drop.name, *(variant.text for variant in (*keep.names, *drop.names))}
    said = {*keep.tests.match, *keep.tests.differ}
    return Tests(
        match=tuple(name for name in drop.tests.match if name not in said),
        differ=tuple(name for name in drop.tests.differ if name not in said | own),
    )


def _with_names(draft: Draft, keep: Entity, variants: list[Variant], tests: Tests) -> Draft:
    content = draft.content(keep.id)
    if content is None:
        if not variants and not tests:
            return draft
        return draft.with_entry(Change(id=keep.id, add=tuple(variants), tests=tests))
    key = "names" if isinstance(content, Entity) else "add"
    for variant in variants:
        plain = msgspec.to_builtins(variant)
        draft = draft.with_item(keep.id, (key,), variant.text if len(plain) == 1 else plain)
    for sort in ("match", "differ"):
        for name in getattr(tests, sort):
            draft = draft.with_item(keep.id, ("tests", sort), name)
    return draft
