"""Pronunciation rules, each by the article of the Standard Pronunciation that states it."""

from __future__ import annotations

import pytest

from namekit.romanize.korean_jamo import CODAS, ONSETS, VOWELS, jamo, join, split
from namekit.romanize.korean_sounds import boundary, sounds


def spoken(word: str, **options) -> str:
    return "".join(join(*syllable) for syllable in sounds(word, **options))


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        ("닭", "닥"), ("값", "갑"), ("넓다", "널다"), ("밟다", "밥다"),  # 10, 11: clusters
        ("좋고", "조코"), ("많다", "만타"), ("싫어", "시러"), ("놓는", "논는"),  # 12: ㅎ
        ("앉아", "안자"), ("값을", "갑슬"), ("옷이", "오시"),  # 13, 14: liaison
        ("굳이", "구지"), ("같이", "가치"), ("굳히다", "구치다"), ("붙여", "부쳐"),  # 17: palatalization
        ("먹는", "멍는"), ("국물", "궁물"), ("꽃망울", "꼰망울"), ("밥물", "밤물"),  # 18: nasals
        ("담력", "담녁"), ("종로", "종노"), ("독립", "동닙"), ("협력", "혐녁"),  # 19: ㄹ after nasals and stops
        ("신라", "실라"), ("칼날", "칼랄"), ("대관령", "대괄령"),  # 20: ㄹ beside ㄴ
    ],
)  # fmt: skip
def test_syllables_sound_as_the_standard_says(word, sound):
    assert spoken(word) == sound


def test_compounds_keep_their_nasal():
    assert spoken("신문로", nasal_at=2) == "신문노"


def test_the_northern_standard_keeps_r():
    assert spoken("압록", kept_r=True) == "암록"
    assert spoken("종로", kept_r=True) == "종로"


def test_a_parted_syllable_takes_no_coda_over():
    assert spoken("준응", parted=frozenset({1})) == "준응"


def test_nouns_keep_h_and_verbs_lose_it():
    assert boundary("ㄱ", "ㅎ", "ㅗ") == ("ㄱ", "ㅎ")
    assert boundary("ㅂ", "ㅎ", "ㅕ", ending=True) == ("", "ㅍ")


def test_every_boundary_has_a_sound():
    """Whatever letters meet, the coda is one of the seven that end a syllable in speech."""
    sounded = {boundary(coda, onset, vowel)[0] for coda in CODAS for onset in ONSETS for vowel in VOWELS}
    assert sounded <= {"", *"ㄱㄴㄷㄹㅁㅂㅇ"}


def test_jamo_letters_tell_all_syllables_apart():
    syllables = [chr(code) for code in range(0xAC00, 0xD7A4)]
    assert len({jamo(syllable) for syllable in syllables}) == len(syllables)
    assert all(join(*split(syllable)) == syllable for syllable in syllables)
