"""Tables of name elements, titles, particles, nicknames and generic place terms: `data/lexicon/*.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.base.data import data_path
from namekit.base.errors import UsageError

__all__ = ["rows"]


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """Rows of `data/lexicon/TABLE.tsv`, without comments, blank lines and the header.

    A table is UTF-8, one row a line, columns parted by tabs. Lines that begin with `#` say source and licence; the first
    other line names the columns. A short row is filled with empty strings. Raises UsageError where there is no such table.
    """
    path = data_path("lexicon", f"{table}.tsv")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(f"there is no lexicon {table!r} in {path.parent}") from None
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    width = len(lines[0])
    return tuple(tuple(line + [""] * (width - len(line))) for line in lines[1:])
