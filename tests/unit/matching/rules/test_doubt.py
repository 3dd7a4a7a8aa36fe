"""What names alone leave open."""

from __future__ import annotations

import pytest

from namekit import compare


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Ursula Kramer-Vogt", "Ursula Kramer", "hyphen"),
        ("Anne-Sophie Lambert", "Anne Lambert", "hyphen"),
        ("Ted Walker", "Theodore Walker", "pet form"),
        ("Tesfaye Girma", "Girma Tesfaye", "father"),
        ("Maria Weber", "Marie Weber", "has both"),
        ("Rahman Zadran", "Abdul Rahman Zadran", "servant"),
        ("Omar Hassan", "Hassan Omar", "father"),
        ("Omar Hassan", "حسن عمر", "another order"),
        ("Salem Khalil Yousef", "خليل سالم يوسف", "another order"),
        ("Scott Thomas", "Thomas Scott", "either may be"),
        ("Robin Walker", "Robbie Walker", "pet forms"),
        ("Chris Walker", "Christine Walker", "other sex"),
        ("Nidal Omar Tarhuni", "Nidal Tarhuni Omar", "another order"),
        ("Ursula Kramer, John Walkerian", "Ursula Kramer", "two people"),
        ("Ursula Kramer and Sergei Vogt", "Sergei Vogt", "two people"),
    ],
)
def test_it_is_said_what_leaves_it_open(a, b, reason):
    found = compare(a, b, type="person")
    assert found.verdict == "ambiguous"
    assert reason in found.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bob Walker", "Robert Walker"),  # a pet form of one name
        ("Ted Zwarthoed", "Theodore Zwarthoed"),  # a family name that few bear
        ("Fahd al-Balushi", "Fahd Balushi"),  # an article
        ("Ursula Kramer-Vogt", "Ursula Kramer Vogt"),
        ("Sasha Walker", "Alexander Walker"),  # a pet form of a man's and a woman's form of one name
        ("Maria Horak", "Мария Горак"),  # in two languages
        ("Kramer Vogt, Ursula Maria", "Ursula Kramer Vogt"),  # one name, whose comma says which part is the family's
        ("Tesfaye Girma", "GIRMA Tesfaye"),  # capitals say which stands first
        ("Chris Walker", "Christopher Walker"),
        ("Rob Walker", "Robbie Walker"),  # one pet form made of the other
        ("Nidal Abd al-Aziz Al-Tarhuni", "Nidal Abdel-Aziz Al-Tarhuni"),  # articles that cross
        ("نضال عبد العزيز محمد الحريري", "Nidal Abd-al-Aziz Mohammed al-Hariri"),
    ],
)
def test_what_is_not_open_matches(a, b):
    assert compare(a, b, type="person").verdict == "match"
