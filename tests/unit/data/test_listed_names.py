"""Names of the built-in gazetteer, asked just as they are listed."""

from __future__ import annotations

from namekit import Gazetteer, Resolver


def test_no_name_of_people_and_organizations_is_lost_when_it_is_asked_as_it_is_listed():
    """Canonical names, and all of organizations, whose words may look like titles or several names."""
    entities = [entity for entity in Gazetteer.builtin() if entity.type != "place"]
    bearers: dict[str, set[str]] = {}
    for entity in entities:
        for text in {entity.name, *(v.text for v in entity.names if entity.type == "organization")}:
            bearers.setdefault(text, set()).add(entity.id)
    answers = Resolver(Gazetteer.builtin()).resolve_many(list(bearers))
    lost = [a.query for a in answers if bearers[a.query].isdisjoint(c.id for c in a.candidates) or a.status == "none"]
    assert not lost
