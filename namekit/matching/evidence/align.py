"""Alignment of many pairs of sound strings at once: weighted edit distance with its trace, in NumPy.

The recurrence is that of Wagner & Fischer (1974) with the sound distances of `data/model/sounds.tsv`; cells of one
anti-diagonal do not depend on each other, so each diagonal of all pairs is one vector operation. From the trace come the
costs of every sound on both sides, and so the evidence on each part of a name, however it was spaced.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path
from namekit.matching.forms.sounds import VOWELS
from namekit.matching.forms.syllables import letter_code

Codes = NDArray[np.uint8]
Costs = NDArray[np.int16]
Steps = NDArray[np.uint16]
"""Costs, each with a way to go in the bits below."""

UNIT = 100
"""Cost of reading one sound for an unrelated one."""

ALPHABET = 256
BREAK = 60
"""Cost from which on no romanization takes a sound for another."""
UNWRITTEN_VOWEL = 8
"""Cost of a vowel that the other side's script does not write."""
MAX_SOUNDS = 48
"""Longer names are compared by their first sounds."""
CHUNK = 1024
"""Pairs looked at at once: the trace of a chunk stays in the processor's cache."""
UNEVEN = 2
"""What it costs to lay the end of a part on the middle of another: decides between ways that are otherwise as good.

`Vladimir` is laid on Vladimir, not on the first half of Vladimirovich. So does it cost to begin a part that stands alone
within a part of the other side: of `Anna Maria` it is Maria that Anna lacks, and not the `a Mari`. These are no costs of the
names: spacing is free.
"""


WAY_BITS = 2
BOTH, ALONE_LEFT, ALONE_RIGHT = range(3)
"""Ways into a cell: a sound of either side, one of the left that stands alone, one of the right."""
WAYS = np.uint16((1 << WAY_BITS) - 1)


@dataclass(frozen=True, slots=True)
class CostTables:
    """`substitute`: (ALPHABET * ALPHABET,), `gap`: (2 * ALPHABET,), the second half where the other side writes no vowels.

    `uneven` (4 * ALPHABET * ALPHABET,) are steps of `substitute` for codes with ALPHABET added where a part ends, with UNEVEN.
    """

    substitute: Costs
    gap: Costs
    uneven: Steps


def _rows(name: str) -> list[list[str]]:
    lines = data_path("model", name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def cost_tables() -> CostTables:
    """Costs of sounds (`data/model/sounds.tsv`) and of letters of syllables (`syllables.tsv`), whose codes follow those of sounds."""
    substitute = np.full((ALPHABET, ALPHABET), UNIT, np.int16)
    gap = np.full((2, ALPHABET), UNIT, np.int16)
    for left, right, cost in _rows("sounds.tsv"):
        value = round(float(cost) * UNIT)
        if left == "gap":
            gap[:, [ord(c) for c in right]] = value
            continue
        for x in map(ord, left):
            for y in map(ord, right):
                substitute[x, y] = substitute[y, x] = min(substitute[x, y], value)
    for left, right, cost in _rows("syllables.tsv"):
        x, y = letter_code(left), letter_code(right)
        substitute[x, y] = substitute[y, x] = round(float(cost) * UNIT)
    np.fill_diagonal(substitute, 0)
    gap[1, [ord(v) for v in VOWELS]] = UNWRITTEN_VOWEL
    gap[:, 0] = 0
    other = substitute + np.int16(UNEVEN)
    uneven = np.block([[substitute, other], [other, substitute]])
    return CostTables(substitute.ravel(), gap.ravel(), _steps(uneven.ravel()))


_BREAK_BITS = 7
"""Bits of a step that count breaks: of two ways that cost the same, the one with fewer is less."""


@cache
def _counted() -> tuple[list[list[int]], list[int]]:
    """Steps of substitutions (ALPHABET, ALPHABET) and of gaps (ALPHABET,): cost, and in the bits below whether it is a break."""
    tables = cost_tables()
    substitute, gap = (
        (costs.astype(np.int32) << _BREAK_BITS | (costs >= BREAK)).tolist()
        for costs in (tables.substitute.reshape(ALPHABET, ALPHABET), tables.gap[:ALPHABET])
    )
    return substitute, gap


@lru_cache(maxsize=100_000)
def cost_of(a: str, b: str) -> tuple[float, int]:
    """What it costs to read one sound string for another, and how many of its steps no romanization takes (BREAK or more).

    The same recurrence as `align`, for a single pair of words; steps of the cheapest way are counted.

    >>> cost_of("levCenko", "SevCenko"), cost_of("osama", "usama")
    ((1.0, 1), (0.15, 0))
    """
    substitute, gaps = _counted()
    right = [(ord(sound), gaps[ord(sound)]) for sound in b]
    row = list(accumulate((gap for _, gap in right), initial=0))
    for left in map(ord, a):
        changed, gap = substitute[left], gaps[left]
        diagonal, last = row[0], row[0] + gap
        new = [last]
        for (sound, alone), above in zip(right, row[1:], strict=True):
            last = min(diagonal + changed[sound], above + gap, last + alone)
            new.append(last)
            diagonal = above
        row = new
    cost, breaks = divmod(row[-1], 1 << _BREAK_BITS)
    return cost / UNIT, breaks


class Alignment(NamedTuple):
    """What each sound of both sides costs. Shapes (pairs, sounds); a gap costs its sound, a substitution each side in full."""

    cost: NDArray[np.int32]
    left: Costs
    right: Costs
    left_gap: NDArray[np.bool_]
    right_gap: NDArray[np.bool_]


def align(
    a: Codes,
    b: Codes,
    a_unwritten: NDArray[np.bool_],
    b_unwritten: NDArray[np.bool_],
    ends: tuple[NDArray[np.bool_], NDArray[np.bool_]] | None = None,
) -> Alignment:
    """Align row by row the zero-padded sound strings `a` (n, la) and `b` (n, lb).

    `a_unwritten` and `b_unwritten` (n,) say which side comes from a script that leaves vowels out; `ends`, shaped as a and
    b, where their parts end.
    """
    tables = cost_tables()
    gap_a = tables.gap[a.astype(np.int16) + ALPHABET * b_unwritten.astype(np.int16)[:, None]]
    gap_b = tables.gap[b.astype(np.int16) + ALPHABET * a_unwritten.astype(np.int16)[:, None]]
    left, right = a.astype(np.int16), b.astype(np.int16)
    if ends is not None:
        left, right = left + ALPHABET * ends[0].astype(np.int16), right + ALPHABET * ends[1].astype(np.int16)
    return _trace(a, b, gap_a, gap_b, _fill(left, right, gap_a, gap_b, tables.uneven))


def of_one_length(a: NDArray[np.int32], b: NDArray[np.int32]) -> Iterator[NDArray[np.intp]]:
    """Pairs of names of `a` and `b` sounds by number, CHUNK at a time: those of about one length together, so that no matrix is wider than its names."""
    order = np.argsort(np.maximum(a, b), kind="stable")
    return (order[start : start + CHUNK] for start in range(0, len(order), CHUNK))


def _fill(a: Costs, b: Costs, gap_a: Costs, gap_b: Costs, substitute: Steps) -> NDArray[np.uint8]:
    """Fill the matrix by anti-diagonals d = i + j: the way into each cell (d, i, pair).

    A cell is its cost and, in the bits below, the way into it, so that the lesser of two is the better way, and of two that
    cost the same the one that is named first.
    """
    n, la = a.shape
    lb = b.shape[1]
    # pairs are the last axis: every step is then one contiguous run
    left, right = a.T.astype(np.int32, order="C") * np.int32(2 * ALPHABET), b.T[::-1].astype(np.int32, order="C")
    ga, gb = (_steps(gap, way) for gap, way in ((gap_a.T, ALONE_LEFT), (gap_b.T, ALONE_RIGHT)))
    (within_a, begins_a), (within_b, begins_b) = _inside(a), _inside(b)
    gb, within_b, begins_b = gb[::-1], within_b[::-1], begins_b[::-1]
    ways = np.empty((la + lb + 1, la + 1, n), np.uint8)
    older, old, new = np.zeros((3, la + 1, n), np.uint16)
    for d in range(1, la + lb + 1):
        low, high = max(0, d - lb), min(d, la)
        cells = slice(low, high + 1)
        if low == 0:  # cell (0, d): only gaps on the left
            np.add(old[0], gb[lb - d], out=new[0])
        if high == d:  # cell (d, 0)
            np.add(old[d - 1], ga[d - 1], out=new[d])
        first, last = max(low, 1), min(high, d - 1)
        if first <= last:
            i = slice(first, last + 1)
            before = slice(first - 1, last)
            j = slice(lb - (d - first), lb - (d - last) + 1)  # b reversed: j - 1 for growing i
            np.add(older[before], substitute.take(left[before] + right[j], mode="wrap"), out=new[i])  # the fastest mode
            np.minimum(new[i], old[before] + ga[before] + (within_b[j] & begins_a[before]), out=new[i])
            np.minimum(new[i], old[i] + gb[j] + (within_a[before] & begins_b[j]), out=new[i])
        np.bitwise_and(new[cells], WAYS, out=ways[d, cells], casting="unsafe")
        new[cells] &= ~WAYS
        older, old, new = old, new, older
    return ways


def _steps(costs: Costs, way: int = BOTH) -> Steps:
    """Costs of going a way."""
    return np.asarray(np.ascontiguousarray(costs).astype(np.uint16) << WAY_BITS | np.uint16(way))


def _inside(side: Costs) -> tuple[Steps, Steps]:
    """UNEVEN for each sound (sounds, pairs) behind which its part goes on, and all bits for each that begins a part, the first one apart."""
    end = side.T >= ALPHABET
    begins = np.zeros(end.shape, np.uint16)
    begins[1:][end[:-1]] = ~np.uint16(0)
    return np.where(end, np.uint16(0), np.uint16(UNEVEN << WAY_BITS)), begins


def _trace(a: Codes, b: Codes, gap_a: Costs, gap_b: Costs, ways: NDArray[np.uint8]) -> Alignment:
    """Walk back from the last cells, all pairs in step, and write down what every sound cost."""
    n, la = a.shape
    lb = b.shape[1]
    ways[0, 0] = WAYS  # there
    back = np.array([2 * la + 3, la + 2, la + 1, 0]) * n  # by way: cells are (i + j, i, pair)
    length = (a > 0).sum(1), (b > 0).sum(1)  # not the width of the padding, where ties would hang on it
    at = ((length[0] + length[1]) * (la + 1) + length[0]) * n + np.arange(n)
    flat, met = ways.ravel(), []
    for _ in range(la + lb + 1):
        way = flat.take(at)
        met.append(at[way == BOTH])
        if (way == WAYS).all():
            break
        at = at - back.take(way)
    cells, row = np.divmod(np.concatenate(met), n)
    both, i = np.divmod(cells, la + 1)
    i, j = i - 1, both - i - 1
    cost = cost_tables().substitute.take(a[row, i].astype(np.int32) * ALPHABET + b[row, j])
    left, right = gap_a.copy(), gap_b.copy()
    left_gap, right_gap = np.ones((n, la), bool), np.ones((n, lb), bool)
    left[row, i] = right[row, j] = cost
    left_gap[row, i] = right_gap[row, j] = False
    total = left.sum(1, dtype=np.int32) + np.where(right_gap, right, 0).sum(1, dtype=np.int32)
    return Alignment(total, left, right, left_gap, right_gap)
