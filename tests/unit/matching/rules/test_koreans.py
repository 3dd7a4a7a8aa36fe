"""Two Koreans are not one since Chinese readings bring their names together."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.matching.rules.koreans import two_koreans


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lee Sang-min", "Lee Sang-mun"), ("Kim Sang Min", "Kim Sang Mun"), ("Sang-min Lee", "Sang-mun Lee")],
)
def test_two_koreans_of_whom_one_syllable_differs_are_no_match(one, other):
    listed = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": one}]))

    assert two_koreans(one, other)
    assert compare(one, other, type="person").verdict == "none"
    assert listed.resolve(other, type="person").status == "none"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Sang-mun", "Yi Sang-moon"),  # one of them in two spellings
        ("Lee Kuan Yew", "Li Guangyao"),
        ("Lee Kai-ming", "Lee Kai-meng"),  # no Koreans
        ("Lee Sang-min", "Kim Sang-min"),
        ("Lee Sang-min", ""),
    ],
)
def test_others_are_left(one, other):
    assert not two_koreans(one, other)
