"""What counts as a name."""

import sys

import pytest

from namekit.gazetteer.checks import PLAINLY_A_NAME, is_name
from namekit.scripts import clean, fold


def test_the_short_way_says_of_no_character_what_the_long_one_denies():
    plain = [chr(c) for c in range(sys.maxunicode + 1) if not 0xD800 <= c < 0xE000 and PLAINLY_A_NAME(chr(c))]

    assert [c for c in plain if not any(map(str.isalnum, fold(clean(c))))] == []
    assert {"k", "Ї", "ק", "ق", "김", "金", "か", "ก", "क"} <= set(plain)


@pytest.mark.parametrize("text", ["×", "---", " ", "\u3164", "÷ ·"])
def test_signs_are_no_names(text):
    assert not is_name(text)
