"""Rows to bytes: quoted so that they read back cell for cell, in the encoding and with the line ending asked for."""

from __future__ import annotations

import codecs
import csv
from itertools import chain, repeat
from typing import IO, TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.tables.encoding import known_encoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from namekit.tables.answers import Answer
    from namekit.tables.dialect import Dialect
    from namekit.tables.rows import Normalized


_SHOWN = 80
_REMEMBERED = 100_000
_END = "\r\n"


class Writer:
    r"""Writes rows to a binary stream; an empty row is written as the blank line that it was.

    Raises UsageError for an encoding that Python does not know, InputError for a character that the encoding has not,
    or a tab or line break in a cell of a tab-separated file, which cannot hold one.

    >>> import io
    >>> from namekit.tables.dialect import Dialect
    >>> Writer(out := io.BytesIO(), Dialect(","), "cp1252").write([["Müller, Jürgen", "DE"]])
    >>> out.getvalue()
    b'"M\xfcller, J\xfcrgen",DE\n'
    """

    def __init__(self, stream: IO[bytes], dialect: Dialect, encoding: str = "utf-8") -> None:
        self._stream = stream
        self._newline = dialect.newline
        self._delimiter = dialect.delimiter
        self._encoding = encoding
        self._encoder = codecs.getincrementalencoder(known_encoding(encoding))("strict")
        self._sink = _Sink()
        # Told of another line ending, csv.writer (before 3.13) leaves a lone \r unquoted, and readers part there.
        self._csv = csv.writer(self._sink, lineterminator=_END, **dialect.csv_options())
        self._formatted: dict[Answer, str] = {}

    def write(self, rows: Iterable[Sequence[str]]) -> None:
        """Write rows, all of them or none where one can't be written."""
        self._encode(line + self._newline for line in self._lines(rows))

    def write_chunk(self, part: Normalized) -> None:
        """Write rows with the answers beside them: those of a name are put into words once, however often it occurs."""
        rows = part.chunk.lines()
        if max(map(len, rows), default=0) > part.width:  # cells beyond the header come behind the answers
            self.write(part.cells())
            return
        lines = self._lines(rows)
        if part.width == 1:  # an empty cell is quoted lest its line be blank, which it is no more
            lines = ["" if line == '""' else line for line in lines]
        given = map("".join, zip(*map(self._beside, part.answers), strict=True))
        beside = (next(given) if cells else "" for cells in rows) if [] in rows else given
        self._encode(chain.from_iterable(zip(lines, beside, repeat(self._newline))))

    def close(self) -> None:
        """Write what an encoding needs at its end (HZ, ISO-2022); the stream stays open."""
        self._stream.write(self._encoder.encode("", final=True))

    def _beside(self, answers: Sequence[Answer]) -> list[str]:
        """Cells of answers, each with the delimiters before them."""
        if len(self._formatted) > _REMEMBERED:
            self._formatted.clear()
        new = [answer for answer in dict.fromkeys(answers) if answer not in self._formatted]
        lines = self._lines([answer.cells for answer in new])
        self._formatted.update((answer, self._delimiter + line) for answer, line in zip(new, lines, strict=True))
        return list(map(self._formatted.__getitem__, answers))

    def _lines(self, rows: Iterable[Sequence[str]]) -> list[str]:
        """Rows as lines without the two characters at their ends."""
        lines = self._sink.lines
        lines.clear()
        rows = list(rows)
        try:
            self._csv.writerows(rows)
        except csv.Error:
            raise InputError(_unwritable(rows[len(lines)])) from None
        return [line[:-2] for line in lines]

    def _encode(self, pieces: Iterable[str]) -> None:
        text = "".join(pieces)
        try:
            self._stream.write(self._encoder.encode(text))
        except UnicodeEncodeError as error:
            raise InputError(self._not_in_encoding(text, error.start)) from None

    def _not_in_encoding(self, text: str, at: int) -> str:
        line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0].strip()[:_SHOWN]
        said = f"{text[at]!r} (U+{ord(text[at]):04X}) can't be written as {self._encoding}"
        return f"{said}, in the row: {line}; leave --output-encoding at utf-8"


class _Sink:
    """Takes the lines of a csv.writer, which asks a stream for nothing but this."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.write = self.lines.append


def _unwritable(cells: Sequence[str]) -> str:
    cell = next((c for c in cells if "\t" in c or "\n" in c or "\r" in c), "")
    return (
        f"a cell holds a tab or a line break, which a tab-separated file can't: {cell[:_SHOWN]!r}; write a .csv instead"
    )
