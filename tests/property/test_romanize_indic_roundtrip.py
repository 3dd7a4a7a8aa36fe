"""ISO 15919: from an Indic script to Latin and back is the same text, for every script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.romanize.indic import compile_reverse, compile_scheme
from namekit.romanize.scheme import load

SCHEMES = [f"{lang}-iso15919" for lang in ("hi", "sa", "bn", "pa", "gu", "ta", "te", "kn", "ml", "or")]


def words(scheme):
    """Words of consonant clusters with vowels; what two letters share a Latin form for, only the first of them."""
    body = load(scheme).body
    first = {
        unicodedata.normalize("NFC", latin): letter for letter, latin in reversed(list(body["consonants"].items()))
    }
    consonant = st.sampled_from(sorted(first.values()))
    cluster = st.lists(consonant, min_size=1, max_size=3).map(body["virama"].join)
    akshara = st.builds(str.__add__, cluster, st.sampled_from(["", *sorted(body["signs"])]))
    vowel = st.sampled_from(sorted(body["vowels"]))
    return st.lists(st.one_of(akshara, akshara, vowel), min_size=1, max_size=5).map("".join)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(data=st.data())
def test_latin_leads_back_to_the_script(scheme, data):
    text = unicodedata.normalize("NFC", data.draw(words(scheme)))
    there, back = compile_scheme(load(scheme)), compile_reverse(load(scheme))

    latin = there(text, "text").text

    assert unicodedata.normalize("NFC", back(latin)) == text, latin
