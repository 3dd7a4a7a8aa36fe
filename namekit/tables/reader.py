"""Rows of a delimited text file as a stream, each with its number, and every fault with its place."""

from __future__ import annotations

import contextlib
import csv
import difflib
from typing import IO, TYPE_CHECKING, Literal

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CSV_FIELD_CHARACTERS
from namekit.tables.dialect import Dialect, delimiter_of_file, sniff_delimiter
from namekit.tables.encoding import BadLine, Lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Ragged = Literal["fail", "pad"]
_COLUMNS_SHOWN = 40
_SAMPLE_LINES = 50
_SAMPLE_CHARACTERS = 1 << 16


class Table:
    r"""A header and its rows, read one after the other in bounded memory.

    `name` is the file's name for messages and its extension; `wanted` are columns that help to tell the delimiter. A
    row with fewer or more cells than the header is refused, or with `ragged="pad"` filled up and counted in `padded`;
    cells beyond the header are kept. A blank line is given as an empty list and is no row. `row` is the number of the
    last row given, from 1. Raises InputError with file, row and line; OSError where the stream does.

    >>> import io
    >>> table = Table(io.BytesIO(b"name;country\r\nKyiv;UA\r\n"), "cities.csv")
    >>> table.header, list(table), table.dialect
    (['name', 'country'], [['Kyiv', 'UA']], Dialect(delimiter=';', newline='\r\n'))
    """

    def __init__(
        self,
        stream: IO[bytes],
        name: str = "standard input",
        *,
        encoding: str | None = None,
        delimiter: str | None = None,
        ragged: Ragged = "fail",
        wanted: Collection[str] = (),
    ) -> None:
        self.name = name
        self.row = 0
        self.padded = 0
        self._ragged = ragged
        self._ended = False
        # A setting of the whole process, so only ever raised: the default of 131,072 is too small for a cell of prose.
        csv.field_size_limit(max(csv.field_size_limit(), CSV_FIELD_CHARACTERS))
        try:
            self._source = Lines(stream, encoding)
        except InputError as error:
            raise InputError(f"{name} {error}") from None
        sample, lines = _sample(iter(self._source))
        if not delimiter:
            delimiter = delimiter_of_file(name) or sniff_delimiter(sample, wanted=wanted, name=name)
        self.dialect = Dialect(delimiter, _line_ending(sample))
        self._reader = csv.reader(self._watched(lines), **self.dialect.csv_options())
        self.header = self._next_row("header")
        if not self.header:
            raise InputError(f"{name} begins with a blank line; the first line must name the columns")

    @property
    def encoding(self) -> str:
        """Encoding that the file is read in."""
        return self._source.encoding

    @property
    def bytes_read(self) -> int:
        """Bytes of the file that have been turned into text so far."""
        return self._source.bytes_read

    def column(self, name: str) -> int:
        """Position of a column; raises UsageError with the columns there are, the nearest name first."""
        if self.header.count(name) > 1:
            raise UsageError(f"{self.name} has more than one column {name!r}; rename one of them")
        if name in self.header:
            return self.header.index(name)
        columns = ", ".join(self.header[:_COLUMNS_SHOWN]) + (", …" if len(self.header) > _COLUMNS_SHOWN else "")
        raise UsageError(f"{self.name} has no column {name!r}{self._nearest(name)} Its columns: {columns}")

    def _nearest(self, name: str) -> str:
        plain = {h.casefold().strip(): h for h in self.header}
        near = difflib.get_close_matches(name.casefold().strip(), plain, n=1)
        return f"; did you mean {plain[near[0]]!r}?" if near else "."

    def __iter__(self) -> Iterator[list[str]]:
        width = len(self.header)
        with contextlib.suppress(StopIteration):
            while True:
                cells = self._next_row(f"row {self.row + 1}")
                if cells:
                    self.row += 1
                    if len(cells) != width:
                        self._fit(cells, width)
                yield cells

    def _fit(self, cells: list[str], width: int) -> None:
        if self._ragged == "fail":
            raise InputError(self._at(f"row {self.row}", self._reader.line_num, self._unfit(cells, width)))
        self.padded += 1
        cells.extend([""] * (width - len(cells)))

    def _unfit(self, cells: list[str], width: int) -> str:
        said = f"{len(cells)} cell{'s' * (len(cells) != 1)}, but the header has {width}"
        if width == 1:
            return f"{said}; quote cells that hold commas, or say --delimiter tab if each line is one cell"
        return f"{said}; mend the row, or go on with --ragged pad"

    def _next_row(self, place: str) -> list[str]:
        """Cells of the next row, [] for a blank line; raises StopIteration after the last."""
        began = self._reader.line_num + 1
        try:
            cells = next(self._reader)
        except BadLine as error:
            raise InputError(self._at(place, self._reader.line_num + 1, str(error))) from None
        except csv.Error as error:
            raise InputError(self._at(place, began, self._broken(str(error)))) from None
        except StopIteration:
            if place == "header":
                raise InputError(f"{self.name} is empty; the first line must name the columns") from None
            raise
        # The reader asks for a line after the last one only while a quote is open.
        if self._ended and self._reader.line_num >= began:
            raise InputError(self._at(place, began, "a quote is opened and never closed"))
        return cells

    @staticmethod
    def _broken(message: str) -> str:
        if "field limit" in message:
            return f"a cell of more than {csv.field_size_limit():,} characters; perhaps a quote was never closed"
        return message

    def _at(self, place: str, line: int, message: str) -> str:
        return f"{self.name}: {place} (line {line}): {message}"

    def _watched(self, lines: Iterator[str]) -> Iterator[str]:
        yield from lines
        self._ended = True


def _sample(lines: Iterator[str]) -> tuple[list[str], Iterator[str]]:
    """Take first lines, to tell the delimiter by; give all lines too, and a fault in them when its row is read."""
    sample: list[str] = []
    size = 0
    try:
        for line in lines:
            sample.append(line)
            size += len(line)
            if len(sample) == _SAMPLE_LINES or size > _SAMPLE_CHARACTERS:
                break
    except BadLine as fault:
        return sample, _again(sample, lines, fault)
    return sample, _again(sample, lines, None)


def _again(sample: list[str], lines: Iterator[str], fault: BadLine | None) -> Iterator[str]:
    yield from sample
    if fault is not None:
        raise fault
    yield from lines


def _line_ending(sample: list[str]) -> str:
    first = sample[0] if sample else ""
    return next((end for end in ("\r\n", "\n", "\r") if first.endswith(end)), "\n")
