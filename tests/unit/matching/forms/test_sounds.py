import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.matching.forms.sounds import coarse, skeletons, sounds, spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [("shevchenko", "schewtschenko"), ("philip", "filip"), ("anna", "ana"), ("quang", "kuang"), ("nuñez", "nuniez")],
)
def test_spellings_of_one_sound_are_read_alike(one, other):
    assert coarse(sounds(one)) == coarse(sounds(other))


@pytest.mark.parametrize(("one", "other"), [("jong", "yong"), ("un", "il"), ("lee", "kim")])
def test_other_sounds_stay_apart(one, other):
    assert sounds(one) != sounds(other)


def test_the_longest_group_of_letters_is_read_first():
    assert sounds("tsch") == "C"
    assert sounds("sch") == "S"


def test_consonants_outlive_filler_vowels():
    one, other = skeletons([sounds("clinton"), sounds("kurinton")])
    assert one == other


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_in_one_byte_letters_and_no_spaces(text):
    read = sounds(text.lower())
    assert read.encode("latin-1").decode("latin-1") == read
    assert " " not in read


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=30))
@settings(max_examples=100, deadline=None)
def test_doubling_a_letter_of_the_sounds_changes_nothing(text):
    """No sound stands beside itself."""
    read = sounds(text)
    assert all(x != y for x, y in zip(read, read[1:], strict=False))


@given(st.lists(st.text("abcšžßéch'", max_size=8), max_size=5))
@settings(max_examples=100, deadline=None)
def test_many_texts_are_read_as_each_alone(texts):
    assert spoken(texts) == [sounds(text) for text in texts]
