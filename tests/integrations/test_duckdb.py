import pytest

from namekit import Gazetteer, Resolver
from namekit.base.options import Options

duckdb = pytest.importorskip("duckdb", reason="needs the extra duckdb")
pytest.importorskip("pyarrow", reason="needs the extra duckdb")
from namekit.integrations.duckdb import register  # noqa: E402


@pytest.fixture
def connection(resolver):
    with duckdb.connect() as made:
        register(made, resolver)
        yield made


def test_nulls_and_blanks_have_no_answer(connection):
    sql = "select n, namekit_resolve(n) is null from (values ('Kyiv'), (null), (''), (' ')) as t(n)"

    assert connection.sql(sql).fetchall() == [("Kyiv", False), (None, True), ("", True), (" ", True)]


def test_a_name_is_asked_for_once_however_many_vectors_there_are(resolver):
    asked = []

    class Counting(type(resolver)):
        def resolve_many(self, names, **context):
            asked.extend(names)
            return super().resolve_many(names, **context)

    counting = Counting.__new__(Counting)
    counting.__dict__.update(resolver.__dict__)
    with duckdb.connect() as connection:
        register(connection, counting)
        sql = "select count(a.id) from (select namekit_resolve(['Kyiv', 'X'][1 + i % 2]) as a from range(20000) t(i))"
        assert connection.execute(sql).fetchall() == [(10_000,)]

    assert sorted(asked) == ["Kyiv", "X"]


def test_a_gazetteer_takes_the_place_of_another(connection):
    lviv = {"id": "place/lviv", "type": "place", "name": "Lviv"}
    register(connection, Resolver(Gazetteer.from_entities([lviv])))
    sql = (
        "select namekit_resolve(n).id, namekit_resolve_as(n, 'place', null).id from (values ('Lviv'), ('Kyiv')) as t(n)"
    )

    assert connection.sql(sql).fetchall() == [("place/lviv", "place/lviv"), (None, None)]


def test_enumerations_are_text(connection):
    connection.sql("create type city as enum ('Kyiv', 'Seoul')")
    sql = "select namekit_resolve('Seoul'::city).id, namekit_resolve(n).name from (values ('Kyiv'::city)) as t(n)"

    assert connection.sql(sql).fetchall() == [("place/seoul", "Kyiv")]


def test_types_of_the_answer(connection):
    described = connection.sql("select unnest(namekit_resolve('Kyiv'))")

    assert described.columns == ["status", "id", "name", "score", "candidates"]
    assert [str(t) for t in described.types] == ["VARCHAR", "VARCHAR", "VARCHAR", "DOUBLE", "VARCHAR"]


def test_a_type_that_is_none_is_said(connection):
    with pytest.raises(duckdb.Error, match="'ghost' is no type"):
        connection.sql("select namekit_resolve_as('Kyiv', 'ghost', null)").fetchall()


def test_gazetteers_limits_and_names_of_one_s_own(gazetteer):
    with duckdb.connect() as connection:
        register(connection, gazetteer, name="who", limit=1, options=Options(threshold=1.0, margin=0.0))
        ((candidates,),) = connection.execute("select who('Georgia').candidates").fetchall()

    assert len(candidates.split()) == 1
