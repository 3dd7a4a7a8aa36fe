"""Spark for real: a cluster of two executor processes on this machine, each of which gets the gazetteer sent."""

import datetime
import decimal
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

import namekit
from namekit.base.errors import UsageError
from namekit.matching.index.compiled import compile_entities

from .conftest import FIELDS

pyspark = pytest.importorskip("pyspark", reason="needs the extra spark")
pytest.importorskip("pyarrow", reason="needs the extra spark")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Spark needs Java, which is not there", allow_module_level=True)

from namekit.integrations.spark import resolve_column  # noqa: E402
from namekit.integrations.spark_join import resolve_by_join  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")  # what Spark itself does that is deprecated
NEW = [f"name_{field}" for field in FIELDS]


@pytest.fixture
def spark(monkeypatch):
    """Start a cluster: not `local[2]`, where driver and executors are one process that needs nothing sent."""
    home = Path(pyspark.__file__).parent
    monkeypatch.setenv("SPARK_HOME", str(home))
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "7",
    }
    builder = pyspark.sql.SparkSession.builder.master("local-cluster[2,1,1024]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    pyspark.cloudpickle.register_pickle_by_value(sys.modules[__name__])  # executors have no tests to import
    application = session.sparkContext.applicationId
    yield session
    session.stop()
    shutil.rmtree(home / "work" / application, ignore_errors=True)


def compiled(gazetteer, path):
    compile_entities(gazetteer).save(path)
    return path


def executors(batches):
    """Folders of the executors that run the tasks: each has its own."""
    import pyarrow as pa

    for _ in batches:
        yield pa.RecordBatch.from_arrays([pa.array([os.environ["SPARK_EXECUTOR_DIRS"]])], names=["folder"])


def test_a_cluster_answers_as_one_machine_does(spark, gazetteer, cases, expected, without_context, tmp_path):
    small = compiled(namekit.Gazetteer.load(gazetteer), tmp_path / "names.nkg")
    columns = list(zip(range(len(cases.names)), cases.names, cases.types, cases.countries, strict=True))
    frame = spark.createDataFrame(columns * 20, "row int, name string, type string, country string").repartition(6)

    assert frame.mapInArrow(executors, "folder string").distinct().count() == 2

    of_columns = resolve_column(frame, "name", gazetteer=small, type_column="type", country_column="country")
    assert {(row.row, *(row[c] for c in NEW)) for row in of_columns.collect()} == {
        (i, *answer) for i, answer in enumerate(expected)
    }
    alone = resolve_column(frame, "name", gazetteer=str(small))
    assert {(row.row, *(row[c] for c in NEW)) for row in alone.collect()} == {
        (i, *answer) for i, answer in enumerate(without_context)
    }
    assert [kind for _, kind in alone.select(NEW).dtypes] == ["string", "string", "string", "double", "string"]

    by_join = _by_join(spark, gazetteer, frame, tmp_path)
    assert {(row.row, *(row[c] for c in NEW)) for row in by_join.collect()} == {
        (i, *answer) for i, answer in enumerate(expected)
    }
    assert by_join.count() == frame.count()
    assert by_join.dtypes == of_columns.dtypes

    # A file that is compiled anew under its name is another one, also to executors that have the first.
    lviv = {"id": "place/lviv", "type": "place", "name": "Lviv"}
    compiled(namekit.Gazetteer.from_entities([lviv]), small)
    again = resolve_column(spark.createDataFrame([("Lviv",)], "name string"), "name", gazetteer=small)
    assert again.collect()[0].name_id == "place/lviv"

    _other_columns_are_kept(spark, small)
    _what_does_not_fit_is_refused(spark, small)


def _by_join(spark, gazetteer, frame, folder):
    """Resolve against a gazetteer that is a frame of two partitions, by a join of keys."""
    lines = [json.dumps(entity.to_dict()) for entity in namekit.Gazetteer.load(gazetteer)]
    (folder / "1.jsonl").write_text("\n".join(lines[:3]) + "\n", encoding="utf-8")
    (folder / "2.jsonl").write_text("\n".join(lines[3:]) + "\n", encoding="utf-8")
    held = spark.read.text([str(folder / "1.jsonl"), str(folder / "2.jsonl")])
    return resolve_by_join(frame, "name", gazetteer=held, type_column="type", country_column="country")


def _other_columns_are_kept(spark, small):
    now = datetime.datetime(2024, 11, 1, 12, 30)
    rows = [("Lviv", 1, decimal.Decimal("1.50"), now, ["a", None], (2.5,)), (None, None, None, None, None, None)]
    schema = "name string, n int, d decimal(7,2), t timestamp, l array<string>, s struct<x: double>"
    frame = spark.createDataFrame(rows, schema)
    found = resolve_column(frame, "name", gazetteer=small)

    assert found.select(frame.columns).collect() == frame.collect()
    assert list(found.schema)[: len(frame.columns)] == list(frame.schema)


def _what_does_not_fit_is_refused(spark, small):
    frame = spark.createDataFrame([("Lviv", 1, "x")], "name string, n int, name_id string")
    with pytest.raises(UsageError, match="a column 'name_id' already"):
        resolve_column(frame, "name", gazetteer=small)
    with pytest.raises(UsageError, match="no column 'who'; the columns are name, n, name_id"):
        resolve_column(frame, "who", gazetteer=small)
    with pytest.raises(UsageError, match="column 'n' holds int, not text"):
        resolve_column(frame, "n", gazetteer=small)
    with pytest.raises(UsageError, match=r"mine.yaml is not compiled; .* namekit gazetteer compile"):
        resolve_column(frame.drop("name_id"), "name", gazetteer="mine.yaml")
