"""Which reader and writer a file needs: by its first bytes, or by its name."""

from __future__ import annotations

from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Protocol

from namekit.base.errors import UsageError
from namekit.tables.columnar import ColumnarTable, ColumnarWriter, arrow, as_text, kind_of_file, kind_of_name
from namekit.tables.dialect import Dialect
from namekit.tables.reader import Ragged, Table
from namekit.tables.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from namekit.tables.rows import Columns, Normalized


class Writes(Protocol):
    """What takes the rows with their answers."""

    def write_chunk(self, part: Normalized) -> None:
        """Write rows."""
        ...

    def close(self) -> None:
        """Write what stands at the end."""
        ...


_NOT_WRITTEN = frozenset((".xlsx", ".xls", ".ods", ".json", ".jsonl", ".gz", ".bz2", ".xz", ".zst", ".zip"))


def check_output(name: str, encoding: str = "utf-8") -> None:
    """Refuse a name that promises what is not written, before any work is done; raises UsageError."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _NOT_WRITTEN:
        raise UsageError(
            f"{name}: {suffix} is not written; name a .csv (for Excel with --output-encoding utf-8-sig), .tsv, "
            ".parquet or .arrow"
        )
    if (kind := kind_of_name(name)) is None:
        return
    arrow(f"writing {'an' if kind == 'Arrow' else 'a'} {kind} file")
    if encoding != "utf-8":
        raise UsageError(f"{name} is to be a {kind} file, which has no encoding; leave --output-encoding out")


def open_table(
    stream: IO[bytes],
    name: str,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    ragged: Ragged = "fail",
    wanted: Collection[str] = (),
) -> Table | ColumnarTable:
    """Reader for a table: Parquet or Arrow if its first bytes say so, else text."""
    kind = kind_of_file(stream)
    if kind is None:
        return Table(
            stream,
            name,
            encoding=encoding,
            flags=True,
            delimiter=delimiter,
            ragged=ragged,
            wanted=wanted,
        )
    if encoding or delimiter:
        raise UsageError(f"{name} is a {kind} file, which has no encoding or delimiter; leave the option out")
    return ColumnarTable(stream, kind, name)


def open_writer(stream: IO[bytes], name: str, table: Columns, header: Sequence[str], encoding: str = "utf-8") -> Writes:
    """Writer for what becomes of a table: Parquet, Arrow or TSV if its name says so, else CSV with the header written."""
    kind = kind_of_name(name)
    if kind is not None:
        return ColumnarWriter(stream, kind, table, header)
    if isinstance(table, ColumnarTable):
        as_text(table)
    writer = Writer(stream, text_dialect(name, table.newline), encoding)
    writer.write([header])
    return writer


def text_dialect(name: str, newline: str) -> Dialect:
    """Tabs for `.tsv` and `.tab`, else commas."""
    return Dialect("\t" if PurePath(name).suffix.lower() in (".tsv", ".tab") else ",", newline)
