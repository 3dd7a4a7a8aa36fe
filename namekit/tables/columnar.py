"""Parquet and Arrow files: read and written by record batches, every other column as it was."""

from __future__ import annotations

import contextlib
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from namekit.base.errors import InputError, UsageError
from namekit.tables.answers import ANSWER_FIELDS
from namekit.tables.rows import Columns, position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.tables.answers import Answer
    from namekit.tables.rows import Normalized

_CHUNK_ROWS = 20_000
_SIGNATURES = {b"PAR1": "Parquet", b"ARROW1": "Arrow"}
_SUFFIXES = {".parquet": "Parquet", ".pq": "Parquet", ".arrow": "Arrow", ".feather": "Arrow", ".ipc": "Arrow"}


def kind_of_file(stream: IO[bytes]) -> str | None:
    """Kind of a file that can be read from any place, by its first bytes; None for text and for pipes."""
    if not stream.seekable():
        return None
    at = stream.tell()
    head = stream.read(6)
    stream.seek(at)
    return next((kind for signature, kind in _SIGNATURES.items() if head.startswith(signature)), None)


def kind_of_name(name: str) -> str | None:
    """Kind of a file by its name: `.parquet`, or `.arrow` and `.feather`; None for text.

    >>> kind_of_name("done.parquet"), kind_of_name("done.csv")
    ('Parquet', None)
    """
    return _SUFFIXES.get(PurePath(name).suffix.lower())


def arrow(why: str) -> Any:
    """Import pyarrow; raises UsageError that says what to install."""
    try:
        import pyarrow
    except ImportError:
        raise UsageError(f"{why} needs pyarrow: pip install pyarrow") from None
    return pyarrow


class Batch:
    """A record batch as a piece of a table."""

    def __init__(self, batch: Any) -> None:
        self.batch = batch

    def __len__(self) -> int:
        return int(self.batch.num_rows)

    def texts(self, at: int) -> list[str]:
        """Cells of a column as text, "" for null."""
        import pyarrow as pa

        column = self.batch.column(at)
        if not pa.types.is_string(column.type):
            column = column.cast(pa.string())
        return column.fill_null("").to_pylist()  # type: ignore[no-any-return]

    def lines(self) -> list[list[str]]:
        """Rows as text."""
        columns = [self.texts(at) for at in range(self.batch.num_columns)]
        return [list(cells) for cells in zip(*columns, strict=True)]


class ColumnarTable:
    """A Parquet or Arrow file, read in bounded memory; its types and metadata are in `schema`.

    Raises InputError for a damaged file, UsageError where pyarrow is not there or a column of names holds no text.
    """

    padded = 0
    newline = "\n"

    def __init__(self, stream: IO[bytes], kind: str, name: str) -> None:
        self.name = name
        self._said = f"{name} is damaged, or no {kind} file"
        arrow(f"{name} is {'an' if kind == 'Arrow' else 'a'} {kind} file; reading it")
        with self._in_words():
            self._open(stream, kind)
        self.header: list[str] = list(self.schema.names)
        self.rows_read = 0

    def _open(self, stream: IO[bytes], kind: str) -> None:
        if kind == "Parquet":
            import pyarrow.parquet as pq

            parquet = pq.ParquetFile(stream)
            self.schema: Any = parquet.schema_arrow
            self.rows = parquet.metadata.num_rows
            self._batches: Iterator[Any] = parquet.iter_batches(batch_size=_CHUNK_ROWS)
        else:
            import pyarrow as pa

            reader = pa.ipc.open_file(stream)
            self.schema = reader.schema
            self.rows = None  # known only when all batches are read
            self._batches = map(reader.get_batch, range(reader.num_record_batches))

    def column(self, name: str) -> int:
        """Position of a column of text."""
        import pyarrow as pa

        at = position(name, self.header, self.name)
        type_ = self.schema.field(at).type
        plain = type_.value_type if pa.types.is_dictionary(type_) else type_
        if not (pa.types.is_string(plain) or pa.types.is_large_string(plain) or str(plain) in ("string_view", "null")):
            raise UsageError(f"column {name!r} of {self.name} holds {type_}, not text")
        return at

    def chunks(self, first: int | None = None) -> Iterator[Batch]:
        """Batches of some thousand rows: all, or the `first` rows."""
        with self._in_words():
            for whole in self._batches:
                whole.validate(full=True)  # of a damaged file, cells may lie anywhere in memory
                for at in range(0, whole.num_rows, _CHUNK_ROWS):
                    batch = whole.slice(at, _CHUNK_ROWS)
                    if first is not None:
                        batch = batch.slice(0, first - self.rows_read)
                    self.rows_read += batch.num_rows
                    yield Batch(batch)
                    if first is not None and self.rows_read >= first:
                        return

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        import pyarrow as pa

        try:
            yield
        except (pa.ArrowException, OSError) as error:
            raise InputError(f"{self._said} ({error})") from None


def as_text(table: ColumnarTable) -> None:
    """Check that every column can be written as text; raises UsageError for lists, structures and bytes."""
    import pyarrow as pa

    for field in table.schema:
        is_bytes = pa.types.is_binary(field.type) or pa.types.is_large_binary(field.type)
        try:
            pa.array([], field.type).cast(pa.string())
        except pa.ArrowException:
            is_bytes = True
        if is_bytes:
            raise UsageError(
                f"column {field.name!r} of {table.name} holds {field.type}, which text can't; write a .parquet instead"
            )


class ColumnarWriter:
    """Writes rows with their answers to a Parquet or Arrow file, which is whole after `close`.

    A table of text becomes columns of strings. New columns are strings, scores are float64; where a name is missing
    they are null, as are id and name where there is no match.
    """

    def __init__(self, stream: IO[bytes], kind: str, table: Columns, header: Sequence[str]) -> None:
        import pyarrow as pa

        self._name = table.name
        schema = getattr(table, "schema", None) or pa.schema([(name, pa.string()) for name in table.header])
        for column in header[len(table.header) :]:
            schema = schema.append(pa.field(column, pa.float64() if column.endswith("_score") else pa.string()))
        self._schema = schema
        self._dictionaries: dict[int, Any] = {}
        if kind == "Parquet":
            import pyarrow.parquet as pq

            self._writer: Any = pq.ParquetWriter(stream, schema)
        else:
            options = pa.ipc.IpcWriteOptions(emit_dictionary_deltas=True, compression="lz4")
            self._writer = pa.ipc.new_file(stream, schema, options=options)
        self._grows = kind == "Arrow"

    def write_chunk(self, part: Normalized) -> None:
        """Write rows with the answers beside them."""
        import pyarrow as pa

        if isinstance(part.chunk, Batch):
            columns = part.chunk.batch.columns
        else:
            if max(map(len, part.chunk.lines()), default=0) > part.width:
                raise InputError(
                    f"{self._name} has rows with more cells than its header, for which a columnar file has no place; "
                    "write a .csv instead"
                )
            columns = [pa.array(part.chunk.texts(at), pa.string()) for at in range(part.width)]
        new = [array for answers in part.answers for array in answer_arrays(answers).values()]
        if self._grows:
            columns = [self._grown(at, column) for at, column in enumerate(columns)]
        self._writer.write_batch(pa.record_batch([*columns, *new], schema=self._schema))

    def close(self) -> None:
        """Write what stands at the end of such a file."""
        self._writer.close()

    def _grown(self, at: int, column: Any) -> Any:
        """Dictionary-encode a column anew so that its dictionary only grows: an Arrow file has one for all batches."""
        import pyarrow as pa
        import pyarrow.compute as pc

        if not pa.types.is_dictionary(column.type):
            return column
        seen = self._dictionaries.get(at)
        own = column.dictionary
        if seen is not None and not seen.equals(own):
            own = pa.concat_arrays([seen, own.filter(pc.invert(pc.is_in(own, seen)))])
        self._dictionaries[at] = own
        indices = pc.take(pc.index_in(column.dictionary, own), column.indices).cast(column.type.index_type)
        return pa.DictionaryArray.from_arrays(indices, own, ordered=column.type.ordered)


def answer_arrays(answers: Sequence[Answer]) -> dict[str, Any]:
    """Arrow arrays of answers by field: null where a cell of text would be empty, scores as float64."""
    import pyarrow as pa

    columns = dict(zip(ANSWER_FIELDS, zip(*(a.cells for a in answers), strict=True), strict=True)) if answers else {}
    arrays = {}
    for field in ANSWER_FIELDS:
        cells = columns.get(field, ())
        if field == "score":
            arrays[field] = pa.array([float(c) if c else None for c in cells], pa.float64())
        else:
            arrays[field] = pa.array([c or None for c in cells], pa.string())
    return arrays
