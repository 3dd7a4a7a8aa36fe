"""What the rules look at: pairs of a query and a name of a gazetteer, with the evidence on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.forms.analysis import SCRIPTS, Analysed, written
from namekit.matching.index.compiled import WEAK
from namekit.matching.index.stack import Stack

Flags = NDArray[np.bool_]
Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

HAN, HANGUL, LATIN = map(SCRIPTS.index, ("Hani", "Hang", "Latn"))
AT = {name: i for i, name in enumerate(COLUMNS)}
"""Columns of the evidence by name."""
EXACT = 5.0
"""What the very same spelling adds to the log-odds: beside readings that happen to sound alike, a listed name is meant."""
MEET = 0.95
"""Likeness from which syllables of Korean or Chinese meet."""
WHOLE = 2
"""Parts that must agree for a name to be there as a whole."""


NEARLY = -5.0
"""Log-odds from which on it is asked what is known of the parts of two names."""


class Pairs(NamedTuple):
    """Pairs of a query and a name: query, entity by its number, segment and name in it, evidence (pairs, columns).

    `group` stands for the name, `qualified` for it with its qualifiers; `standing` says how the name stands to the entity (WEAK, LISTED, CANONICAL).
    """

    query: Ints
    entity: Ints
    segment: NDArray[np.int8]
    name: Ints
    group: NDArray[np.uint64]
    qualified: NDArray[np.uint64]
    standing: NDArray[np.uint8]
    script: NDArray[np.uint8]
    evidence: Floats

    @property
    def of_entity(self) -> Ints:
        """A number for each query and entity, the same for all names of the entity."""
        return self.query << 32 | self.entity

    @property
    def weak(self) -> Flags:
        """Pairs in which little hangs on the name."""
        return np.asarray(self.standing == WEAK)


def listed_name(stack: Stack, pairs: Pairs, i: int | np.intp) -> str:
    """The listed name of a pair, as it is written."""
    return stack.segments[int(pairs.segment[i])].texts[int(pairs.name[i])]


def names_of(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], i: int | np.intp) -> tuple[str, str]:
    """The listed name of a pair and the query's, as they are written."""
    return listed_name(stack, pairs, i), queries[int(pairs.query[i])].name


def texts(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], i: int | np.intp) -> tuple[str, str]:
    """The folded parts of the listed name of a pair and of the query's."""
    listed, asked = names_of(stack, pairs, queries, i)
    return written(listed), written(asked)


def accounted(evidence: Floats) -> Flags:
    """Pairs in which each part of both names meets one of the other, a whole one or an initial, and three at least do: `V. V. Putin`."""
    return np.asarray(
        (evidence[:, AT["p_rest_more"]] == 0) & (evidence[:, AT["p_strong"]] + evidence[:, AT["p_initials"]] > WHOLE)
    )
