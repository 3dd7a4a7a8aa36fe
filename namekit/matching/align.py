"""Alignment of many pairs of sound strings at once: weighted edit distance with its trace, in NumPy.

The recurrence is that of Wagner & Fischer (1974) with the sound distances of `data/model/sounds.tsv`; cells of one
anti-diagonal do not depend on each other, so each diagonal of all pairs is one vector operation. From the trace come the
costs of every sound on both sides, and so the evidence on each part of a name, however it was spaced.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path
from namekit.matching.sounds import VOWELS
from namekit.matching.syllables import letter_code

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
"""Pairs aligned at once: the trace of a chunk stays in the processor's cache."""
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
    lengths = (a > 0).sum(1), (b > 0).sum(1)
    longest = np.maximum(*lengths)
    order = np.argsort(longest, kind="stable")  # names of about one length together: no matrix is wider than its names
    out = Alignment(
        np.empty(len(a), np.int32), gap_a.copy(), gap_b.copy(), np.ones(a.shape, bool), np.ones(b.shape, bool)
    )
    for rows in (order[i : i + CHUNK] for i in range(0, len(a), CHUNK)):
        la, lb = (int(length[rows].max()) for length in lengths)
        x, y, gaps = (rows, slice(0, la)), (rows, slice(0, lb)), (gap_a[rows, :la], gap_b[rows, :lb])
        trace = _trace(a[x], b[y], *gaps, _fill(left[x], right[y], *gaps, tables.uneven))
        out.cost[rows] = trace.cost
        out.left[x], out.right[y], out.left_gap[x], out.right_gap[y] = trace[1:]
    return out


def _fill(a: Costs, b: Costs, gap_a: Costs, gap_b: Costs, substitute: Steps) -> NDArray[np.uint8]:
    """Fill the matrix by anti-diagonals d = i + j: the way into each cell (d, i, pair).

    A cell is its cost and, in the bits below, the way into it, so that the lesser of two is the better way, and of two that
    cost the same the one that is named first.
    """
    n, la = a.shape
    lb = b.shape[1]
    # pairs are the last axis: every step is then one contiguous run
    left, right = np.ascontiguousarray(a.T).astype(np.intp) * (2 * ALPHABET), np.ascontiguousarray(b.T)[::-1]
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
            np.add(older[before], substitute.take(left[before] + right[j]), out=new[i])
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
    substitute = cost_tables().substitute
    left, right = gap_a.copy(), gap_b.copy()
    left_gap, right_gap = np.ones((n, la), bool), np.ones((n, lb), bool)
    rows = np.arange(n)
    i, j = (a > 0).sum(1), (b > 0).sum(1)  # not from the padding, where ties would hang on its width
    for _ in range(la + lb):
        way = ways[i + j, i, rows]
        way[(i == 0) & (j == 0)] = WAYS  # there
        diagonal = np.nonzero(way == BOTH)[0]
        x, y = i[diagonal] - 1, j[diagonal] - 1
        cost = substitute[a[diagonal, x].astype(np.int32) * ALPHABET + b[diagonal, y]]
        left[diagonal, x] = cost
        right[diagonal, y] = cost
        left_gap[diagonal, x] = False
        right_gap[diagonal, y] = False
        i = i - ((way == BOTH) | (way == ALONE_LEFT))
        j = j - ((way == BOTH) | (way == ALONE_RIGHT))
        if not (i.any() or j.any()):
            break
    total = left.sum(1, dtype=np.int32) + np.where(right_gap, right, 0).sum(1, dtype=np.int32)
    return Alignment(total, left, right, left_gap, right_gap)
