"""The alignment of whole arrays beside the textbook's, one pair at a time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.matching.evidence.align import ALPHABET, CHUNK, UNIT, align, cost_of, cost_tables
from namekit.matching.evidence.layout import lay_out

WORDS = st.text("kimjoNunhselaiZwq@", min_size=1, max_size=12)
PAIRS = st.lists(st.tuples(WORDS, WORDS, st.booleans(), st.booleans()), min_size=1, max_size=8)


def textbook(a, b, a_unwritten, b_unwritten):
    """Wagner & Fischer 1974: cost of the cheapest way from a to b."""
    tables = cost_tables()
    substitute = tables.substitute.reshape(ALPHABET, ALPHABET)
    gap = tables.gap.reshape(2, ALPHABET)
    drop = [int(gap[int(b_unwritten), ord(x)]) for x in a]
    add = [int(gap[int(a_unwritten), ord(y)]) for y in b]
    cell = {(0, 0): 0}
    for i in range(1, len(a) + 1):
        cell[i, 0] = cell[i - 1, 0] + drop[i - 1]
    for j in range(1, len(b) + 1):
        cell[0, j] = cell[0, j - 1] + add[j - 1]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            replaced = cell[i - 1, j - 1] + int(substitute[ord(x), ord(y)])
            cell[i, j] = min(replaced, cell[i - 1, j] + drop[i - 1], cell[i, j - 1] + add[j - 1])
    return cell[len(a), len(b)]


def aligned(pairs):
    a, b, unwritten_a, unwritten_b = zip(*pairs, strict=True)
    return align(lay_out(list(a)).codes, lay_out(list(b)).codes, np.array(unwritten_a), np.array(unwritten_b))


@given(PAIRS)
@settings(max_examples=100, deadline=None)
def test_the_cost_is_the_textbooks(pairs):
    assert aligned(pairs).cost.tolist() == [textbook(*pair) for pair in pairs]


@given(PAIRS)
@settings(max_examples=60, deadline=None)
def test_the_costs_of_the_sounds_add_up_to_the_whole(pairs):
    """A gap costs its sound; a substitution stands on both sides and counts once."""
    found = aligned(pairs)
    gaps = np.where(found.left_gap, found.left, 0).sum(1) + np.where(found.right_gap, found.right, 0).sum(1)
    replaced_left = np.where(found.left_gap, 0, found.left).sum(1)
    replaced_right = np.where(found.right_gap, 0, found.right).sum(1)

    assert replaced_left.tolist() == replaced_right.tolist()
    assert (gaps + replaced_left).tolist() == found.cost.tolist()


@given(PAIRS)
@settings(max_examples=60, deadline=None)
def test_swapping_the_sides_keeps_the_cost(pairs):
    swapped = [(b, a, v, u) for a, b, u, v in pairs]
    assert aligned(pairs).cost.tolist() == aligned(swapped).cost.tolist()


def test_a_batch_of_more_than_a_chunk_is_aligned_like_single_pairs():
    pairs = [("kim", "kin", False, False), ("un", "jun", False, True)] * (CHUNK // 2 + 3)
    found = aligned(pairs)

    assert len(found.cost) == len(pairs)
    assert set(found.cost[::2].tolist()) == {textbook(*pairs[0])}
    assert set(found.cost[1::2].tolist()) == {textbook(*pairs[1])}


@pytest.mark.parametrize(
    ("short", "long", "missing"),
    [
        ("ana lopes", "ana maria lopes", "maria"),  # and not the `a mari` between the letters of Anna
        ("rejep erdoan", "rejep tayip erdoan", "tayip"),
        ("ivan petrov", "ivan ivanoviC petrov", "ivanoviC"),
    ],
)
def test_it_is_a_whole_part_that_a_name_lacks(short, long, missing):
    one, other = lay_out([short]), lay_out([long])
    no = np.zeros(1, bool)
    lacking = (
        align(one.codes, other.codes, no, no, (one.ends, other.ends)).right_gap[0],
        align(other.codes, one.codes, no, no, (other.ends, one.ends)).left_gap[0],
    )
    start = long.replace(" ", "").index(missing, short.index(" "))
    for gaps in lacking:
        assert np.flatnonzero(gaps).tolist() == list(range(start, start + len(missing)))


def test_a_vowel_that_the_other_script_does_not_write_costs_little():
    written, unwritten = aligned([("salim", "slm", False, False), ("salim", "slm", False, True)]).cost.tolist()
    assert unwritten < written / 4


def test_tables_are_symmetric_and_equal_sounds_cost_nothing():
    table = cost_tables().substitute.reshape(ALPHABET, ALPHABET)
    assert (table == table.T).all()
    assert not table.diagonal().any()


def test_where_two_ways_cost_the_same_the_company_does_not_choose():
    """A longer pair in the batch pads the shorter one; reading w as i costs as much as leaving both out."""
    alone = aligned([("w", "i", False, False)])
    padded = aligned([("w", "i", False, False), ("a", "ab", False, False)])
    assert padded.left_gap[0, 0] == alone.left_gap[0, 0]
    assert (padded.left[0, 0], padded.right[0, 0]) == (alone.left[0, 0], alone.right[0, 0])


@given(WORDS, WORDS)
def test_a_single_pair_costs_what_the_textbook_says(a, b):
    cost, breaks = cost_of(a, b)
    assert round(cost * UNIT) == textbook(a, b, False, False)
    assert 0 <= breaks <= len(a) + len(b)
    assert cost_of(b, a) == (cost, breaks)
