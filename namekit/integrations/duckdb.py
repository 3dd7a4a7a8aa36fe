"""DuckDB: a function of SQL that resolves names.

>>> import duckdb, namekit
>>> from namekit.integrations.duckdb import register
>>> kyiv = {"id": "place/kyiv", "type": "place", "name": "Kyiv"}
>>> connection = duckdb.connect()
>>> register(connection, namekit.Resolver(namekit.Gazetteer.from_entities([kyiv])))
>>> connection.sql("select namekit_resolve(city).id from (values ('Kyiv'), (null)) as t(city)").fetchall()
[('place/kyiv',), (None,)]
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from namekit.base.limits import CANDIDATES
from namekit.integrations.batch import Batch, Gazetteers, library
from namekit.tables.answers import ANSWER_FIELDS

if TYPE_CHECKING:
    from namekit.base.options import Options

duckdb: Any = library("duckdb", "duckdb")
pa: Any = library("pyarrow", "duckdb")

ANSWER = f"struct({', '.join(f'{f} double' if f == 'score' else f'{f} varchar' for f in ANSWER_FIELDS)})"
"""Type of an answer."""


def register(
    connection: Any,
    gazetteer: Gazetteers = None,
    *,
    name: str = "namekit_resolve",
    limit: int = CANDIDATES,
    options: Options | None = None,
) -> None:
    """Make `namekit_resolve(name)` and `namekit_resolve_as(name, type, country)` known to a connection.

    Both give a structure (status, id, name, score, candidates), null where there is no name; type and country may be
    null. `gazetteer` is a Resolver, or what the command line takes. DuckDB calls a function with some thousand values
    at once; a name that comes again is remembered. Called again, it puts another gazetteer or options in place of the first.
    """
    batch = Batch(gazetteer, limit=limit, options=options)
    lock = threading.Lock()

    def resolve_as(names: Any, types: Any, countries: Any) -> Any:
        with lock:
            answered = batch(names.to_pylist(), types.to_pylist(), countries.to_pylist())
        arrays = [
            pa.array(values, pa.float64() if field == "score" else pa.string())
            for field, values in answered.fields.items()
        ]
        is_missing = pa.array([status is None for status in answered.fields["status"]], pa.bool_())
        distinct = pa.StructArray.from_arrays(arrays, names=list(ANSWER_FIELDS), mask=is_missing)
        return distinct.take(pa.array(answered.row, pa.int64()))

    def resolve(names: Any) -> Any:
        nothing = pa.nulls(len(names), pa.string())
        return resolve_as(names, nothing, nothing)

    for function in (name, f"{name}_as"):
        with contextlib.suppress(duckdb.InvalidInputException):  # which it raises where there is no such function yet
            connection.remove_function(function)
    arguments = {"type": "arrow", "null_handling": "special", "return_type": duckdb.type(ANSWER)}
    connection.create_function(name, resolve, parameters=[duckdb.type("varchar")], **arguments)
    connection.create_function(f"{name}_as", resolve_as, parameters=[duckdb.type("varchar")] * 3, **arguments)
