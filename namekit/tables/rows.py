"""Columns and pieces of a table, as every reader gives them and every writer takes them back."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Protocol

from namekit.base.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.tables.answers import Answer

_COLUMNS_SHOWN = 40


class Columns(Protocol):
    """A table that is read: its columns, and its rows in pieces."""

    name: str
    header: list[str]
    padded: int
    """Rows that were filled up to the length of the header, or are longer."""

    @property
    def newline(self) -> str:
        """Line ending that text made of it has."""
        ...

    def column(self, name: str) -> int:
        """Position of a column of text; raises UsageError where there is none of that name."""
        ...

    def chunks(self, first: int | None = None) -> Iterator[Chunk]:
        """Rows, many at once: all, or the `first`."""
        ...


def position(name: str, header: list[str], table: str) -> int:
    """Position of a column; raises UsageError with the columns there are, the nearest name first.

    >>> position("city", ["name", "city"], "people.csv")
    1
    """
    if header.count(name) > 1:
        raise UsageError(f"{table} has more than one column {name!r}; rename one of them")
    if name in header:
        return header.index(name)
    plain = {h.casefold().strip(): h for h in header}
    near = difflib.get_close_matches(name.casefold().strip(), plain, n=1)
    meant = f"; did you mean {plain[near[0]]!r}?" if near else "."
    named = [column for column in header if column.strip()]
    columns = ", ".join(named[:_COLUMNS_SHOWN]) + (", …" if len(named) > _COLUMNS_SHOWN else "")
    raise UsageError(f"{table} has no column {name!r}{meant} Its columns: {columns}")


class Chunk(Protocol):
    """Some thousands of rows of a table, in its order."""

    def __len__(self) -> int:
        """Count the rows."""
        ...

    def texts(self, at: int) -> list[str]:
        """Cells of a column as text, "" where there is none."""
        ...

    def lines(self) -> list[list[str]]:
        """All cells of each row as text; [] for a blank line, which is no row."""
        ...


@dataclass(slots=True)
class Rows:
    """Rows of a text file; `width` is the header's, cells beyond it were kept."""

    all_lines: list[list[str]]
    width: int
    _rows: list[list[str]]

    def __init__(self, lines: list[list[str]], width: int) -> None:
        self.all_lines = lines
        self.width = width
        self._rows = [cells for cells in lines if cells] if [] in lines else lines

    def __len__(self) -> int:
        return len(self._rows)

    def texts(self, at: int) -> list[str]:
        """Cells of a column."""
        return list(map(itemgetter(at), self._rows))

    def lines(self) -> list[list[str]]:
        """Rows, and [] for a blank line."""
        return self.all_lines


@dataclass(frozen=True, slots=True)
class Normalized:
    """A piece of a table with the answers to each column of names, one a row."""

    chunk: Chunk
    width: int
    answers: Sequence[Sequence[Answer]]

    def cells(self) -> Iterator[list[str]]:
        """Rows with the answers behind the header's columns; what is beyond these comes last."""
        beside: Iterator[Any] = zip(*self.answers, strict=True)
        for cells in self.chunk.lines():
            if not cells:
                yield []
                continue
            new = [cell for answer in next(beside) for cell in answer.cells]
            yield cells[: self.width] + new + cells[self.width :]
