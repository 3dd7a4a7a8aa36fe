"""How a written name is read in view of what a gazetteer lists: as a title with a name or as the name of an office, before its country or with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from namekit.base.arrays import ranges
from namekit.lexicon.regions import said_of
from namekit.matching.evidence.named import side_of
from namekit.matching.forms.analysis import Analysed, analyse, analyse_many
from namekit.matching.forms.groups import groups_of
from namekit.matching.forms.side import lay
from namekit.matching.index.compiled import ORGANIZATION, PERSON, PLACE, TYPES, WEAK, country_code
from namekit.matching.index.stack import Stack
from namekit.names.places import before_region
from namekit.names.reigns import before_country, before_realm, behind_country

_PEOPLE, _PLACES = (None, TYPES[PERSON]), (None, TYPES[PLACE])


def read_beside(stack: Stack, asked: Sequence[tuple[str, str | None]]) -> list[Analysed]:
    """Names (name, type) made ready.

    One of no given type that an organization or a place is listed by is read as theirs, and nothing in it as a person's title or a
    second name beside it: UN General Assembly, RFE/RL, DR Congo. So is one behind which the country of a listed place is written,
    and that of a listed ruler: Felipe VI of Spain. The country of somebody's office is one in brackets.
    """
    queries = analyse_many([(name, type_, "") for name, type_ in asked])
    rulers = {i: text for i, (name, type_) in enumerate(asked) if type_ in _PEOPLE and (text := before_realm(name))}
    ruling = _read_as(stack, PERSON, rulers, queries)
    _offices(stack, [(i, *asked[i]) for i in range(len(asked)) if i not in ruling], queries)
    whole = groups_of([name for name, _ in asked])
    for kind in (PLACE, ORGANIZATION):
        parted = [i for i, query in enumerate(queries) if asked[i][1] is None and query.group != whole[i]]
        _read_as(stack, kind, {i: asked[i][0] for i in parted}, queries)
    behind = {i: text for i, (name, type_) in enumerate(asked) if type_ in _PLACES and (text := before_region(name))}
    _whole_or_parted(stack, PLACE, {i: asked[i][0] for i in behind}, behind, queries)
    return queries


def _offices(stack: Stack, asked: Sequence[tuple[int, str, str | None]], queries: list[Analysed]) -> None:
    """Put names with their country in brackets in place of those of people beside whom it is written.

    What is not listed with it must have a title or be somebody's who is listed: King of Jordan Street.
    """
    for i, name, type_ in asked:
        if text := behind_country(name):
            queries[i] = analyse(text, type_)
    behind = {i: text for i, name, type_ in asked if type_ in _PEOPLE and (text := before_country(name))}
    there = _whole_or_parted(stack, PERSON, {i: name for i, name, _ in asked if i in behind}, behind, queries)
    for i, _, type_ in asked:
        if i in behind and i not in there and (titled := analyse(behind[i], type_)).titles:
            queries[i] = titled


def _whole_or_parted(
    stack: Stack, kind: int, whole: Mapping[int, str], parted: Mapping[int, str], queries: list[Analysed]
) -> set[int]:
    """Put names as they are written in place of those queries that are listed so, else with their country apart; returns which are listed."""
    there = _read_as(stack, kind, whole, queries)
    return there | _read_as(stack, kind, {i: text for i, text in parted.items() if i not in there}, queries)


def _read_as(stack: Stack, kind: int, texts: Mapping[int, str], queries: list[Analysed]) -> set[int]:
    """Put texts, read as names of a type, in place of those queries that are listed so; returns which."""
    if not texts:
        return set()
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
    said = [said_of(one.qualifiers) for one in read]
    abroad = np.array([any("-" not in code for code in codes) for codes in said], bool)
    there = np.array([(i, country_code(code[:2])) for i, codes in enumerate(said) for code in codes], np.int64).reshape(
        -1, 2
    )
    for segment, index, offset in zip(stack.segments, stack.indexes, stack.first[:-1], strict=True):
        x, y = index.listed(side_of(segment, laid), group)
        of_kind = np.flatnonzero(segment.name_type[y] == kind)
        x, first, end = x[of_kind], segment.bearer_start[y[of_kind]], segment.bearer_start[y[of_kind] + 1]
        whole = segment.name_qualified[y[of_kind]] == qualified[x]
        bearer, each = ranges(first, end - first), np.repeat(np.arange(len(x)), end - first)
        x, strong = x[each], (segment.bearer_standing[bearer] > WEAK) | (kind == ORGANIZATION)
        out[x[whole[each] & (strong | (group != qualified)[x])]] = True
        lies = x << 16 | segment.entity_country[segment.bearer[bearer]]
        within = np.flatnonzero(strong & np.isin(lies, there[:, 0] << 16 | there[:, 1]))
        country = stack.is_country(segment.bearer[bearer[within]].astype(np.int64) + int(offset))
        out[x[within[abroad[x[within]] | ~country]]] = True
    listed: list[bool] = out.tolist()
    return listed
