"""Plain tables, CSV and TSV, with the columns of a gazetteer: rows that are broken are counted, and the rest goes on.

Columns as of `namekit.gazetteer.delimited`; `id` is taken for `entity_id`, and the type may be said for the whole table. An id
without a slash gets its kind before it, as files that people write have it: `Q1` is `place/Q1`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from namekit.base.errors import InputError
from namekit.gazetteer.delimited import Table
from namekit.gazetteer.model import Entity
from namekit.gazetteer.reader import Reading
from namekit.gazetteer.sources.common import check_id
from namekit.gazetteer.sources.streams import Input, is_text, opened, text_lines
from namekit.gazetteer.table_rows import BrokenTableError, csv_rows, tsv_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from namekit.gazetteer.model import EntityType
    from namekit.gazetteer.sources.common import Tally

_KINDS = {"person": "person", "place": "place", "organization": "org"}


class _Counting(Reading):
    """Counts problems of rows instead of keeping them."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self.tally = tally

    def wrong(self, file: Path | None, line: int, field: str, message: str, mend: str = "", code: str = "") -> None:  # noqa: ARG002
        """Count a row that is broken, or a cell of it."""
        self.tally.broken(f"line {line}", f"{field}: {message}" if field else message)


def records(files: Sequence[Input], tally: Tally, kind: str, type: EntityType | None) -> Iterator[tuple[str, Entity]]:
    """Entities of a table, whole: rows of one may stand anywhere in it."""
    with opened(files[0]) as stream:
        some = text_lines(stream, tally)
        rows = csv_rows(some) if kind == "csv" else tsv_rows(some)
        more: list[str] = [type] if type else []
        table = _begun(next(rows, (1, []))[1] + (["type"] if type else []), tally)
        try:
            for line, row in rows:
                if not is_text(row):
                    tally.broken(f"line {line}", "not UTF-8")
                else:
                    before = tally.malformed
                    table.add(line, row + more)
                    tally.sound += tally.malformed == before
        except BrokenTableError as error:
            tally.broken(f"line {error.line}", f"{error.message}; the rest can't be read")
    yield from ((f"line {line}", content) for content, _, _, line in table.entries() if isinstance(content, Entity))


def entity(content: Entity) -> Entity:
    """The entity, with an id of kind and slug."""
    if "/" not in content.id:
        content = msgspec.structs.replace(content, id=f"{_KINDS[content.type]}/{content.id}")
    check_id(content.id)
    return content


def _begun(header: list[str], tally: Tally) -> Table:
    """Table whose header holds; InputError with what is wrong with it where it does not."""
    reading = Reading()
    table = Table(None, reading)
    if not table.begin(["entity_id" if column == "id" else column for column in header]):
        raise InputError(f"{tally.of}: {'; '.join(map(str, reading.problems))}")
    table.reading = _Counting(tally)
    return table
