"""Vietnamese names in Hangul, which are written in one word."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.readings.korean_vietnamese import vietnamese_in_hangul


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("즈엉반민", "zʉəng ban min"), ("응오꽝쯔엉", "ngo kwang chʉəng"), ("찐꽁선", "chin kong sən")],
)
def test_the_syllables_of_a_vietnamese_name_are_parted(hangul, latin):
    assert vietnamese_in_hangul(hangul) == latin


@pytest.mark.parametrize("name", ["", "레", "김용현", "블라디미르", "레 주언", "쩐abc", "응우옌쑤언푹응우옌쑤언푹"])
def test_other_names_are_none(name):
    assert vietnamese_in_hangul(name) == ""


@pytest.mark.parametrize(
    ("hangul", "name"),
    [
        ("쩐흥다오", "Trần Hưng Đạo"),
        ("응우옌까오끼", "Nguyễn Cao Kỳ"),
        ("쩐반짜", "Trần Văn Trà"),
        ("호앙반타이", "Hoàng Văn Thái"),
    ],
)
def test_a_vietnamese_is_found_by_the_name_in_hangul(hangul, name):
    names = (name, "Nguyễn Văn Thiệu", "Kim Yong-hyun")
    people = [{"id": f"person/{i}", "type": "person", "name": one} for i, one in enumerate(names)]
    found = Resolver(Gazetteer.from_entities(people)).resolve(hangul)

    assert (found.status, found.candidates[0].id) == ("match", "person/0")
