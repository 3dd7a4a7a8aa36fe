import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.matching.forms.syllables import hangul_codes, letter_code, pinyin_codes, written


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_every_syllable_of_hangul_comes_back(syllable):
    assert written(hangul_codes(syllable)) == syllable


@pytest.mark.parametrize("syllable", "a zhang shuang xi e nü lüe yuan qiong er wu".replace("ü", "v").split())
def test_syllables_of_pinyin_come_back(syllable):
    assert written(pinyin_codes(syllable)) == syllable


def test_characters_that_are_no_syllables_are_left_out():
    assert hangul_codes("김A용") == hangul_codes("김용")


def test_one_wrong_syllable_makes_the_name_no_pinyin():
    assert pinyin_codes("xi kim ping") == ""


def test_letters_of_the_table_of_costs_are_those_of_syllables():
    assert [letter_code(x) for x in ("ㄱ", "ㅣ", "-ㅁ")] == [ord(c) for c in hangul_codes("김")]
    assert [letter_code(x) for x in ("zh-", "-ang")] == [ord(c) for c in pinyin_codes("zhang")]


def test_no_two_letters_share_a_code():
    hangul = {c for char in map(chr, range(0xAC00, 0xD7A4, 29)) for c in hangul_codes(char)}
    pinyin = {c for s in "zhang a xi wu lve er yuan".split() for c in pinyin_codes(s)}
    assert not hangul & pinyin
    assert all(128 <= ord(c) < 256 for c in hangul | pinyin)
