"""Evidence beside the sounds: generic terms, numbers, known name elements, the type of the entity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.distinct import are_distinct, is_nisba_of, likeness, sameness
from namekit.matching.evidence.kanji import read_otherwise
from namekit.matching.evidence.named import Names
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.index.compiled import PERSON

CONTEXT_COLUMNS = ("generic", "number", "elements", "person")

AGREE, ONE_SIDED, NEITHER, CONTRADICT = 1.0, -0.5, 0.0, -1.0

_SERVANT = re.compile(r"\bعبد ")
"""*Servant of* before a name of God, which Latin letters have in one word with it."""
LIKE = 0.7
"""Likeness of the sounds from which known name elements are looked at where no part agrees: below, they change nothing."""


def context(
    queries: Sequence[Analysed],
    names: Names,
    x: NDArray[np.int32],
    y: NDArray[np.int32],
    evidence: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Columns CONTEXT_COLUMNS for each pair of a query x[i] and a name y[i], whose sounds gave `evidence`."""
    out = np.zeros((len(x), len(CONTEXT_COLUMNS)), np.float32)
    if not len(x):
        return out
    mine = np.array([q.generic for q in queries], np.uint64)[x]
    number = np.array([q.number for q in queries], np.uint8)[x]
    out[:, 0] = _agreement(mine > 0, names.name_generic[y] > 0, (mine & names.name_generic[y]) > 0)
    out[:, 1] = _agreement(number > 0, names.name_number[y] > 0, number == names.name_number[y])
    out[:, 3] = names.name_type[y] == PERSON
    alike, shared = evidence[:, COLUMNS.index("likeness")], evidence[:, COLUMNS.index("p_strong")]
    near = np.nonzero((out[:, 3] > 0) & ((alike >= LIKE) | (shared >= 1)) & (alike < 0.9999))[0]
    left, right = [written(q.name) for q in queries], names.texts
    out[near, 2] = [
        _elements(left[q], written(right[n])) for q, n in zip(x[near].tolist(), y[near].tolist(), strict=True)
    ]
    return out


def _agreement(left: NDArray[np.bool_], right: NDArray[np.bool_], same: NDArray[np.bool_]) -> NDArray[np.float32]:
    return np.where(left & right, np.where(same, AGREE, CONTRADICT), np.where(left | right, ONE_SIDED, NEITHER)).astype(
        np.float32
    )


@lru_cache(maxsize=100_000)
def _elements(left: str, right: str) -> float:
    """What is known of the parts of two names that are not written alike: 1 they are one name, -1 one is another name than its like."""
    a, b = _words(left), _words(right)
    mine, other = [t for t in a if t not in b], [t for t in b if t not in a]
    for characters, latin in ((a, b), (b, a)):
        if len(characters) == 1 and read_otherwise(characters[0], latin):
            return -1.0
    best, open_mine, open_other = 0.0, list(mine), list(other)
    for one in mine:
        for two in other:
            weight = sameness(one, two)
            if weight and one in open_mine and two in open_other:
                best = max(best, weight)
                open_mine.remove(one)
                open_other.remove(two)
    less, more = sorted((open_mine, open_other), key=len)
    likest = ((one, more[0] if len(more) == 1 else max(more, key=partial(likeness, one))) for one in less)
    parted = len(a) != len(b)  # abdul rahman, abdulrahman
    contradict = any(are_distinct(one, two) for one, two in likest if not (parted and _is_piece(one, two)))
    return -1.0 if contradict else best


def _is_piece(one: str, two: str) -> bool:
    """Whether one word is written in the other, as where words are parted otherwise, and the other is no family called after it (Bagheri)."""
    return (one in two or two in one) and not (is_nisba_of(one, two) or is_nisba_of(two, one))


@lru_cache(maxsize=100_000)
def _words(name: str) -> tuple[str, ...]:
    """Words of a folded name, a servant of God's being one."""
    return tuple(_SERVANT.sub("عبد", name).split())
