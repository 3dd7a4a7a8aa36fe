"""How a delimited file is written: the delimiter, whether cells are quoted, the line ending.

A comma-separated file quotes cells (RFC 4180). A tab-separated file does not (IANA text/tab-separated-values): a quote
in it is a character like any other, so that a bare `"` never swallows the rows up to the next one.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from namekit.base.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SNIFFED = (",", ";", "\t", "|")
_WORDS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}
_ALONE = "\x1f"
"""Unit separator: stands for a delimiter in a file of one column, whose lines may hold commas."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """Delimiter and line ending; cells of a tab-separated file are never quoted."""

    delimiter: str
    newline: str = "\n"

    @property
    def quoted(self) -> bool:
        """Whether a quote opens a cell that may hold delimiters and line breaks."""
        return self.delimiter != "\t"

    def csv_options(self) -> dict[str, Any]:
        """Arguments for `csv.reader` and `csv.writer`."""
        if self.quoted:
            return {"delimiter": self.delimiter}
        return {"delimiter": self.delimiter, "quoting": csv.QUOTE_NONE, "quotechar": None}


def delimiter_of(word: str) -> str:
    r"""Delimiter that a person asked for, as one character or in words (`tab`, `comma`, `semicolon`, `pipe`, `space`).

    >>> delimiter_of("tab")
    '\t'
    """
    delimiter = _WORDS.get(word.lower(), word)
    if len(delimiter) != 1 or delimiter in '"\r\n\0' or delimiter.isalnum():
        raise UsageError(f"{word!r} is no delimiter; give one character, or tab, comma, semicolon, pipe or space")
    return delimiter


def delimiter_of_file(name: str) -> str | None:
    """Tab for `.tsv` and `.tab`, else None: what a `.csv` holds differs from country to country."""
    return "\t" if PurePath(name).suffix.lower() in (".tsv", ".tab") else None


def sniff_delimiter(sample: Sequence[str], *, wanted: Collection[str] = (), name: str = "") -> str:
    """Delimiter of a file by its first lines.

    The one under which the header holds the columns that are `wanted`, then the one that gives most of the lines the
    header's number of cells. A header without any is one column: in a file called `.csv` commas still part its cells,
    elsewhere a line is a cell.

    >>> sniff_delimiter(["name;country", "Müller, Jürgen;DE"])
    ';'
    """
    best = max(_SNIFFED, key=lambda d: _fitness(sample, d, wanted))
    if _fitness(sample, best, ())[1] > 1:
        return best
    return "," if PurePath(name).suffix.lower() == ".csv" else _ALONE


def _fitness(sample: Sequence[str], delimiter: str, wanted: Collection[str]) -> tuple[int, int, float, int]:
    try:
        rows = [r for r in csv.reader(sample, **Dialect(delimiter).csv_options()) if r]
    except csv.Error:  # a cell beyond the limit
        rows = []
    if not rows:
        return 0, 0, 0.0, 0
    width = len(rows[0])
    alike = sum(len(r) == width for r in rows) / len(rows)
    return len(set(wanted) & set(rows[0])), min(width, 2), alike, width
