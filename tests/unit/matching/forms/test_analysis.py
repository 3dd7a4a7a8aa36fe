"""Names that are read many at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.matching.forms.analysis import analyse, analyse_many
from namekit.matching.forms.apart import taken_apart
from namekit.matching.forms.groups import group_of, groups_of

NAMES = [
    "Kim Yong-hyun",
    "김용현",
    "山田太郎",
    "Saint-Étienne",
    "Київ",
    "",
    "نجيب محفوظ",
    "O'Neill (Ireland)",
    "x" * 600,
    "a\nb",
]


@given(st.lists(st.sampled_from(NAMES), max_size=6), st.sampled_from(["person", "place", None]))
@settings(max_examples=50, deadline=None)
def test_a_batch_gives_what_each_name_gives_alone(names, kind):
    assert analyse_many([(name, kind, "") for name in names]) == [analyse(name, kind) for name in names]


@given(st.lists(st.text(max_size=12), max_size=6))
@settings(max_examples=100, deadline=None)
def test_a_name_among_others_has_the_number_that_it_has_alone(names):
    assert groups_of(names) == [group_of(name) for name in names]


@pytest.mark.parametrize(
    ("one", "other"), [("बीड", "बेडी"), ("শিলা", "শীলা"), ("เมือง", "เมอง"), ("ကျုံကန်", "ကြာကန်"), ("កា", "កី")]
)
def test_vowel_signs_are_letters_of_a_name(one, other):
    assert group_of(one) != group_of(other)


@pytest.mark.parametrize(("one", "other"), [("כְּפַר סָבָא", "כפר סבא"), ("مُحَمَّد", "محمد"), ("شیر محله", "شير محله")])
def test_points_and_letters_of_keyboards_are_none(one, other):
    assert group_of(one) == group_of(other)


@pytest.mark.parametrize(
    ("name", "text"), [("Amphoe Song Phi Nong", "Song Phi Nong"), ("Kampong Thom Province", "Kampong Thom")]
)
def test_of_two_terms_one_may_belong_to_the_name(name, text):
    assert text in taken_apart(name, "place").texts


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("St. Louis", "Saint Louis"),
        ("St Pölten", "Sankt Pölten"),
        ("Ste-Foy", "Sainte-Foy"),
        ("Mt. Vernon", "Mount Vernon"),
    ],
)
def test_a_place_is_read_with_the_word_before_it_in_full(name, full):
    """Сент-Луис was not St. Louis, for the s and t of the short form were all that stood there of the saint."""
    assert full in taken_apart(name, "place").texts
    assert full not in taken_apart(name, "person").texts


@pytest.mark.parametrize("name", ["St", "Bath St", "Stockton"])
def test_what_is_written_short_stands_before_a_name(name):
    assert not any(text.startswith(("Saint", "Sankt")) for text in taken_apart(name, "place").texts)
