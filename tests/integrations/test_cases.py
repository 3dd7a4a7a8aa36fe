import csv
import io

import pytest
from click.testing import CliRunner

from namekit.cli.main import cli

from .conftest import FIELDS

NEW = [f"name_{field}" for field in FIELDS]


def columns(cases):
    return {"name": cases.names, "type": cases.types, "country": cases.countries}


def table(rows):
    return [tuple(row) for row in rows]


def test_the_python_interface_answers_as_the_table_says(cases, expected):
    assert [row[0] for row in expected] == cases.statuses
    assert [row[1] for row in expected] == cases.ids


ARGUMENTS = ("-c", "name", "--type-column", "type", "--country-column", "country")


def test_csv(gazetteer, cases, expected, tmp_path):
    with (tmp_path / "in.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerows([["name", "type", "country"], *zip(cases.names, cases.types, cases.countries, strict=True)])
    run = CliRunner().invoke(cli, ["normalize", str(tmp_path / "in.csv"), *ARGUMENTS, "-g", gazetteer])

    rows = list(csv.DictReader(io.StringIO(run.stdout)))
    cells = [["" if v is None else f"{v:.4f}" if isinstance(v, float) else v for v in row] for row in expected]
    assert [[row[c] for c in NEW] for row in rows] == cells


@pytest.mark.parametrize("suffix", ["parquet", "arrow"])
def test_parquet_and_arrow(gazetteer, cases, expected, tmp_path, suffix):
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table(columns(cases)), tmp_path / "in.parquet")
    out = tmp_path / f"out.{suffix}"
    run = CliRunner().invoke(
        cli, ["normalize", str(tmp_path / "in.parquet"), *ARGUMENTS, "-g", gazetteer, "-o", str(out)]
    )

    assert run.exit_code == 0, run.stderr
    back = pq.read_table(out) if suffix == "parquet" else pa.ipc.open_file(out).read_all()
    assert table(zip(*back.select(NEW).to_pydict().values(), strict=True)) == expected


def test_polars(resolver, cases, expected, without_context):
    pl = pytest.importorskip("polars")
    pytest.importorskip("namekit.integrations.polars")
    frame = pl.DataFrame(columns(cases))
    said = {"type_column": "type", "country_column": "country"}
    of_series = frame["name"].namekit.resolve(resolver, type=frame["type"], country=frame["country"])

    assert frame.namekit.resolve("name", resolver, **said).select(NEW).rows() == expected
    assert frame.lazy().namekit.resolve("name", resolver, **said).collect().select(NEW).rows() == expected
    assert [tuple((s or dict.fromkeys(FIELDS)).values()) for s in of_series] == expected
    assert frame.select(pl.col("name").namekit.resolve(resolver)).unnest("name").rows() == without_context


def test_pandas(resolver, cases, expected, without_context):
    pd = pytest.importorskip("pandas")
    pytest.importorskip("namekit.integrations.pandas")
    frame = pd.DataFrame(columns(cases), index=range(100, 100 + len(cases.names)))
    whole = frame.namekit.resolve("name", resolver, type_column="type", country_column="country")
    of_series = frame["name"].namekit.resolve(resolver)

    def rows(answers):
        return list(answers.astype(object).where(answers.notna(), None).itertuples(index=False, name=None))

    assert rows(whole[NEW]) == expected
    assert whole.index.tolist() == frame.index.tolist()
    assert whole[frame.columns].equals(frame)
    assert rows(of_series) == without_context


def test_duckdb(resolver, cases, expected, without_context):
    duckdb = pytest.importorskip("duckdb")
    pa = pytest.importorskip("pyarrow")
    from namekit.integrations.duckdb import register

    names = pa.table({**columns(cases), "row": list(range(len(cases.names)))})
    with duckdb.connect() as connection:
        connection.register("names", names)
        register(connection, resolver)
        one = connection.sql("select namekit_resolve(name) as a from names order by row").fetchall()
        three = connection.sql("select namekit_resolve_as(name, type, country) as a from names order by row").fetchall()

    assert [tuple((a or dict.fromkeys(FIELDS)).values()) for (a,) in one] == without_context
    assert [tuple((a or dict.fromkeys(FIELDS)).values()) for (a,) in three] == expected
