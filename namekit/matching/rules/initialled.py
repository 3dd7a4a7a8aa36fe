"""People who are asked for by initials: `V. V. Putin` is Vladimir Vladimirovich Putin, `J. F. Kennedy` no Robert, and `K. Trump` no Donald."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.matching.forms.analysis import Analysed
from namekit.matching.index.compiled import PERSON
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, Flags, Floats, Pairs, accounted

ALL_MEET = 2.0
"""What is added where each of several initials meets a part of the name, which has no part more: few bear those and the family name."""
OTHERS = 4.0
"""What is taken from those whom the initials do not fit, and from all others where somebody's name is just the query's."""


def initial_shift(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is added to the log-odds (pairs,) by initials that all meet, and taken from people whom the initials do not fit."""
    whole, asked = _whole(stack, pairs, queries)
    other = np.where(asked, ~_of_entity(pairs, whole), ~may_be_called(stack, pairs, queries))
    other &= stack.type[pairs.entity] == PERSON
    return np.where(whole, ALL_MEET, np.where(other, -OTHERS, 0)).astype(np.float32)


def may_be_called(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Flags:
    """Pairs that initials do not keep from being of somebody and a part of the name, as `F. Hollande` may be any F. of that name.

    They do where the person has no name that fits them, or where somebody's whole name is that.
    """
    asked = np.array([bool(q.initials) and q.single for q in queries])[pairs.query]
    fits = asked & (pairs.evidence[:, AT["p_initials"]] > 0) & (pairs.evidence[:, AT["p_initials_differ"]] == 0)
    return np.asarray(~asked | _of_entity(pairs, fits) & ~_whole(stack, pairs, queries)[1])


def _whole(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> tuple[Flags, Flags]:
    """Pairs in which several initials and the rest of a person's name all meet, and pairs of queries that have such a one."""
    several = np.array([len(q.initials) > 1 for q in queries])[pairs.query]
    whole = several & accounted(pairs.evidence) & (stack.type[pairs.entity] == PERSON)
    return whole, (np.bincount(pairs.query[whole], minlength=len(queries)) > 0)[pairs.query]


def _of_entity(pairs: Pairs, some: Flags) -> Flags:
    """Pairs of a query and an entity of which some pair is one of those."""
    both = pairs.of_entity
    return np.isin(both, both[some])
