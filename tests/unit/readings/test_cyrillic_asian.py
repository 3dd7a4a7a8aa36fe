"""Chinese, Korean and Japanese names as Russian writes them. Expected forms are those of the people and places themselves."""

import pytest

from namekit.readings.cyrillic_asian import chinese, japanese, korean, korean_place
from namekit.readings.read import read
from namekit.readings.reading import Source


@pytest.mark.parametrize(
    ("cyrillic", "pinyin"),
    [
        ("дэн сяопин", "deng xiao ping"),
        ("чжоу эньлай", "zhou en lai"),
        ("ху цзиньтао", "hu jin tao"),
        ("ли кэцян", "li ke qiang"),
        ("ван и", "wang yi"),
        ("сыма цянь", "si ma qian"),
        ("лю шаоци", "liu shao qi"),
    ],
)
def test_palladius_is_read_back(cyrillic: str, pinyin: str) -> None:
    assert chinese(cyrillic)[0][0] == pinyin


@pytest.mark.parametrize(
    ("cyrillic", "pinyin"), [("шэньчжэнь", "shen zhen"), ("хуэйчжоу", "hui zhou"), ("чанъань", "chang an")]
)
def test_places_need_no_surname(cyrillic: str, pinyin: str) -> None:
    assert chinese(cyrillic) == ()
    assert chinese(cyrillic, place=True)[0][0] == pinyin


@pytest.mark.parametrize(
    ("cyrillic", "hangul"),
    [
        ("ким чен ир", "김정일"),
        ("мун чжэ ин", "문재인"),
        ("юн сок ёль", "윤석열"),
        ("ли сын ман", "이승만"),
        ("пак кынхе", "박근혜"),
        ("сон хын мин", "손흥민"),
        ("цой мин хо", "최민호"),
    ],
)
def test_korean_is_among_the_best_readings(cyrillic: str, hangul: str) -> None:
    assert hangul in [text for text, _ in korean(cyrillic, 3)]


@pytest.mark.parametrize(
    ("cyrillic", "hepburn"),
    [
        ("синдзо абэ", "shinzo abe"),
        ("хиросима", "hiroshima"),
        ("фумио кисида", "fumio kishida"),
        ("мацумото", "matsumoto"),
    ],
)
def test_polivanov_is_read_back(cyrillic: str, hepburn: str) -> None:
    assert japanese(cyrillic) == hepburn


@pytest.mark.parametrize("name", ["иван петров", "владимир зеленский", "сергей шойгу", "тарас шевченко", "", "а" * 500])
def test_other_names_are_left_alone(name: str) -> None:
    assert chinese(name) == korean(name) == ()
    assert japanese(name) == ""


def test_all_readings_of_a_name_are_tried() -> None:
    assert {r.source for r in read("Ким Чен Ын", "person")} >= {Source.CYRILLIC, Source.KOREAN}


@pytest.mark.parametrize(
    ("region", "town"),
    [("Полтавська", "poltav"), ("Чернігівська", "chernihiv"), ("Вінницька", "vinnyts"), ("Псковская", "pskov")],
)
def test_a_region_is_read_as_what_it_is_named_after_too(region: str, town: str) -> None:
    assert town in [reading.text for reading in read(region, "place")]
    assert town not in [reading.text for reading in read(region, "person")]


@pytest.mark.parametrize("place", ["Хмельницьке", "Броська", "Москва", "Липецк"])
def test_other_endings_are_no_region(place: str) -> None:
    assert not any("named after" in reading.how for reading in read(place, "place"))


@pytest.mark.parametrize(
    ("cyrillic", "hangul"),
    [
        ("чхунчхон", "춘천"),
        ("каннын-си", "강릉시"),
        ("хэджу", "해주"),
        ("кэсон", "개성"),
        ("чунгу", "중구"),
        ("мокпхо", "목포"),
    ],
)
def test_a_korean_place_is_read_back_syllable_by_syllable(cyrillic: str, hangul: str) -> None:
    assert hangul in dict(korean_place(cyrillic))


@pytest.mark.parametrize("cyrillic", ["саратов", "нью йорк", "днепр", "", "сан-", "а"])
def test_what_no_syllables_of_korean_spell_is_no_korean_place(cyrillic: str) -> None:
    assert korean_place(cyrillic) == ()


def test_a_korean_place_in_cyrillic_is_read_with_and_without_its_term() -> None:
    found = {r.text for r in read("Каннын-си", "place") if r.source is Source.KOREAN}

    assert {"강릉시", "강릉"} <= found


@pytest.mark.parametrize(
    ("country", "is_read"), [("", True), ("KR", True), ("KP", True), ("UA", False), ("BG", False), ("ZZ", False)]
)
def test_a_place_of_another_country_is_no_korean_one(country: str, is_read: bool) -> None:
    assert any(r.source is Source.KOREAN for r in read("Сона", "place", country)) == is_read
