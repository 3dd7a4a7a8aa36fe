"""Evidence beside the sounds: generic terms, numbers, known name elements, the type of the entity."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from namekit.matching.analysis import Analysed
from namekit.matching.compiled import PERSON, Compiled
from namekit.matching.evidence import COLUMNS
from namekit.names import feminine_stem
from namekit.names.equivalents import relation

CONTEXT_COLUMNS = ("generic", "number", "elements", "person")

AGREE, ONE_SIDED, NEITHER, CONTRADICT = 1.0, -0.5, 0.0, -1.0

LIKE = 0.7
"""Likeness of the sounds from which known name elements are looked at where no part agrees: below, they change nothing."""


def context(
    queries: Sequence[Analysed],
    compiled: Compiled,
    x: NDArray[np.int32],
    y: NDArray[np.int32],
    evidence: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Columns CONTEXT_COLUMNS for each pair of a query x[i] and a name y[i], whose sounds gave `evidence`."""
    out = np.zeros((len(x), len(CONTEXT_COLUMNS)), np.float32)
    if not len(x):
        return out
    mine = np.array([q.generic for q in queries], np.uint32)[x]
    number = np.array([q.number for q in queries], np.uint8)[x]
    out[:, 0] = _agreement(mine > 0, compiled.name_generic[y] > 0, (mine & compiled.name_generic[y]) > 0)
    out[:, 1] = _agreement(number > 0, compiled.name_number[y] > 0, number == compiled.name_number[y])
    out[:, 3] = compiled.name_type[y] == PERSON
    likeness, shared = evidence[:, COLUMNS.index("likeness")], evidence[:, COLUMNS.index("p_strong")]
    near = np.nonzero((out[:, 3] > 0) & ((likeness >= LIKE) | (shared >= 1)) & (likeness < 0.9999))[0]
    left, right = _latin_names(queries), compiled.latin_of_names(y[near])
    out[near, 2] = [_elements(left[q], name) for q, name in zip(x[near].tolist(), right, strict=True)]
    return out


def _agreement(left: NDArray[np.bool_], right: NDArray[np.bool_], same: NDArray[np.bool_]) -> NDArray[np.float32]:
    return np.where(left & right, np.where(same, AGREE, CONTRADICT), np.where(left | right, ONE_SIDED, NEITHER)).astype(
        np.float32
    )


def _latin_names(queries: Sequence[Analysed]) -> list[str]:
    """Letters of names that are written in Latin: readings of other scripts are no spellings to be looked up."""
    return [q.forms[0].letters if q.forms and q.forms[0].source == 0 else "" for q in queries]


@lru_cache(maxsize=100_000)
def _elements(left: str, right: str) -> float:
    """What the lexicon of name elements says of the parts that are not written alike: 1 all known to be the same, -1 some known to differ."""
    a, b = left.split(), right.split()
    if not (a and b):
        return 0.0
    mine, other = [t for t in a if t not in b], [t for t in b if t not in a]
    best, worst = 0.0, 0.0
    for one in mine:
        said = {relation(one, two) for two in other}
        if "same" in said or any(two in feminine_stem(one) or one in feminine_stem(two) for two in other):
            best = max(best, 1.0)
        elif said & {"nickname", "cognate"}:
            best = max(best, 0.5)
        elif "distinct" in said and len(mine) == len(other):
            worst = -1.0
    return worst or best
