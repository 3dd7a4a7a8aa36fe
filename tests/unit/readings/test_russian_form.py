"""Ukrainian places by their Russian names."""

from __future__ import annotations

import pytest

from namekit.lexicon import rows
from namekit.readings.read import read
from namekit.readings.russian_form import russian_form


@pytest.mark.parametrize("example", [example for *_, example in rows("russian_forms")])
def test_each_form_of_the_table_makes_its_example(example):
    ukrainian, russian = example.lower().split(", ")
    ends = russian_form(ukrainian)

    assert ends[-4:] == russian[-4:].replace("ы", "и")  # which sound alike in Latin letters


def test_a_ukrainian_place_is_read_by_its_russian_name_too_and_a_person_is_not():
    assert "golubovka" in [reading.text for reading in read("Голубівка", "place")]
    assert "golubovka" not in [reading.text for reading in read("Голубівка", "person")]


def test_what_may_be_russian_is_read_as_it_stands():
    assert len(read("Голубовка", "place")) == 1
