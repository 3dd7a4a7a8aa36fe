"""Round trips, and what must hold for every text and scheme of the tables."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from namekit.romanize import load, romanize, scheme_ids, transliterate, transliterate_many
from namekit.romanize.table import flatten

TABLES = [scheme for scheme in scheme_ids() if load(scheme).algorithm == "table"]
LETTERS = {scheme: "".join(key for key in flatten(load(scheme))["letters"] if len(key) == 1) for scheme in TABLES}
BACK = [scheme for scheme in TABLES if load(scheme).body.get("reverse")]
# Pairs of letters written like another letter: lj, nj and dž of Serbian; ts, dz, kh, sh, gh, zh, ey of Georgian.
AMBIGUOUS = {
    "sr-gaj": ("лј", "нј", "дж"),
    "sr-alalc": ("лј", "нј", "дж"),
    "ka-2002": ("თს", "დზ", "დჟ", "ქჰ", "სჰ", "გჰ", "ზჰ", "თშ", "ეჲ"),
}
SIGNS = "ьъӏ"  # ISO 9 writes them without a case, which their neighbours give back

any_text = st.text(max_size=20) | st.sampled_from(TABLES).flatmap(
    lambda scheme: st.text(LETTERS[scheme] + " '-", max_size=20)
)


@pytest.mark.parametrize("scheme", BACK)
@settings(deadline=None)  # the first call reads tables
@given(data=st.data())
def test_back_again(scheme, data):
    word = data.draw(st.text(LETTERS[scheme].replace("'", "").replace("’", ""), min_size=2, max_size=12))
    assume(not any(pair in word for pair in AMBIGUOUS.get(scheme, ())))
    capitals = word.upper() if load(scheme).script != "Geor" and word[1] not in SIGNS else word
    assume(word[0] not in SIGNS and not any(one + two in word for one in SIGNS for two in SIGNS))
    cased = data.draw(st.sampled_from([word, capitals]))
    assume(len(cased) == len(word))
    assert transliterate(transliterate(cased, scheme), scheme, reverse=True) == cased


@settings(max_examples=300, deadline=None)
@given(any_text, st.sampled_from(TABLES), st.sampled_from(["text", "person"]))
def test_no_letter_of_the_script_is_left(text, scheme, kind):
    done = romanize(text, scheme, kind=kind).text
    assert not set(LETTERS[scheme]).intersection(filter(str.isalpha, done))


@settings(max_examples=50, deadline=None)
@given(st.lists(any_text, max_size=6), st.sampled_from([*TABLES, None]))
def test_many_are_the_same_as_one_by_one(texts, scheme):
    assert transliterate_many(texts, scheme) == [transliterate(text, scheme) for text in texts]


@settings(deadline=None)
@given(st.text(max_size=40))
def test_guessed_language_never_fails(text):
    romanize(text)
