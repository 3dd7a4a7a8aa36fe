"""Names that are known as such: which two are two names."""

from __future__ import annotations

import pytest

from namekit.lexicon import rows
from namekit.names.equivalents import relation
from namekit.names.known_names import SURE, names_apart, sexes_apart
from namekit.scripts import fold


@pytest.mark.parametrize(("a", "b"), [("anna", "inna"), ("maria", "mario"), ("schubert", "schuster")])
def test_names_that_one_language_has_both_of_are_surely_two(a, b):
    assert names_apart(a, b) == names_apart(b, a) == SURE


@pytest.mark.parametrize(("a", "b"), [("anna", "annna"), ("zzyzx", "anna"), ("", "anna"), ("anna", "anna\t")])
def test_what_is_not_listed_is_no_name(a, b):
    assert names_apart(a, b) == names_apart(b, a) == 0


def test_of_a_given_name_and_a_family_name_it_is_less_sure():
    assert names_apart("giovanni", "kowalczyk") == 1


@pytest.mark.parametrize(("a", "b"), [("hiroshi", "hiroki"), ("kenji", "kenta"), ("tanaka", "tanabe")])
def test_japanese_names_are_known(a, b):
    assert names_apart(a, b) == SURE


@pytest.mark.parametrize(
    ("a", "b"), [("levchuk", "lysenko"), ("somsak", "somchai"), ("dembele", "diabate"), ("mahesh", "mukesh")]
)
def test_names_that_are_known_in_latin_letters_alone_are_surely_two(a, b):
    assert names_apart(a, b) == SURE


@pytest.mark.parametrize(("a", "b"), [("schmidt", "schmitt"), ("browne", "brown"), ("mcdonald", "macdonald")])
def test_family_names_that_their_language_says_alike_are_not_told_apart(a, b):
    assert names_apart(a, b) == 0


@pytest.mark.parametrize(("a", "b"), [("simon", "simone"), ("jean", "jeanne"), ("valentin", "valentina")])
def test_a_mans_name_and_a_womans_are_told_apart(a, b):
    assert sexes_apart(a, b)
    assert sexes_apart(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("stephen", "steven"), ("mohammed", "muhammad"), ("giuseppe", "joseph"), ("zzyzx", "anna")]
)
def test_names_of_one_sex_and_unknown_ones_are_not_told_apart_by_sex(a, b):
    assert not sexes_apart(a, b)


@pytest.mark.parametrize("table", ["known_names", "romanized_names"])
def test_the_table_is_sorted_and_folded_so_that_a_search_finds_every_row(table):
    names = [row[0] for row in rows(table)]
    assert names == sorted(set(names))
    assert [name for name in names if fold(name) != name] == []


def test_a_usual_name_stands_once_in_its_line_and_a_language_spells_it_in_one_way():
    for lang, kind, names in rows("usual_names"):
        listed = [fold(name) for name in names.split()]
        assert kind in ("given", "family")
        assert len(listed) == len(set(listed)), lang
        assert [(a, b) for a in listed for b in listed if a < b and relation(a, b) in ("same", "nickname")] == [], lang
