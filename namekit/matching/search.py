"""From written names to ranked candidates: analysis, candidates, evidence and rank, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.lexicon.missing import is_missing
from namekit.lexicon.regions import said_of
from namekit.matching.analysis import Analysed, analyse, analyse_many
from namekit.matching.bare import bare
from namekit.matching.candidates import Pairs
from namekit.matching.compiled import ORGANIZATION, PERSON, PLACE, TYPES, WEAK, country_code
from namekit.matching.context import context
from namekit.matching.evidence import evidence
from namekit.matching.groups import groups_of
from namekit.matching.model import Model
from namekit.matching.named import Names
from namekit.matching.pairs import Ints, ranges, take, together
from namekit.matching.place_rules import STRAY
from namekit.matching.rank import Ranking, Weighed, rank
from namekit.matching.rarity import weights
from namekit.matching.rules import weighed
from namekit.matching.side import Laid, Side, lay
from namekit.matching.spelled import spelled
from namekit.matching.stack import Stack
from namekit.matching.typos import load as load_typos
from namekit.names.places import before_region
from namekit.names.reigns import before_country, before_realm, behind_country

BLOCK = 1_000
"""Names that are looked for at once: arrays of more are given back to the system and asked of it anew for each block, which takes longer than the work on them."""
NEAR = 12
"""Candidates of a name, in each space, whose evidence is looked at."""


def side_of(names: Names, asked: Sequence[Laid]) -> Side:
    """Names that are looked up as a side of comparison, their parts weighed by how often they occur among those that they are compared with."""
    return Side.of(asked, lambda parts: weights(parts, *names.occurring, names.names))


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
        for i, analysed in zip(read, _read(stack, [(names[i], kinds[i]) for i in read]), strict=True):
            queries[i] = analysed
        pairs = _weighed(
            stack, model, [queries[i] for i in read], [types[i] for i in read], [countries[i] for i in read]
        )
        found.append(pairs._replace(query=np.array(read)[pairs.query]))
    return queries, rank(stack, model, typos, together(found), len(names))


def _read(stack: Stack, asked: Sequence[tuple[str, str | None]]) -> list[Analysed]:
    """Names (name, type) made ready.

    One of no given type that an organization or a place is listed by is read as theirs, and nothing in it as a person's title or a
    second name beside it: UN General Assembly, RFE/RL, DR Congo. So is one behind which the country of a listed place is written,
    and that of a listed ruler: Felipe VI of Spain. The country of somebody's office is one in brackets.
    """
    queries = analyse_many([(name, type_, "") for name, type_ in asked])
    rulers = {i: text for i, (name, type_) in enumerate(asked) if type_ in _PEOPLE and (text := before_realm(name))}
    ruling = _read_as(stack, PERSON, rulers, queries)
    _read_offices(stack, [(i, *asked[i]) for i in range(len(asked)) if i not in ruling], queries)
    whole = groups_of([name for name, _ in asked])
    for kind in (PLACE, ORGANIZATION):
        parted = [i for i, query in enumerate(queries) if asked[i][1] is None and query.group != whole[i]]
        _read_as(stack, kind, {i: asked[i][0] for i in parted}, queries)
    behind = {i: text for i, (name, type_) in enumerate(asked) if type_ in _PLACES and (text := before_region(name))}
    there = _read_as(stack, PLACE, {i: asked[i][0] for i in behind}, queries)
    _read_as(stack, PLACE, {i: text for i, text in behind.items() if i not in there}, queries)
    return queries


def _read_offices(stack: Stack, asked: Sequence[tuple[int, str, str | None]], queries: list[Analysed]) -> None:
    """Put names with their country in brackets in place of those of people beside whom it is written.

    What is not listed with it must have a title or be somebody's who is listed: King of Jordan Street.
    """
    for i, name, type_ in asked:
        if text := behind_country(name):
            queries[i] = analyse(text, type_)
    behind = {i: text for i, name, type_ in asked if type_ in _PEOPLE and (text := before_country(name))}
    there = _read_as(stack, PERSON, {i: name for i, name, _ in asked if i in behind}, queries)
    there |= _read_as(stack, PERSON, {i: text for i, text in behind.items() if i not in there}, queries)
    for i, _, type_ in asked:
        if i in behind and i not in there and (titled := analyse(behind[i], type_)).titles:
            queries[i] = titled


_PEOPLE, _PLACES = (None, TYPES[PERSON]), (None, TYPES[PLACE])


def _read_as(stack: Stack, kind: int, texts: Mapping[int, str], queries: list[Analysed]) -> set[int]:
    """Put texts, read as names of a type, in place of those queries that are listed so; returns which."""
    read = analyse_many([(text, TYPES[kind], "") for text in texts.values()])
    found = {i: one for i, one, listed in zip(texts, read, _listed(stack, read, kind), strict=True) if listed}
    for i, one in found.items():
        queries[i] = one
    return set(found)


def _listed(stack: Stack, read: Sequence[Analysed], kind: int) -> list[bool]:
    """Whether each name is spelled as an entity of a type is listed; what qualifies it is listed too, or says where it lies (`Paris, FR`).

    A weak name of a place does not count beside a title, which may be one, and a country does not lie in what is in it: France, Paris.
    """
    group, qualified = (np.array([getattr(one, which) for one in read], np.uint64) for which in ("group", "qualified"))
    laid, out = lay([one.forms for one in read]), np.zeros(len(read), bool)
    abroad = np.array([any("-" not in code for code in said_of(one.qualifiers)) for one in read], bool)
    for segment, index, offset in zip(stack.segments, stack.indexes, stack.first[:-1], strict=True):
        x, y = index.listed(side_of(segment, laid), group)
        of_kind = np.flatnonzero(segment.name_type[y] == kind)
        x, first, end = x[of_kind], segment.bearer_start[y[of_kind]], segment.bearer_start[y[of_kind] + 1]
        whole = segment.name_qualified[y[of_kind]] == qualified[x]
        bearer, each = ranges(first, end - first), np.repeat(np.arange(len(x)), end - first)
        x, strong = x[each], (segment.bearer_standing[bearer] > WEAK) | (kind == ORGANIZATION)
        out[x[whole[each] & (strong | (group != qualified)[x])]] = True
        there = np.array([(i, code) for i, one in enumerate(read) for code in _countries(one)], np.int64).reshape(-1, 2)
        lies = x << 16 | segment.entity_country[segment.bearer[bearer]]
        within = np.flatnonzero(strong & np.isin(lies, there[:, 0] << 16 | there[:, 1]))
        country = stack.is_country(segment.bearer[bearer[within]].astype(np.int64) + int(offset))
        out[x[within[abroad[x[within]] | ~country]]] = True
    listed: list[bool] = out.tolist()
    return listed


def _countries(query: Analysed) -> set[int]:
    """Codes of the countries that a name is said to lie in."""
    return {country_code(code[:2]) for code in said_of(query.qualifiers)}


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
