"""Names that are one, and names that are known to differ."""

from __future__ import annotations

from itertools import combinations

import pytest

from namekit.names import classes, feminine_stem, is_patronymic, relation


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("mohamed", "muhammad", "same"),
        ("yousef", "yusuf", "same"),
        ("nasser", "nasir", "same"),
        ("sergei", "sergey", "same"),
        ("peter", "pyotr", "cognate"),
        ("joseph", "yusuf", "cognate"),
        ("john", "ivan", "cognate"),
        ("george", "yuri", "cognate"),
        ("bill", "william", "nickname"),
        ("sasha", "aleksandr", "nickname"),
        ("pepe", "jose", "nickname"),
        ("gosia", "malgorzata", "nickname"),
        ("vangelis", "evangelos", "nickname"),
        ("sotiris", "sotirios", "nickname"),
        ("thodoris", "theodoros", "same"),
        ("kakha", "kakhaber", "nickname"),
        ("tzipi", "tzipora", "nickname"),
        ("htun", "tun", "same"),
        ("nay", "ne", "same"),
    ],
)
def test_names_that_are_one(a, b, expected):
    assert relation(a, b) == relation(b, a) == expected


@pytest.mark.parametrize(
    "group",
    [
        "salah saleh sabah",
        "hassan hussein",
        "karim karam",
        "jamal kamal jamil",
        "mahmoud muhammad ahmad hamid hamed",
        "salman sulaiman salim",
        "nasser nasri",
        "said saad saud",
        "marina martina maryam",
        "daniel daniela",
        "julian juliana",
        "ali alia",
        "amir amira",
        "karl carla",
        "gabriel gabriela",
        "francis frances",
        "milan milos milena",
        "viktor victoria",
        "rajesh rakesh ramesh",
    ],
)
def test_names_that_are_near_in_letters_are_known_to_differ(group):
    for a, b in combinations(group.split(), 2):
        assert relation(a, b) == "distinct", (a, b)


def test_what_is_not_in_the_table_is_not_judged():
    assert classes("qwrtz") == ()
    assert relation("qwrtz", "peter") is None


def test_a_short_form_that_may_stand_for_more_is_not_called_different():
    assert relation("zak", "jacques") is None


@pytest.mark.parametrize(
    ("woman", "man"),
    [
        ("ivanova", "ivanov"), ("kowalska", "kowalski"), ("tolstaya", "tolstoy"), ("dostoevskaya", "dostoevsky"),
        ("novakova", "novak"), ("svobodova", "svoboda"), ("kazlauskiene", "kazlauskas"),
        ("papadopoulou", "papadopoulos"),
        ("путина", "путин"), ("зеленська", "зеленський"), ("толстая", "толстой"),
    ],
)  # fmt: skip
def test_a_womans_family_name_leads_to_the_mans(woman, man):
    assert man in feminine_stem(woman)


@pytest.mark.parametrize("name", ["eva", "ska", "ova", "smith", "kim"])
def test_short_and_other_names_are_no_feminine_forms(name):
    assert feminine_stem(name) == ()


def test_patronymics_are_told_from_family_names():
    assert all(map(is_patronymic, ["ivanovich", "petrovna", "mykhailivna", "олександрович", "сергеевна"]))
    assert not any(map(is_patronymic, ["ivanov", "rich", "anna", "kim", "путин"]))
