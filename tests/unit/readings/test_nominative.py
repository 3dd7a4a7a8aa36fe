"""Names of other languages with the ending of the nominative that a language writes to them."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.readings.nominative import without_nominative
from namekit.readings.read import read


@pytest.mark.parametrize(
    ("text", "country", "stem"),
    [("ვუჰანი", "", "vuhan"), ("londonas", "LT", "london"), ("hamburga", "LV", "hamburg"), ("paryžius", "LT", "pariž")],
)
def test_a_place_is_read_without_the_ending_too(text, country, stem):
    readings = [reading.text for reading in read(text, "place", country)]

    assert stem not in readings[:1]
    assert stem in readings


@pytest.mark.parametrize(("lang", "text"), [("ka", "ბრნო"), ("lt", "oslo"), ("lt", "ūla"), ("de", "londonas")])
def test_what_has_no_such_ending_is_left_as_it_is(lang, text):
    assert without_nominative(lang, text) == ""


@pytest.mark.parametrize(
    ("listed", "lang", "asked"), [("ჰაიდელბერგი", "ka", "Heidelberg"), ("Stokholma", "lv", "Stockholm")]
)
def test_a_place_with_the_ending_is_found_by_its_name_elsewhere(listed, lang, asked):
    place = {"id": "place/x", "type": "place", "name": listed, "names": [{"text": listed, "lang": lang}]}

    assert Resolver(Gazetteer.from_entities([place])).resolve(asked).status == "match"
