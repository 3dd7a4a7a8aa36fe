"""From written names to ranked candidates: analysis, candidates, evidence and rank, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import Ints, ranges, take, together
from namekit.lexicon.missing import is_missing
from namekit.matching.answers.beside import read_beside
from namekit.matching.answers.spelled import spelled
from namekit.matching.evidence.columns import evidence
from namekit.matching.evidence.context import context
from namekit.matching.evidence.named import Names, side_of
from namekit.matching.forms.analysis import Analysed
from namekit.matching.forms.side import Side, lay
from namekit.matching.index.compiled import TYPES
from namekit.matching.index.stack import Stack
from namekit.matching.rules.bare import bare
from namekit.matching.rules.candidates import Pairs
from namekit.matching.rules.place_rules import STRAY
from namekit.matching.rules.weighed import weighed
from namekit.matching.scores.model import Model
from namekit.matching.scores.rank import Ranking, Weighed, rank
from namekit.matching.scores.typos import load as load_typos

BLOCK = 1_000
"""Names that are looked for at once: arrays of more are given back to the system and asked of it anew for each block, which takes longer than the work on them."""
NEAR = 12
"""Candidates of a name, in each space, whose evidence is looked at."""


def evidence_of(names: Names, analysed: Sequence[Analysed], side: Side, x: Ints, y: Ints) -> NDArray[np.float32]:
    """All columns that the model reads (pairs, columns), for each pair of a query x[i] and a name y[i]."""
    rows = evidence(side, names, x, y)
    return np.hstack([rows, context(analysed, names, x, y, rows)])


def pairs_of(stack: Stack, analysed: Sequence[Analysed], near: int = NEAR) -> Pairs:
    """Candidates of all queries in all segments, with the evidence on each: a pair for each entity that bears a name."""
    found = []
    asked = lay([one.forms for one in analysed])
    groups = np.array([one.group for one in analysed], np.uint64)
    for number, (segment, index) in enumerate(zip(stack.segments, stack.indexes, strict=True)):
        side = side_of(segment, asked)
        x, y = index.candidates(side, groups, near)
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
                segment.bearer_standing[bearer],
                segment.name_script[y[each]],
                rows[each],
            )
        )
    return together(found)


def search(
    stack: Stack, model: Model, names: Sequence[str], types: Sequence[str | None], countries: Sequence[str | None]
) -> tuple[list[Analysed], Ranking]:
    """What the names are made of, and the candidates of each, best first.

    In a gazetteer of many places one that is spelled just as it is listed, or nearly so, is looked for by its letters; whatever
    is not settled so is read in every way that it may stand for. The mark of a missing value has no candidates.
    """
    names = ["" if is_missing(name) else name for name in names]
    kinds = [type_ or stack.only_type for type_ in types]
    queries: list[Analysed] = [_UNREAD] * len(names)
    typos = load_typos()
    found = []
    rest = np.ones(len(names), bool)
    for asked in _blocks([i for i in range(len(names)) if kinds[i] == "place"] if stack.large else []):
        pairs, groups = spelled(stack, typos, [names[i] for i in asked], [countries[i] for i in asked])
        found.append(pairs._replace(query=np.array(asked, np.int64)[pairs.query]))
        rest[found[-1].query] = False
        for i, group in zip(asked, groups, strict=True):
            if group:
                queries[i] = Analysed((), group=group)
    for read in _blocks(np.flatnonzero(rest).tolist()):
        for i, analysed in zip(read, read_beside(stack, [(names[i], kinds[i]) for i in read]), strict=True):
            queries[i] = analysed
        pairs = _weighed(
            stack, model, [queries[i] for i in read], [types[i] for i in read], [countries[i] for i in read]
        )
        found.append(pairs._replace(query=np.array(read)[pairs.query]))
    return queries, rank(stack, model, typos, together(found), len(names))


def _blocks(names: Sequence[int]) -> Iterator[Sequence[int]]:
    return (names[start : start + BLOCK] for start in range(0, len(names), BLOCK))


_UNREAD = Analysed(())
"""A name whose letters said enough."""


def _weighed(
    stack: Stack,
    model: Model,
    queries: Sequence[Analysed],
    types: Sequence[str | None],
    countries: Sequence[str | None],
) -> Weighed:
    """Candidates of names that are read in full; entities of other types than those that are asked for are left out."""
    pairs = pairs_of(stack, queries)
    exact, log_odds = weighed(stack, model, pairs, queries, countries)
    partial, resembling = bare(stack, pairs, queries, exact)
    log_odds -= np.where(resembling, np.float32(STRAY), 0)
    titled = ["person" if q.titles and not t else t for q, t in zip(queries, types, strict=True)]
    wanted = np.array([TYPES.index(t) if t else -1 for t in titled], np.int8)[pairs.query]
    keep = (wanted < 0) | (wanted == stack.type[pairs.entity])
    if stack.dead is not None:
        keep &= ~stack.dead[pairs.entity]
    judged = Weighed(
        pairs.query, pairs.entity, pairs.segment, pairs.name, pairs.group, log_odds.astype(np.float32), exact, partial,
        np.zeros(len(exact), bool),
    )  # fmt: skip
    return take(judged, np.flatnonzero(keep))
