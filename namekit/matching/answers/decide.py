"""Verdicts: from ranked candidates to match, ambiguous or none, a batch of queries at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.options import Options
from namekit.matching.forms.analysis import Analysed
from namekit.matching.index.compiled import CANONICAL, PLACE
from namekit.matching.index.stack import Stack
from namekit.matching.resolution import Status
from namekit.matching.rules.doubt import may_be_another_order
from namekit.matching.rules.offices import holders
from namekit.matching.rules.place_rules import are_apart, beside, states_of, unexplained
from namekit.matching.scores.rank import CERTAIN, Ranking
from namekit.names.titles import is_title_alone

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LEAD = 1.5
"""By how much (natural logarithm of the population) the most prominent of several places of one name must lead to be meant."""
KNOWN = 13.1
"""Prominence (half a million people) from which on a place is meant, whoever has its name for a family name: Austin, but not Bush in Egypt."""
PROMINENT = 0.97
"""What is left of the score of the most prominent of several places of one name."""
CLOSE = 0.5
"""A candidate that would have less than this probability without rivals makes no other one ambiguous."""
APART = 2.0
"""Log-odds by which one of two candidates is so much better attested that the other is not meant."""
TITLED = 0.9
"""Score of the one bearer of a name whose roles agree with the title before it."""

NOTHING = "nothing in the gazetteer is near"
NAMELESS = "without a letter or digit it is no name"
MISSING = "it stands for a missing value, and is no name"
DEMONYM = "a demonym: it says where somebody or something is from, and names nobody"
OFFICE = "a title, and no name beside it"
SHORT = "too short to be known by its sound"
SEVERAL = "more than one entity is near"
AS_NEAR = "another entity is as near"
MOST_PROMINENT = "the most prominent of its name"
LIKELIER = "far likelier than others of its name"
PART_ALONE = "a part of a name alone, which others may bear"
SHARED = "{} entities bear this name"
BRACKETED = "what stands in brackets ({}) is not known of it"
OF_A_COUNTRY = "{} is written behind the country, and not known of it"
UNPLACED = "in which country it lies is not known, and {} is written behind the name"
ITS_COUNTRY = "its country is {}, not {}"
TURNED = "its names change places, and may be another's that way round"
ONE_BEARER = "the one bearer of the name whose role agrees with the title"


class Verdicts(NamedTuple):
    """Of each query status, the reason for it in words, and which candidate comes first; of each candidate the score that is shown."""

    status: list[Status]
    reason: list[str]
    first: list[int]
    score: Floats


class _Batch:
    """Columns over candidates and queries that the rules of a verdict are written in."""

    def __init__(self, queries: Sequence[Analysed], ranking: Ranking) -> None:
        self.ranking = ranking
        self.query = ranking.pairs.query
        self.some = np.flatnonzero(ranking.bounds[1:] > ranking.bounds[:-1])
        self.best = np.zeros(len(queries), np.int64)
        self.best[self.some] = ranking.bounds[self.some]
        """Position of the best candidate of each query."""
        self.place = np.arange(len(self.query)) - self.best[self.query]
        self.group = np.array([q.group for q in queries], np.uint64)
        self.short = np.array([q.short for q in queries], bool)

    def of_best(self, column: NDArray[Any]) -> NDArray[Any]:
        """A column of candidates, of the best one of each query; zero where there is none."""
        out = np.zeros(len(self.best), column.dtype)
        out[self.some] = column[self.best[self.some]]
        return out

    def any(self, candidates: Flags) -> Flags:
        """Queries of which some candidate is so."""
        return np.bincount(self.query[candidates], minlength=len(self.best)) > 0

    def most(self, column: Floats, candidates: Flags) -> Floats:
        """The highest value among some candidates of each query; minus infinity where there are none."""
        out = np.full(len(self.best), -np.inf, np.float32)
        np.maximum.at(out, self.query[candidates], column[candidates])
        return out


def verdicts(
    stack: Stack, queries: Sequence[Analysed], ranking: Ranking, options: Options, countries: Sequence[str | None]
) -> Verdicts:
    """Verdict on each query of a batch, with the country that is given; the first rule that fits says it."""
    of = _Batch(queries, ranking)
    pairs, score = ranking.pairs, ranking.score.copy()
    top = of.of_best(score)
    there = ranking.bounds[1:] > ranking.bounds[:-1]
    exact = there & (of.of_best(pairs.group) == of.group)
    demonym = np.array([group in stack.demonyms for group in of.group.tolist()], bool)
    office = ~exact & (top >= options.threshold)
    names = [queries[i].name for i in np.flatnonzero(office).tolist()]  # empty where letters said enough
    office[office] = [name != "" and is_title_alone(name) for name in names]
    partial = of.any(pairs.partial) & (of.any(pairs.partial & (of.place == 0)) | (top < CERTAIN))
    behind = pairs.log_odds[of.best[of.query]] - pairs.log_odds
    best = pairs.entity[of.best[of.query]]
    alike = pairs.group == pairs.group[of.best[of.query]]
    akin = (stack.part_of[pairs.entity] == best) | (stack.part_of[best] == pairs.entity)
    rival = (of.place > 0) & ~(akin & (alike | (behind >= APART)))
    several = (of.of_best(ranking.alone) >= options.threshold) & of.any(
        rival & (of.place < 5) & (ranking.alone >= CLOSE) & (behind < APART)
    )
    outdone = (of.of_best(ranking.alone) >= options.threshold) & of.any(rival & (ranking.alone >= CLOSE))
    namesake = rival & alike & (behind < APART)
    unknown = of.any(namesake & (stack.type[pairs.entity] != PLACE))  # nothing says how known it is
    unled = unknown | (of.of_best(ranking.prominence) - of.most(ranking.prominence, namesake) < LEAD)
    unled |= _not_its_own(stack, of, namesake, of.any(namesake) & ~unled)
    abroad = are_apart(of.of_best(stack.country[pairs.entity]), countries)
    place = of.of_best(stack.type[pairs.entity]) == PLACE
    prominence = of.of_best(ranking.prominence)
    little = place & (prominence > 0) & (prominence < KNOWN)
    open_bracket, unplaced = _unlisted(stack, queries, of, unexplained), _unplaced(stack, queries, of)
    parted = _parted(stack, queries, of)
    contested = top - of.most(score, rival & ~alike) < options.margin
    rules: list[tuple[Flags, Status, str]] = [
        (~there, "none", NOTHING),
        (~exact & demonym, "none", DEMONYM),
        ((~exact & partial) | (exact & of.any(pairs.partial) & little), "ambiguous", PART_ALONE),
        (~exact & of.short, "none", SHORT),
        (office, "none", OFFICE),
        ((top < options.threshold) & (several | exact & outdone), "ambiguous", SEVERAL),
        (top < options.threshold, "none", f"no candidate reaches {options.threshold:g}"),
        (of.any(namesake) & unled, "ambiguous", SHARED),
        (place & open_bracket, "ambiguous", BRACKETED),
        (parted, "ambiguous", OF_A_COUNTRY),
        (place & unplaced, "ambiguous", UNPLACED),
        (abroad & place, "ambiguous", ITS_COUNTRY),
        (_turned(stack, queries, of, there & ~place & (top >= options.threshold)), "ambiguous", TURNED),
        (of.any(namesake), "match", MOST_PROMINENT),
        (contested, "ambiguous", AS_NEAR),
        (of.any(rival & alike), "match", LIKELIER),
        (abroad, "match", ITS_COUNTRY),
        (np.ones(len(queries), bool), "match", ""),
    ]
    by = {reason: i for i, (_, _, reason) in enumerate(rules)}
    which = np.argmax(np.stack([fits for fits, _, _ in rules]), axis=0)
    found = Verdicts(
        [rules[i][1] for i in which.tolist()],
        [rules[i][2] for i in which.tolist()],
        [0] * len(queries),
        score,
    )
    bearers = np.bincount(of.query[namesake], minlength=len(queries)) + 1
    for i in np.flatnonzero(which == by[SHARED]).tolist():
        found.reason[i] = found.reason[i].format(bearers[i])
    for i in np.flatnonzero([rules[i][2] is ITS_COUNTRY for i in which.tolist()]).tolist():
        its = stack.entity(int(pairs.entity[of.best[i]])).country
        found.reason[i] = ITS_COUNTRY.format(its, countries[i])
    for reason, said in ((BRACKETED, unexplained), (OF_A_COUNTRY, beside), (UNPLACED, states_of)):
        for i in np.flatnonzero(which == by[reason]).tolist():
            found.reason[i] = reason.format(said(queries[i]))
    led = (which == by[MOST_PROMINENT])[of.query]
    outdone = (led | (which == by[LIKELIER])[of.query]) & rival & alike
    score[outdone] = np.round(score[outdone] * (1 - PROMINENT), 4)
    score[led & ~outdone] = np.round(score[led & ~outdone] * PROMINENT, 4)
    for i in np.flatnonzero(which == by[PART_ALONE]).tolist():
        _by_title(stack, queries[i], ranking, found, i)
    return found


def _not_its_own(stack: Stack, of: _Batch, namesake: Flags, asked: Flags) -> Flags:
    """Queries, of those that are asked of, that are a namesake's own name and another one of a country: Gold Coast is a city, and was Ghana."""
    out = np.zeros(len(asked), bool)
    pairs = of.ranking.pairs
    asked[asked] = stack.is_country(pairs.entity[of.best[asked]])
    for i in np.flatnonzero(asked).tolist():
        own = slice(int(of.ranking.bounds[i]), int(of.ranking.bounds[i + 1]))
        others = np.flatnonzero(namesake[own]) + own.start
        standing = [
            stack.standing(*(int(column[k]) for column in (pairs.segment, pairs.name, pairs.entity)))
            for k in (of.best[i], *others)
        ]
        out[i] = standing[0] < CANONICAL == max(standing)
    return out


def _turned(stack: Stack, queries: Sequence[Analysed], of: _Batch, asked: Flags) -> Flags:
    """Queries, of those that are asked of, that are the best candidate's names in another order, as another person may be called: Ryan Paul."""
    out, pairs = np.zeros(len(asked), bool), of.ranking.pairs
    for i in np.flatnonzero(asked).tolist():
        best = int(of.best[i])
        listed = stack.segments[int(pairs.segment[best])].texts[int(pairs.name[best])]
        out[i] = may_be_another_order(listed, queries[i].name)
    return out


def _unplaced(stack: Stack, queries: Sequence[Analysed], of: _Batch) -> Flags:
    """Queries with a state behind the name, of which the best candidate's country is not known: it may be a namesake elsewhere."""
    known = of.of_best(stack.country[of.ranking.pairs.entity]) > 0
    return _unlisted(stack, queries, of, states_of) & ~known


def _parted(stack: Stack, queries: Sequence[Analysed], of: _Batch) -> Flags:
    """Queries of which the best candidate is a country, and something unknown is written behind it: `Korea, DPR` is another one than `Korea`."""
    out = _unlisted(stack, queries, of, beside)
    out[out] = stack.is_country(of.ranking.pairs.entity[of.best[out]])
    return out


def _unlisted(stack: Stack, queries: Sequence[Analysed], of: _Batch, said: Callable[[Analysed], str]) -> Flags:
    """Queries with something that is `said` beside the name, and that the best candidate is not listed with."""
    out = np.array([said(query) != "" for query in queries], bool)
    bounds, pairs = of.ranking.bounds, of.ranking.pairs
    out &= bounds[:-1] < bounds[1:]
    for i in np.flatnonzero(out).tolist():
        best = int(of.best[i])
        listed = stack.segments[int(pairs.segment[best])].name_qualified[pairs.name[best : best + 1]]
        out[i] = int(listed[0]) != queries[i].qualified
    return out


def _by_title(stack: Stack, query: Analysed, ranking: Ranking, found: Verdicts, i: int) -> None:
    """A family or given name alone is meant where the title before it leaves one bearer."""
    own = slice(int(ranking.bounds[i]), int(ranking.bounds[i + 1]))
    bearers = np.flatnonzero(ranking.pairs.partial[own]).tolist()
    fitting = holders(query, (stack.entity(int(ranking.pairs.entity[own][k])) for k in bearers))
    if len(fitting) == 1:
        first = bearers[fitting[0]]
        found.status[i], found.reason[i], found.first[i] = "match", ONE_BEARER, first
        found.score[own] = np.round(found.score[own] * (1 - TITLED), 4)
        found.score[own.start + first] = TITLED
