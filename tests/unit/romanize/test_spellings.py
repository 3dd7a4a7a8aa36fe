"""Ranked spellings of names in alphabets."""

import pytest

from namekit.base.errors import UsageError
from namekit.romanize import scheme_ids, variants
from namekit.romanize.spellings import _usage


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("Зеленський", None, {"Zelenskyi", "Zelensky", "Zelenskyy", "Selenskyj"}),
        ("Ельцин", "ru", {"Yeltsin", "Jelzin", "Eltsine", "Eltsin"}),
        ("Ђоковић", None, {"Đoković", "Djokovic", "Dokovic"}),
        ("Тоқаев", None, {"Tokayev", "Toqaev"}),
        ("Λαμπράκης", None, {"Lampráki" + "s", "Lamprakis", "Lambrakis"}),
        ("Müller", None, {"Müller", "Muller", "Mueller"}),
    ],
)
def test_spellings_met_in_the_press_and_in_documents(name, lang, expected):
    assert expected <= {spelling.text for spelling in variants(name, lang=lang)}


@pytest.mark.parametrize(("name", "lang"), [("Яковлев", "ru"), ("Ющенко", "uk"), ("Първанов", "bg"), ("Ηρακλής", "el")])
def test_library_spellings_come_after_those_in_use(name, lang):
    weights = {form.source.removesuffix(", plain"): form.weight for form in variants(name, lang=lang)}
    usual = {"ru": "ru-common", "uk": "uk-2010", "bg": "bg-2009", "el": "el-elot743"}[lang]
    assert weights[f"{lang}-alalc"] < 0.1 * weights[usual]


def test_tied_letters_are_two_where_the_tie_is_left_out():
    assert "Iakovlev" in {form.text for form in variants("Яковлев", lang="ru")}
    assert "IAkovlev" not in {form.text for form in variants("Яковлев", lang="ru")}


def test_best_first_and_no_more_than_asked_for():
    found = variants("Щербаков", lang="ru", limit=4)
    assert len(found) == 4
    assert [spelling.weight for spelling in found] == sorted((s.weight for s in found), reverse=True)
    assert sum(spelling.weight for spelling in variants("Щербаков", lang="ru", limit=100)) <= 1.0001


def test_empty_and_bad_limit():
    assert variants("  ") == ()
    with pytest.raises(UsageError):
        variants("Київ", limit=0)


def test_usage_names_schemes_that_are_there():
    for schemes in _usage().values():
        assert {scheme for scheme, _ in schemes} <= set(scheme_ids())
        assert sum(weight for _, weight in schemes) <= 1


def test_names_of_a_scheme_without_capitals_have_them():
    assert variants("රාජපක්ෂ", lang="si", limit=2)[1].text == "Rājapakṣa"


def test_a_son_is_bin_or_ben_however_far_the_list_goes():
    assert {form.text.split()[1] for form in variants("محمد بن سلمان", lang="ar", limit=10)} == {"bin", "ben"}


def test_a_listed_hebrew_name_has_no_guesses_beside_it():
    assert {form.source for form in variants("נתניהו", lang="he")} == {"lexicon"}
