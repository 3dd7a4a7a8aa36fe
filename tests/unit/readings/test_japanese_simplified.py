"""Japanese people as the press of China writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver
from namekit.readings.japanese_simplified import in_japanese_shapes
from namekit.romanize.chinese_characters import unify


@pytest.mark.parametrize(
    ("simplified", "latin"),
    [
        ("铃木贯太郎", "Kantaro Suzuki"),
        ("长谷川町子", "Machiko Hasegawa"),
        ("广濑隆", "Takashi Hirose"),
        ("绪方贞子", "Sadako Ogata"),
        ("饭岛爱", "Ai Iijima"),
    ],
)
def test_a_japanese_in_simplified_characters_is_found_by_the_latin_name(simplified, latin):
    names = {"1": latin, "2": "Haruki Murakami", "3": "Chen Guangxi"}
    people = [{"id": f"person/{key}", "type": "person", "name": name} for key, name in names.items()]
    found = Resolver(Gazetteer.from_entities(people)).resolve(simplified)

    assert (found.status, found.candidates[0].id) == ("match", "person/1")


@pytest.mark.parametrize(("simplified", "latin"), [("陈广生", "Chen Guangsheng"), ("东方闻樱", "Dongfang Wenying")])
def test_a_chinese_is_chinese_still(simplified, latin):
    names = {"1": latin, "2": "Hiroo Chin", "3": "Higashikata Sakura"}
    people = [{"id": f"person/{key}", "type": "person", "name": name} for key, name in names.items()]
    found = Resolver(Gazetteer.from_entities(people)).resolve(simplified)

    assert (found.status, found.candidates[0].id) == ("match", "person/1")


@pytest.mark.parametrize("name", ["鈴木貫太郎", "村上春樹", "张伟", "刘德华", "すずき", ""])
def test_what_is_japanese_already_or_of_no_listed_family_is_left(name):
    assert in_japanese_shapes(name) == ""


@given(st.text(st.sampled_from("铃木长谷川广濑绪方贞饭岛爱田中陈张伟伯"), max_size=6))
def test_only_shapes_change(name):
    written = in_japanese_shapes(name)

    assert written == "" or unify(written) == unify(name)
