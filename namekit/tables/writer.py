"""Rows to bytes: quoted so that they read back cell for cell, in the encoding and with the line ending asked for."""

from __future__ import annotations

import codecs
import csv
from typing import IO, TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.tables.encoding import known_encoding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from namekit.tables.dialect import Dialect


_SHOWN = 80


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
        self._encoding = encoding
        self._encoder = codecs.getincrementalencoder(known_encoding(encoding))("strict")
        self._lines: list[str] = []
        # Told of another line ending, csv.writer (before 3.13) leaves a lone \r unquoted, and readers part there.
        self._csv = csv.writer(_Sink(self._lines, dialect.newline), lineterminator="\r\n", **dialect.csv_options())

    def write(self, rows: Iterable[list[str]]) -> None:
        """Write rows, all of them or none where one can't be written."""
        self._lines.clear()
        for cells in rows:
            if not cells:
                self._lines.append(self._newline)
                continue
            try:
                self._csv.writerow(cells)
            except csv.Error:
                raise InputError(_unwritable(cells)) from None
        text = "".join(self._lines)
        try:
            self._stream.write(self._encoder.encode(text))
        except UnicodeEncodeError as error:
            raise InputError(self._not_in_encoding(text, error.start)) from None

    def _not_in_encoding(self, text: str, at: int) -> str:
        line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0].strip()[:_SHOWN]
        said = f"{text[at]!r} (U+{ord(text[at]):04X}) can't be written as {self._encoding}"
        return f"{said}, in the row: {line}; leave --output-encoding at utf-8"


class _Sink:
    """Takes the rows of a csv.writer, with the line ending that was asked for."""

    def __init__(self, lines: list[str], newline: str) -> None:
        self._append = lines.append
        self._newline = newline

    def write(self, line: str) -> None:
        self._append(line[:-2] + self._newline)


def _unwritable(cells: list[str]) -> str:
    cell = next((c for c in cells if "\t" in c or "\n" in c or "\r" in c), "")
    return (
        f"a cell holds a tab or a line break, which a tab-separated file can't: {cell[:_SHOWN]!r}; write a .csv instead"
    )
