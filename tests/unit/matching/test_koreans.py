"""Two Koreans are not one since Chinese readings of their names would meet: `min` and `mun` are both 敏 somewhere."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Sang-min", "Lee Sang-mun"),
        ("Kim Sang Min", "Kim Sang Mun"),
        ("Sang-min Lee", "Sang-mun Lee"),
        ("Lee Sang-min", "Kim Sang-min"),
    ],
)
def test_two_koreans_of_whom_one_syllable_differs_are_no_match(one, other):
    listed = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": one}]))

    assert compare(one, other, type="person").verdict == "none"
    assert listed.resolve(other, type="person").status == "none"


@pytest.mark.parametrize(("one", "other"), [("Lee Sang-mun", "Yi Sang-moon"), ("Lee Kuan Yew", "Li Guangyao")])
def test_one_person_in_two_spellings_is_left(one, other):
    assert compare(one, other, type="person").verdict == "match"
