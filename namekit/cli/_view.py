"""Columns that line up on a terminal, whatever the script."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def counted(number: int, one: str, many: str = "") -> str:
    """Number and noun, in the plural where it must be; `many` where the plural is not made with an s.

    >>> counted(1, "row"), counted(1200, "row"), counted(2, "entity", "entities")
    ('1 row', '1,200 rows', '2 entities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal (UAX #11): two for Hangul, kana and ideographs, none for marks.

    >>> width("Kim"), width("김용현")
    (3, 6)
    """
    return sum(_cells(c) for c in text)


def _cells(c: str) -> int:
    if c < "\u0300":
        return 1
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def fit(text: str, most: int) -> str:
    """Put the text on one line, cut with an ellipsis where it would take more than `most` cells."""
    text = "".join(c if c.isprintable() else " " for c in text)
    if width(text) <= most:
        return text
    kept, taken = "", 1
    for c in text:
        taken += _cells(c)
        if taken > most:
            break
        kept += c
    return kept + "…"


def aligned(rows: Sequence[Sequence[str]], most: int = 40) -> Iterator[str]:
    """Make lines of a table whose columns are as wide as their widest cell, up to `most`."""
    table = [[fit(cell, most) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield "  ".join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()
