"""Which end of a name the family name stands on."""

from __future__ import annotations

import pytest

from namekit.names import family_first, parse


@pytest.mark.parametrize(
    ("text", "lang", "first"),
    [
        ("Kim Yong-hyun", None, True),
        ("Yong-hyun Kim", None, False),
        ("김용현", None, True),
        ("Nguyễn Phú Trọng", "vi", True),
        ("Orbán Viktor", "hu", True),
        ("Viktor Orbán", "en", False),
        ("KIM Yonghyun", "en", True),
        ("BALDELLI Simone", "it", False),  # whose parts stand in natural order
        ("Gül, Abdullah", "tr", False),
        ("John Smith", "en", False),
        ("Teo Chee Hean", None, True),
        ("Khoo Teck Puat", None, True),
        ("Cheah Cheng Hye", None, True),
        ("Michelle Yeoh", None, False),
    ],
)
def test_which_end(text, lang, first):
    assert (family_first(parse(text, "person")[0], lang) > 0.5) is first


def test_a_surname_on_both_ends_leaves_the_order_open():
    assert family_first(parse("Jin Kim", "person")[0]) == 0.5
