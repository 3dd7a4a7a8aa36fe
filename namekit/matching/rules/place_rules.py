"""Rules of places: how known one is, the country that is given or written to a name, and what is rather somebody's name."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from namekit.lexicon.function_words import function_words
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.places import place_terms
from namekit.lexicon.regions import said_of, sovereigns
from namekit.matching.forms.adjectives import meanings, opposed
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.apart import CLASSES
from namekit.matching.index.compiled import ORGANIZATION, PERSON, PLACE, TYPES, country_code
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, EXACT, HAN, LATIN, MEET, Flags, Floats, Ints, Pairs, names_of, texts
from namekit.names.places import parse_place

SAME_COUNTRY, OTHER_COUNTRY = 1.0, -2.5
"""What a country that is given adds to the log-odds: a hint, since people are born, live and rule in different ones."""
SAME_REGION = 2.0
"""What the state or province adds in which a place is known to lie: `Springfield, Illinois`."""
ELSEWHERE = -12.0
"""What is added where a place is written with another country or state: `Odessa, Texas` is not in Ukraine."""
KNOWN, KNOWN_FROM, KNOWN_MOST = 0.3, 100_000, 1.8
"""What each e-fold of a place's population adds to the log-odds from KNOWN_FROM on, up to KNOWN_MOST: what is written of is mostly what is known.

The most is less than tells two namesakes apart: an organization has no population."""
FEW, FEWEST, AMONG_FEW = 6_000, 50, 0.35
"""Names are weighed as among thousands of places; what each e-fold of fewer adds, to no fewer than these: chance makes less alike among them.

Measured on gazetteers of single countries: places near a query are right more often the fewer there are to be near it.
"""
MOST_INITIALS = 2
"""Initials that count against a place: more say no more."""
STRAY, STRAY_SHARE = 4.0, 0.3
"""What is taken from the log-odds of a place beside people where that share of the query is no part of its name: in `Vladimir Putin` no city is meant."""
OPPOSITE = 8.0
"""What is taken where what tells two places of one name apart differs: `Gupti (East)` is not the one in the west."""
REORDERED = 10.0
"""What is taken where a place has the words of the query in another order: An Long is not Long An, Vila Nova not Nova Vila."""
GRAMMAR = 8.0
"""What is taken from a place where the query is a word of grammar, and near its name or a weak one: `Der` is not Győr, which a source lists as D'er."""
SOMEBODY = 8.0
"""What is taken where the query has the shape of an East Asian person's name and a place is written otherwise: Gao Jing is not Gaojing."""


def how_known(stack: Stack, entity: Ints) -> Floats:
    """What the population of places adds to the log-odds; countries are known, however few live there."""
    known = np.clip(KNOWN * np.log(np.maximum(stack.population[entity], 1) / KNOWN_FROM), 0, KNOWN_MOST)
    return np.where(stack.is_country(entity), KNOWN_MOST, known).astype(np.float32)


def among_few(stack: Stack) -> float:
    """What a small gazetteer of places alone adds to the log-odds of each."""
    if stack.only_type != TYPES[PLACE]:
        return 0.0
    return AMONG_FEW * math.log(FEW / min(max(len(stack.type), FEWEST), FEW))


def country_shift(stack: Stack, query: Ints, entity: Ints, countries: Sequence[str | None]) -> Floats:
    """What a country that is given adds to the log-odds of pairs of a query and an entity, or takes from them."""
    wanted = np.array([country_code(c) for c in countries], np.uint16)[query]
    own = stack.country[entity]
    known = (wanted > 0) & (own > 0)
    return np.where(known, np.where(wanted == own, SAME_COUNTRY, OTHER_COUNTRY), 0).astype(np.float32)


def are_apart(own: NDArray[np.uint16], countries: Sequence[str | None]) -> Flags:
    """Where codes of entities' countries, 0 for none, contradict those that are given."""
    wanted = np.array([country_code(c) for c in countries], np.uint16)
    return np.asarray((wanted > 0) & (own > 0) & (wanted != own))


def qualifier_shift(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], to_the_letter: Flags) -> Floats:
    """What countries and states that are written to the name (`Paris, Texas`) add to the log-odds of places, and of rulers (`Charles III (Spain)`).

    Where the name is listed with them, they are part of it: `Macao SAR, China` is how lists have it.
    """
    said = [said_of(query.qualifiers) for query in queries]
    out = np.zeros(len(pairs.query), np.float32)
    asked = np.array([bool(codes) for codes in said])[pairs.query]
    ruler = np.array([q.number > 0 for q in queries], bool)[pairs.query] & (stack.type[pairs.entity] == PERSON)
    asked &= ~to_the_letter & (stack.country[pairs.entity] > 0) & (ruler | (stack.type[pairs.entity] == PLACE))
    for i in np.flatnonzero(asked).tolist():
        entity = int(pairs.entity[i])
        countries = (int(stack.country[entity]), _sovereign_codes().get(int(stack.country[entity])))
        codes = [code for code in said[int(pairs.query[i])] if country_code(code[:2]) in countries]
        own = stack.regions(entity) if codes and all("-" in code for code in codes) else frozenset()
        out[i] = SAME_COUNTRY if codes else ELSEWHERE
        if own:
            out[i] = ELSEWHERE if own.isdisjoint(codes) else SAME_REGION
    return out


@cache
def _sovereign_codes() -> dict[int, int]:
    """What `country_code` says of a territory's sovereign, by what it says of the territory."""
    return {country_code(code): country_code(sovereign) for code, sovereign in sovereigns().items()}


def stray(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Floats:
    """What is taken from places in a gazetteer of people too, where the query is rather somebody's name.

    So it is where it shares one part with a name of several, has initials that the place has not, or sounds like somebody.
    So do organizations whose name in characters is read as somebody's: Dong Ming is not 东盟.
    """
    if stack.only_type is not None:
        return np.zeros(len(pairs.query), np.float32)
    place = stack.type[pairs.entity] == PLACE
    several = np.array([not q.single and q.generic == 0 for q in queries], bool)[pairs.query]
    unexplained = pairs.evidence[:, AT["unexplained"]] >= STRAY_SHARE
    # V. V. Putin is no Putian, though N. Korea is a place
    initials = np.array([len(q.initials) for q in queries])[pairs.query]
    unmet = np.where(exact, 0, np.clip(initials - np.maximum(pairs.evidence[:, AT["p_initials"]], 0), 0, MOST_INITIALS))
    personal = np.array([q.personal and q.generic == 0 for q in queries], bool)[pairs.query]
    for i in np.nonzero(personal & place & exact)[0]:
        listed, asked = texts(stack, pairs, queries, i)
        # a weak name in characters is how the place is written (高雄), in Latin letters it may be any source's
        personal[i] = listed != asked or (pairs.weak[i] and pairs.script[i] == LATIN)
    syllables = personal & (
        exact | (pairs.evidence[:, AT["s_likeness"]] >= MEET) | (pairs.evidence[:, AT["turned"]] > 0)
    )
    somebodys = np.where(personal | several & unexplained, STRAY, STRAY * unmet)
    taken = np.where(syllables, SOMEBODY + EXACT * exact, somebodys)
    organization = (stack.type[pairs.entity] == ORGANIZATION) & (pairs.script == HAN)
    latin = np.array([q.script == LATIN for q in queries], bool)[pairs.query]
    return np.where(place | (organization & syllables & latin), taken, 0).astype(np.float32)


def no_grammar(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Floats:
    """What is taken from places in a gazetteer of people too where the query is a word of grammar that is hardly a name of theirs: `La` is not LA."""
    if stack.only_type is not None:
        return np.zeros(len(pairs.query), np.float32)
    grammar = np.array([q.single and q.name.lower() in function_words() for q in queries], bool)[pairs.query]
    place = stack.type[pairs.entity] == PLACE
    hardly = ~exact | pairs.weak
    for i in np.flatnonzero(grammar & place & ~hardly).tolist():
        listed, asked = names_of(stack, pairs, queries, i)
        hardly[i] = listed.isupper() and not asked.isupper()
    return np.where(grammar & place & hardly, GRAMMAR + EXACT * exact, 0).astype(np.float32)


def told_apart(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken from places by the adjectives of their names, which may be opposites, and by the order of their words."""
    place = stack.type[pairs.entity] == PLACE
    means = np.array([bool(q.means) for q in queries])[pairs.query]
    # 서정동 and Seojeong-dong are one in all syllables, so that 서 is no west and dong no east
    means &= pairs.evidence[:, AT["s_likeness"]] < MEET
    script = np.array([q.script for q in queries], np.uint8)[pairs.query]
    turned = (script == pairs.script) & (pairs.evidence[:, AT["turned"]] > 0)
    # a place's characters keep their order, and so do their syllables
    characters = ((script == HAN) | (pairs.script == HAN)) & (pairs.evidence[:, AT["turned"]] > 0)
    out = np.zeros(len(pairs.query), np.float32)
    out[place & characters] = REORDERED
    for i in np.flatnonzero(place & (means | turned) & ~characters):
        listed, asked = names_of(stack, pairs, queries, i)
        out[i] = OPPOSITE * opposed(meanings(listed), queries[int(pairs.query[i])].means)
        out[i] += REORDERED * (turned[i] and _reordered(listed, asked))
    return out


def _reordered(listed: str, asked: str) -> bool:
    """Whether two names have the same words in another order, generic terms aside; a comma undoes one."""
    one, two = _words(listed), _words(asked)
    return one != two and sorted(one) == sorted(two)


def unexplained(query: Analysed) -> str:
    """What stands in brackets behind a place and is no region and no term for what it is: Oder of `Frankfurt (Oder)`; else empty."""
    return beside(query) if query.qualifiers and _bracket(query.described) else ""


def beside(query: Analysed) -> str:
    """What stands in brackets or behind a comma and is no region and no term for what a place is: DPR of `Korea, DPR`; else empty."""
    for text in query.qualifiers:
        words = key(text).split()
        turned = words and particles().get(words[-1], ("",))[0] == "of"  # Venezuela (Bolivarian Republic of)
        if not turned and not _kinds().issuperset(words) and not said_of([text]):
            return text
    return ""


@cache
def _kinds() -> frozenset[str]:
    """Words for what a place is."""
    return place_terms().words() | frozenset(CLASSES)


def states_of(query: Analysed) -> str:
    """What is written behind a place's name and is a state or province: Virginia of `Leesburg (Virginia)`; else empty.

    A country leaves hardly any namesakes, but states are written where there are some.
    """
    written = [text for text in query.qualifiers if len(text) > _ABBREVIATION or text.isupper()]
    codes = said_of(written)
    return ", ".join(written) if codes and all("-" in code for code in codes) else ""


_ABBREVIATION = 2
"""Letters of what stands for a state in capitals alone: `Juyeop 1(il)-dong` is not in Illinois."""
_bracket = re.compile(r"[(\[{（【〔［⟨]").search


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a place's name that are no generic terms, as they are written."""
    return tuple(written(token.text) for token in parse_place(name).tokens if token.role != "generic")
