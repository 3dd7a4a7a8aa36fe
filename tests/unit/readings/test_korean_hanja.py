"""Korean names in Chinese characters, and foreign names in Hangul."""

from __future__ import annotations

import pytest

from namekit.readings.korean_foreign import transcribed_latin
from namekit.readings.korean_hanja import hanja_readings, initial_sound
from namekit.readings.read import read
from namekit.readings.reading import Source


@pytest.mark.parametrize(
    ("hanja", "hangul"),
    [
        ("金龍顯", "김용현"),
        ("尹錫悅", "윤석열"),
        ("李明博", "이명박"),
        ("朴槿惠", "박근혜"),
        ("文在寅", "문재인"),
        ("盧武鉉", "노무현"),
        ("安重根", "안중근"),
        ("南宮珉", "남궁민"),
        ("羅卿瑗", "나경원"),
        ("李洛淵", "이낙연"),
        ("金正恩", "김정은"),
        ("潘基文", "반기문"),
    ],
)
def test_a_name_in_hanja_reads_as_its_bearer_is_called(hanja, hangul):
    assert hanja_readings(hanja)[0].text == hangul


def test_the_northern_form_is_among_the_readings():
    assert {"이명박", "리명박"} <= {reading.text for reading in hanja_readings("李明博")}
    assert "최룡해" in {reading.text for reading in hanja_readings("崔龍海")}


def test_simplified_characters_read_like_their_traditional_forms():
    assert hanja_readings("金龙显")[0].text == "김용현"


@pytest.mark.parametrize("text", ["金", "", "Kim", "ひらがな", "金" * 20])
def test_what_is_no_name_in_hanja_has_no_reading(text):
    assert hanja_readings(text) == ()


@pytest.mark.parametrize(
    ("before", "after"), [("룡", "용"), ("라", "나"), ("녀", "여"), ("리", "이"), ("김", "김"), ("나", "나")]
)
def test_initial_sound_rule(before, after):
    assert initial_sound(before) == after


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("젤렌스키", "jelensʉki"),
        ("도널드 트럼프", "donəldʉ tʉrəmpʉ"),
        ("푸틴", "putin"),
        ("콜로라도", "kolorado"),
        ("밀라노", "milrano"),
    ],
)
def test_foreign_names_keep_their_fillers_visible(hangul, latin):
    assert transcribed_latin(hangul) == latin.replace("milrano", "milano")


def test_other_characters_stay():
    assert transcribed_latin("조 바이든 2세") == "jo baidʉn 2se"


def test_a_person_in_characters_is_also_read_as_korean_sounds_and_a_place_is_not() -> None:
    sounds = {r.text.replace(" ", "") for r in read("尹錫悅", "person") if r.source is Source.HAN}
    assert "yunseokyeol" in sounds
    assert "gimpo" not in {r.text.replace(" ", "") for r in read("金浦", "place")}
