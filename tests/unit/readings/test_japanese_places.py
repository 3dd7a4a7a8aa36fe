"""Places in kanji are read by the table of places, and pieced together where they are not in it."""

from __future__ import annotations

import pytest

from namekit.readings.japanese_places import kanji_place
from namekit.readings.read import read


@pytest.mark.parametrize(
    ("kanji", "latin"),
    [
        ("札幌", "sapporo"),
        ("札幌市", "sapporo shi"),
        ("小樽", "otaru"),
        ("石巻市", "ishinomaki shi"),
        ("佐世保", "sasebo"),
        ("鳥羽市", "toba shi"),
        ("大田区", "ota ku"),
    ],
)
def test_a_listed_place_is_read_as_it_is_called(kanji, latin):
    assert kanji_place(kanji)[0][0] == latin
    assert latin in [reading.text for reading in read(kanji, "place")]


def test_a_place_that_no_table_has_is_read_in_pieces():
    readings = dict(kanji_place("霧鷹町"))
    assert any(text.endswith((" machi", " cho")) for text in readings)
    assert all(weight < 1 for weight in readings.values())


@pytest.mark.parametrize("odd", ["市", "町", "々", "A", "一" * 60])
def test_odd_text_is_read_without_an_error(odd):
    assert isinstance(kanji_place(odd), tuple)


def test_a_text_too_long_to_be_a_name_is_read_in_no_time():
    assert kanji_place("霧鷹刈羽" * 125)  # by its characters alone, and by no reading put together piece by piece
