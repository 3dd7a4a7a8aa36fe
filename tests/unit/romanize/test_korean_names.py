"""Families of one and two syllables, and the spellings people use."""

from __future__ import annotations

import pytest

from namekit.romanize.korean_names import families, split_name
from namekit.romanize.korean_spellings import spellings, syllable_spellings


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("김용현", ("김", "용현")),
        ("남궁민", ("남궁", "민")),
        ("황보관", ("황보", "관")),
        ("제갈량", ("제갈", "량")),
        ("독고영재", ("독고", "영재")),
        ("동방신", ("동방", "신")),
        ("허준", ("허", "준")),
        ("남궁", ("남", "궁")),
        ("김 용현", ("김", "용현")),
    ],
)
def test_a_name_is_split_after_its_family(name, parts):
    assert split_name(name) == parts


@pytest.mark.parametrize("name", ["김", "젤렌스키", "블라디미르 푸틴", "Kim", "", "김용현김용현"])
def test_what_is_no_korean_name_is_not_split(name):
    assert split_name(name) is None


def test_families_are_counted_and_their_shares_sum_to_one_at_most():
    table = families()
    assert next(iter(table)) == "김"
    assert all(0 < sum(share for _, share in family.spellings) <= 1.0001 for family in table.values())
    assert {"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"} <= table.keys()


def test_the_customary_spelling_leads_and_the_standards_follow():
    found = spellings("김용현", 20)
    texts = [text for text, _, _ in found]

    assert texts[0] == "Kim Yong-hyun"
    assert {"Kim Yonghyun", "Yong-hyun Kim", "Gim Yonghyeon", "Kim Yong Hyun"} <= set(texts)
    assert [weight for _, weight, _ in found] == sorted((weight for _, weight, _ in found), reverse=True)
    assert ("Gim Yonghyeon", "ko-rr") in {(text, source) for text, _, source in found}


def test_both_forms_of_initial_r_have_their_own_spellings():
    assert spellings("류현진", 1)[0][0].startswith("Ryu ")
    assert spellings("리용호", 1)[0][0].startswith("Ri ")


def test_the_limit_is_kept():
    assert len(spellings("박근혜", 3)) == 3


def test_what_is_no_name_has_the_standards_alone():
    assert {source for _, _, source in spellings("젤렌스키")} <= {"ko-rr", "ko-mr", "ko-dprk", "ko-alalc"}


@pytest.mark.parametrize(
    ("syllable", "latin"), [("현", "hyun"), ("우", "woo"), ("희", "hee"), ("영", "young"), ("훈", "hoon")]
)
def test_habit_beats_the_standard_in_given_names(syllable, latin):
    assert syllable_spellings(syllable)[0][0] == latin
