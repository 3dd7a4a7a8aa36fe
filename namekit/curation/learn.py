"""Turns a reviewed file of `normalize --review` into aliases and must-not-match tests of a layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.gazetteer import Change, Entity, Tests, Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from namekit.curation.draft import Draft

NOBODY = ("none", "new")
"""Decisions that name no entity: it means nobody of the gazetteer, or somebody who is yet to be added."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one row of a reviewed file teaches: a name, and the entity that it means, or that it must not mean."""

    name: str
    id: str
    same: bool


@dataclass(frozen=True, slots=True)
class Review:
    """One row of a reviewed file."""

    row: int
    value: str
    suggested_id: str
    decision: str


def lessons(rows: Iterable[Review], find: Callable[[str], Entity | None]) -> list[Lesson]:
    """What a reviewed file teaches; `find` gives the entity of an id.

    A decision for an id teaches an alias; `none` against a suggestion, that the name must not match it. `new`, an empty
    decision, and a name that the entity has already teach nothing. Raises InputError that names every row whose
    decision is no known id.
    """
    found: dict[tuple[str, str], Lesson] = {}
    problems = []
    for row in rows:
        same = row.decision not in NOBODY
        id_ = row.decision if same else row.suggested_id if row.decision == "none" else ""
        entity = find(id_) if id_ else None
        if same and id_ and entity is None:
            problems.append(f"row {row.row}: {row.decision!r} is no id of the gazetteer; write an id, none or new")
        if entity is not None and not (same and row.value in _names(entity)):
            found[row.value, entity.id] = Lesson(row.value, entity.id, same)
    if problems:
        raise InputError("\n".join(problems))
    return list(found.values())


def apply(lessons: Iterable[Lesson], draft: Draft) -> Draft:
    """Draft of a layer with the lessons in it: in the entries of their entities, or in new ones at its end."""
    for lesson in lessons:
        entry = draft.entries().get(lesson.id)
        path = ("add",) if lesson.same else ("tests", "differ")
        if entry is None:
            draft = draft.with_entry(_change(lesson))
        elif lesson.same and isinstance(entry.content, Entity):
            draft = (
                draft if lesson.name in _names(entry.content) else draft.with_item(lesson.id, ("names",), lesson.name)
            )
        elif lesson.name not in _said(entry.content, path):
            draft = draft.with_item(lesson.id, path, lesson.name)
    return draft


def _change(lesson: Lesson) -> Change:
    if lesson.same:
        return Change(id=lesson.id, add=(Variant(lesson.name),))
    return Change(id=lesson.id, tests=Tests(differ=(lesson.name,)))


def _names(entity: Entity) -> set[str]:
    return {entity.name, *(variant.text for variant in entity.names if variant.kind != "demonym")}


def _said(content: Entity | Change, path: tuple[str, ...]) -> set[str]:
    if path == ("add",) and isinstance(content, Change):
        return {variant.text for variant in content.add}
    return set(content.tests.differ)
