import pytest

from namekit.base.errors import UsageError

pl = pytest.importorskip("polars", reason="needs the extra polars")
import namekit.integrations.polars as integration  # noqa: E402

IDS = ["place/kyiv", None, "place/kyiv", None]
NAMES = ["Kyiv", None, "Київ", "Nobody at all"]


def ids(answers):
    return answers.struct.field("id").to_list()


@pytest.mark.parametrize(
    "series",
    [
        pl.Series("n", NAMES),
        pl.Series("n", NAMES, dtype=pl.Categorical),
        pl.Series("n", NAMES, dtype=pl.Enum([n for n in NAMES if n])),
        pl.concat([pl.Series("n", NAMES[:1]), pl.Series("n", NAMES[1:])], rechunk=False),
    ],
    ids=["String", "Categorical", "Enum", "two chunks"],
)
def test_every_kind_of_text(resolver, series):
    answers = series.namekit.resolve(resolver)

    assert ids(answers) == IDS
    assert answers.dtype == integration.ANSWER
    assert answers.name == "n"
    assert answers.is_null().to_list() == [False, True, False, False]


@pytest.mark.parametrize("names", [[], [None, None], [""]])
def test_types_do_not_depend_on_what_is_there(resolver, names):
    frame = pl.DataFrame({"n": pl.Series(names, dtype=pl.String)}).namekit.resolve("n", resolver)

    assert frame.drop("n").dtypes == [pl.String, pl.String, pl.String, pl.Float64, pl.String]
    assert frame.drop("n").null_count().row(0) == (len(names),) * 5


def test_a_column_without_any_value_has_no_type(resolver):
    assert pl.Series("n", [None, None]).namekit.resolve(resolver).is_null().all()


def test_a_lazy_frame_knows_its_columns_before_it_is_collected(resolver):
    lazy = pl.LazyFrame({"n": NAMES}).namekit.resolve("n", resolver)

    assert lazy.collect_schema() == lazy.collect().schema
    assert lazy.collect(engine="streaming")["n_id"].to_list() == IDS


def test_expressions_within_groups(resolver):
    frame = pl.DataFrame({"g": [1, 2, 1, 2], "n": NAMES})
    found = frame.select(ids=pl.col("n").namekit.resolve(resolver).over("g").struct.field("id"))

    assert found["ids"].to_list() == IDS


def test_an_answer_without_a_name_beside_a_blank_one(resolver):
    assert pl.Series("n", [" ", ""]).namekit.resolve(resolver).struct.field("status").to_list() == [None, None]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"type_column": "kid"}, "there is no column 'kid'; the columns are who, kind"),
        ({"country_column": "land"}, "there is no column 'land'"),
        ({"type": "place", "type_column": "kind"}, "give type or type_column, not both"),
        ({"country": "UA", "country_column": "kind"}, "give country or country_column, not both"),
    ],
)
def test_types_and_countries_are_said_once_and_in_columns_that_are_there(resolver, said, words):
    frame = pl.DataFrame({"who": ["Kyiv"], "kind": ["place"]})

    with pytest.raises(UsageError, match=words):
        frame.namekit.resolve("who", resolver, **said)


def test_what_is_no_text_or_not_there_is_refused(resolver):
    frame = pl.DataFrame({"n": [1], "name": ["Kyiv"], "name_id": [2]})
    with pytest.raises(UsageError, match="column 'n' holds Int64, not text"):
        frame["n"].namekit.resolve(resolver)
    with pytest.raises(UsageError, match="no column 'who'; the columns are n, name, name_id"):
        frame.namekit.resolve("who", resolver)
    with pytest.raises(UsageError, match="a column 'name_id' already"):
        frame.namekit.resolve("name", resolver)
    with pytest.raises(UsageError, match="'ghost' is no type"):
        frame["name"].namekit.resolve(resolver, type="ghost")
