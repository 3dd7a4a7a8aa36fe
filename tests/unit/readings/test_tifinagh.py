"""Amazigh names in Tifinagh."""

from __future__ import annotations

import pytest

from namekit import compare
from namekit.lexicon import rows
from namekit.readings.read import read
from namekit.scripts import main_script


def test_letters_of_the_table_are_tifinagh():
    letters = [letter for letter, _ in rows("tifinagh")]

    assert len(set(letters)) == len(letters)
    assert {main_script(letter) for letter in letters} == {"Tfng"}


@pytest.mark.parametrize(
    ("name", "latin"), [("ⴰⴳⴰⴷⵉⵔ", "Agadir"), ("ⵜⵉⵣⵏⵉⵜ", "Tiznit"), ("ⵎⵕⵕⴰⴽⵛ", "Marrakesh"), ("ⵜⵉⵏⵖⵉⵔ", "Tinghir")]
)
def test_a_moroccan_place_is_read(name, latin):
    assert compare(name, latin, type="place").verdict == "match"


def test_what_is_no_letter_is_left_to_others():
    assert read("ⴰⴳⴰⴷⵉⵔ-2", "place")[0].text == "agadir 2"
