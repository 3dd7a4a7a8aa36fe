"""Places by what they are called: the words for what a place is, and which of several of one name it is the name of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import AGREE, CONTEXT_COLUMNS, ONE_SIDED
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.apart import (
    CITY,
    COUNTRY,
    TOWN,
    is_division,
    is_facility,
    is_kind,
    is_province,
    is_settlement,
    is_unit,
)
from namekit.matching.forms.form import KOREAN
from namekit.matching.forms.groups import groups_of
from namekit.matching.index.compiled import CANONICAL, PLACE, WEAK
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, Flags, Floats, Pairs, names_of
from namekit.names.places import parse_place, without_article

LEFT_OUT = 1.0
"""What is added where one of two names has the term for a settlement or district alone, the rest is read to the letter, and no other place is named so."""
READ_SO, WRITTEN_SO = 0.97, 0.95
"""Likeness of the sounds and of the letters from which the rest is."""
GENERIC = len(COLUMNS) + CONTEXT_COLUMNS.index("generic")
FACILITY = 3.0
"""What is taken where the word for an airport or a station stands on one side alone."""
TOO_SMALL = 4.0
"""What is taken from a town beside the word for a province."""


def called_so(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Flags:
    """Places whose name is listed just as the query has it beside the word for a city, a province or a country, or behind an article.

    `г. Киев`, `City of Kyiv`; `State of New York`; Ewe `Togo nutome`; Maltese `il-Qatar`. Of a place and its part that are called so,
    the part is the city: `г. Люксембург` is no country.
    """
    called = np.array([q.generic if q.generic in (CITY, CITY | TOWN, COUNTRY) else 0 for q in queries], np.uint64)
    divided = np.array([is_division(q.generic) for q in queries], bool)
    names = {i: _without_term(queries[i].name) for i in np.flatnonzero((called > 0) | divided).tolist()}
    names |= {i: name for i, q in enumerate(queries) if (name := without_article(q.name)) and i not in names}
    if not names:
        return np.zeros(len(pairs.query), bool)
    group = np.zeros(len(queries), np.uint64)
    group[list(names)] = groups_of(list(names.values()))
    group[pairs.query[exact]] = 0  # it is called more than so
    out = (group[pairs.query] == pairs.group) & (group[pairs.query] > 0) & (stack.type[pairs.entity] == PLACE)
    kind, parts = called[pairs.query], stack.part_of[pairs.entity]
    out &= (kind != COUNTRY) | stack.is_country(pairs.entity)
    for i in np.flatnonzero(out & (kind > 0)).tolist():
        out[i] = not (out & (pairs.query == pairs.query[i]) & (parts == pairs.entity[i])).any()
    return _divisions(stack, pairs, out, divided)


def _divisions(stack: Stack, pairs: Pairs, called: Flags, divided: Flags) -> Flags:
    """Of places that are called as the query is but for a term, where it says province: provinces, and those whose own name it is.

    Washington State is not D.C. One that is listed with such a term comes before all: Kyiv region is the oblast, not the city.
    """
    asked = divided[pairs.query] & called
    at = np.flatnonzero(asked)
    province = np.zeros(len(called), bool)
    province[at] = stack.is_subdivision(pairs.entity[at])
    own = province & (pairs.standing == CANONICAL) & (pairs.qualified == pairs.group)
    owned = np.bincount(pairs.query[own], minlength=len(divided)) > 0
    termed = (
        divided[pairs.query] & (pairs.evidence[:, GENERIC] == AGREE) & (pairs.evidence[:, AT["likeness"]] >= READ_SO)
    )
    at = np.flatnonzero(termed)
    termed[at] = stack.is_subdivision(pairs.entity[at])
    named_so = np.bincount(pairs.query[termed], minlength=len(divided)) > 0
    bare = np.where(owned[pairs.query], own, province)
    return np.where(divided[pairs.query] & named_so[pairs.query], termed, np.where(asked, bare, called))


def named_after_part(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Flags:
    """Places that the query names by what is rather the name of a part of theirs: `Tunis` is the city, though Uzbek calls Tunisia so.

    The own name of one says more than a name that is written just so (`Alžír` is Algiers in Czech, `Alžir` Algeria in Croatian), which
    says more than one of the same letters, and that more than one that is near. Where both stand alike, the whole is left (Luxembourg).
    """
    whole = stack.part_of[pairs.entity].astype(np.int64)
    one, inside = pairs.of_entity, pairs.query << 32 | whole
    akin = np.isin(one, inside[exact & (whole >= 0)])
    if not akin.any():
        return akin
    grade = exact.astype(np.int8)
    for i in np.flatnonzero(exact & (pairs.standing > WEAK) & (akin | np.isin(inside, one))).tolist():
        listed, asked = names_of(stack, pairs, queries, i)
        grade[i] = 3 if pairs.standing[i] == CANONICAL else 1 + (listed == asked)
    distinct, at = np.unique(one, return_inverse=True)
    own, parts = np.zeros(len(distinct), np.int8), np.zeros(len(distinct), np.int8)
    np.maximum.at(own, at, grade)
    known = np.flatnonzero(np.isin(inside, one) & (whole >= 0))
    np.maximum.at(parts, np.searchsorted(distinct, inside[known]), grade[known])
    return np.asarray((parts > own)[at])


def _one_sided(stack: Stack, pairs: Pairs, exact: Flags) -> Flags:
    """Places of which one name alone, the query's or the listed one, has a generic term, and that are not listed as the query is."""
    return np.asarray((pairs.evidence[:, GENERIC] == ONE_SIDED) & (stack.type[pairs.entity] == PLACE) & ~exact)


def too_small(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Floats:
    """What is taken from towns where the query has the word for a province: `New York State` is not the city that is named so too."""
    provinces = np.array([is_province(q.generic) for q in queries], bool)[pairs.query]
    out = np.zeros(len(pairs.query), np.float32)
    at = np.flatnonzero(provinces & _one_sided(stack, pairs, exact))
    out[at] = TOO_SMALL * stack.is_town(pairs.entity[at])
    return out


def no_town(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Floats:
    """What is taken where one of two names has the word for an airport or a station: `Skelmersdale` is not its railway station."""
    out = np.zeros(len(pairs.query), np.float32)
    one_sided = _one_sided(stack, pairs, exact)
    one_sided &= pairs.evidence[:, AT["s_space"]] != KOREAN  # which has a rule of its own
    for i in np.flatnonzero(one_sided).tolist():
        listed = int(stack.segments[int(pairs.segment[i])].name_generic[int(pairs.name[i])])
        out[i] = FACILITY * is_facility(listed | queries[int(pairs.query[i])].generic)
    return out


def term_left_out(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is added to places that are written with the term for what they are and listed without it (黄水镇, Huangshui), or the reverse.

    Languages and sources differ in that, but a name alone is the town's rather than the province's that is called after it
    (Kyoto Prefecture), and terms of nature are part of a name. Korean has so many villages that are told apart by their terms
    that it has a rule of its own.
    """
    evidence, generic = pairs.evidence, pairs.evidence[:, GENERIC]
    read_so = (stack.type[pairs.entity] == PLACE) & (evidence[:, AT["s_space"]] != KOREAN)
    read_so &= (evidence[:, AT["likeness"]] >= READ_SO) & (evidence[:, AT["letters"]] >= WRITTEN_SO)
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(read_so & (generic == ONE_SIDED)).tolist():
        listed = int(stack.segments[int(pairs.segment[i])].name_generic[int(pairs.name[i])])
        out[i] = LEFT_OUT * (is_settlement(listed) if listed else is_unit(queries[int(pairs.query[i])].generic))
    named_so = np.bincount(pairs.query[read_so & (generic != ONE_SIDED)], minlength=len(queries)) > 0
    return np.where(named_so[pairs.query], np.float32(0), out)


def _without_term(name: str) -> str:
    """The words of a place's name without the terms for what it is, and without the `of` behind them."""
    kept: list[str] = []
    term = False
    for token in parse_place(name).tokens:
        if token.role == "generic" and is_kind(token.value):
            term = True
        elif not (term and token.value == "of"):
            kept.append(token.text)
            term = False
    return written(" ".join(kept))
