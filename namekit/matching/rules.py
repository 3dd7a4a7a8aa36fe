"""Rules: what moves the log-odds of a pair beside what the model has learned, each with its reason.

They stand for what no list of names teaches: what a bracket, a suffix, a country that is given, or a listed spelling means.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from namekit.lexicon.phrases import key
from namekit.lexicon.places import country_names
from namekit.matching.analysis import SCRIPTS, Analysed, is_personal, written
from namekit.matching.compiled import PERSON, PLACE, country_code
from namekit.matching.context import CONTEXT_COLUMNS, CONTRADICT, ONE_SIDED
from namekit.matching.evidence import COLUMNS
from namekit.matching.forms import KOREAN
from namekit.matching.model import Model
from namekit.matching.stack import Stack
from namekit.readings.reading import Source
from namekit.romanize.chinese_characters import unify

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SAME_COUNTRY, OTHER_COUNTRY = 1.0, -2.5
"""What a country that is given adds to the log-odds: a hint, since people are born, live and rule in different ones."""
ELSEWHERE = -8.0
"""What is added where a place is written with another country or state: `Odessa, Texas` is not in Ukraine."""
KNOWN, KNOWN_FROM, KNOWN_MOST = 0.3, 100_000, 1.8
"""What each e-fold of a place's population adds to the log-odds from KNOWN_FROM on, up to KNOWN_MOST: what is written of is mostly what is known.

The most is less than tells two namesakes apart: an organization has no population."""
EXACT = 5.0
"""What the very same spelling adds to the log-odds: beside readings that happen to sound alike, a listed name is meant."""
QUALIFIED = 3.0
"""What is added where what is in brackets, or behind a comma, is listed too."""
BESIDE_OWN, UNMET = 1.5, -3.0
"""By how much a name in another script may exceed an entity's names in the query's; log-odds of such names that did not come near."""
STRAY, STRAY_SHARE = 4.0, 0.3
"""What is taken from the log-odds of a place beside people where that share of the query is no part of its name: in `Vladimir Putin` no city is meant."""
SOMEBODY = 8.0
"""What is taken where the query has the shape of an East Asian person's name and a place is written otherwise: Gao Jing is not Gaojing."""
OTHER_CHARACTERS = 8.0
"""What is taken where two people are written in Chinese characters, and not the same: 李秀英 is not 李洙墉, however either is read."""
CHARACTERS, OTHER_PLACE = 0.7, 4.0
"""Share of the characters that two names of one place have in common, and what is taken where it is less: 希腊 is not 希拉, though both are read xi la."""
HALF_OPEN = 4.0
"""What is taken where but one part agrees and the listed name has initials for the rest: `Anthony King` is hardly A. K. Antony."""
ACRONYM = 6
"""Capitals up to which a name in capitals alone may be an acronym."""
JUNIOR = 3.0
"""What is taken where a person is written with a number or suffix that the listed name has not: Trump Jr. is not Trump."""
SENIOR = 2.0
"""What is taken where a person is written without the number or suffix of the listed name: Trump is rather the father than Trump Jr."""
OTHER_NUMBER = 8.0
"""What is taken from the log-odds where both names have a number and it differs: Sr. is not Jr., the second no third."""
MEET, FARFETCHED, OTHER_SYLLABLES = 0.95, 0.01, 8.0
"""What is taken where Korean syllables meet only by readings of which the product of weights is below a hundredth (Young-hun as 용현)."""

HAN, LATIN = SCRIPTS.index("Hani"), SCRIPTS.index("Latn")
_AT = {name: i for i, name in enumerate(COLUMNS)}
NUMBER = len(COLUMNS) + CONTEXT_COLUMNS.index("number")
"""Column of the evidence on numbers."""


class Pairs(NamedTuple):
    """Pairs of a query and a name: query, entity by its number, segment and name in it, evidence (pairs, columns).

    `group` stands for the name, `qualified` for it with its qualifiers; `weak` says that little hangs on the name.
    """

    query: Ints
    entity: Ints
    segment: NDArray[np.int8]
    name: Ints
    group: NDArray[np.uint64]
    qualified: NDArray[np.uint64]
    weak: NDArray[np.bool_]
    script: NDArray[np.uint8]
    evidence: Floats


def weighed(
    stack: Stack,
    model: Model,
    pairs: Pairs,
    queries: Sequence[Analysed],
    countries: Sequence[str | None],
) -> tuple[NDArray[np.bool_], Floats]:
    """Which pairs are spelled alike, and the log-odds (pairs,) of each: the model's, moved by the rules."""
    exact, to_the_letter = _exact(pairs, queries)
    otherwise = _no_acronym(stack, pairs, queries, exact) | _parted_otherwise(stack, pairs, queries, exact)
    exact &= ~otherwise
    log_odds = model.log_odds(pairs.evidence) + country_shift(stack, pairs.query, pairs.entity, countries)
    log_odds += np.where(exact, np.where(pairs.weak, np.float32(EXACT / 2), np.float32(EXACT)), 0)
    log_odds -= np.where(otherwise, np.float32(EXACT), 0)
    log_odds += _qualifier_shift(stack, pairs, queries)
    log_odds += np.where(to_the_letter, np.float32(QUALIFIED), 0)
    log_odds += how_known(stack, pairs.entity)
    log_odds -= _stray(stack, pairs, queries, exact)
    log_odds -= _other_characters(stack, pairs, queries)
    log_odds -= np.where(_half_open(pairs, queries), np.float32(HALF_OPEN), 0)
    log_odds -= deduction(pairs.evidence)
    log_odds -= _one_numbered(stack, pairs, queries)
    return exact, _capped_by_own_script(stack, pairs, queries, log_odds)


def deduction(evidence: Floats) -> Floats:
    """What is taken from the log-odds (pairs,) by rule: other numbers, and Korean syllables that hardly anybody spells so."""
    alike, weight = evidence[:, _AT["s_likeness"]] >= MEET, evidence[:, _AT["s_reading"]]
    farfetched = (evidence[:, _AT["s_space"]] == KOREAN) & alike & (weight < FARFETCHED)
    other = evidence[:, NUMBER] == CONTRADICT
    return np.where(other, np.float32(OTHER_NUMBER), 0) + np.where(farfetched, np.float32(OTHER_SYLLABLES), 0)


def _one_numbered(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken where one of a person's names, the query or the listed one, has a number or suffix and the other has none."""
    numbered = np.array([q.number > 0 for q in queries], bool)[pairs.query]
    one = (pairs.evidence[:, NUMBER] == ONE_SIDED) & (stack.type[pairs.entity] == PERSON)
    return np.where(one, np.where(numbered, JUNIOR, SENIOR), 0).astype(np.float32)


def _capped_by_own_script(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats) -> Floats:
    """Log-odds where a query meets a name in another script of an entity that has names in the query's script too.

    It can hardly be that entity where those names are another's: consonants of كيم جونغ أون fit Kim Young-hoon, and Kim Jong-un does not.
    """
    script = np.array([q.script for q in queries], np.uint8)[pairs.query]
    own = (script > 0) & (pairs.script == script)
    other = (script > 0) & ~own & (stack.scripts[pairs.entity] >> script & 1).astype(bool)
    other &= pairs.evidence[:, _AT["source"]] != Source.PLAIN
    # syllables of Hangul or characters that agree are read; those of Latin letters are guessed
    other &= (pairs.evidence[:, _AT["s_likeness"]] < MEET) | (pairs.script == LATIN)
    if not other.any():
        return log_odds
    pair = pairs.query << 32 | pairs.entity
    order = np.argsort(pair, kind="stable")
    at = np.empty(len(pair), np.int64)
    at[order] = np.cumsum(np.diff(pair[order], prepend=-1) > 0) - 1
    best = np.full(int(at.max()) + 1, UNMET, np.float32)
    np.maximum.at(best, at[own], log_odds[own])
    return np.where(other, np.minimum(log_odds, best[at] + BESIDE_OWN), log_odds)


def _exact(pairs: Pairs, queries: Sequence[Analysed]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Pairs that are spelled alike; and those whose brackets agree too: `Congo (Brazzaville)` is listed and is not any Congo."""
    group, qualified = (
        np.array(column, np.uint64)[pairs.query]
        for column in zip(*((q.group, q.qualified) for q in queries), strict=True)
    )
    bare = pairs.qualified == pairs.group
    to_the_letter = ~bare & (pairs.qualified == qualified)
    return np.asarray((group == pairs.group) & bare | to_the_letter), np.asarray(to_the_letter)


def _no_acronym(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pairs whose name is no acronym while the query is one that is listed as it stands: `NIS` is not Niš."""
    acronym = np.array([q.name.isupper() and q.name.isalpha() and len(q.name) <= ACRONYM for q in queries], bool)[
        pairs.query
    ]
    out = np.zeros(len(pairs.query), bool)
    for i in np.nonzero(acronym & exact)[0]:
        listed = stack.segments[int(pairs.segment[i])].texts[int(pairs.name[i])]
        out[i] = listed != queries[int(pairs.query[i])].name
    verbatim = np.bincount(pairs.query[acronym & exact & ~out], minlength=len(queries)) > 0
    return np.asarray(out & verbatim[pairs.query])


def _parted_otherwise(
    stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Places and people whose words are parted otherwise than the query's, where the other kind's are as there: `Хо Ши Мин` is not Хошимин."""
    kinds = [exact & (stack.type[pairs.entity] == kind) for kind in (PERSON, PLACE)]
    counts = [np.bincount(pairs.query[kind], minlength=len(queries)) for kind in kinds]
    as_written = np.zeros(len(pairs.query), bool)
    for i in np.nonzero((kinds[0] | kinds[1]) & (counts[0] * counts[1] > 0)[pairs.query])[0]:
        listed, asked = _texts(stack, pairs, queries, i)
        as_written[i] = listed == asked
    out = np.zeros(len(pairs.query), bool)
    for kind, other in (kinds, kinds[::-1]):
        out |= (
            kind & ~as_written & (np.bincount(pairs.query[other & as_written], minlength=len(queries)) > 0)[pairs.query]
        )
    return out


def _stray(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: NDArray[np.bool_]) -> Floats:
    """What is taken from places in a gazetteer of people too: of those that share one part with a name of several, and of those that sound like somebody."""
    if stack.only_type is not None:
        return np.zeros(len(pairs.query), np.float32)
    place = stack.type[pairs.entity] == PLACE
    several = np.array([not q.single and q.generic == 0 for q in queries], bool)[pairs.query]
    unexplained = pairs.evidence[:, _AT["unexplained"]] >= STRAY_SHARE
    personal = np.array([q.personal and q.generic == 0 for q in queries], bool)[pairs.query]
    for i in np.nonzero(personal & place & exact)[0]:
        listed, asked = _texts(stack, pairs, queries, i)
        personal[i] = pairs.weak[i] or listed != asked
    syllables = personal & (
        exact | (pairs.evidence[:, _AT["s_likeness"]] >= MEET) | (pairs.evidence[:, _AT["turned"]] > 0)
    )
    taken = np.where(syllables, SOMEBODY + EXACT * exact, np.where(personal | several & unexplained, STRAY, 0))
    return np.where(place, taken, 0).astype(np.float32)


def _texts(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], i: np.intp) -> tuple[str, str]:
    """The listed name of a pair and the query's, as they are written."""
    listed = stack.segments[int(pairs.segment[i])].texts[int(pairs.name[i])]
    return written(listed), written(queries[int(pairs.query[i])].name)


def _other_characters(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken from people and places where the name and the query are both in Chinese characters, and not the same."""
    in_han = np.array([q.script == HAN for q in queries], bool)[pairs.query] & (pairs.script == HAN)
    personal = np.array([q.script == HAN and is_personal(q.name) for q in queries], bool)[pairs.query]
    person, place = (stack.type[pairs.entity] == kind for kind in (PERSON, PLACE))
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(in_han & (place | (person & personal))):
        listed, asked = map(unify, _texts(stack, pairs, queries, i))
        if person[i]:
            out[i] = OTHER_CHARACTERS * (listed != asked)
        elif listed not in asked and asked not in listed:
            out[i] = OTHER_PLACE * (Indel.normalized_similarity(listed, asked) < CHARACTERS)
    return out


def _half_open(pairs: Pairs, queries: Sequence[Analysed]) -> NDArray[np.bool_]:
    """Pairs in which one part agrees and another meets but an initial of the listed name."""
    spelled_out = np.array([not q.initials for q in queries], bool)[pairs.query]
    strong, initials = pairs.evidence[:, _AT["p_strong"]], pairs.evidence[:, _AT["p_initials"]]
    return np.asarray(spelled_out & (strong <= 1) & (initials >= 1))


def how_known(stack: Stack, entity: Ints) -> Floats:
    """What the population of places adds to the log-odds."""
    known = np.clip(KNOWN * np.log(np.maximum(stack.population[entity], 1) / KNOWN_FROM), 0, KNOWN_MOST)
    return np.asarray(known, np.float32)


def country_shift(stack: Stack, query: Ints, entity: Ints, countries: Sequence[str | None]) -> Floats:
    """What a country that is given adds to the log-odds of pairs of a query and an entity, or takes from them."""
    wanted = np.array([country_code(c) for c in countries], np.uint16)[query]
    own = stack.country[entity]
    known = (wanted > 0) & (own > 0)
    return np.where(known, np.where(wanted == own, SAME_COUNTRY, OTHER_COUNTRY), 0).astype(np.float32)


def _qualifier_shift(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What countries and states that are written to the name (`Paris, Texas`) add to the log-odds of places."""
    said = [next((code for q in query.qualifiers if (code := country_names().get(key(q)))), "") for query in queries]
    if not any(said):
        return np.zeros(len(pairs.query), np.float32)
    wanted = np.array([country_code(code[:2]) for code in said], np.uint16)[pairs.query]
    own = stack.country[pairs.entity]
    known = (wanted > 0) & (own > 0) & (stack.type[pairs.entity] == PLACE)
    return np.where(known, np.where(wanted == own, SAME_COUNTRY, ELSEWHERE), 0).astype(np.float32)
