"""Japanese names in Hangul, by the rules that Korean writes them with."""

import pytest

from namekit import Gazetteer, Resolver
from namekit.readings.korean_japanese import japanese_in_hangul
from namekit.readings.read import read


@pytest.mark.parametrize(
    ("hangul", "hepburn"),
    [
        ("가쓰야마", "katsuyama"),
        ("마에바시", "maebashi"),
        ("지바", "chiba"),
        ("도치기", "tochigi"),
        ("센다이", "sendai"),
        ("삿포로", "satporo"),
        ("오타 시", "ota shi"),
    ],
)
def test_a_japanese_name_is_read_back(hangul, hepburn):
    assert japanese_in_hangul(hangul) == hepburn


@pytest.mark.parametrize("name", ["홍성", "서울", "젤렌스키", "Tokyo", "", " "])
def test_other_syllables_are_no_japanese_ones(name):
    assert japanese_in_hangul(name) == ""


@pytest.mark.parametrize(("country", "japanese"), [("", True), ("JP", True), ("KR", False)])
def test_a_korean_place_is_not_read_as_japanese(country, japanese):
    assert any("Japanese" in reading.how for reading in read("가나다리", "place", country)) == japanese


@pytest.mark.parametrize(
    ("name", "listed"), [("마에바시 시", "まえばし"), ("가쓰야마 시", "勝山市"), ("마쓰야마", "松山市")]
)
def test_a_japanese_place_is_found_by_its_name_in_hangul(name, listed):
    towns = [
        {"id": f"place/{i}", "type": "place", "name": one} for i, one in enumerate((listed, "津山", "笠間市", "美唄"))
    ]

    assert Resolver(Gazetteer.from_entities(towns)).resolve(name).candidates[0].entity.name == listed
