"""Japanese names by the lists of names, not by each reading of each character."""

from __future__ import annotations

import pytest

from namekit import compare
from namekit.matching.evidence.kanji import read_otherwise


@pytest.mark.parametrize("latin", [["yamada", "haruka"], ["haruka", "yamada"]])
def test_a_known_name_that_the_characters_are_not_read_as(latin):
    assert read_otherwise("山田和夫", latin)


@pytest.mark.parametrize(
    "latin", [["yamada", "kazuo"], ["kazuo", "yamada"], ["yamada", "zyxo"], ["tanaka", "haruka"], ["yamada"], []]
)
def test_their_reading_and_what_is_not_known(latin):
    assert not read_otherwise("山田和夫", latin)


def test_a_reading_of_single_characters_is_no_match_where_the_name_has_another():
    assert compare("山田和夫", "Yamada Kazuo", type="person").verdict == "match"
    assert compare("山田和夫", "Yamada Yasuo", type="person").verdict != "match"
