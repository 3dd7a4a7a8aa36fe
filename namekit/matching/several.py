"""Several names in one cell: whether they are of one entity or of more, which no single answer can say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from namekit.gazetteer.model import Entity
from namekit.matching.resolution import Candidate, Resolution

OF_SEVERAL = "names of more than one entity: {}"
LEVELS = 6
"""Places that lie in each other at most: a district, a city, a county, a state, a country."""

PartOf = Callable[[str], str]


def may_be_several(whole: Resolution, names: Sequence[Resolution], *, sure: bool) -> bool:
    """Whether `of_several` may say that a cell has several entities, by the answers to all of its names but one: two must be matches, or it is a person's."""
    person = sure and whole.status == "match" and whole.candidates[0].entity.type == "person"
    return person or any(name.status == "match" for name in names)


def of_several(
    whole: Resolution, names: Sequence[Resolution], part_of: PartOf, *, sure: bool, limit: int
) -> Resolution:
    """The answer to a cell in which names are joined: ambiguous where they are of more than one entity, else as it was.

    Of several entities are names of which two are matches, and no place lies in the other (`Lviv / Ukraine`). Where what joins
    them is surely no part of a name, it is enough that the cell would be taken for one person. A place that is called by both names
    is neither of theirs: `Jammu & Kashmir`.
    """
    found = {name.candidates[0].id: name for name in names if name.status == "match"}
    entities = [name.candidates[0].entity for name in found.values()]
    apart = any(not (_lies_in(a, b, part_of) or _lies_in(b, a, part_of)) for a, b in combinations(entities, 2))
    if whole.status == "match" and whole.candidates[0].entity.type != "person":
        apart = apart and whole.candidates[0].id in found
    elif whole.status == "match":
        apart = apart or sure
    if not apart:
        return whole
    candidates = _candidates(whole, list(found.values()), limit)
    reason = OF_SEVERAL.format(", ".join(name.query for name in names))
    return Resolution(whole.query, "ambiguous", candidates[0].score, candidates, reason)


def _candidates(whole: Resolution, found: Sequence[Resolution], limit: int) -> tuple[Candidate, ...]:
    """The entities that the names are of, then those of the whole."""
    first = sorted((name.candidates[0] for name in found), key=lambda candidate: -candidate.score)
    named = {candidate.id for candidate in first}
    others = [candidate for candidate in whole.candidates if candidate.id not in named]
    return (*first, *others)[:limit]


def _lies_in(entity: Entity, other: Entity, part_of: PartOf) -> bool:
    """Whether an entity is a place that lies in another."""
    at = entity.part_of
    for _ in range(LEVELS - 1):
        if not at or at == other.id:
            break
        at = part_of(at)
    return at == other.id
