"""Several names in one cell: whether they are of one entity or of more, which no single answer can say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from namekit.gazetteer.model import Entity
from namekit.matching.answers.decide import PART_ALONE
from namekit.matching.resolution import Candidate, Resolution
from namekit.names.cells import Joined, names_somebody, people_in

OF_SEVERAL = "names of more than one entity: {}"
OF_MANY = "{} names in one cell, of which a few are looked up"
LEVELS = 6
"""Places that lie in each other at most: a district, a city, a county, a state, a country."""

PartOf = Callable[[str], str]


def may_be_several(whole: Resolution, names: Sequence[Resolution], joined: Joined) -> bool:
    """Whether `of_several` may say that a cell has several entities, by the answers to all of its names but one: two must be known, or it is a person's."""
    person = whole.status == "match" and whole.candidates[0].entity.type == "person"
    person &= joined.sure or bool(people_in(whole.query))
    return person or any(_bearers(name) for name in names)


def of_several(
    whole: Resolution, names: Sequence[Resolution], joined: Joined, part_of: PartOf, *, limit: int
) -> Resolution:
    """The answer to a cell in which names are joined: ambiguous where they are of more than one entity, else as it was.

    Of several entities are names of which two are known and no place lies in the other (`Lviv / Ukraine`). Where what joins
    them is surely no part of a name, it is enough that the cell would be taken for one person, whom one of them does not name. A place
    that is called by both names is neither of theirs: `Jammu & Kashmir`. What says nothing as a whole is what all of its names mean:
    `Kyiv; Kiev`. Where `names` are but a few of those in the cell, others may be of other entities, and it is no match.
    """
    found = [name for name in names if name.status == "match" or (whole.status != "match" and _bearers(name))]
    if joined.people:
        found = [name for name in found if name.candidates[0].entity.type == "person"]
    if _are_of_more(whole, names, found, joined, part_of):
        candidates = _candidates(whole, found, limit)
        reason = OF_SEVERAL.format("; ".join(joined.names))
        return Resolution(whole.query, "ambiguous", candidates[0].score, candidates, reason)
    count = len(set(joined.names))
    if whole.status == "match":
        unsure = Resolution(whole.query, "ambiguous", whole.score, whole.candidates, OF_MANY.format(count))
        return unsure if len(names) < count else whole
    if not found or len(found) < count:
        return whole
    same = max(found, key=lambda name: (name.status == "match", name.score))
    return Resolution(whole.query, same.status, same.score, same.candidates, same.reason)


def _are_of_more(
    whole: Resolution, names: Sequence[Resolution], found: Sequence[Resolution], joined: Joined, part_of: PartOf
) -> bool:
    """Whether names of a cell, of which some are `found`, are of more entities than one, which the whole may mean."""
    different = {(name.candidates[0].id, _bearers(name)): name for name in found}
    apart = any(_are_apart(a, b, part_of) for a, b in combinations(different.values(), 2))
    if whole.status != "match":
        return apart
    its = whole.candidates[0].id
    if whole.candidates[0].entity.type != "person":
        return apart and any(its in _bearers(name) for name in found)
    whole_names = joined.people and bool(people_in(whole.query))
    return apart or any(
        its not in _bearers(name) and (joined.sure or (whole_names and _is_somebody_else(name, its))) for name in names
    )


def _is_somebody_else(name: Resolution, id: str) -> bool:
    """Whether a name that a comma parts from an entity's is somebody's in full, and nearest to another than that entity or to none."""
    return names_somebody(name.query) and not (name.candidates and name.candidates[0].id == id)


def _bearers(name: Resolution) -> frozenset[str]:
    """Ids of the entities that a name means, or of those that are called by it in part: `Macron`."""
    if name.status == "match":
        return frozenset({name.candidates[0].id})
    if name.reason != PART_ALONE:
        return frozenset()
    return frozenset(candidate.id for candidate in _meant(name))


def _meant(name: Resolution) -> tuple[Candidate, ...]:
    """The best candidate of a match; of a part of a name those who bear it, of whom none is likelier than the others."""
    if name.status == "match":
        return name.candidates[:1]
    return tuple(candidate for candidate in name.candidates if candidate.score == name.score)


def _are_apart(a: Resolution, b: Resolution, part_of: PartOf) -> bool:
    """Whether two names are of different entities, of which none is a place in the other."""
    if not _bearers(a).isdisjoint(_bearers(b)):
        return False
    one, other = a.candidates[0].entity, b.candidates[0].entity
    return not (_lies_in(one, other, part_of) or _lies_in(other, one, part_of))


def _candidates(whole: Resolution, found: Sequence[Resolution], limit: int) -> tuple[Candidate, ...]:
    """The entities that the names are of, each once, then those of the whole."""
    first = {c.id: c for c in sorted((c for name in found for c in _meant(name)), key=lambda c: -c.score)}
    others = [candidate for candidate in whole.candidates if candidate.id not in first]
    return (*first.values(), *others)[:limit]


def _lies_in(entity: Entity, other: Entity, part_of: PartOf) -> bool:
    """Whether an entity is a place that lies in another."""
    at = entity.part_of
    for _ in range(LEVELS - 1):
        if not at or at == other.id:
            break
        at = part_of(at)
    return at == other.id
