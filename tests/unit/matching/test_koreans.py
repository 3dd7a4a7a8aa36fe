"""Two Koreans are not one since Chinese readings of their names would meet: `min` and `mun` are both 敏 somewhere."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Sang-min", "Lee Sang-mun"),
        ("Kim Sang Min", "Kim Sang Mun"),
        ("Sang-min Lee", "Sang-mun Lee"),
        ("Lee Sang-min", "Kim Sang-min"),
    ],
)
def test_two_koreans_of_whom_one_syllable_differs_are_no_match(one, other):
    listed = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": one}]))

    assert compare(one, other, type="person").verdict == "none"
    assert listed.resolve(other, type="person").status == "none"


@pytest.mark.parametrize(("one", "other"), [("Lee Sang-mun", "Yi Sang-moon"), ("Lee Kuan Yew", "Li Guangyao")])
def test_one_person_in_two_spellings_is_left(one, other):
    assert compare(one, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("이인호", "Lee In-ho"), ("이양희", "Lee Yang-hee"), ("이은아", "Lee Eun-ah"), ("이영호", "Ri Yong-ho")],
)
def test_a_lee_is_known_by_the_consonant_that_is_written_and_not_said(hangul, latin):
    people = {"1": latin, "2": "Kim In-ho", "3": "Park Yang-hee", "4": "Choi Eun-ah", "5": "Kang Yong-ho"}
    listed = [{"id": f"person/{key}", "type": "person", "name": name} for key, name in people.items()]
    other_way = [{"id": "person/1", "type": "person", "name": hangul}]

    found = Resolver(Gazetteer.from_entities(listed)).resolve(hangul)
    assert found.status == "match"
    assert found.entity.id == "person/1"
    assert Resolver(Gazetteer.from_entities(other_way)).resolve(latin, type="person").status == "match"


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("이상만", "Lee Sang-min"),
        ("정일화", "Jeong In-hwa"),
        ("홍인표", "Hong Il-pyo"),
        ("김상미", "Kim Sang-min"),
        ("박준식", "Park Jung-sik"),
    ],
)
def test_a_syllable_that_no_reading_of_the_spelling_is_makes_another_korean(hangul, latin):
    for listed, asked in ((latin, hangul), (hangul, latin)):
        only = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": listed}]))
        assert only.resolve(asked, type="person").status == "none"
    assert compare(hangul, latin, type="person").verdict == "none"


@pytest.mark.parametrize(
    ("hangul", "latin"), [("리콴유", "Lee Kuan Yew"), ("마잉주", "Ma Ying-jeou"), ("하마사키 쥰", "Jun Hamasaki")]
)
def test_a_foreigner_in_hangul_is_not_judged_as_a_korean(hangul, latin):
    only = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": latin}]))

    assert only.resolve(hangul, type="person").status == "match"


@pytest.mark.parametrize("other", ["이양호", "이은호", "임인호"])
def test_another_lee_is_no_match(other):
    listed = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": "Lee In-ho"}]))

    assert listed.resolve(other, type="person").status == "none"
