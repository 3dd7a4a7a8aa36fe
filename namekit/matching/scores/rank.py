"""Rank: from log-odds of pairs to the candidates of each query, best first, with their probabilities.

A candidate's probability depends on its rivals: if each pair's odds are right, that of one being meant is its odds over one
plus the odds of all (Bayes with a uniform prior over candidates and *none*), calibrated on data. Entities that bear the
very same name share one probability: that it is one of them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import take
from namekit.matching.index.compiled import PERSON
from namekit.matching.index.stack import Stack
from namekit.matching.scores.model import Model
from namekit.matching.scores.typos import Typos

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CERTAIN = 0.95
"""From this score on, a whole name is meant even where it is a part of somebody's too."""
BARE = 0.6
"""Probability, shared by its bearers, that a bare family or given name means one of them."""

NAMESAKE = 2.0
"""Log-odds by which a name that two candidates have in common may be less near than the best one."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Spreads the numbers of queries, so that each has names of its own (Fibonacci hashing)."""

NO_PARTS = np.zeros(0, np.int64), np.zeros(0, np.int64)


_NAMES = (1 << 31) - 1
_FRACTION = 20
"""Bits behind the point of log-odds that are compared: as many as a number of 32 bits has of those that tell names apart."""


class Weighed(NamedTuple):
    """Pairs of a query and an entity by the name of it that is in `segment`, with the log-odds that it is meant, judged alone.

    `listed`: the name is spelled as the query is; `partial`: the query is a part of it; `spelled`: judged by letters alone.
    """

    query: Ints
    entity: Ints
    segment: NDArray[np.int8]
    name: Ints
    group: NDArray[np.uint64]
    log_odds: Floats
    listed: NDArray[np.bool_]
    partial: NDArray[np.bool_]
    spelled: NDArray[np.bool_]


class Ranking(NamedTuple):
    """Candidates of a batch of queries, those of each together and best first: of query i from `bounds[i]` to `bounds[i + 1]`.

    `alone`: probability had it no rivals; `prominence`: natural logarithm of the population.
    """

    pairs: Weighed
    score: Floats
    alone: Floats
    prominence: Floats
    bounds: Ints


def rank(stack: Stack, model: Model, typos: Typos, weighed: Weighed, queries: int) -> Ranking:
    """Candidates of each query with their scores, an entity once with the name that speaks most for it."""

    def calibrated(of: Weighed, log_odds: Floats, rivals: Floats) -> Floats:
        read = model.calibrated(log_odds, rivals, stack.type[of.entity] == PERSON)
        return np.where(of.spelled, typos.calibrated(log_odds, rivals), read)

    pairs = take(weighed, by_entity(weighed)[2])
    pairs = _namesakes(pairs, weighed, queries)
    prominence = np.log1p(stack.population[pairs.entity])
    judged = np.where(pairs.partial, -30, pairs.log_odds).astype(np.float32)
    own, rivals = rivals_of(pairs, judged, _parts(stack, pairs))
    score = np.where(pairs.partial, 0, np.round(calibrated(pairs, own, rivals), 4))
    bearers = np.bincount(pairs.query, weights=pairs.partial, minlength=queries)[pairs.query]
    whole = np.zeros(queries)
    np.maximum.at(whole, pairs.query, score)
    left = np.where(whole >= CERTAIN, 1 - whole, 1)[pairs.query]
    share = np.minimum(BARE, left) / np.maximum(bearers, 1)
    beside = np.where((bearers > 0) & (score < CERTAIN), np.minimum(score * (1 - BARE), 0.9 * share), score)
    score = np.round(np.where(pairs.partial, share, beside), 4).astype(np.float32)
    # score and log-odds to one place say which is better; of entities that are as good, the one of more people, then of more names
    good = np.rint(score * 10_000).astype(np.int64) << 20 | np.rint(pairs.log_odds * 10).astype(np.int64) + (1 << 19)
    known = prominence.view(np.uint32).astype(np.int64) << 16 | stack.known_by[pairs.entity]
    order = np.lexsort((-known, (pairs.query << 34) - good))
    bounds = np.searchsorted(pairs.query[order], np.arange(queries + 1))
    pairs = take(pairs, order)
    alone = calibrated(pairs, pairs.log_odds, np.zeros_like(pairs.log_odds))
    return Ranking(pairs, score[order], alone, prominence[order], bounds)


def by_entity(pairs: Weighed) -> tuple[Ints, Ints, Ints]:
    """Pairs in the order of queries and entities, where among them those of each entity begin, and the pair of each whose name speaks most for it.

    That is one that is listed or a part first, then the likeliest, then the first name: all in one number, since sorting by several
    columns takes several times as long.
    """
    one = pairs.query << 32 | pairs.entity
    order = np.argsort(one, kind="stable")
    new = np.diff(one[order], prepend=-1) > 0
    first = np.flatnonzero(new)
    if len(first) == len(order):
        return order, first, order
    likely = (pairs.log_odds * 2.0**_FRACTION).astype(np.int64) + (
        (pairs.partial | pairs.listed).astype(np.int64) << 30
    )
    speaks = (likely << 31 | _NAMES - pairs.name)[order]
    each = np.cumsum(new) - 1
    best = np.flatnonzero(speaks == np.maximum.reduceat(speaks, first)[each])
    return order, first, order[best[np.diff(each[best], prepend=-1) > 0]]


def _namesakes(pairs: Weighed, weighed: Weighed, queries: int) -> Weighed:
    """Candidates, of which those that bear a name of the best one in common with it are in its group: they share one probability.

    Other names of theirs may be nearer by a letter: కాబుల్ is Kabul, the city or its province, though the city alone is listed as କାବୁଲ.
    """
    log_odds = np.where(pairs.partial, -np.inf, pairs.log_odds)
    order = np.lexsort((-log_odds, pairs.query))
    best = order[np.nonzero(np.diff(pairs.query[order], prepend=-1))[0]]
    entity, group, least = (np.zeros(queries, column.dtype) for column in (pairs.entity, pairs.group, pairs.log_odds))
    entity[pairs.query[best]], group[pairs.query[best]] = pairs.entity[best], pairs.group[best]
    least[pairs.query[best]] = pairs.log_odds[best] - NAMESAKE
    name = weighed.group ^ weighed.query.astype(np.uint64) * _SPREAD
    near = ~weighed.partial & (weighed.log_odds > least[weighed.query])
    its = weighed.entity == entity[weighed.query]
    shared = near & np.isin(name, name[near & its])
    alike = np.isin(_of_query(pairs), _of_query(take(weighed, np.flatnonzero(shared))))
    return pairs._replace(group=np.where(alike, group[pairs.query], pairs.group))


def _of_query(pairs: Weighed) -> Ints:
    """A number for each query and entity."""
    return pairs.query << 32 | pairs.entity


def rivals_of(pairs: Weighed, log_odds: Floats, parts: tuple[Ints, Ints] = NO_PARTS) -> tuple[Floats, Floats]:
    """For each pair, the log-odds of its group of namesakes among a query's candidates, and log(1 + the odds of all others).

    A place has no rival in its `parts` (pairs of the one and of the other): who is in the province of Maputo may well be in Maputo.
    """
    order = np.lexsort((pairs.group, pairs.query))
    query, group = pairs.query[order], pairs.group[order]
    new = np.ones(len(order), bool)
    new[1:] = (query[1:] != query[:-1]) | (group[1:] != group[:-1])
    first = np.flatnonzero(new)
    at = np.empty(len(order), np.int64)
    at[order] = np.cumsum(new) - 1
    if not len(first):
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    likeliest = np.minimum(np.maximum.reduceat(log_odds[order], first), 30).astype(np.float64)
    odds = np.exp(likeliest)
    others = np.bincount(query[first], weights=odds)[pairs.query] - odds[at]
    whole, part = parts
    apart = at[whole] != at[part]
    once = np.sort(whole[apart].astype(np.int64) << 32 | at[part[apart]])
    once = once[np.diff(once, prepend=-1) > 0]
    np.subtract.at(others, once >> 32, odds[once & 0xFFFFFFFF])
    least = np.full(len(first), np.inf)
    np.minimum.at(least, at, others)
    return likeliest.astype(np.float32)[at], np.log1p(np.maximum(least[at], 0)).astype(np.float32)


def _parts(stack: Stack, pairs: Weighed) -> tuple[Ints, Ints]:
    """Candidates of a query, and those of it that are a part of each and no likelier: `Lviv` is the city rather than Lviv Oblast."""
    own = _of_query(pairs)
    order = np.argsort(own)
    whole = stack.part_of[pairs.entity].astype(np.int64)
    part = np.flatnonzero(whole >= 0)
    wanted = pairs.query[part] << 32 | whole[part]
    at = order[np.minimum(np.searchsorted(own[order], wanted), len(own) - 1)]
    there = (own[at] == wanted) & (pairs.log_odds[at] >= pairs.log_odds[part])
    return at[there], part[there]
