"""A Korean place has a name in native words and one in Sino-Korean syllables of the same meaning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.readings.korean_glosses import mean_the_same, same_in_meaning


@pytest.mark.parametrize(
    ("one", "other"), [("밤골", "밤곡"), ("수리재", "수리현"), ("새말", "신촌"), ("큰내", "대천"), ("가좌동", "가좌골")]
)
def test_a_name_is_put_into_words_of_the_other_kind_and_back(one, other):
    assert other in same_in_meaning(one)
    assert one in same_in_meaning(other)


@pytest.mark.parametrize("hangul", ["서울", "골", "", "아주아주긴이름골"])
def test_what_has_no_such_word_or_nothing_beside_it_is_left(hangul):
    assert same_in_meaning(hangul) == []


def test_two_native_words_do_not_mean_the_same_since_one_syllable_stands_for_both():
    assert mean_the_same("골", "동")
    assert mean_the_same("동", "골")
    assert not mean_the_same("골", "실")  # both are 곡
    assert not mean_the_same("", "")


@given(st.text(st.sampled_from("가나골동말촌새신큰대재현"), max_size=7))
def test_no_name_is_given_twice_or_as_its_own(hangul):
    found = same_in_meaning(hangul)

    assert len(found) == len(set(found))
    assert hangul not in found
    assert all(hangul in same_in_meaning(name) for name in found if len(name) <= 6 and len(hangul) > 1)
