"""What a person should look at after a table was normalized: one row for each distinct name that has no match."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.tables.answers import Answer

REVIEW_HEADER = (
    "value", "count", "first_row", "status", "suggested_id", "suggested_name", "score", "reason", "decision",
)  # fmt: skip


class Review:
    """Collects names that are ambiguous or unknown, how often each occurs and where first.

    There may be as many as rows: they are kept in a file that SQLite makes when 64 MB of memory are full.
    """

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("pragma cache_size = -65536")
        self._db.execute(
            "create table seen (value text unique, count integer, first_row integer, status, id, name, score, reason)"
        )
        self._db.execute("begin")

    def add(self, seen: Iterable[tuple[str, Answer, int]]) -> None:
        """Count occurrences of names without a match: the name, its answer, its row. The first answer counts."""
        first: dict[str, tuple[Answer, int]] = {}
        counts: Counter[str] = Counter()
        for value, answer, row in seen:
            counts[value] += 1
            first.setdefault(value, (answer, row))
        self._db.executemany(
            "insert into seen values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count",
            ((value, counts[value], row, *_best(answer)) for value, (answer, row) in first.items()),
        )

    def rows(self) -> Iterator[list[str]]:
        """Rows under `REVIEW_HEADER`, in the order of the names' first rows; the decision is the person's to fill."""
        for fields in self._db.execute("select * from seen order by first_row, rowid"):
            yield [*map(str, fields), ""]


def _best(answer: Answer) -> tuple[str, str, str, str, str]:
    """Status, and id, name, score and reason of the best candidate."""
    id_ = answer.candidates.partition(" ")[0].rpartition("=")[0]
    return answer.status, id_, answer.suggestion, answer.score, answer.reason
