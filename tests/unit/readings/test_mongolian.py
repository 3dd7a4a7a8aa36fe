"""The father's name in Mongolian names, in the genitive or not."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.readings.mongolian import genitive_stem, is_genitive_of, without_genitive
from namekit.readings.read import read


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("dorjiin", "dorj"),
        ("dashdavaagiin", "dashdavaa"),
        ("luvsangiin", "luvsan"),
        ("sodnomyn", "sodnom"),
        ("цэрэндоржийн", "цэрэндорж"),
        ("гомбын", "гомб"),
    ],
)
def test_the_genitive_comes_off_with_the_g_that_parts_it_from_a_vowel(word, stem):
    assert genitive_stem(word) == stem
    assert is_genitive_of(word, stem)


@pytest.mark.parametrize(
    "word", ["evelyn", "jaclyn", "willemijn", "romanyn", "golitsyn", "голицын", "lin", "martin", "batbold"]
)
def test_other_names_end_so_by_chance(word):
    assert genitive_stem(word) == ""


@pytest.mark.parametrize("name", ["sodnomyn", "sodnomyn dorjiin", "sodnomyn gombo dulam", "evelyn waugh"])
def test_one_word_of_two_is_a_fathers(name):
    assert without_genitive(name) == ""


def test_the_name_is_read_without_it_too():
    readings = [reading.text for reading in read("Содномын Дулам", "person")]

    assert readings.index("sodnom dulam") > readings.index("sodnomyn dulam")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sodnomyn Dulam", "Sodnom Dulam"),
        ("Dashdavaagiin Tsedendamba", "Tsedendamba Dashdavaa"),
        ("Цэрэндоржийн Намнан", "Tserendorj Namnan"),
        ("Yadamsürengiin Khürelbaatar", "Yadamsuren Khurelbaatar"),
    ],
)
def test_one_person_with_it_and_without_it(one, other):
    listed = Resolver(Gazetteer.from_entities([{"id": "person/1", "type": "person", "name": other}]))

    assert listed.resolve(one, type="person").status == "match"
    assert compare(one, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sodnomyn Dulam", "Sodnom Gombo"), ("Carolyn Baker", "Carol Baker"), ("Sodnomyn Dulam", "Sodov Dulam")],
)
def test_other_people_are_not_joined(one, other):
    assert compare(one, other, type="person").verdict != "match"
