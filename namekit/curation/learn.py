"""Turns a reviewed file of `normalize --review` into aliases and must-not-match tests of a layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.curation.check import Case
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

    @property
    def case(self) -> Case:
        """The lesson as a test."""
        return Case(name=self.name, expect=self.id) if self.same else Case(name=self.name, differ=self.id)


@dataclass(frozen=True, slots=True)
class Review:
    """One row of a reviewed file."""

    row: int
    value: str
    suggested_id: str
    decision: str


def lessons(rows: Iterable[Review], find: Callable[[str], Entity | None], file: str) -> list[Lesson]:
    """What a reviewed file teaches; `find` gives the entity of an id, `file` is the name that messages begin with.

    A decision for an id teaches an alias; `none` against a suggestion, that the name must not match it. `new`, an empty
    decision, and a name that the entity has already teach nothing. Raises InputError that names every row whose
    decision is no known id, or says otherwise of a name than a row before or than the tests of the entity.
    """
    found: dict[tuple[str, str], Lesson] = {}
    before: dict[str, Review] = {}
    problems = []
    for row in rows:
        same = row.decision not in NOBODY
        id_ = row.decision if same else row.suggested_id if row.decision == "none" else ""
        entity = find(id_) if id_ else None
        if wrong := _wrong(row, entity, before):
            problems.append(f"{file}: row {row.row}: {wrong}")
        elif entity is not None and not (same and row.value in _names(entity)):
            found[row.value, entity.id] = Lesson(row.value, entity.id, same)
    if problems:
        raise InputError("\n".join(problems))
    return list(found.values())


def apply(lessons: Iterable[Lesson], draft: Draft) -> Draft:
    """Draft of a layer with the lessons in it: in the entries of their entities, or in new ones."""
    for lesson in lessons:
        content = draft.content(lesson.id)
        path = ("add",) if lesson.same else ("tests", "differ")
        if content is None:
            draft = draft.with_entry(_change(lesson))
        elif lesson.same and isinstance(content, Entity):
            draft = draft if lesson.name in _names(content) else draft.with_item(lesson.id, ("names",), lesson.name)
        elif lesson.name not in _said(content, path):
            draft = draft.with_item(lesson.id, path, lesson.name)
    return draft


def _wrong(row: Review, entity: Entity | None, before: dict[str, Review]) -> str:
    """What is wrong with a decision, in words; nothing when all is well."""
    if not row.decision:
        return ""
    if not row.value.strip():
        return "the value is empty; take the row out"
    if row.decision not in NOBODY and entity is None:
        return f"{row.decision!r} is no id of the gazetteer; write an id, none or new"
    first = before.setdefault(row.value, row)
    if first.decision != row.decision:
        return f"{row.value!r} was decided otherwise in row {first.row}; decide once"
    if row.decision not in NOBODY and entity is not None and row.value in entity.tests.differ:
        return f"a test says that {row.value!r} must not be {entity.id}; take the test out, or decide otherwise"
    if row.decision == "none" and entity is not None and row.value in _names(entity):
        return f"{row.value!r} is a name of {entity.id}; take it out there, or decide otherwise"
    return ""


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
