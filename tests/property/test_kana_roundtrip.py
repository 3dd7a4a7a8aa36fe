"""Kana written in romaji come back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from namekit.lexicon import rows
from namekit.romanize.japanese_kana import _READ_ONLY, hepburn, katakana, plain, to_kana
from namekit.romanize.japanese_names import name_readings

MORAE = sorted({row[0] for row in rows("japanese_kana")} - _READ_ONLY - {"ン", "ウァ"})
# ウァ and ワ are both wa.
# ン and ッ stand inside a word, before a mora of their own; ッ before a consonant that romaji can double.
DOUBLED = [mora for mora in MORAE if plain(mora)[0] in "kstpgdbzh" and len(mora) == 1]
WORDS = st.lists(
    st.sampled_from(MORAE) | st.sampled_from([f"ッ{m}" for m in DOUBLED]) | st.sampled_from([f"ン{m}" for m in MORAE]),
    min_size=1,
    max_size=8,
)


@given(WORDS.map("".join))
def test_plain_romaji_comes_back(kana):
    assert to_kana(plain(kana), hiragana=False) == kana


@given(WORDS.map("".join))
def test_hepburn_comes_back_but_for_how_a_long_vowel_is_written(kana):
    back = to_kana(hepburn(plain(kana)), hiragana=False)

    assert hepburn(plain(back)) == hepburn(plain(kana))


@given(st.text(max_size=40))
def test_any_text_is_taken(text):
    assert isinstance(plain(text), str)
    assert isinstance(to_kana(text), str)
    assert katakana(katakana(text)) == katakana(text)
    assert len(name_readings(text, 3)) <= 3
