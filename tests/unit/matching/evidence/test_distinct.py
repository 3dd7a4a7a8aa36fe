"""Two parts near in letters: one name or two."""

from __future__ import annotations

import pytest

from namekit.matching.evidence.distinct import are_distinct, is_nisba_of, other_word


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("karim", "karimi"), ("rashidi", "rasheed"), ("حسن", "حسني"),
        ("حسن", "hussein"), ("صالح", "salah"), ("كريمي", "karim"),
        ("симонов", "simonenko"), ("симонов", "simonovsky"), ("кравчук", "kravchenko"),
    ],
)  # fmt: skip
def test_two_names_in_one_script_or_two(one, two):
    assert are_distinct(one, two)
    assert are_distinct(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("حسين", "hosein"), ("صالح", "saleh"), ("симонов", "simonoff"), ("симонов", "ssimonow"),
        ("viktoria", "wiktoria"), ("norah", "nora"), ("soleimani", "soleymani"),
        ("макдональд", "mcdonald"), ("жорж", "george"), ("мишель", "michelle"), ("東京", "tokyo"), ("hadi", "haad"),
        ("andreyev", "andreev"), ("yegorov", "egorov"), ("егоров", "egorov"), ("ефимов", "yefimov"), ("solovyov", "solovyev"), ("omid", "umid"),
    ],
)  # fmt: skip
def test_one_name_or_nothing_known(one, two):
    assert not are_distinct(one, two)
    assert not are_distinct(two, one)


def test_a_nisba_is_of_a_known_name_alone():
    assert is_nisba_of("jafari", "jaafar")
    assert not is_nisba_of("ricci", "ricc")
    assert not is_nisba_of("jafari", "karim")


def test_another_word():
    assert other_word("hanley", "manley")
    assert not other_word("hanley", "hanly")


def test_a_listed_arabic_name_is_compared_as_it_is_spelled():
    assert other_word("مطيري", "mutawi")
    assert not other_word("مطيري", "almoteiri")
    assert not other_word("ضغثزخ", "mutawi")  # not listed
