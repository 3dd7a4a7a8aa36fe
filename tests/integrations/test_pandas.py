import pytest

from namekit.base.errors import UsageError

pd = pytest.importorskip("pandas", reason="needs the extra pandas")
import namekit.integrations.pandas  # noqa: E402, F401

NAMES = ["Kyiv", None, "Київ", "Nobody at all"]
TYPES = ["object", "string", "category"] + (["str"] if int(pd.__version__.partition(".")[0]) >= 3 else [])


def plain(series):
    return series.astype(object).where(series.notna(), None).tolist()


@pytest.mark.parametrize("dtype", TYPES)
def test_every_kind_of_text(resolver, dtype):
    answers = pd.Series(NAMES, dtype=dtype, index=[7, 7, 8, 9]).namekit.resolve(resolver)

    assert plain(answers["id"]) == ["place/kyiv", None, "place/kyiv", None]
    assert plain(answers["status"])[1] is None
    assert answers.index.tolist() == [7, 7, 8, 9]


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA])
def test_every_kind_of_nothing(resolver, missing):
    answers = pd.Series(["Kyiv", missing], dtype=object).namekit.resolve(resolver)

    assert answers.isna().all(axis=1).tolist() == [False, True]


@pytest.mark.parametrize("names", [[], [None, None], [""]])
def test_types_do_not_depend_on_what_is_there(resolver, names):
    usual = pd.Series(["Kyiv"]).namekit.resolve(resolver)
    answers = pd.Series(names, dtype=object).namekit.resolve(resolver)

    assert answers.dtypes.equals(usual.dtypes)
    assert answers["score"].dtype == "float64"
    assert answers.isna().all(axis=None)


def test_a_frame_is_copied_with_new_columns(resolver):
    frame = pd.DataFrame({"n": NAMES}, index=pd.Index(["a", "b", "a", "c"], name="row"))
    before = frame.copy()
    found = frame.namekit.resolve("n", resolver)

    assert found["n_id"].notna().tolist() == [True, False, True, False]
    assert found.index.equals(before.index)
    pd.testing.assert_frame_equal(frame, before)


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
    frame = pd.DataFrame({"who": ["Kyiv"], "kind": ["place"]})

    with pytest.raises(UsageError, match=words):
        frame.namekit.resolve("who", resolver, **said)


def test_what_is_no_text_or_not_there_is_refused(resolver):
    frame = pd.DataFrame({"n": [1], "name": ["Kyiv"], "name_id": [2]})
    with pytest.raises(UsageError, match="the series holds 0, not text"):
        pd.Series(["Kyiv", 0]).namekit.resolve(resolver)
    with pytest.raises(UsageError, match="series 'n' holds 1, not text"):
        frame["n"].namekit.resolve(resolver)
    with pytest.raises(UsageError, match="no column 'who'; the columns are n, name, name_id"):
        frame.namekit.resolve("who", resolver)
    with pytest.raises(UsageError, match="a column 'name_id' already"):
        frame.namekit.resolve("name", resolver)
    with pytest.raises(UsageError, match="2 types or countries for 1 names"):
        frame["name"].namekit.resolve(resolver, country=["UA", "KR"])
