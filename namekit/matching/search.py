"""From written names to ranked candidates: analysis, candidates, evidence and rank, a batch at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.matching.analysis import Analysed, analyse
from namekit.matching.compiled import Compiled
from namekit.matching.context import context
from namekit.matching.decide import Pairs, Ranked, rank
from namekit.matching.evidence import evidence
from namekit.matching.forms import Forms
from namekit.matching.model import Model
from namekit.matching.pairs import Ints, Side
from namekit.matching.rarity import weights
from namekit.matching.stack import Stack

NEAR = 40
"""Candidates of a name, in each space, whose evidence is looked at."""


def side_of(compiled: Compiled, analysed: Sequence[Analysed]) -> Side:
    """Names that are looked up as a side of comparison, their parts weighed by this gazetteer."""
    forms = Forms.of([a.forms for a in analysed])
    rarity = weights(forms.parts, compiled.arrays["rare_code"], compiled.arrays["rare_count"], compiled.names)
    return Side.of(forms, len(analysed), rarity)


def evidence_of(compiled: Compiled, analysed: Sequence[Analysed], side: Side, x: Ints, y: Ints) -> NDArray[np.float32]:
    """All columns that the model reads (pairs, columns), for each pair of a query x[i] and a name y[i]."""
    rows = evidence(side, compiled, x, y)
    return np.hstack([rows, context(analysed, compiled, x, y, rows)])


def pairs_of(stack: Stack, analysed: Sequence[Analysed], near: int = NEAR) -> Pairs:
    """Candidates of all queries in all segments, with the evidence on each."""
    found = []
    for number, (segment, index) in enumerate(zip(stack.segments, stack.indexes, strict=True)):
        side = side_of(segment, analysed)
        x, y = index.candidates(side, near)
        rows = evidence_of(segment, analysed, side, x, y)
        entity = segment.name_entity[y].astype(np.int64) + stack.first[number]
        found.append(
            Pairs(
                x.astype(np.int64),
                entity,
                np.full(len(x), number, np.int8),
                y.astype(np.int64),
                segment.name_group[y],
                segment.name_weak[y],
                rows,
            )
        )
    return found[0] if len(found) == 1 else Pairs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def search(
    stack: Stack, model: Model, names: Sequence[str], types: Sequence[str | None], countries: Sequence[str | None]
) -> tuple[list[Analysed], list[Ranked]]:
    """What the names are made of, and the candidates of each, best first."""
    analysed = [analyse(name, type_ or stack.only_type) for name, type_ in zip(names, types, strict=True)]
    return analysed, rank(stack, model, pairs_of(stack, analysed), analysed, types, countries)
