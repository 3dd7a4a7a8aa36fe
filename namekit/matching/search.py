"""From written names to ranked candidates: analysis, candidates, evidence and rank, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.base.limits import NAME_CHARACTERS
from namekit.matching.analysis import ELSEWHERE, Analysed, analyse
from namekit.matching.compiled import Compiled
from namekit.matching.context import context
from namekit.matching.decide import Ranked, rank
from namekit.matching.evidence import evidence
from namekit.matching.forms import Forms
from namekit.matching.index import Index
from namekit.matching.model import Model
from namekit.matching.pairs import Ints, Side, ranges
from namekit.matching.rarity import weights
from namekit.matching.rules import Pairs
from namekit.matching.stack import Stack
from namekit.scripts import main_script

NEAR = 12
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
    """Candidates of all queries in all segments, with the evidence on each: a pair for each entity that bears a name."""
    return _in_all(stack, analysed, lambda index, side: index.candidates(side, near))


def _in_all(stack: Stack, analysed: Sequence[Analysed], find: Callable[[Index, Side], tuple[Ints, Ints]]) -> Pairs:
    found = []
    for number, (segment, index) in enumerate(zip(stack.segments, stack.indexes, strict=True)):
        side = side_of(segment, analysed)
        x, y = find(index, side)
        rows = evidence_of(segment, analysed, side, x, y)
        first = segment.bearer_start[y]
        count = segment.bearer_start[y + 1] - first
        bearer, each = ranges(first, count), np.repeat(np.arange(len(y)), count)
        found.append(
            Pairs(
                x[each].astype(np.int64),
                segment.bearer[bearer].astype(np.int64) + stack.first[number],
                np.full(len(each), number, np.int8),
                y[each].astype(np.int64),
                segment.name_group[y[each]],
                segment.name_qualified[y[each]],
                segment.bearer_weak[bearer],
                segment.name_script[y[each]],
                rows[each],
            )
        )
    return found[0] if len(found) == 1 else _one_after_another(found)


def _one_after_another(found: Sequence[Pairs]) -> Pairs:
    return Pairs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def search(
    stack: Stack, model: Model, names: Sequence[str], types: Sequence[str | None], countries: Sequence[str | None]
) -> tuple[list[Analysed], list[Ranked]]:
    """What the names are made of, and the candidates of each, best first.

    In a gazetteer of many places one that is spelled nearly as it is listed is looked for by its letters; whatever is not
    settled so is read in every way that it may stand for.
    """
    kinds = [type_ or stack.only_type for type_ in types]
    asked = [i for i, name in enumerate(names) if stack.large and kinds[i] == "place" and _is_plain(name)]
    analysed: dict[int, Analysed] = {}
    found = []
    settled: set[int] = set()
    if asked:
        as_written = [analyse(names[i], "place", ELSEWHERE) for i in asked]
        pairs = _in_all(stack, as_written, Index.spelled)
        found.append(pairs._replace(query=np.array(asked)[pairs.query]))
        settled.update(found[0].query.tolist())
        analysed = dict(zip(asked, as_written, strict=True))
    rest = [i for i in range(len(names)) if i not in settled]
    if rest:
        read = [analyse(names[i], kinds[i]) for i in rest]
        pairs = pairs_of(stack, read)
        found.append(pairs._replace(query=np.array(rest)[pairs.query]))
        analysed |= zip(rest, read, strict=True)
    queries = [analysed[i] for i in range(len(names))]
    return queries, rank(stack, model, _one_after_another(found), queries, types, countries)


def _is_plain(name: str) -> bool:
    return len(name) <= NAME_CHARACTERS and main_script(name) == "Latn"
