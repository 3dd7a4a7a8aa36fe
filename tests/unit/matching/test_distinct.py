"""Two parts near in letters: one name or two."""

from __future__ import annotations

import pytest

from namekit.matching.distinct import apart, is_nisba_of, misspelled, other_word


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("karim", "karimi"), ("rashidi", "rasheed"), ("حسن", "حسني"),
        ("حسن", "hussein"), ("صالح", "salah"), ("كريمي", "karim"),
        ("симонов", "simonenko"), ("симонов", "simonovsky"), ("кравчук", "kravchenko"),
    ],
)  # fmt: skip
def test_two_names_in_one_script_or_two(one, two):
    assert apart(one, two)
    assert apart(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("حسين", "hosein"), ("صالح", "saleh"), ("симонов", "simonoff"), ("симонов", "ssimonow"),
        ("макдональд", "mcdonald"), ("жорж", "george"), ("мишель", "michelle"), ("東京", "tokyo"), ("hadi", "haad"),
    ],
)  # fmt: skip
def test_one_name_or_nothing_known(one, two):
    assert not apart(one, two)
    assert not apart(two, one)


def test_a_nisba_is_of_a_known_name_alone():
    assert is_nisba_of("jafari", "jaafar")
    assert not is_nisba_of("ricci", "ricc")
    assert not is_nisba_of("jafari", "karim")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("brzezinski", "brezinski"), ("guiseppe", "giuseppe"), ("papadimitriou", "papadimitri"), ("balushi", "albalushi"),
        ("khatami", "xatami"), ("alijew", "aliev"), ("jemal", "cemal"), ("kovalyov", "kowaljow"), ("mueller", "muller"), ("iskander", "eskandar"), ("schmid", "schmidt"),
    ],
)  # fmt: skip
def test_a_slip_or_another_romanization(one, two):
    assert misspelled(one, two)
    assert misspelled(two, one)


@pytest.mark.parametrize(
    ("one", "two"), [("hanley", "manley"), ("becker", "beller"), ("orlov", "urlan"), ("tanin", "tawan")]
)
def test_another_word(one, two):
    assert not misspelled(one, two)
    assert other_word(one, two)


def test_a_listed_arabic_name_is_compared_as_it_is_spelled():
    assert other_word("مطيري", "mutawi")
    assert not other_word("مطيري", "almoteiri")
    assert not other_word("ضغثزخ", "mutawi")  # not listed
