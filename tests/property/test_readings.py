"""Readings of whatever is written: none raises, none is endless, in any script."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.matching.forms.analysis import MAX_FORMS, analyse
from namekit.readings.read import LIMIT, read
from namekit.scripts.tables import rows

BLOCKS = [(int(first, 16), int(last, 16)) for first, last, _ in rows("scripts")]
"""Every range of every script, so that rare letters are drawn as often as common ones."""


@st.composite
def written(draw):
    """Text of one to three ranges of Unicode: the letters of a script beside its marks, digits and rarities."""
    ranges = draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=3))
    letters = st.one_of(
        *(st.characters(min_codepoint=a, max_codepoint=b, exclude_categories=("Cs",)) for a, b in ranges)
    )
    return draw(st.text(letters, min_size=1, max_size=12))


@given(written(), st.sampled_from(["person", "place", "organization", None]))
@settings(max_examples=600, deadline=None)
def test_anything_that_is_written_is_read_without_error(text, type_):
    readings = read(text, type_)
    assert len(readings) <= LIMIT + 1
    assert all(r.text and 0 < r.weight <= 1 for r in readings)


@given(written())
@settings(max_examples=300, deadline=None)
def test_composed_and_decomposed_text_are_read_alike(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert analyse(composed).forms == analyse(decomposed).forms


@given(written())
@settings(max_examples=200, deadline=None)
def test_forms_are_few_and_their_letters_are_of_their_alphabet(text):
    forms = analyse(text).forms
    assert len(forms) <= MAX_FORMS
    assert all(all(form.parts.split(" ")) and max(map(ord, form.parts)) < 256 for form in forms)
