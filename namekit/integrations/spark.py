"""Spark: a column of a distributed frame against a compiled gazetteer that every executor maps into memory.

The file goes to each executor once. Every Python process there opens it once, in milliseconds, and processes of one
machine share its pages.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namekit.base.errors import UsageError
from namekit.base.limits import CANDIDATES
from namekit.integrations.batch import Batch, Column, check_said, library, new_columns, no_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from namekit.base.options import Options


def resolve_column(
    df: Any,
    column: str,
    *,
    gazetteer: str | os.PathLike[str],
    type: str | None = None,
    type_column: str | None = None,
    country: str | None = None,
    country_column: str | None = None,
    limit: int = CANDIDATES,
    options: Options | None = None,
) -> Any:
    """Frame with the columns that `namekit normalize` adds: COLUMN_status, _id, _name, _score and _candidates.

    `gazetteer` is the path, on the driver, of a file that `namekit gazetteer compile` wrote. Lazy, as all of Spark:
    names are looked up when an action needs them, in batches of Arrow; a process remembers the answers it gave lately,
    so that a frame partitioned by its names asks for each once. Executors need namekit installed.

    Raises UsageError where a column is not there or holds no text, or pyspark or pyarrow is missing.
    """
    library("pyarrow", "spark")
    new = new_columns(column, df.columns)
    check_columns(df, column, type=(type, type_column), country=(country, country_column))
    schema = schema_with(df.schema, new)
    shipped = _ship(df.sparkSession.sparkContext, Path(gazetteer))
    said = (type_column or type, type_column is not None), (country_column or country, country_column is not None)
    return df.mapInArrow(_resolver(shipped, column, *said, limit=limit, options=options), schema)


def check_columns(df: Any, names: str, **said: tuple[str | None, str | None]) -> None:
    """Raise UsageError where a column is not there or holds no text, or what `check_said` asks does not hold."""
    types = library("pyspark.sql.types", "spark")
    check_said(df.columns, **said)
    for name in (names, *(column for _, column in said.values() if column is not None)):
        if not isinstance(df.schema[name].dataType, (types.StringType, types.NullType)):
            raise no_text(f"column {name!r}", df.schema[name].dataType.simpleString())


def schema_with(schema: Any, new: dict[str, str]) -> Any:
    """Schema with columns for the fields of answers behind its own."""
    types = library("pyspark.sql.types", "spark")
    made = types.StructType(list(schema))
    for field, name in new.items():
        made = made.add(name, types.DoubleType() if field == "score" else types.StringType())
    return made


Said = tuple[str | None, bool]
"""A type or country for all names, or the name of a column that says it for each."""


def _resolver(
    shipped: str, column: str, type_: Said, country: Said, *, limit: int, options: Options | None
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """Make the function that Spark sends to executors: it holds names and settings, no gazetteer."""

    def resolve(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        batch_path = _batch(shipped, limit, options)
        for batch in batches:
            answered = batch_path(_texts(batch, column), _said(batch, type_), _said(batch, country))
            rows = pa.array(answered.row, pa.int64())
            arrays = [
                pa.array(values, pa.float64() if field == "score" else pa.string()).take(rows)
                for field, values in answered.fields.items()
            ]
            names = [*batch.schema.names, *(f"{column}_{field}" for field in answered.fields)]
            yield pa.RecordBatch.from_arrays([*batch.columns, *arrays], names=names)

    return resolve


@lru_cache(maxsize=4)
def _batch(shipped: str, limit: int, options: Options | None) -> Batch:
    """Open the file that was shipped, once a process; its name changes with what it holds."""
    from pyspark import SparkFiles

    return Batch(SparkFiles.get(shipped), limit=limit, options=options)


def _texts(batch: Any, column: str) -> list[str | None]:
    texts: list[str | None] = batch.column(batch.schema.get_field_index(column)).to_pylist()
    return texts


def _said(batch: Any, said: Said) -> Column:
    value, in_column = said
    return _texts(batch, value) if in_column and value is not None else value


def _ship(context: Any, path: Path) -> str:
    """Send a file to all executors; give the name under which they find it, which says what it holds."""
    if path.suffix != ".nkg":
        raise UsageError(f"{path} is not compiled; make one file of it: namekit gazetteer compile {path} -o names.nkg")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "blake2b").hexdigest()[:16]
    linked = _linked(path.resolve(), f"namekit-{digest}.nkg")
    context.addFile(str(linked))  # which Spark does once for each path
    return linked.name


@lru_cache
def _linked(path: Path, name: str) -> Path:
    """Give a file a name that says what it holds: executors keep the first file of a name, whatever comes later."""
    folder = Path(tempfile.mkdtemp(prefix="namekit-spark-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    try:
        (folder / name).hardlink_to(path)  # not a symbolic link: Spark would send the file under its own name
    except OSError:
        shutil.copyfile(path, folder / name)
    return folder / name
