"""Columns of names to columns of ids: a stream of rows in, the same rows with five more cells a column out.

Rows are taken in chunks. A chunk's names that are new, with their type and country, go to the resolver in one batch;
answers are remembered, so that each distinct name is looked up once however often it occurs.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CANDIDATES
from namekit.tables.answers import EMPTY, Answer, answer_of, decided
from namekit.tables.context import Memo, country_code, entity_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from namekit.matching.resolution import Resolution
    from namekit.tables.decisions import Decisions
    from namekit.tables.reader import Table
    from namekit.tables.review import Review

_BATCH = 10_000
_CHUNK_ROWS = 20_000
_CHUNK_BYTES = 1 << 24
_REMEMBERED = 500_000
"""Answers kept; at a few hundred bytes each, some hundred megabytes at the most."""

_FAR_EAST = "\u2e80"
"""First character of the East Asian blocks, whose names are written without a space or comma."""

Key = tuple[str, str | None, str | None]


class Resolves(Protocol):
    """What normalizing needs of a resolver."""

    def resolve_many(
        self,
        names: Sequence[str],
        *,
        type: str | Sequence[str | None] | None = None,
        country: str | Sequence[str | None] | None = None,
        limit: int = CANDIDATES,
    ) -> list[Resolution]:
        """Answer each name, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """Which columns hold names, and what is known beside them.

    Either `columns`, or `family_column` with `given_column` (the new columns are then called `name_…`). Type and
    country are the same for all rows or stand in a column of their own.
    """

    columns: tuple[str, ...] = ()
    family_column: str | None = None
    given_column: str | None = None
    type: str | None = None
    type_column: str | None = None
    country: str | None = None
    country_column: str | None = None
    limit: int = CANDIDATES

    def wanted(self) -> list[str]:
        """Every input column that is named."""
        named = (self.family_column, self.given_column, self.type_column, self.country_column)
        return [*self.columns, *(c for c in named if c is not None)]


@dataclass(slots=True)
class Summary:
    """Counts of a run: of rows; of `distinct` names with type and country; of cells by what was answered."""

    rows: int = 0
    distinct: int = 0
    matched: int = 0
    ambiguous: int = 0
    none: int = 0
    empty: int = 0
    decided: int = 0


class Normalizer:
    """Resolves the planned columns of a table; `header` and the chunks of rows are what to write.

    Raises UsageError where a planned column is missing or a new one exists, InputError for a row that can't be read.
    """

    def __init__(
        self,
        table: Table,
        resolver: Resolves,
        plan: Plan,
        *,
        decisions: Decisions | None = None,
        review: Review | None = None,
    ) -> None:
        self._table = table
        self._resolver = resolver
        self._plan = plan
        self._decisions = decisions or {}
        self._review = review
        self._names = _name_readers(table, plan)
        self._type = _cell_reader(table, plan.type_column, entity_type, plan.type)
        self._country = _cell_reader(table, plan.country_column, country_code, plan.country)
        self._answers: dict[Key, Answer] = {}
        self.header = table.header + _new_columns(table, plan)
        self.summary = Summary()

    def chunks(self, first: int | None = None) -> Iterator[list[list[str]]]:
        """Rows as they are to be written, some thousands at a time, in the order of the table; all, or the `first`."""
        lines = itertools.islice(self._table, first)
        while chunk := self._read(lines):
            rows = [cells for cells in chunk if cells]
            self._fill(rows)
            self.summary.rows += len(rows)
            self._forget()
            yield chunk

    def _read(self, lines: Iterator[list[str]]) -> list[list[str]]:
        chunk = []
        ends = self._table.bytes_read + _CHUNK_BYTES
        for cells in itertools.islice(lines, _CHUNK_ROWS):
            chunk.append(cells)
            if self._table.bytes_read > ends:
                break
        return chunk

    def _fill(self, rows: list[list[str]]) -> None:
        """Put the answers behind the table's own cells; what is beyond the header moves on."""
        types, countries = self._context(rows, self._type), self._context(rows, self._country)
        at = len(self._table.header)
        for name_of in self._names:
            keys = list(zip(map(name_of, rows), types, countries, strict=True))
            self._look_up(keys)
            answers = [self._answers[key] for key in keys]
            for cells, answer in zip(rows, answers, strict=True):
                cells[at:at] = answer
            at += len(Answer._fields)
            self._count(keys, answers)

    def _context(self, rows: list[list[str]], read: Callable[[list[str]], str | None]) -> list[str | None]:
        said: list[str | None] = []
        try:
            for cells in rows:
                said.append(read(cells))
        except UsageError as error:
            row = self.summary.rows + len(said) + 1
            raise InputError(f"{self._table.name}: row {row}: {error}") from None
        return said

    def _look_up(self, keys: list[Key]) -> None:
        """Answer the keys that have no answer yet, in batches."""
        new = iter([key for key in dict.fromkeys(keys) if key not in self._answers])
        while batch := list(itertools.islice(new, _BATCH)):
            blank = {key for key in batch if not key[0].strip()}
            self._answers.update(dict.fromkeys(blank, EMPTY))
            self._resolve([key for key in batch if key not in blank])

    def _resolve(self, keys: list[Key]) -> None:
        if not keys:
            return
        types = [k[1] for k in keys] if self._plan.type_column else self._plan.type
        countries = [k[2] for k in keys] if self._plan.country_column else self._plan.country
        names = [k[0] for k in keys]
        found = self._resolver.resolve_many(names, type=types, country=countries, limit=self._plan.limit)
        for key, resolution in zip(keys, found, strict=True):
            answer = answer_of(resolution)
            if key[0] in self._decisions:
                answer = decided(answer, self._decisions[key[0]])
            elif self._review is not None:
                self._review.suggest(key[0], resolution)
            self._answers[key] = answer
        self.summary.distinct += len(keys)

    def _count(self, keys: list[Key], answers: list[Answer]) -> None:
        statuses = Counter(answer.status for answer in answers)
        self.summary.matched += statuses["match"]
        self.summary.ambiguous += statuses["ambiguous"]
        self.summary.none += statuses["none"]
        self.summary.empty += statuses[""]
        if self._decisions:
            self.summary.decided += sum(key[0] in self._decisions for key in keys)
        if self._review is None:
            return
        for row, (key, answer) in enumerate(zip(keys, answers, strict=True), self.summary.rows + 1):
            if answer.status in ("ambiguous", "none") and key[0] not in self._decisions:
                self._review.count(key[0], row)

    def _forget(self) -> None:
        """Drop the older half of the answers when there are too many; a name that comes again is looked up again."""
        if len(self._answers) > _REMEMBERED:
            self._answers = dict(itertools.islice(self._answers.items(), len(self._answers) // 2, None))


def _new_columns(table: Table, plan: Plan) -> list[str]:
    prefixes = list(plan.columns) + (["name"] if plan.family_column or plan.given_column else [])
    if not prefixes:
        raise UsageError("no column of names is given")
    new = [f"{prefix}_{field}" for prefix in prefixes for field in Answer._fields]
    taken = sorted((set(new) & set(table.header)) | {c for c in new if new.count(c) > 1})
    if taken:
        raise UsageError(f"{table.name} has a column {taken[0]!r} already, which would be overwritten; rename it first")
    return new


def _name_readers(table: Table, plan: Plan) -> list[Callable[[list[str]], str]]:
    readers: list[Callable[[list[str]], str]] = [itemgetter(table.column(c)) for c in plan.columns]
    if plan.family_column or plan.given_column:
        if not (plan.family_column and plan.given_column):
            raise UsageError("--family-column and --given-column go together")
        readers.append(_two_cells(table.column(plan.family_column), table.column(plan.given_column)))
    return readers


def _two_cells(family_at: int, given_at: int) -> Callable[[list[str]], str]:
    return lambda cells: join_name(cells[family_at], cells[given_at])


def join_name(family: str, given: str) -> str:
    """One written name of a family and a given name, either of which may be blank.

    >>> join_name("Kim", "Yong-hyun"), join_name("김", "용현"), join_name("", "Pelé")
    ('Kim, Yong-hyun', '김용현', 'Pelé')
    """
    family, given = family.strip(), given.strip()
    if not (family and given):
        return family or given
    if min(family[0], given[0]) >= _FAR_EAST and " " not in family + given:
        return family + given
    return f"{family}, {given}"


def _cell_reader(
    table: Table, column: str | None, read: Callable[[str], str | None], same: str | None
) -> Callable[[list[str]], str | None]:
    if column is None:
        return lambda _: same
    at, memo = table.column(column), Memo(read)
    return lambda cells: memo(cells[at])
