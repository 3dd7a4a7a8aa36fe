"""What must hold of any two names."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit import compare, compare_many

WORDS = st.sampled_from(
    "Kim Yong-hyun Jong-un 김용현 김 金龍顯 Zelensky Зеленський Володимир President J. de Lula Seoul Kiev Kyiv City Paris , ( ) Jr. II محمد 大阪 さん".split()
)
NAMES = st.one_of(st.text(max_size=25), st.lists(WORDS, max_size=4).map(" ".join))
TYPES = st.sampled_from([None, "person", "place", "organization"])


@given(NAMES, NAMES, TYPES)
@settings(max_examples=60, deadline=None)
def test_swapping_the_two_changes_nothing(a, b, kind):
    one, other = compare(a, b, type=kind), compare(b, a, type=kind)
    assert (one.verdict, one.score, one.reason) == (other.verdict, other.score, other.reason)
    assert 0 <= one.score <= 1


@given(st.lists(st.tuples(NAMES, NAMES), max_size=5), TYPES)
@settings(max_examples=30, deadline=None)
def test_a_batch_gives_what_each_pair_gives_alone(pairs, kind):
    assert compare_many(pairs, type=kind) == [compare(a, b, type=kind) for a, b in pairs]


@given(st.text(min_size=1, max_size=3), st.integers(1, 40_000))
@settings(max_examples=20, deadline=None)
def test_comparing_never_raises_however_long_a_name_is(text, times):
    found = compare(text * times, "Kim Yong-hyun")
    assert found.verdict in ("match", "ambiguous", "none")
    assert isinstance(found.evidence, tuple)
