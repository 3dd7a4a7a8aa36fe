"""Which form of a query meets which form of a name: the best pair in each space, for many pairs of names at once."""

from __future__ import annotations

import numpy as np

from namekit.base.arrays import Ints, ranges
from namekit.matching.evidence.named import Names
from namekit.matching.forms.side import Side
from namekit.matching.forms.texts import Texts, likeness


def best_rows(side: Side, names: Names, space: int, x: Ints, y: Ints) -> tuple[Ints, Ints, Ints]:
    """For each pair of names (x[i], y[i]) that both have rows of a space: position i, best row on the left, best form on the right.

    Of readings that are as like each other the likeliest are met: Chung-hee and Chong-hui are both 정희, before either is 종희.
    """
    left, start, strings = side.rows[space], names.start[space], names.parts
    many_left, many_right = left.start[x + 1] - left.start[x], start[y + 1].astype(np.int32) - start[y].astype(np.int32)
    both = np.nonzero((many_left > 0) & (many_right > 0))[0]
    m, n = many_left[both], many_right[both]
    count = m * n
    step = ranges(np.zeros(len(both), np.int32), count)
    rows = (np.repeat(left.start[x[both]], count) + step // np.repeat(n, count)).astype(np.int32)
    forms = (np.repeat(start[y[both]].astype(np.int32), count) + step % np.repeat(n, count)).astype(np.int32)
    if len(rows) == len(both):
        return both.astype(np.int32), rows, forms
    score = likeness(Texts.of(left.joined, rows), Texts.of(strings, forms).joined())
    starts = np.cumsum(count) - count
    at = np.flatnonzero(score == np.repeat(np.maximum.reduceat(score, starts), count))
    pair = np.repeat(np.arange(len(both)), count)[at]
    if len(at) > len(both):
        likely = side.forms.weight[left.form[rows[at]]] * names.form_weight[forms[at]]
        order = np.lexsort((-likely, pair))
        at, pair = at[order], pair[order]
    at = at[np.flatnonzero(np.diff(pair, prepend=-1))]
    return both.astype(np.int32), rows[at], forms[at]
