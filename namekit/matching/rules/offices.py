"""Who is meant by a title and a part of a name: those whose roles agree with the title, and with the country that is written to it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import TYPE_CHECKING

from namekit.lexicon.regions import said_of
from namekit.matching.forms.analysis import Analysed
from namekit.names import parse

if TYPE_CHECKING:
    from namekit.gazetteer.model import Entity

TELLING = frozenset({"head_of_state", "minister", "military", "religious", "royal"})
"""Classes of titles that few bear at a time."""


def holders(query: Analysed, people: Iterable[Entity]) -> list[int]:
    """Which of some people, by position, have or had a role of the query's title, in the country that it says; none where no title tells."""
    wanted = {title.role for title in query.titles} & TELLING
    there = {code[:2] for code in said_of(query.qualifiers)}
    return [at for at, one in enumerate(people) if wanted & roles_of(one) and _is_of(one, there)] if wanted else []


def roles_of(entity: Entity) -> frozenset[str]:
    """Classes of the roles that an entity has or had (`head_of_state`, `minister`, …), by the words of their titles."""
    found = (parse(f"{role.title} X", "person")[0].titles for role in entity.roles)
    return frozenset(title.role for titles in found for title in titles)


def _is_of(entity: Entity, countries: Set[str]) -> bool:
    """Whether a person is of one of some countries, by birth or office, or may be as there are none."""
    return not countries or not countries.isdisjoint((entity.country, *(role.country for role in entity.roles)))
