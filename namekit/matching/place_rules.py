"""Rules of places: how known one is, the country that is given or written to a name, and what is rather somebody's name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.lexicon.phrases import key
from namekit.lexicon.places import country_names
from namekit.matching.analysis import Analysed
from namekit.matching.candidates import AT, EXACT, MEET, Flags, Floats, Ints, Pairs, texts
from namekit.matching.compiled import PLACE, country_code
from namekit.matching.stack import Stack

SAME_COUNTRY, OTHER_COUNTRY = 1.0, -2.5
"""What a country that is given adds to the log-odds: a hint, since people are born, live and rule in different ones."""
ELSEWHERE = -8.0
"""What is added where a place is written with another country or state: `Odessa, Texas` is not in Ukraine."""
KNOWN, KNOWN_FROM, KNOWN_MOST = 0.3, 100_000, 1.8
"""What each e-fold of a place's population adds to the log-odds from KNOWN_FROM on, up to KNOWN_MOST: what is written of is mostly what is known.

The most is less than tells two namesakes apart: an organization has no population."""
STRAY, STRAY_SHARE = 4.0, 0.3
"""What is taken from the log-odds of a place beside people where that share of the query is no part of its name: in `Vladimir Putin` no city is meant."""
SOMEBODY = 8.0
"""What is taken where the query has the shape of an East Asian person's name and a place is written otherwise: Gao Jing is not Gaojing."""


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


def qualifier_shift(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What countries and states that are written to the name (`Paris, Texas`) add to the log-odds of places."""
    said = [next((code for q in query.qualifiers if (code := country_names().get(key(q)))), "") for query in queries]
    if not any(said):
        return np.zeros(len(pairs.query), np.float32)
    wanted = np.array([country_code(code[:2]) for code in said], np.uint16)[pairs.query]
    own = stack.country[pairs.entity]
    known = (wanted > 0) & (own > 0) & (stack.type[pairs.entity] == PLACE)
    return np.where(known, np.where(wanted == own, SAME_COUNTRY, ELSEWHERE), 0).astype(np.float32)


def stray(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Floats:
    """What is taken from places in a gazetteer of people too: of those that share one part with a name of several, and of those that sound like somebody."""
    if stack.only_type is not None:
        return np.zeros(len(pairs.query), np.float32)
    place = stack.type[pairs.entity] == PLACE
    several = np.array([not q.single and q.generic == 0 for q in queries], bool)[pairs.query]
    unexplained = pairs.evidence[:, AT["unexplained"]] >= STRAY_SHARE
    personal = np.array([q.personal and q.generic == 0 for q in queries], bool)[pairs.query]
    for i in np.nonzero(personal & place & exact)[0]:
        listed, asked = texts(stack, pairs, queries, i)
        personal[i] = pairs.weak[i] or listed != asked
    syllables = personal & (
        exact | (pairs.evidence[:, AT["s_likeness"]] >= MEET) | (pairs.evidence[:, AT["turned"]] > 0)
    )
    taken = np.where(syllables, SOMEBODY + EXACT * exact, np.where(personal | several & unexplained, STRAY, 0))
    return np.where(place, taken, 0).astype(np.float32)
