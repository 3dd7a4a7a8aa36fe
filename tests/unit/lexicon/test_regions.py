"""Where a place is said to lie, by what stands behind its name."""

from __future__ import annotations

import pytest

from namekit.lexicon.regions import at_odds, codes_of, said_of


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Jalisco", "MX-JAL"),
        ("Punjab", "PK-PB"),
        ("Punjab", "IN-PB"),
        ("TX", "US-TX"),
        ("B.C.", "CA-BC"),
        ("Peru", "PE"),
    ],
)
def test_countries_states_and_postal_letters_are_known(written, code):
    assert code in codes_of(written)


@pytest.mark.parametrize("written", ["Ed", "me", "in", "East", "North", "Milton Street"])
def test_words_and_directions_are_no_regions(written):
    assert codes_of(written) == frozenset()


def test_several_qualifiers_narrow_each_other():
    assert said_of(["Georgia", "USA"]) == {"US-GA"}
    assert said_of(["Georgia"]) == {"GE", "US-GA"}
    assert said_of(["somewhere"]) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Ohio", "Iowa", True),
        ("Ohio", "USA", False),
        ("Ohio", "Canada", True),
        ("Ohio", "nowhere", False),
        ("OH", "Ohio", False),
    ],
)
def test_places_are_told_apart_by_regions_that_are_known(one, other, apart):
    assert at_odds(codes_of(one), codes_of(other)) == apart == at_odds(codes_of(other), codes_of(one))
