"""A name that lacks a syllable of another in Chinese characters or Burmese is another name; one that lacks marks is the same."""

import pytest

from namekit import compare


@pytest.mark.parametrize(
    ("one", "other"),
    [("李克強", "Lý Cường"), ("Aung San", "အောင်ဆန်းစုကြည်"), ("Aung San Suu Kyi", "အောင်ဆန်း")],
)
def test_a_syllable_left_out_is_another_name(one, other):
    assert compare(one, other, type="person").verdict != "match"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ngô Đình Diệm", "Ngo Dinh Diem"), ("李克強", "Lý Khắc Cường"), ("梁朝偉", "Tony Leung Chiu-wai")],
)
def test_marks_or_a_name_in_english_beside_it_leave_it_the_same(one, other):
    assert compare(one, other, type="person").verdict == "match"
