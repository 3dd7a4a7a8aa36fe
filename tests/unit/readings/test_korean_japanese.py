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
        ("신주쿠", "shinjuku"),
        ("슌스케", "shunsuke"),
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


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("구로사와 아키라", "黒澤明"),
        ("가와바타 야스나리", "川端康成"),
        ("안도 다다오", "安藤忠雄"),
        ("다니카와 슌타로", "谷川俊太郎"),
        ("지쓰카와 준", "Jun Jitsukawa"),
    ],
)
def test_a_japanese_person_is_found_by_the_name_in_hangul(name, listed):
    people = [
        {"id": f"person/{i}", "type": "person", "name": one} for i, one in enumerate((listed, "黒田清隆", "Kim Gu"))
    ]
    found = Resolver(Gazetteer.from_entities(people)).resolve(name)

    assert (found.status, found.candidates[0].id) == ("match", "person/0")


def test_a_name_in_one_word_is_korean_rather_than_japanese():
    assert not any("Japanese" in reading.how for reading in read("나가노", "person"))
    assert any("Japanese" in reading.how for reading in read("나가노 오사미", "person"))
