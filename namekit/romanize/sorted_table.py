"""Look-up in a large sorted table without reading it into a dictionary.

A dictionary of 100,000 rows takes 100 ms to make, more than a command has; a binary search over the file's bytes takes 20 µs and
needs nothing beforehand. Whoever asks often (a column of names) has the lines parted, which a search goes through ten times as fast.
UTF-8 sorts as code points do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from namekit.base.data import data_path

_PATIENCE = 50
"""Searches after which the lines are parted, a millisecond's worth: that takes five, and who has asked so often will go on."""


class SortedTable:
    """A table of `data/lexicon/` whose rows are sorted by the first column; what follows that is one cell here."""

    def __init__(self, name: str) -> None:
        self._bytes = data_path("lexicon", f"{name}.tsv").read_bytes()
        start = 0
        while self._bytes[start : start + 1] == b"#":
            start = self._bytes.index(b"\n", start) + 1
        self._start = self._bytes.index(b"\n", start) + 1
        self._asked = 0
        self._lines: tuple[bytes, ...] = ()

    def get(self, key: str) -> str:
        """The cells of a row after its first, empty where there is none."""
        wanted = _encoded(key) + b"\t"
        if not self._lines:
            self._asked += 1
            if self._asked <= _PATIENCE:
                return self._search(wanted)
            lines = self._bytes[self._start :].split(b"\n")
            lines[-1] = b"\xff"  # behind all rows, where UTF-8 has no letter: a search always ends at a line
            self._lines = tuple(lines)  # the garbage collector, once it has seen what is in it, passes over a tuple
        line = self._lines[bisect_left(self._lines, wanted)]
        return line[len(wanted) :].decode() if line.startswith(wanted) else ""

    def may_begin(self, start: str) -> bool:
        """Whether the first cell of some row begins so; true as well until the lines are parted, when it is dear to tell."""
        wanted = _encoded(start)
        return not self._lines or self._lines[bisect_left(self._lines, wanted)].startswith(wanted)

    def _search(self, wanted: bytes) -> str:
        low, high = self._start, len(self._bytes)
        while low < high:
            line = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            tab = self._bytes.index(b"\t", line)
            found = self._bytes[line : tab + 1]
            end = self._bytes.index(b"\n", tab)
            if found == wanted:
                return self._bytes[tab + 1 : end].decode()
            low, high = (end + 1, high) if found < wanted else (low, line)
        return ""

    def with_reading(self, reading: str) -> Iterator[tuple[str, int]]:
        """Names that have a reading among theirs, with the weight it has there; a scan of the whole table."""
        pattern = re.compile(rb"\n([^\t\n]+)\t(?:[^\n]* )?" + re.escape(_encoded(reading)) + rb"(\d+)(?=[ \n])")
        for match in pattern.finditer(self._bytes, self._start - 1):
            yield match[1].decode(), int(match[2])


def _encoded(text: str) -> bytes:
    """Bytes as the table has them; of half a surrogate pair, which is no character, such as no table has."""
    return text.encode("utf-8", "surrogatepass")


@cache
def sorted_table(name: str) -> SortedTable:
    """The table of that name, its file read once."""
    return SortedTable(name)
