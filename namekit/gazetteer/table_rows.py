"""Rows of tables: TSV, which has no quoting, as GeoNames and Wikidata exports write it, and CSV as RFC 4180 has it."""

from __future__ import annotations

import csv
import itertools
from typing import TYPE_CHECKING

from namekit.base.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class BrokenTableError(InputError):
    """A CSV file in which it is not known any more where rows begin and end, mostly for a quote that does not close."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: broken CSV: {message}; close every quote, and double quotes in a cell")
        self.line = line
        self.message = message


def tsv_rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Rows of a table without quoting, with their lines; blank lines are no rows."""
    for number, line in enumerate(lines, 1):
        if text := line.rstrip("\r\n"):
            yield number, text.split("\t")


def csv_rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Rows of a table as RFC 4180 has it, with the lines that they end in; BrokenTableError where a quote is not closed.

    The delimiter is the comma, semicolon or tab that the header has most of.
    """
    lines = iter(lines)
    head = next(lines, "")
    rows = csv.reader(itertools.chain([head], lines), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        for row in rows:
            if row:
                yield rows.line_num, row
    except csv.Error as error:
        raise BrokenTableError(rows.line_num, str(error)) from None
