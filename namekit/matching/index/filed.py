"""The inverted file, asked: strings that share keys with others, by joins over whole arrays.

Rare keys come first under a budget, so that a common key can't flood: the cost of a question hangs on these limits and hardly on
how much is filed, and its answer not on the batch that it came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from namekit.matching.index.compiled import Compiled
from namekit.matching.index.filing import HANGUL, PINYIN, SOUNDS
from namekit.matching.index.keys import Hashes, Owners, bags, letter_keys
from namekit.matching.index.postings import Postings

Ints = NDArray[np.int32]
Positions = NDArray[np.int64]

LETTER_POSTINGS, LIMITS = 600, (4, 8, 16, 32, 64, 128, 256, 600)
"""Postings that the keys of one string of letters may lead to, and how many a key may have at the most: the budget says which of these."""
POSTINGS = {SOUNDS: 4_000, HANGUL: 600, PINYIN: 600}
"""Postings that one query may take from the keys of each family."""
MET = 400
"""Strings of a family that one query is compared with, those that share the rarest keys."""
EDITS = 2
"""Letters left out, put in or replaced, or swapped with the next, which is one slip too (Damerau 1964)."""
BAG_BITS = 2 * EDITS


_STRING_AT, _ROW_AT = np.uint64(16), np.uint64(44)
_STRING, _COUNT = np.uint64((1 << 28) - 1), np.uint64((1 << 16) - 1)
"""Where a string and a row stand in a number of 64 bits, above the size of a key, which is at most eight of POSTINGS."""


class Near(NamedTuple):
    """Strings within EDITS of letters that are asked for: position of these, string, edits between them, pair by pair."""

    asked: Ints
    string: Ints
    edits: Ints


class Filed:
    """The strings of a compiled gazetteer, under their keys."""

    def __init__(self, compiled: Compiled) -> None:
        self.family: NDArray[np.int32] = compiled.arrays["string_family"]
        self._strings = compiled.strings
        self._bag: NDArray[np.uint64] = compiled.arrays["string_bag"]
        self.postings = Postings(compiled.arrays)

    def near(self, letters: Sequence[str]) -> Near:
        """Strings of letters within EDITS of some, by position, those of each the nearest first; the rarer a key that leads to them, the sooner they are met."""
        owner, hashes = letter_keys(letters, asked=True)
        first, count = self.postings.places(hashes)
        taken = np.flatnonzero(_affordable(owner, count, len(letters)))
        key, met = self.postings.strings(hashes[taken], first[taken], count[taken])
        inside = np.flatnonzero(met < self.family[SOUNDS])  # letters and plain letters, which come first
        met, asked = met.take(inside), owner.take(taken).take(key.take(inside))
        close = np.flatnonzero(np.bitwise_count(bags(letters).take(asked) ^ self._bag.take(met)) <= BAG_BITS)
        pair = np.sort(asked.take(close).astype(np.int64) << 32 | met.take(close))
        pair = pair[np.diff(pair, prepend=-1) > 0]
        asked, string = (pair >> 32).astype(np.int32), (pair & 0xFFFFFFFF).astype(np.int32)
        mine = list(map(letters.__getitem__, asked.tolist()))
        edits = cpdist(mine, self._strings.many(string), scorer=OSA.distance, score_cutoff=EDITS, dtype=np.uint8)  # fmt: skip
        within = np.flatnonzero(edits <= EDITS)
        near = np.sort((pair[within] >> 32 << 2 | edits[within]) << 32 | string[within])
        return Near(*((part & 0xFFFFFFFF).astype(np.int32) for part in (near >> 34, near, near >> 32 & 3)))

    def met(self, query: Ints, owner: Owners, hashes: Hashes, family: int) -> tuple[Ints, Ints]:
        """Rows and the strings of a family that share keys with them, of each query those that share the rarest; `query` (rows,) is whose rows they are."""
        first, count = self.postings.places(hashes)
        taken = _within_budget(query[owner], count, POSTINGS[family])
        count = count[taken]
        key, there = self.postings.strings(hashes[taken], first[taken], count)
        inside = np.flatnonzero((there >= self.family[family]) & (there < self.family[family + 1]))
        # row, string and size of the key in one number each: numbers alone are sorted ten times as fast as positions are
        asked = owner[taken].astype(np.uint64) << _ROW_AT | count.astype(np.uint64)
        key = key.take(inside)
        met = asked.take(key) | there.take(inside).astype(np.uint64) << _STRING_AT
        own = np.searchsorted(key, np.flatnonzero(np.diff(query[owner[taken]], prepend=-1, append=-1)))
        for begin, end in pairwise(own.tolist()):  # those of a query stay in the processor's cache
            met[begin:end].sort()
        pair = met >> _STRING_AT
        start = np.flatnonzero(np.diff(pair, prepend=~np.uint64(0)))
        row, string = (met[start] >> _ROW_AT).astype(np.int32), (pair[start] & _STRING).astype(np.int32)
        if len(row):
            rarity = np.add.reduceat(1 / (met & _COUNT).astype(np.float64), start)
            order = _rarest(rarity, query[row], MET)
            row, string = row[order], string[order]
        return row, string


def _affordable(owner: Owners, count: NDArray[np.int64], owners: int) -> NDArray[np.bool_]:
    """Keys of no more postings than some limit, the highest of LIMITS by which each owner's keys together have up to LETTER_POSTINGS."""
    limit = np.full(owners, LIMITS[-1])
    keys = np.arange(len(owner))
    for narrower in LIMITS[-2::-1]:
        total = np.bincount(owner[keys], weights=count[keys], minlength=owners)
        over = total > LETTER_POSTINGS
        keys = keys[over[owner[keys]]]
        if not len(keys):
            break
        limit[over] = narrower
        keys = keys[count[keys] <= narrower]
    return np.asarray((count <= limit[owner]) & (count > 0))


def _within_budget(query: Ints, count: NDArray[np.int64], budget: int) -> NDArray[np.intp]:
    """Keys with postings, rarest first, as far as the budget reaches for each query; the rarest always, up to eight budgets."""
    some = np.flatnonzero(count)
    order = some[np.lexsort((count[some], query[some]))]
    own = count[order]
    total = np.cumsum(own)
    owner = query[order]
    begin = begins(owner)
    reached = total - (total - own)[begin]
    return np.asarray(order[(reached <= budget) | (np.arange(len(order)) == begin) & (own <= 8 * budget)])


def _rarest(rarity: NDArray[np.float64], owner: Ints, limit: int) -> Positions:
    """Positions, in order, of the `limit` highest values of each owner, which stand together; of values that are the same the first."""
    bounds = np.flatnonzero(np.diff(owner, prepend=-1, append=-1))
    return np.concatenate([_highest(rarity[start:end], limit) + start for start, end in pairwise(bounds.tolist())])


def _highest(values: NDArray[np.float64], limit: int) -> Positions:
    if len(values) <= limit:
        return np.arange(len(values))
    high = np.flatnonzero(values >= np.partition(values, -limit)[-limit])
    return np.sort(high[np.argsort(-values[high], kind="stable")[:limit]])


def first_of_each(values: Positions, owner: NDArray[np.signedinteger], limit: int) -> Positions:
    """The first `limit` values of each owner, which stand together in order."""
    return np.asarray(values[np.arange(len(values)) - begins(owner) < limit])


def begins(owner: NDArray[np.signedinteger]) -> Positions:
    """Where the run of one owner begins that each position is in."""
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    return np.asarray(np.repeat(first, np.diff(first, append=len(owner))))
