"""Verdicts: from log-odds of pairs to match, ambiguous or none.

A candidate's probability depends on its rivals: if each pair's odds are right, that of one being meant is its odds over one
plus the odds of all (Bayes with a uniform prior over candidates and *none*), calibrated on data. Entities that bear the
very same name share one probability: that it is one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from namekit.base.options import Options
from namekit.matching.analysis import Analysed
from namekit.matching.compiled import PERSON, PLACE, TYPES, country_code
from namekit.matching.evidence import COLUMNS
from namekit.matching.forms import SOUND
from namekit.matching.model import Model
from namekit.matching.resolution import Status
from namekit.matching.rules import Pairs, weighed
from namekit.matching.sounds import coarse
from namekit.matching.stack import Stack
from namekit.names import parse

if TYPE_CHECKING:
    from namekit.gazetteer.model import Entity

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LEAD = 1.5
"""By how much (natural logarithm of the population) the most prominent of several places of one name must lead to be meant."""
PROMINENT = 0.97
"""What is left of the score of the most prominent of several places of one name."""
TELLING = frozenset({"head_of_state", "minister", "military", "religious", "royal"})
"""Classes of titles that few bear at a time."""
CERTAIN = 0.95
"""From this score on, a whole name is meant even where it is a part of somebody's too."""
CLOSE = 0.5
"""A candidate that would have less than this probability without rivals makes no other one ambiguous."""

_AT = {name: i for i, name in enumerate(COLUMNS)}


APART = 2.0
"""Log-odds by which one of two namesakes is so much better attested that the other is not meant."""
BARE = 0.6
"""Probability, shared by its bearers, that a bare family or given name means one of them."""
PART = 0.75
"""Likeness from which one part may be another."""
SAME_PART = 0.1
"""How much worse than the best bearer's a part may agree: `Selenskyj` is a bearer's name, `Young` is not `Yoon`."""
TITLED = 0.9
"""Score of the one bearer of a name whose roles agree with the title before it."""


class Ranked(NamedTuple):
    """Candidates of one query, best first; `alone`: probability had it no rivals, `partial` where a part of a name was all that met."""

    pairs: Pairs
    score: Floats
    log_odds: Floats
    alone: Floats
    partial: NDArray[np.bool_]
    prominence: Floats


class Verdict(NamedTuple):
    """Status, the reason for it in words, and which candidate comes first."""

    status: Status
    reason: str = ""
    first: int = 0


def part_likeness(name: str, parts: Sequence[str]) -> float:
    """How much the sounds of a name of one part are like those of the nearest of some parts, 0 to 1.

    >>> part_likeness("kim", ["kim", "ioN", "hiun"])
    1.0
    """
    same = Indel.normalized_similarity
    return max((float(same(name, part) + same(coarse(name), coarse(part))) / 2 for part in parts), default=0.0)


def rank(
    stack: Stack,
    model: Model,
    pairs: Pairs,
    queries: Sequence[Analysed],
    types: Sequence[str | None],
    countries: Sequence[str | None],
) -> list[Ranked]:
    """Candidates of each query with their scores; `types` leaves out entities of other types, `countries` moves the odds."""
    exact, log_odds = weighed(stack, model, pairs, queries, countries)
    partial = _bare(stack, pairs, queries, exact)
    order = np.lexsort((pairs.name, -log_odds, ~(partial | exact), pairs.entity, pairs.query))
    titled = ["person" if q.titles and not t else t for q, t in zip(queries, types, strict=True)]
    order = order[_wanted(stack, pairs, titled)[order]]
    one = pairs.query[order] << 32 | pairs.entity[order]
    best = order[np.nonzero(np.diff(one, prepend=-1))[0]]
    pairs, log_odds, partial = pairs.take(best), log_odds[best], partial[best]
    prominence = np.log1p(stack.population[pairs.entity])
    score = np.where(partial, 0, _scores(stack, model, pairs, np.where(partial, -30, log_odds)))
    bearers = np.bincount(pairs.query, weights=partial, minlength=len(queries))
    share = BARE / np.maximum(bearers[pairs.query], 1)
    beside = np.where(
        (bearers[pairs.query] > 0) & (score < CERTAIN), np.minimum(score * (1 - BARE), 0.9 * share), score
    )
    score = np.round(np.where(partial, share, beside), 4).astype(np.float32)
    known_by = stack.known_by[pairs.entity].astype(np.int32)  # of entities that are as good, the one with more names
    order = np.lexsort((pairs.entity, -known_by, -prominence, -np.round(log_odds, 1), -score, pairs.query))
    bounds = np.searchsorted(pairs.query[order], np.arange(len(types) + 1))
    slices = [order[a:b] for a, b in zip(bounds[:-1], bounds[1:], strict=True)]
    alone = model.calibrated(log_odds, np.zeros_like(log_odds), stack.type[pairs.entity] == PERSON)
    return [Ranked(pairs.take(o), score[o], log_odds[o], alone[o], partial[o], prominence[o]) for o in slices]


def _bare(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pairs in which a person of several names is called by one of them that is not listed as a name of theirs."""
    single = np.array([q.single for q in queries])[pairs.query]
    parts = pairs.evidence[:, _AT["parts_more"]]
    longer = (parts > 1) | ((parts == 1) & (pairs.evidence[:, _AT["likeness"]] >= 0.8))
    person = (stack.type[pairs.entity] == PERSON) & (stack.words[pairs.entity] > 1)
    met = np.nonzero(person & ~exact & single & longer)[0]
    likeness = np.array([_part_likeness(stack, pairs, queries[int(pairs.query[i])], int(i)) for i in met], np.float32)
    best = np.zeros(len(queries), np.float32)
    np.maximum.at(best, pairs.query[met], likeness)
    out = np.zeros(len(pairs.query), bool)
    out[met] = (likeness >= PART) & (likeness >= best[pairs.query[met]] - SAME_PART)
    return out


FAMILY_FIRST = frozenset(map(country_code, ("KR", "KP", "CN", "TW", "HK", "MO", "VN", "HU")))
"""Countries where a title stands beside the first part of a name as it is written: the family name."""


def _part_likeness(stack: Stack, pairs: Pairs, query: Analysed, i: int) -> float:
    """How much a name of one part sounds like the part of a longer one that it may be: its family name, where order tells."""
    segment = stack.segments[int(pairs.segment[i])]
    start, name = segment.start[SOUND], int(pairs.name[i])
    mine = next((form.parts for form in query.forms if form.space == SOUND), "")
    parts = segment.parts[int(start[name])].split(" ") if start[name] < start[name + 1] else []
    if len(parts) > 1 and int(stack.country[pairs.entity[i]]) in FAMILY_FIRST:
        parts = parts[:1]
    return part_likeness(mine, parts)


def _wanted(stack: Stack, pairs: Pairs, types: Sequence[str | None]) -> NDArray[np.bool_]:
    wanted = np.array([TYPES.index(t) if t else -1 for t in types], np.int8)[pairs.query]
    keep = (wanted < 0) | (wanted == stack.type[pairs.entity])
    return np.asarray(keep if stack.dead is None else keep & ~stack.dead[pairs.entity])


def _scores(stack: Stack, model: Model, pairs: Pairs, log_odds: Floats) -> Floats:
    """Calibrated probability of each candidate's group of namesakes, to four places."""
    order = np.lexsort((pairs.group, pairs.query))
    query, group = pairs.query[order], pairs.group[order]
    new = np.ones(len(order), bool)
    new[1:] = (query[1:] != query[:-1]) | (group[1:] != group[:-1])
    first = np.nonzero(new)[0]
    if not len(first):
        return np.zeros(0, np.float32)
    odds = np.exp(np.minimum(np.maximum.reduceat(log_odds[order], first), 30)).astype(np.float64)
    total = np.bincount(query[first], weights=odds)[query[first]]
    rivals = np.log1p(np.maximum(total - odds, 0))
    of = np.cumsum(new) - 1
    score = np.empty(len(order), np.float32)
    person = stack.type[pairs.entity[order]] == PERSON
    score[order] = model.calibrated(np.log(odds)[of].astype(np.float32), rivals[of].astype(np.float32), person)
    return np.round(score, 4)


def verdict(stack: Stack, query: Analysed, ranked: Ranked, options: Options) -> tuple[Verdict, Floats]:
    """Verdict on one query, and the scores of its candidates as they are shown, in their order."""
    score = ranked.score
    if not len(score):
        return Verdict("none", "nothing in the gazetteer is near"), score
    group, entity = ranked.pairs.group, ranked.pairs.entity
    exact = int(group[0]) == query.group
    if not exact and query.group in stack.demonyms:
        return Verdict("none", "a demonym: it says where somebody or something is from, and names nobody"), score
    if ranked.partial.any() and not exact and (ranked.partial[0] or score[0] < CERTAIN):
        return _of_a_bare_name(stack, query, ranked)
    if not exact and query.short:
        return Verdict("none", "too short to be known by its sound"), score
    if score[0] < options.threshold:
        if ranked.alone[0] >= options.threshold and (ranked.alone[1:5] >= CLOSE).any():
            return Verdict("ambiguous", "more than one entity is near"), score
        return Verdict("none", f"no candidate reaches {options.threshold:g}"), score
    rivals = [i for i in range(1, len(score)) if not _akin(stack, int(entity[0]), int(entity[i]))]
    namesakes = [i for i in rivals if group[i] == group[0] and ranked.log_odds[0] - ranked.log_odds[i] < APART]
    if namesakes:
        return _among_namesakes(stack, ranked, namesakes)
    others = [i for i in rivals if group[i] != group[0]]
    if others and score[0] - score[others[0]] < options.margin:
        return Verdict("ambiguous", "another entity is as near"), score
    return Verdict("match"), score


def _of_a_bare_name(stack: Stack, query: Analysed, ranked: Ranked) -> tuple[Verdict, Floats]:
    """A family or given name alone: ambiguous, unless a title before it leaves one bearer."""
    wanted = {title.role for title in query.titles} & TELLING
    bearers = np.nonzero(ranked.partial)[0].tolist()
    fitting = [i for i in bearers if wanted & roles_of(stack.entity(int(ranked.pairs.entity[i])))] if wanted else []
    if len(fitting) != 1:
        return Verdict("ambiguous", "a part of a name alone, which others may bear"), ranked.score
    score = np.round(ranked.score * (1 - TITLED), 4)
    score[fitting[0]] = TITLED
    return Verdict("match", "the one bearer of the name whose role agrees with the title", fitting[0]), score


def roles_of(entity: Entity) -> frozenset[str]:
    """Classes of the roles that an entity has or had (`head_of_state`, `minister`, …), by the words of their titles."""
    found = (parse(f"{role.title} X", "person")[0].titles for role in entity.roles)
    return frozenset(title.role for titles in found for title in titles)


def _among_namesakes(stack: Stack, ranked: Ranked, namesakes: list[int]) -> tuple[Verdict, Floats]:
    """Several entities of the very same name: the one that is far more prominent is meant, at a lower score, or nobody knows."""
    score = ranked.score
    placeless = (stack.type[ranked.pairs.entity[namesakes]] != PLACE).any()  # nothing says how known it is
    if placeless or ranked.prominence[0] - ranked.prominence[namesakes].max() < LEAD:
        return Verdict("ambiguous", f"{len(namesakes) + 1} entities bear this name"), score
    score = score.copy()
    score[namesakes] = np.round(score[namesakes] * (1 - PROMINENT), 4)
    score[0] = np.round(score[0] * PROMINENT, 4)
    return Verdict("match", "the most prominent of its name"), score


def _akin(stack: Stack, a: int, b: int) -> bool:
    """Whether one place is a part of the other: Luxembourg the city and the country."""
    return int(stack.part_of[a]) == b or int(stack.part_of[b]) == a
