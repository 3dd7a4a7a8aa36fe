"""Evidence part by part: which parts of two names are the same in any order, and how alike what is left over is.

An alignment of whole names spreads a part that has no counterpart over its neighbours; here each part is compared with each
of the other name, the best pairs are taken first (a greedy assignment), initials next, and the rest says whether something
is merely missing (`Vladimir Putin`, `Vladimir Vladimirovich Putin`) or contradicts (two brothers).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.matching.forms.sounds import bones, coarse
from namekit.matching.forms.texts import Texts, likeness, similarity

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

PART_COLUMNS = (
    "p_strong", "p_rest_less", "p_rest_more", "p_rest_like", "p_weak", "p_first", "p_last", "p_initials", "p_initials_differ",
    "p_crossed", "p_rare", "p_rare_rest",
)  # fmt: skip
MOST = 6
"""Parts of a name that are compared one by one."""
FEW = 3
"""Parts that most names have at most: they are compared in matrices as wide."""
STRONG = 0.84
"""Likeness from which two parts are taken for one."""
UNVOWELLED = 0.95
"""What the likeness of consonants alone counts where a script leaves vowels out."""


class _Heads(dict[str, str]):
    """Class of each sound; that of one which has none is itself."""

    def __missing__(self, sound: str) -> str:
        self[sound] = coarse(sound) or sound
        return self[sound]


_HEADS = _Heads()


class _Side(NamedTuple):
    """Parts of names: all in a row, where each name's begin, how many it has, their lengths and the classes of their first sounds (n, most)."""

    flat: list[str]
    start: NDArray[np.int64]
    many: NDArray[np.int64]
    length: NDArray[np.int32]
    head: NDArray[np.uint8]

    @classmethod
    def of(cls, names: Texts, most: int) -> _Side:
        parts = [name.split(" ")[:most] for name in names.strings]
        count = np.fromiter(map(len, parts), np.int64, len(parts))
        flat = [part for name in parts for part in name]
        start = np.cumsum(count) - count
        inside = np.arange(most) < count[:, None]
        length, head = np.zeros(inside.shape, np.int32), np.zeros(inside.shape, np.uint8)
        length[inside] = np.fromiter(map(len, flat), np.int32, len(flat))
        head[inside] = np.frombuffer("".join([_HEADS[part[0]] for part in flat]).encode("latin-1"), np.uint8)
        each = names.which
        return cls(flat, start[each], count[each], length[each], head[each])


def part_evidence(left: Texts, right: Texts, unvowelled: Bools, rarity: tuple[Floats, Floats]) -> Floats:
    """Columns PART_COLUMNS (n, columns) for pairs of sound strings with a space between their parts.

    `unvowelled` (n,) says where one side's script leaves vowels out; `rarity` are the weights of the parts of both sides.
    """
    out = np.empty((len(left.which), len(PART_COLUMNS)), np.float32)
    few = np.maximum(left.parts(), right.parts()) <= FEW
    for rows, most in ((np.flatnonzero(few), FEW), (np.flatnonzero(~few), MOST)):
        if len(rows):
            a, b = (_Side.of(texts.some(rows), most) for texts in (left, right))
            out[rows] = _evidence(a, b, unvowelled[rows], (rarity[0][rows, :most], rarity[1][rows, :most]))
    return out


def _evidence(a: _Side, b: _Side, unvowelled: Bools, rarity: tuple[Floats, Floats]) -> Floats:
    n = len(a.many)
    out = np.empty((n, len(PART_COLUMNS)), np.float32)
    alike = _likeness(a, b, unvowelled)
    rows = np.arange(n)
    partner = _assign(alike, STRONG)
    strong_a, strong_b = partner >= 0, _taken(partner)
    initial = _assign(_initials(a, b, strong_a, strong_b), 0.5)
    rest_a = (a.length > 0) & ~strong_a & (initial < 0)
    rest_b = (b.length > 0) & ~strong_b & ~_taken(initial)
    both = np.asarray(rest_a.any(1) & rest_b.any(1))
    shares = [(np.where(r, s.length, 0).sum(1) / np.maximum(s.length.sum(1), 1)) for s, r in ((a, rest_a), (b, rest_b))]
    out[:, 0] = strong_a.sum(1)
    out[:, 1], out[:, 2] = np.minimum(*shares), np.maximum(*shares)
    out[:, 3] = _rest_likeness(a, b, rest_a, rest_b, both)
    out[:, 4] = np.where(
        both, np.where(rest_a[:, :, None] & rest_b[:, None, :], alike, 0).reshape(n, -1).max(1, initial=0), 1
    )
    out[:, 5] = alike[:, 0, 0]
    out[:, 6] = alike[rows, a.many - 1, b.many - 1]
    out[:, 7] = (initial >= 0).sum(1)
    lone = ((a.length == 1) & rest_a).sum(1) * rest_b.any(1) + ((b.length == 1) & rest_b).sum(1) * rest_a.any(1)
    out[:, 8] = np.minimum(lone, 3)
    out[:, 9] = _crossed(partner)
    weight_a, weight_b = rarity
    out[:, 10] = np.where(strong_a, weight_a, 0).sum(1)
    out[:, 11] = np.minimum(np.where(rest_a, weight_a, 0).max(1), np.where(rest_b, weight_b, 0).max(1))
    return out


def _likeness(a: _Side, b: _Side, unvowelled: Bools) -> Floats:
    """Likeness of each part of one side and each of the other (n, most, most), -1 where there is none."""
    n = len(a.many)
    most = a.length.shape[1]
    out = np.full((n, most, most), -1, np.float32)
    each = a.many * b.many
    row = np.repeat(np.arange(n), each)
    step = np.arange(len(row)) - np.repeat(np.cumsum(each) - each, each)
    i, j = step // b.many[row], step % b.many[row]
    x, y = a.start[row] + i, b.start[row] + j
    score = likeness(Texts(a.flat, x), Texts(b.flat, y)) / 2
    loose = np.nonzero(unvowelled[row])[0]
    if len(loose):
        p, q = (_bare(side, at[loose]) for side, at in ((a, x), (b, y)))
        some = [bool(one and other) for one, other in zip(p, q, strict=True)]
        score[loose] = np.maximum(score[loose], np.where(some, similarity(p, q) * UNVOWELLED, 0))
    out[row, i, j] = score
    return out


def _bare(side: _Side, at: NDArray[np.int64]) -> NDArray[np.object_]:
    """Consonants of some parts; nothing where there is but one."""
    return Texts([found if len(found) > 1 else "" for found in bones(side.flat)], at).each()


def _assign(alike: Floats, least: float) -> NDArray[np.int8]:
    """For each part on the left the part on the right that is its own (n, most), -1 for none: the best pairs first."""
    n = len(alike)
    most = alike.shape[1]
    partner = np.full((n, most), -1, np.int8)
    left = alike.copy()
    at = np.arange(n)
    for _ in range(most):
        flat = left[at].reshape(len(at), -1)
        best = flat.argmax(1)
        found = flat[np.arange(len(at)), best] >= least
        at, best = at[found], best[found]
        if not len(at):
            break
        i, j = best // most, best % most
        partner[at, i] = j
        left[at, i, :] = -1
        left[at, :, j] = -1
    return partner


def _taken(partner: NDArray[np.int8]) -> Bools:
    """Which parts on the right have a partner."""
    return np.asarray((partner[:, :, None] == np.arange(partner.shape[1])).any(1))


def _initials(a: _Side, b: _Side, strong_a: Bools, strong_b: Bools) -> Floats:
    """1 where a part of one sound is the first sound of a part that has no partner (n, most, most), else 0."""
    free = (~strong_a & (a.length > 0))[:, :, None] & (~strong_b & (b.length > 0))[:, None, :]
    single = (a.length == 1)[:, :, None] | (b.length == 1)[:, None, :]
    return np.asarray(free & single & (a.head[:, :, None] == b.head[:, None, :]), np.float32)


def _rest_likeness(a: _Side, b: _Side, rest_a: Bools, rest_b: Bools, both: Bools) -> Floats:
    """Likeness of what is left on both sides, written together; 1 where a side has nothing left."""
    out = np.ones(len(both), np.float32)
    rows = np.nonzero(both)[0]
    if not len(rows):
        return out
    out[rows] = likeness(_left_over(a, rows, rest_a), _left_over(b, rows, rest_b)) / 2
    return out


def _left_over(side: _Side, rows: NDArray[np.intp], rest: Bools) -> Texts:
    """What is left of some names, written together."""
    kept = zip(side.start[rows].tolist(), rest[rows].tolist(), strict=True)
    found = ["".join([side.flat[start + k] for k, left in enumerate(keep) if left]) for start, keep in kept]
    return Texts(found, np.arange(len(rows)))


def _crossed(partner: NDArray[np.int8]) -> NDArray[np.int8]:
    """Parts whose partner stands before that of a part to their left."""
    furthest = np.full(len(partner), -1, np.int8)
    out = np.zeros(len(partner), np.int8)
    for k in range(partner.shape[1]):
        own = partner[:, k]
        out += (own >= 0) & (own < furthest)
        furthest = np.maximum(furthest, own)
    return out
