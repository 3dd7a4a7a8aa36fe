"""Gold: names whose right answer is known, as a task folder or as a CSV file of one's own.

A task folder has `gazetteer.tsv` (entity_id, type, name, lang) and `queries.tsv` (query, lang, script, expected). A
gold file has the columns name and expected, and may have type, lang and script; its ids are those of the gazetteer
that it is resolved against. `expected` is an id, several of which any is right joined by `|`, `none` (or NIL) where
nothing is right, or `ambiguous` where the name alone does not decide.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer.delimited import TYPES
from namekit.scripts import main_script
from namekit.tables import Table
from namekit.tables.context import entity_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer import Entity

QUERIES, GAZETTEER = "queries.tsv", "gazetteer.tsv"
NOTHING = frozenset({"none", "nil"})
UNDECIDED = "ambiguous"
_SHOWN = 5


class Knows(Protocol):
    """What can say which entity an id means: a Resolver."""

    def get(self, id: str, /) -> Entity | None:
        """Entity by its id; None where there is none."""


@dataclass(frozen=True, slots=True)
class Question:
    """A name and its right answers: any id of `expected`; none where that is empty; or that nobody can know.

    `type`, `lang` and `script` only say under which heading the name is counted; the resolver is not told. `called` is
    the name that the expected entity has in the gazetteer.
    """

    name: str
    expected: frozenset[str] = frozenset()
    ambiguous: bool = False
    type: str = ""
    lang: str = ""
    script: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Questions, and the gazetteer that they are asked of where they bring their own."""

    name: str
    questions: tuple[Question, ...]
    gazetteer: Path | None = None


def find_tasks(path: Path) -> list[Path]:
    """Task folders and gold files that a path stands for: itself, or the task folders in it.

    Raises UsageError where a folder holds no task.
    """
    if not path.is_dir() or (path / QUERIES).exists():
        return [path]
    found = sorted(queries.parent for queries in path.glob(f"*/{QUERIES}"))
    if not found:
        raise UsageError(f"{path} holds no task; a task folder has {GAZETTEER} and {QUERIES}")
    return found


def read_task(path: Path) -> Task:
    """Read a task folder or a gold file. Raises InputError with the wrong row, UsageError for a missing column."""
    task = _read_folder(path) if path.is_dir() else Task(path.stem, tuple(_questions(path, "name")))
    if not task.questions:
        raise InputError(f"{path} has no row below its header: there is nothing to measure")
    return task


def settle(task: Task, resolver: Knows) -> Task:
    """The task with ids that go on under another one (merged entities) written as the resolver answers them.

    Raises InputError for ids that the resolver's gazetteer does not have: no answer to them could be right.
    """
    rows: dict[str, int] = {}
    for row, question in enumerate(task.questions, 1):
        for id_ in sorted(question.expected):
            rows.setdefault(id_, row)
    entities = {id_: resolver.get(id_) for id_ in rows}
    unknown = [f"{id_} (row {rows[id_]})" for id_, entity in entities.items() if entity is None]
    if unknown:
        more = f" and {len(unknown) - _SHOWN} more" if len(unknown) > _SHOWN else ""
        raise InputError(
            f"{task.name}: expected ids that the gazetteer does not have: {', '.join(unknown[:_SHOWN])}{more}; "
            "mend them, name their gazetteer with -g, or write none"
        )
    now = {id_: entity for id_, entity in entities.items() if entity is not None}
    return replace(task, questions=tuple(_settled(question, now) for question in task.questions))


def _settled(question: Question, now: dict[str, Entity]) -> Question:
    if not question.expected:
        return question
    called = now[min(question.expected)].name
    return replace(question, expected=frozenset(now[id_].id for id_ in question.expected), called=called)


def fold(name: str) -> str:
    """Letters and digits of a name alone: names that are equal after this are one name, and their bearers homonyms.

    >>> fold("Kim Yong-hyun") == fold("KIM, Yonghyun")
    True
    """
    return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum())


def _read_folder(folder: Path) -> Task:
    """Task folder; where entities bear one name, each of them is a right answer for the others."""
    names, bearers = defaultdict(set), defaultdict(set)
    first: dict[str, tuple[str, str]] = {}
    for row in _rows(folder / GAZETTEER, ("entity_id", "type", "name")):
        id_, name = row["entity_id"], fold(row["name"])
        names[id_].add(name)
        bearers[name].add(id_)
        first.setdefault(id_, (TYPES.get(row["type"].casefold(), ""), row["name"]))
    questions = []
    for question in _questions(folder / QUERIES, "query"):
        alike = {bearer for id_ in question.expected for name in names[id_] for bearer in bearers[name]}
        type_, called = first.get(min(question.expected, default=""), (question.type, ""))
        questions.append(replace(question, expected=question.expected | alike, type=type_, called=called))
    return Task(folder.resolve().name, tuple(questions), folder / GAZETTEER)


def _questions(path: Path, column: str) -> Iterator[Question]:
    for number, row in enumerate(_rows(path, (column, "expected")), 1):
        name, expected = row[column], row["expected"].strip()
        if not expected:
            raise InputError(f"{path}: row {number}: expected is empty; write an id, none or ambiguous")
        ids = {part.strip() for part in expected.split("|")}
        said = {id_.casefold() for id_ in ids}
        if len(ids) > 1 and said & {*NOTHING, UNDECIDED, ""}:
            raise InputError(f"{path}: row {number}: {expected!r}: only ids are joined by |")
        try:
            type_ = entity_type(row.get("type", ""))
        except UsageError as error:
            raise InputError(f"{path}: row {number}: {error}") from None
        yield Question(
            name,
            frozenset() if said & {*NOTHING, UNDECIDED} else frozenset(ids),
            UNDECIDED in said,
            type_ or "",
            row.get("lang", "").strip(),
            row.get("script", "") or main_script(name),
        )


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, str]]:
    with path.open("rb") as stream:
        table = Table(stream, str(path), wanted=needed)
        for column in needed:
            table.column(column)
        for cells in table:
            if cells:
                yield dict(zip(table.header, cells, strict=False))
