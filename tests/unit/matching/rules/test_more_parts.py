"""What it says that one of two people's names has parts more."""

from __future__ import annotations

import pytest

from namekit import compare
from namekit.matching.rules.known_parts import known_shift


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karl Luther Brandt", "Karl Luther"),  # another family behind two given names
        ("Kyaw Thein Lwin", "Kyaw Thein"),  # a Burmese name goes on
        ("Taimoor Omar Tarhuni", "Omar Tarhuni"),  # a child, of whatever given name
        ("Omar Tarhuni", "Nidal Omar Tarhuni al-Basri"),  # and with the tribe
        ("نضال الحريري", "Rami Nidal Hariri"),  # in two scripts
        ("Omar Zubawi Ibrahim Hassan al-Basri", "Zubawi Ibrahim Hassan al-Basri"),  # a father whose name no table has
        ("Nasruddin Kamaluddin Zadran", "Kamalouddine Zadran"),  # of names *of the faith*
    ],
)
def test_more_that_is_another_ones_speaks_against(a, b):
    assert known_shift(a, b) < 0
    assert known_shift(b, a) < 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nidal Omar Mishal Tarhuni", "Nidal Tarhuni"),  # the fathers between
        ("Nidal bin Omar", "Nidal Omar"),  # *son of* is written or not
    ],
)
def test_more_that_is_left_out_at_will_speaks_for_one_person(a, b):
    assert known_shift(a, b) > 0
    assert known_shift(b, a) > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tewodros Kassa Ali", "Tewodros Kassa"),  # the grandfather's name of an Ethiopian
        ("Abu Ali Omar Tarhuni", "Omar Tarhuni"),  # called the father of Ali
        ("Bambang Subianto Hartono", "Bambang Subianto"),  # who has no family name
        ("Karl Ibanez Luther", "Karl Ibanez"),
    ],
)
def test_more_that_may_be_left_out_says_nothing(a, b):
    assert known_shift(a, b) == known_shift(b, a) == 0


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Anar Rəşid oğlu Məmmədov", "Anar Rashidovich Mammadov", "match"),
        ("Anar Rəşid oğlu Məmmədov", "Anar Mammadov", "match"),
        ("Anar Rəşid oğlu Məmmədov", "Rashid Mammadov", "none"),
        ("Mykhailo Mykolayovych Tkachenko", "Mikhail Nikolaevich Tkachenko", "match"),
        ("Serik Abaiuly Mukhamedov", "Serik Abaevich Mukhamedov", "match"),
        ("Maksat Nuryýewiç Annaýew", "Maksat Annayev", "match"),
        ("U Kyaw Thein", "Kyaw Thein", "match"),
        ("Nidal bin Omar", "Nidal Omar", "match"),
    ],
)
def test_fathers_names_in_the_forms_of_languages(a, b, verdict):
    assert compare(a, b, type="person").verdict == verdict


def test_a_son_is_not_his_father():
    assert compare("Maksat Gurbangulyýewiç Annaýew", "Gurbanguly Annaýew", type="person").verdict != "match"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ('Rafael "Rafi" Halvorsen', "Rafi Halvorsen"),
        ('Rafael "Rafi" Halvorsen', "Rafael Halvorsen"),
        ("Halvorsen, Rafael «Rafi»", "Rafi Halvorsen"),
        ('Ludwig "Lou" van Halvorsen', "Lou van Halvorsen"),
        ("Halvorsen Rafael (Rafi)", "Rafi Halvorsen"),
        ("Halvorsen Anna-Magdalena (Magda)", "Magda Halvorsen"),
        ("Halvorsen Zygmalion (Kelly)", "Kelly Halvorsen"),
        ("Rafael Halvorsen (Rafi)", "Rafi Halvorsen"),
    ],
)
def test_a_quoted_nickname_stands_for_the_given_name(a, b):
    assert compare(a, b, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Halvorsen Rafael (Rafi)", "Rafi Lindqvist"),
        ("Halvorsen Rafael (Rafi)", "Rafi Rafael"),
        ("Halvorsen Rafael (Oslo)", "Oslo Halvorsen"),
    ],
)
def test_a_nickname_in_brackets_is_no_family_name_and_a_place_no_nickname(a, b):
    assert compare(a, b, type="person").verdict != "match"
