"""Spark, for gazetteers that no executor should hold: names and entities meet in a join of their keys.

What the index of one machine does, the engine does here: an equi-join of key hashes, the rarest first under a budget. See
namekit.integrations.keyjoin for what is joined and why the answers are the same.
"""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CANDIDATES
from namekit.integrations.batch import Batch, library, new_columns
from namekit.integrations.keyjoin import facts_of, keys_of_entities, keys_of_names, resolver_among, whole_of
from namekit.integrations.spark import check_columns, schema_with
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.filed import MET, POSTINGS
from namekit.tables.context import Memo, entity_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from namekit.base.options import Options
    from namekit.gazetteer import Entity

_NAMES = 500
"""Names that a task resolves at once."""
_ENTITIES = 20_000
"""Entities that a task compiles at once; fewer names are taken where each meets many."""
_CONTEXT = ("name", "type", "country")


def resolve_by_join(
    df: Any,
    column: str,
    *,
    gazetteer: Any,
    type: str | None = None,
    type_column: str | None = None,
    country: str | None = None,
    country_column: str | None = None,
    limit: int = CANDIDATES,
    options: Options | None = None,
) -> Any:
    """Frame with the columns that `resolve_column` adds, where the gazetteer is itself a frame.

    `gazetteer` has one column of text, an entity in each row as JSON with the keys of the YAML format: what
    `spark.read.text("entities.jsonl")` gives. It is read once at the call, to count how rare the parts of names are, and
    again when an action needs the answers. Rows of `df` come back in another order.

    Raises UsageError where a column is not there or holds no text, or pyspark or pyarrow is missing; a task fails with
    GazetteerError where an entity is wrong.
    """
    library("pyarrow", "spark")
    f = library("pyspark.sql.functions", "spark")
    if len(gazetteer.columns) != 1:
        raise UsageError(f"the gazetteer has {len(gazetteer.columns)} columns; give one, of entities as JSON")
    new = new_columns(column, df.columns)
    check_columns(df, column, type=(type, type_column), country=(country, country_column))
    entities = gazetteer.toDF("entity").withColumn("at", f.monotonically_increasing_id()).where("trim(entity) <> ''")
    whole = whole_of(
        (row.what, row.value, row["count"])
        for row in entities.select("entity")
        .mapInArrow(_facts, "what int, value long, name long")
        .distinct()
        .groupBy("what", "value")
        .count()
        .toLocalIterator()
    )
    shared = df.sparkSession.sparkContext.broadcast(whole)

    said = [
        df[column],
        df[type_column] if type_column else f.lit(type).cast("string"),
        df[country_column] if country_column else f.lit(country).cast("string"),
    ]
    asked_as = [c.alias(name) for c, name in zip(said, _CONTEXT, strict=True)]
    names = df.select(*asked_as).distinct().withColumn("query", f.md5(f.to_json(f.struct(*_CONTEXT))))
    pairs = _pairs(f, names, entities, large=whole.large, only_type=whole.only_type)
    met = names.join(pairs, "query", "left").join(entities, "at", "left")
    answers = schema_with(names.select(*_CONTEXT).schema, {field: f"answer_{field}" for field in new})
    answered = (
        met.select("query", *_CONTEXT, "at", "entity")
        .repartition("query")
        .sortWithinPartitions("query", "at")
        .mapInArrow(_resolving(shared, limit, options), answers)
    )
    same = [c.eqNullSafe(answered[name]) for c, name in zip(said, _CONTEXT, strict=True)]
    found = df.join(answered, same[0] & same[1] & same[2], "left")
    return found.select(*(df[c] for c in df.columns), *(answered[f"answer_{k}"].alias(v) for k, v in new.items()))


def _pairs(f: Any, names: Any, entities: Any, *, large: bool, only_type: str | None) -> Any:
    """Names and the entities that share their rarest keys: columns query and at."""
    from pyspark.sql import Window

    key = ["family", "hash"]
    filed = entities.mapInArrow(_file, "family byte, hash long, at long")
    budget = f.element_at(
        f.create_map(*(f.lit(x) for x in itertools.chain(*POSTINGS.items()))), f.col("family").cast("int")
    )
    sizes = filed.groupBy(*key).count().where(f.col("count") <= 8 * max(POSTINGS.values()))
    asked = names.mapInArrow(_asking(large, only_type), "query string, family byte, hash long").join(sizes, key)
    rarest = Window.partitionBy("query", "family").orderBy("count", "hash")
    kept = asked.withColumn("reached", f.sum("count").over(rarest.rowsBetween(Window.unboundedPreceding, 0)))
    kept = kept.withColumn("rank", f.row_number().over(rarest)).where(
        (f.col("reached") <= budget) | ((f.col("rank") == 1) & (f.col("count") <= 8 * budget))
    )
    met = kept.join(filed, key).groupBy("query", "family", "at").agg(f.sum(1 / f.col("count")).alias("rarity"))
    nearest = Window.partitionBy("query", "family").orderBy(f.desc("rarity"), "at")
    return (
        met.withColumn("rank", f.row_number().over(nearest))
        .where(f.col("rank") <= MET)
        .select("query", "at")
        .distinct()
    )


def _entities(lines: Iterable[str]) -> list[Entity]:
    from namekit.gazetteer import Gazetteer

    return list(Gazetteer.from_entities(map(_decoded, lines)).entities.values())


def _decoded(line: str) -> dict[str, Any]:
    try:
        plain: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise InputError(f"a row of the gazetteer is no JSON ({error}): {line[:80]}") from None
    return plain


def _facts(batches: Iterable[Any]) -> Iterator[Any]:
    import pyarrow as pa

    for batch in batches:
        facts = list(dict.fromkeys(facts_of(_entities(batch.column(0).to_pylist()))))
        columns = list(zip(*facts, strict=True)) if facts else [(), (), ()]
        types = (pa.int32(), pa.int64(), pa.int64())
        arrays = [pa.array(column, type_) for column, type_ in zip(columns, types, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, names=["what", "value", "name"])


def _file(batches: Iterable[Any]) -> Iterator[Any]:
    """Keys under which the entities of a batch are filed."""
    import pyarrow as pa

    for batch in batches:
        entities = _entities(batch.column("entity").to_pylist())
        if len(entities) != batch.num_rows:
            raise UsageError("an entity was merged into another or is there twice; write the gazetteer out anew")
        keys = keys_of_entities(compile_entities(entities))
        at = batch.column("at").take(pa.array(keys.owner))
        arrays = [pa.array(keys.family), pa.array(keys.hash.view("int64")), at]
        yield pa.RecordBatch.from_arrays(arrays, names=["family", "hash", "at"])


def _asking(large: bool, only_type: str | None) -> Callable[[Iterable[Any]], Iterator[Any]]:
    def ask(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        read = Memo(entity_type)
        for batch in batches:
            names = [name or "" for name in batch.column("name").to_pylist()]
            kinds = [read(word or "") or only_type for word in batch.column("type").to_pylist()]
            keys = keys_of_names(names, kinds, large=large)
            query = batch.column("query").take(pa.array(keys.owner))
            arrays = [query, pa.array(keys.family), pa.array(keys.hash.view("int64"))]
            yield pa.RecordBatch.from_arrays(arrays, names=["query", "family", "hash"])

    return ask


def _resolving(shared: Any, limit: int, options: Options | None) -> Callable[[Iterable[Any]], Iterator[Any]]:
    def resolve(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        for names, lines in _together(batches):
            entities = _entities(lines[at] for at in sorted(lines))
            batch = Batch(resolver_among(entities, shared.value, options), limit=limit)
            columns = [list(column) for column in zip(*names, strict=True)]
            answered = batch(*columns)
            rows = pa.array(answered.row, pa.int64())
            arrays = [pa.array(column, pa.string()) for column in columns]
            arrays += [
                pa.array(values, pa.float64() if field == "score" else pa.string()).take(rows)
                for field, values in answered.fields.items()
            ]
            yield pa.RecordBatch.from_arrays(arrays, names=[*_CONTEXT, *(f"answer_{f}" for f in answered.fields)])

    return resolve


_Names = list[tuple[str | None, str | None, str | None]]


def _together(batches: Iterable[Any]) -> Iterator[tuple[_Names, dict[int, str]]]:
    """Some hundred names, each with type and country, and the entities that they meet by their position."""
    names: _Names = []
    lines: dict[int, str] = {}
    last = None
    for batch in batches:
        for row in zip(*(batch.column(c).to_pylist() for c in ("query", *_CONTEXT, "at", "entity")), strict=True):
            query, *said, at, entity = row
            if query != last:
                if len(names) >= _NAMES or len(lines) >= _ENTITIES:
                    yield names, lines
                    names, lines = [], {}
                names.append(tuple(said))
                last = query
            if at is not None:
                lines[at] = entity
    if names:
        yield names, lines
