"""Names as Russian, Ukrainian and Belarusian write each other's."""

from __future__ import annotations

import pytest

from namekit import compare
from namekit.lexicon import rows
from namekit.names.east_slavic import in_common, kinship
from namekit.scripts import fold


@pytest.mark.parametrize("example", [example for *_, example in rows("east_slavic")])
def test_the_spellings_of_each_example_have_all_in_common(example):
    one, other = (fold(name) for name in example.split(", "))
    assert one != other
    assert in_common(one, "sounds") == in_common(other, "sounds")


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("Коваль Олексій", "Коваль Алексей", "letters"),
        ("Коваль, Олексій Іванович", "Коваль А. И.", ""),
        ("Васіль Быкаў", "Василий Быков", "sounds"),
        ("Васіль Быкаў", "Василь Биков", "sounds"),
        ("Мишкин", "Мышкин", ""),
        ("Oleksii Koval", "Алексей Коваль", ""),
    ],
)
def test_two_languages_are_told_by_their_letters(one, other, kin):
    assert kinship(one, other) == kinship(other, one) == kin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Вербицький Сергій Юрійович", "Вербицкий, Сергей Юрьевич"),
        ("Дячишин Андрій Миколайович", "Андрей Николаевич Дячишин"),
        ("Олексій Черемшин", "Алексей Черемшин"),
        ("Сяргей Вярбіцкі", "Сергей Вербицкий"),
        ("Уладзімір Дзямчанка", "Владимир Демченко"),
        ("Надзея Віктараўна Каваленка", "Коваленко, Надежда Викторовна"),
    ],
)
def test_one_person_in_two_languages(one, other):
    assert compare(one, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Вербицький Сергій Юрійович", "Вербицкий, Юрий Сергеевич"),
        ("Дячишин Андрій Миколайович", "Дячишин, Андрей Борисович"),
        ("Дячишин Андрій", "Дячишин Алексей"),
        ("Дячишин Андрій", "Дяченко Андрей"),
    ],
)
def test_two_people_in_two_languages(one, other):
    assert compare(one, other, type="person").verdict != "match"
