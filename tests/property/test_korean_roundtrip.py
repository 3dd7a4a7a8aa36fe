"""What must hold for any Hangul: letters come back exactly, sounds come back as they were written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.readings.korean import hangul_readings, is_korean_like
from namekit.romanize.korean import compile_reverse, compile_scheme
from namekit.romanize.korean_names import families
from namekit.romanize.korean_spellings import spellings, syllable_spellings
from namekit.romanize.korean_writer import writer
from namekit.romanize.scheme import load

SYLLABLE = st.integers(0xAC00, 0xD7A3).map(chr)
WORD = st.text(SYLLABLE, min_size=1, max_size=6)
COMMON = st.sampled_from("영재성정종상병경기승동용태진현창수인광지명희석원우윤순대형준규세은선호일주민문홍한")
FAMILY = st.sampled_from([name for name, family in families().items() if family.bearers > 50_000])
WRITE_LETTERS = compile_scheme(load("ko-rr-letters"))
READ_LETTERS = compile_reverse(load("ko-rr-letters"))
READ_SOUNDS = compile_reverse(load("ko-rr"))


@given(st.lists(WORD, min_size=1, max_size=4).map(" ".join))
def test_letters_come_back_exactly(text):
    assert READ_LETTERS(WRITE_LETTERS(text, "text").text) == text


@given(st.text(COMMON, min_size=1, max_size=3))
@settings(max_examples=60)
def test_sounds_come_back_as_a_word_that_is_written_the_same(word):
    latin = writer("ko-rr").write(word, "text")
    back = READ_SOUNDS(latin)

    assert writer("ko-rr").write(back, "text") == latin


@given(FAMILY, COMMON, COMMON)
@settings(max_examples=60)
def test_a_likely_spelling_reads_back_to_its_name(family, first, second):
    """The commonest spelling of any usual name has the name among its readings."""
    name = family + first + second
    latin = spellings(name, 1)[0][0]

    assert name in {reading.text for reading in hangul_readings(latin, kind="person", limit=12)}


@given(FAMILY, COMMON, COMMON)
@settings(max_examples=60)
def test_layout_does_not_change_the_best_reading(family, first, second):
    latin_family = families()[family].spellings[0][0]
    one, two = (syllable_spellings(syllable)[0][0] for syllable in (first, second))
    layouts = [
        f"{latin_family} {one}-{two}",
        f"{latin_family.upper()}, {one}-{two}".title(),
        f"{latin_family} {one}-{two}".upper(),
    ]

    assert len({hangul_readings(layout, kind="person")[0].text for layout in layouts}) == 1


@given(st.text(max_size=60))
def test_no_text_raises(text):
    for kind in ("person", "place", "text"):
        hangul_readings(text, kind=kind)
        writer("ko-mr").write(text, kind)
    assert 0.0 <= is_korean_like(text) <= 1.0


@given(
    WORD,
    st.sampled_from(["ko-rr", "ko-mr", "ko-dprk", "ko-alalc"]),
    st.sampled_from(["text", "person", "place", "surname"]),
)
def test_no_hangul_is_left(word, scheme, kind):
    assert not any("가" <= char <= "힣" for char in writer(scheme).write(word, kind))
