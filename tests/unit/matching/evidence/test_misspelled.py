"""Two words that may be one name, misspelt or romanized otherwise."""

from __future__ import annotations

import pytest

from namekit.matching.evidence.distinct import other_word
from namekit.matching.evidence.misspelled import misspelled, other_vowel


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("brzezinski", "brezinski"), ("guiseppe", "giuseppe"), ("papadimitriou", "papadimitri"), ("balushi", "albalushi"),
        ("khatami", "xatami"), ("tjernenko", "chernenko"), ("alijew", "aliev"), ("jemal", "cemal"), ("kovalyov", "kowaljow"), ("mueller", "muller"),
        ("iskander", "eskandar"),
        ("zurabi", "zurab"), ("tamari", "tamar"),
        ("schmid", "schmidt"),
        ("fyodorov", "fedorov"), ("kravchenka", "kravchenko"), ("benhaddou", "haddu"), ("mbarushimana", "mbarushirnana"), ("zembla", "zemhla"),
    ],
)  # fmt: skip
def test_a_slip_or_another_romanization(one, two):
    assert misspelled(one, two)
    assert misspelled(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("hanley", "manley"),
        ("becker", "beller"),
        ("orlov", "urlan"),
        ("tanin", "tawan"),
        ("toth", "toti"),
        ("bohan", "boban"),
        ("bulatov", "volotov"),
        ("barbic", "barbie"),
        ("bassam", "hassam"),
    ],
)
def test_another_word(one, two):
    assert not misspelled(one, two)
    assert not misspelled(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [("bond", "bend"), ("burke", "barke"), ("holt", "hult"), ("frost", "frist"), ("wolf", "walf"), ("doyle", "dayle")],
)
def test_another_vowel_makes_another_of_the_short_names_that_are_spelled_in_one_way(one, two):
    assert other_vowel(one, two)
    assert other_vowel(two, one)
    assert other_word(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("omar", "umar"),
        ("hasan", "hasen"),
        ("sergei", "sergai"),
        ("keller", "kellar"),
        ("holt", "holt"),
    ],
)
def test_it_does_not_where_a_name_is_romanized_or_long(one, two):
    assert not other_vowel(one, two)
    assert not other_vowel(two, one)
