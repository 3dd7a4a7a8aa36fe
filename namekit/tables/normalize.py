"""Columns of names to columns of ids: a stream of rows in, the same rows with five more cells a column out."""

from __future__ import annotations

import itertools
from collections import Counter, deque
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CANDIDATES
from namekit.tables.answers import ANSWER_FIELDS, Answer
from namekit.tables.context import Memo, country_code, entity_type
from namekit.tables.lookup import Lookup, key_of
from namekit.tables.rows import Chunk, Columns, Normalized

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from namekit.tables.decisions import Decisions
    from namekit.tables.remembered import Remembered
    from namekit.tables.review import Review
    from namekit.tables.workers import Answers

_FAR_EAST = "\u2e80"
"""First character of the East Asian blocks, whose names are written without a space or comma."""


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
    """Resolves the planned columns of a table; `header` and the pieces that `chunks` gives are what to write.

    `progress` is told which share of the names of what was read is answered.

    Raises UsageError where a planned column is missing or a new one exists, InputError for a row that can't be read.
    """

    def __init__(
        self,
        table: Columns,
        answers: Answers,
        remembered: Remembered,
        plan: Plan,
        *,
        decisions: Decisions | None = None,
        review: Review | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> None:
        self._table = table
        self._decisions = decisions or {}
        self._review = review
        self._names = _name_readers(table, plan)
        self._types = _context_reader(table, plan.type_column, entity_type)
        self._countries = _context_reader(table, plan.country_column, country_code)
        self.header = table.header + _new_columns(table, plan)
        self.summary = Summary()
        self._lookup = Lookup(
            answers,
            remembered,
            type=plan.type,
            country=plan.country,
            in_keys=bool(self._types or self._countries),
            decisions=decisions,
            progress=progress,
        )

    def chunks(self, first: int | None = None) -> Iterator[Normalized]:
        """Rows as they are to be written, some thousands at a time, in the order of the table; all, or the `first`."""
        waiting: deque[tuple[Chunk, list[tuple[list[str], list[str]]], int]] = deque()
        row = 0
        for chunk in self._table.chunks(first):
            columns = list(self._columns(chunk, row))
            asked = self._lookup.ask(itertools.chain.from_iterable(keys for _, keys in columns))
            row += len(chunk)
            waiting.append((chunk, columns, asked))
            if len(waiting) > self._lookup.ahead:
                yield self._answered(*waiting.popleft())
        while waiting:
            yield self._answered(*waiting.popleft())

    def _columns(self, chunk: Chunk, row: int) -> Iterator[tuple[list[str], list[str]]]:
        """Names of each column, and their keys."""
        types, countries = self._context(chunk, row, self._types), self._context(chunk, row, self._countries)
        for read in self._names:
            names = read(chunk)
            own = types is not None or countries is not None
            nothing = itertools.repeat(None)
            yield names, list(map(key_of, types or nothing, countries or nothing, names)) if own else names

    def _context(
        self, chunk: Chunk, row: int, read: Callable[[Chunk, list[str | None]], None] | None
    ) -> list[str | None] | None:
        if read is None:
            return None
        said: list[str | None] = []
        try:
            read(chunk, said)
        except UsageError as error:
            raise InputError(f"{self._table.name}: row {row + len(said) + 1}: {error}") from None
        return said

    def _answered(self, chunk: Chunk, columns: list[tuple[list[str], list[str]]], asked: int) -> Normalized:
        answers = [self._lookup.answers(keys, asked) for _, keys in columns]
        for (names, _), column in zip(columns, answers, strict=True):
            self._count(names, column)
        self.summary.rows += len(chunk)
        self.summary.distinct = self._lookup.distinct
        return Normalized(chunk, len(self._table.header), answers)

    def _count(self, names: list[str], answers: list[Answer]) -> None:
        statuses = Counter(map(attrgetter("status"), answers))
        self.summary.matched += statuses["match"]
        self.summary.ambiguous += statuses["ambiguous"]
        self.summary.none += statuses["none"]
        self.summary.empty += statuses[""]
        if self._decisions:
            self.summary.decided += sum(name in self._decisions for name in names)
        if self._review is not None:
            seen = zip(names, answers, itertools.count(self.summary.rows + 1), strict=False)
            open_ = (s for s in seen if s[1].status in ("ambiguous", "none") and s[0] not in self._decisions)
            self._review.add(open_)


def _new_columns(table: Columns, plan: Plan) -> list[str]:
    prefixes = list(plan.columns) + (["name"] if plan.family_column or plan.given_column else [])
    if not prefixes:
        raise UsageError("no column of names is given")
    if twice := [prefix for prefix in prefixes if prefixes.count(prefix) > 1]:
        raise UsageError(f"new columns {twice[0]}_status and so on would stand twice; name a column once, or rename it")
    new = [f"{prefix}_{field}" for prefix in prefixes for field in ANSWER_FIELDS]
    if taken := [column for column in new if column in table.header]:
        raise UsageError(f"{table.name} has a column {taken[0]!r} already, which would be overwritten; rename it first")
    return new


def _name_readers(table: Columns, plan: Plan) -> list[Callable[[Chunk], list[str]]]:
    readers = [_column_reader(table.column(column)) for column in plan.columns]
    if plan.family_column or plan.given_column:
        if not (plan.family_column and plan.given_column):
            raise UsageError("--family-column and --given-column go together")
        family, given = (
            _column_reader(table.column(plan.family_column)),
            _column_reader(table.column(plan.given_column)),
        )
        readers.append(lambda chunk: list(map(join_name, family(chunk), given(chunk))))
    return readers


def _column_reader(at: int) -> Callable[[Chunk], list[str]]:
    return lambda chunk: chunk.texts(at)


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


def _context_reader(
    table: Columns, column: str | None, read: Callable[[str], str | None]
) -> Callable[[Chunk, list[str | None]], None] | None:
    """Read what a column says of each row into a list; where it can't be read, the list ends before that row."""
    if column is None:
        return None
    at, memo = table.column(column), Memo(read)
    return lambda chunk, said: said.extend(map(memo, chunk.texts(at)))
