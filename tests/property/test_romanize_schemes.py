"""What must hold for every scheme, whatever letters of its script come in whatever order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.romanize import load, romanize, scheme_ids, transliterate_many
from namekit.romanize.compiled import WRITES
from namekit.romanize.scheme import KINDS
from namekit.scripts.runs import scripts_in
from namekit.scripts.tables import rows

SCHEMES = scheme_ids()
RANGES = [(int(first, 16), int(last, 16), script) for first, last, script in rows("scripts")]


def letters_of(script):
    """Letters, signs and digits of a script; of the thousands of Han the first of each range."""
    ranges = [(first, min(last, first + 400)) for first, last, one in RANGES if one in WRITES.get(script, {script})]
    return "".join(map(chr, (code for first, last in ranges for code in range(first, last + 1))))


LETTERS = {scheme: letters_of(load(scheme).script) for scheme in SCHEMES}
OTHER = " -'.,·\u0301\u0651\u200c\u200dKц"

texts = st.sampled_from(SCHEMES).flatmap(
    lambda scheme: st.tuples(
        st.just(scheme), st.text(st.sampled_from(LETTERS[scheme]) | st.sampled_from(OTHER), max_size=12)
    )
)


@settings(max_examples=600, deadline=None)
@given(texts, st.sampled_from(KINDS))
def test_letters_in_any_order_are_written(scheme_and_text, kind):
    scheme, text = scheme_and_text

    done = romanize(text, scheme, kind=kind)

    assert 0.0 <= done.confidence <= 1.0
    assert done.source in {"rules", "lexicon", "mixed", "fallback"}


@settings(max_examples=100, deadline=None)
@given(st.lists(texts.map(lambda pair: pair[1]), max_size=6), st.sampled_from([*SCHEMES, None]), st.sampled_from(KINDS))
def test_many_are_the_same_as_one_by_one(some, scheme, kind):
    assert transliterate_many(some, scheme, kind=kind) == [romanize(text, scheme, kind=kind).text for text in some]


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        ("he-common", "אּיאיּ"),  # a letter after one that writes nothing
        ("he-2006", "אּׁיּ"),
        ("hi-common", "\u0951"),  # an accent alone
        ("km-bgn", "\u179d"),  # letters that Sanskrit alone has
        ("th-rtgs", "ฦๅชา"),
        ("ar-ungegn", "ب\u0659"),  # a vowel sign of Pashto
    ],
)
def test_rare_letters_met_by_accident(scheme, text):
    assert scripts_in(romanize(text, scheme).text) <= {"Latn"}
