"""Names that are known as such: which two are two names."""

from __future__ import annotations

import pytest

from namekit.lexicon import rows
from namekit.names.known_names import SURE, names_apart
from namekit.scripts import fold


@pytest.mark.parametrize(("a", "b"), [("anna", "inna"), ("maria", "mario"), ("schmidt", "schmitt")])
def test_names_that_one_language_has_both_of_are_surely_two(a, b):
    assert names_apart(a, b) == names_apart(b, a) == SURE


@pytest.mark.parametrize(("a", "b"), [("anna", "annna"), ("zzyzx", "anna"), ("", "anna"), ("anna", "anna\t")])
def test_what_is_not_listed_is_no_name(a, b):
    assert names_apart(a, b) == names_apart(b, a) == 0


def test_a_given_name_and_a_family_name_are_not_compared():
    assert names_apart("giovanni", "kowalczyk") == 0


def test_the_table_is_sorted_and_folded_so_that_a_search_finds_every_row():
    names = [row[0] for row in rows("known_names")]
    assert names == sorted(set(names))
    assert [name for name in names if fold(name) != name] == []
