"""Alignment of many pairs of sound strings at once: weighted edit distance with its trace, in NumPy.

The recurrence is that of Wagner & Fischer (1974) with the sound distances of `data/model/sounds.tsv`; cells of one
anti-diagonal do not depend on each other, so each diagonal of all pairs is one vector operation. From the trace come the
costs of every sound on both sides, and so the evidence on each part of a name, however it was spaced.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path
from namekit.matching.sounds import VOWELS
from namekit.matching.syllables import letter_code

Codes = NDArray[np.uint8]
Costs = NDArray[np.int16]

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


@dataclass(frozen=True, slots=True)
class CostTables:
    """`substitute`: (ALPHABET * ALPHABET,), `gap`: (2 * ALPHABET,), the second half where the other side writes no vowels.

    `uneven` (4 * ALPHABET * ALPHABET,) is `substitute` for codes with ALPHABET added where a part ends, with UNEVEN.
    """

    substitute: Costs
    gap: Costs
    uneven: Costs


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
    return CostTables(substitute.ravel(), gap.ravel(), uneven.ravel())


@lru_cache(maxsize=100_000)
def cost_of(a: str, b: str) -> tuple[float, int]:
    """What it costs to read one sound string for another, and how many of its steps no romanization takes (BREAK or more).

    The same recurrence as `align`, for a single pair of words; steps of the cheapest way are counted.

    >>> cost_of("levCenko", "SevCenko"), cost_of("osama", "usama")
    ((1.0, 1), (0.15, 0))
    """
    tables = cost_tables()
    row = [(0, 0)]
    for sound in b:
        row.append(_step(row[-1], int(tables.gap[ord(sound)])))
    for left in a:
        gap = int(tables.gap[ord(left)])
        new = [_step(row[0], gap)]
        for at, right in enumerate(b):
            changed = int(tables.substitute[ord(left) * ALPHABET + ord(right)])
            ways = (_step(row[at], changed), _step(row[at + 1], gap), _step(new[at], int(tables.gap[ord(right)])))
            new.append(min(ways))
        row = new
    return row[-1][0] / UNIT, row[-1][1]


def _step(before: tuple[int, int], cost: int) -> tuple[int, int]:
    return before[0] + cost, before[1] + (cost >= BREAK)


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


def _fill(a: Costs, b: Costs, gap_a: Costs, gap_b: Costs, substitute: Costs) -> NDArray[np.int8]:
    """Fill the matrix by anti-diagonals d = i + j: the way into each cell (d, i, pair)."""
    n, la = a.shape
    lb = b.shape[1]
    # pairs are the last axis: every step is then one contiguous run
    left, right = np.ascontiguousarray(a.T).astype(np.int32) * (2 * ALPHABET), np.ascontiguousarray(b.T)[::-1]
    ga, gb = np.ascontiguousarray(gap_a.T), np.ascontiguousarray(gap_b.T)[::-1]
    (within_a, begins_a), (within_b, begins_b) = _inside(a), _inside(b)
    within_b, begins_b = within_b[::-1], begins_b[::-1]
    ways = np.empty((la + lb + 1, la + 1, n), np.int8)
    older = np.zeros((la + 1, n), np.int16)
    old = np.zeros((la + 1, n), np.int16)
    big = np.int16(30_000)
    for d in range(1, la + lb + 1):
        new = np.full((la + 1, n), big, np.int16)
        low, high = max(0, d - lb), min(d, la)
        if low == 0:  # cell (0, d): only gaps on the left
            new[0] = old[0] + gb[lb - d]
            ways[d, 0] = 2
        if high == d:  # cell (d, 0)
            new[d] = old[d - 1] + ga[d - 1]
            ways[d, d] = 1
        first, last = max(low, 1), min(high, d - 1)
        if first <= last:
            i = slice(first, last + 1)
            before = slice(first - 1, last)
            j = slice(lb - (d - first), lb - (d - last) + 1)  # b reversed: j - 1 for growing i
            best = older[before] + substitute[left[before] + right[j]]
            way = np.zeros(best.shape, np.int8)
            other = old[before] + ga[before] + (within_b[j] & begins_a[before])
            better = other < best
            np.copyto(best, other, where=better)
            way[better] = 1
            other = old[i] + gb[j] + (within_a[before] & begins_b[j])
            better = other < best
            np.copyto(best, other, where=better)
            way[better] = 2
            new[i] = best
            ways[d, i] = way
        older, old = old, new
    return ways


def _inside(side: Costs) -> tuple[Costs, Costs]:
    """UNEVEN for each sound (sounds, pairs) behind which its part goes on, and all bits for each that begins a part, the first one apart."""
    end = side.T >= ALPHABET
    begins = np.zeros(end.shape, np.int16)
    begins[1:][end[:-1]] = -1
    return np.where(end, np.int16(0), np.int16(UNEVEN)), begins


def _trace(a: Codes, b: Codes, gap_a: Costs, gap_b: Costs, ways: NDArray[np.int8]) -> Alignment:
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
        way[(i == 0) & (j == 0)] = 3
        diagonal = np.nonzero(way == 0)[0]
        x, y = i[diagonal] - 1, j[diagonal] - 1
        cost = substitute[a[diagonal, x].astype(np.int32) * ALPHABET + b[diagonal, y]]
        left[diagonal, x] = cost
        right[diagonal, y] = cost
        left_gap[diagonal, x] = False
        right_gap[diagonal, y] = False
        i = i - ((way == 0) | (way == 1))
        j = j - ((way == 0) | (way == 2))
        if not (i.any() or j.any()):
            break
    total = left.sum(1, dtype=np.int32) + np.where(right_gap, right, 0).sum(1, dtype=np.int32)
    return Alignment(total, left, right, left_gap, right_gap)
