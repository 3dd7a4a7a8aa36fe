"""Japanese readings of Korean places, read back into Hangul."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.lexicon import rows
from namekit.readings.korean_hanja import character_readings, initial_sound
from namekit.readings.korean_onyomi import onyomi_readings
from namekit.readings.read import read
from namekit.romanize.japanese_kana import to_kana


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Heijō", "평양"),
        ("Jinsen", "인천"),
        ("Fuzan", "부산"),
        ("Fusan", "부산"),
        ("Taikyū", "대구"),
        ("Gunzan", "군산"),
        ("Kisshū", "길주"),  # 吉 kitsu before sh
        ("Mokpo", ""),  # no Japanese syllables
        ("Shimbaku", "신막"),  # m before b, as Hepburn of the time has it
        ("Syōsyū", "상주"),  # Kunrei
        ("Katsunan-ri", "갈남리"),
        ("Kwōshū", "광주"),  # the kana of before 1946
        ("Shunsen", "춘천"),
    ],
)
def test_a_japanese_reading_is_among_those_of_the_korean_place(latin, hangul):
    found = [text for text, _ in onyomi_readings(latin)]

    assert hangul in found if hangul else not found


@pytest.mark.parametrize("latin", ["Incheon", "Ch'ungju", "Kim", "", "Ho", "Paris", "Pyŏngyang", "a" * 40, "Š"])
def test_what_is_no_japanese_reading_of_two_characters_has_none(latin):
    assert onyomi_readings(latin) == ()


def test_the_vowels_that_are_marked_as_long_are_preferred_where_others_are_marked():
    marked, plain = dict(onyomi_readings("Chōko")), dict(onyomi_readings("Choko"))

    assert marked["장고"] / marked["장흥"] > plain["장고"] / plain["장흥"]


@pytest.mark.parametrize("country", ["JP", "FR"])
def test_places_of_other_countries_are_not_read_so(country):
    assert not [r for r in read("Shunsen", "place", country) if r.text == "춘천"]


def test_it_finds_the_place_but_comes_after_one_that_is_spelled_so():
    resolver = Resolver(Gazetteer.from_entities([
        {"id": "one", "type": "place", "name": "춘천"},
        {"id": "two", "type": "place", "name": "나진"},
        {"id": "three", "type": "place", "name": "라신"},
    ]))  # fmt: skip

    assert resolver.resolve("Shunsen").candidates[0].id == "one"
    assert [c.id for c in resolver.resolve("Rasin").candidates][:2] == ["three", "two"]


def test_each_character_of_the_table_has_both_readings_of_its_row():
    for syllable, reading, hanja in rows("korean_onyomi"):
        assert to_kana(reading).isalpha()
        assert not to_kana(reading).isascii()
        for char in hanja:
            korean = {s for known in character_readings()[char] for s in (known, initial_sound(known))}
            assert syllable in korean, (syllable, char)
