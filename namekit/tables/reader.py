"""Rows of a delimited text file as a stream, each with its number, and every fault with its place."""

from __future__ import annotations

import contextlib
import csv
import itertools
import re
from typing import IO, TYPE_CHECKING, Literal

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CSV_FIELD_CHARACTERS
from namekit.tables.dialect import Dialect, delimiter_of_file, sniff_delimiter
from namekit.tables.encoding import BadLine, Lines
from namekit.tables.rows import Rows, position

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

Ragged = Literal["fail", "pad"]
_SAMPLE_LINES = 50
_SAMPLE_CHARACTERS = 1 << 16
_CHUNK_ROWS = 20_000
_CHUNK_BYTES = 1 << 24
_STEP = 64
"""Rows taken at once, before their bytes are counted: few, since a row may be megabytes."""
_END = "\0"
"""A line after the last one, which no file can hold: while a quote is open, it becomes part of a cell."""
_BREAK = re.compile(r"\r\n|\r|\n")


class Table:
    r"""A header and its rows, read one after the other in bounded memory.

    `name` is the file's name for messages and its extension; `flags` says that the person can give --encoding, --delimiter
    and --ragged, so that messages may propose them; `wanted` are columns that help to tell the delimiter. A
    row with fewer or more cells than the header is refused, or with `ragged="pad"` filled up and counted in `padded`;
    cells beyond the header are kept. A blank line is given as an empty list and is no row. `row` is the number of the
    row given last by iteration, from 1; `chunks` gives many at once. Raises InputError with file, row and line; OSError where the stream does.

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
        flags: bool = False,
        delimiter: str | None = None,
        ragged: Ragged = "fail",
        wanted: Collection[str] = (),
    ) -> None:
        self.name = name
        self.row = 0
        self.padded = 0
        self._ragged = ragged
        self._flags = flags
        self._rows_read = 0
        # A setting of the whole process, so only ever raised: the default of 131,072 is too small for a cell of prose.
        csv.field_size_limit(max(csv.field_size_limit(), CSV_FIELD_CHARACTERS))
        try:
            self._source = Lines(stream, encoding, "--encoding" if flags else None)
        except InputError as error:
            raise InputError(f"{name} {error}") from None
        sample, lines = _sample(iter(self._source))
        if not delimiter:
            delimiter = delimiter_of_file(name) or sniff_delimiter(sample, wanted=wanted, name=name)
        self.dialect = Dialect(delimiter, _line_ending(sample))
        self._sample = sample
        self._reader = csv.reader(itertools.chain(lines, (_END,)), **self.dialect.csv_options())
        self.header = self._header()

    def _header(self) -> list[str]:
        header: list[list[str]] = []
        if not self._take(header, 1):
            raise InputError(f"{self.name} is empty; the first line must name the columns")
        if not header[0]:
            raise InputError(f"{self.name} begins with a blank line; the first line must name the columns")
        return header[0]

    @property
    def encoding(self) -> str:
        """Encoding that the file is read in."""
        return self._source.encoding

    @property
    def newline(self) -> str:
        """Line ending of the header."""
        return self.dialect.newline

    @property
    def bytes_read(self) -> int:
        """Bytes of the file that have been turned into text so far."""
        return self._source.bytes_read

    def column(self, name: str) -> int:
        """Position of a column; raises UsageError with the columns there are, the nearest name first."""
        try:
            return position(name, self.header, self.name)
        except UsageError as error:
            if name not in self.header and (line := self._line_below(name)):
                raise UsageError(f"{error}. Line {line} has it; take out what stands above") from None
            raise

    def _line_below(self, name: str) -> int:
        """Line among the first, below the header, with a cell that is this; 0 for none."""
        rows = csv.reader(self._sample[1:], **self.dialect.csv_options())
        with contextlib.suppress(csv.Error):
            return next((rows.line_num + 1 for cells in rows if name in cells), 0)
        return 0

    def __iter__(self) -> Iterator[list[str]]:
        for lines in self._steps():
            for cells in lines:
                self.row += bool(cells)
                yield cells

    def chunks(self, first: int | None = None) -> Iterator[Rows]:
        """Rows, many at once: all, or the `first`."""
        lines: list[list[str]] = []
        ends = self.bytes_read + _CHUNK_BYTES
        for step in self._steps(first):
            lines += step
            if len(lines) >= _CHUNK_ROWS or self.bytes_read > ends:
                yield Rows(lines, len(self.header))
                lines, ends = [], self.bytes_read + _CHUNK_BYTES
        if lines:
            yield Rows(lines, len(self.header))

    def _steps(self, first: int | None = None) -> Iterator[list[list[str]]]:
        """Lines a few at a time, each as wide as the header or wider."""
        more = True
        while more and (first is None or self._rows_read < first):
            lines: list[list[str]] = []
            began = self._reader.line_num
            count = min(_STEP, _CHUNK_ROWS) if first is None else min(_STEP, first - self._rows_read)
            try:
                more = self._take(lines, count)
            finally:  # of two faults, the one that comes first in the file is said
                self._fit(lines, began)
            self._rows_read += sum(map(bool, lines))
            yield lines

    def _take(self, lines: list[list[str]], count: int) -> bool:
        """Append rows, [] for a blank line; False after the last. Rows before a fault are there when it is raised."""
        before = self._reader.line_num
        try:
            lines.extend(itertools.islice(self._reader, count))
        except BadLine as error:
            raise InputError(self._at(lines, self._reader.line_num + 1, str(error))) from None
        except csv.Error as error:
            raise InputError(self._at(lines, _line_after(before, lines), self._broken(str(error)))) from None
        if not lines or not lines[-1] or not lines[-1][-1].endswith(_END):
            return True
        last = lines.pop()
        if last != [_END]:
            raise InputError(self._at(lines, _line_after(before, lines), "a quote is opened and never closed"))
        return False

    def _fit(self, lines: list[list[str]], began: int) -> None:
        """Fill up or refuse the rows whose length is not the header's; `began` is the last line before them."""
        width = len(self.header)
        if set(map(len, lines)) <= {width}:
            return
        for i, cells in enumerate(lines):
            if len(cells) in (0, width):
                continue
            if self._ragged == "fail":
                fault = self._at(lines[:i], _line_after(began, lines[:i]), self._unfit(cells, width))
                raise InputError(fault) from None
            self.padded += 1
            cells.extend([""] * (width - len(cells)))

    def _unfit(self, cells: list[str], width: int) -> str:
        said = f"{len(cells)} cell{'s' * (len(cells) != 1)}, but the header has {width}"
        if width == 1:
            mend, flag = "quote cells that hold commas", "say --delimiter tab if each line is one cell"
        else:
            mend, flag = "mend the row", "go on with --ragged pad"
        return f"{said}; {mend}, or {flag}" if self._flags else f"{said}; {mend}"

    @staticmethod
    def _broken(message: str) -> str:
        if "field limit" in message:
            return f"a cell of more than {csv.field_size_limit():,} characters; perhaps a quote was never closed"
        return message

    def _at(self, before: list[list[str]], line: int, message: str) -> str:
        """Say where a fault is: in the row after those given and the ones `before`."""
        is_header = not hasattr(self, "header")
        place = "header" if is_header else f"row {self._rows_read + sum(map(bool, before)) + 1}"
        return f"{self.name}: {place} (line {line}): {message}"


def _line_after(line: int, rows: list[list[str]]) -> int:
    """Line on which the row after some rows begins, themselves after a line: quoted cells may hold line breaks."""
    return line + 1 + len(rows) + sum(len(_BREAK.findall(cell)) for cells in rows for cell in cells)


def _sample(lines: Iterator[str]) -> tuple[list[str], Iterable[str]]:
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
        return sample, itertools.chain(sample, map(_raise, (fault,)))
    return sample, itertools.chain(sample, lines)


def _raise(fault: BadLine) -> str:
    raise fault


def _line_ending(sample: list[str]) -> str:
    first = sample[0] if sample else ""
    return next((end for end in ("\r\n", "\n", "\r") if first.endswith(end)), "\n")
