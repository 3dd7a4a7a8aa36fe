"""The built-in gazetteer: what every entity of a kind must have."""

from __future__ import annotations

import re
from functools import cache

import pytest

import namekit
from namekit.base.data import data_path
from namekit.gazetteer import Entity, Gazetteer
from namekit.scripts import fold, main_script


@cache
def _entities() -> dict[str, Entity]:
    return {entity.id: entity for entity in Gazetteer.load(data_path("gazetteer"))}


def _people() -> list[Entity]:
    return [entity for entity in _entities().values() if entity.type == "person"]


def test_every_person_has_native_spelling_dated_role_and_source() -> None:
    """Issue: a person counts only with these three."""
    lacking = [
        person.id
        for person in _people()
        if not any(variant.kind == "native" for variant in person.names)
        or not all(role.start or role.end for role in person.roles)
        or not person.roles
        or not person.source.startswith("http")
    ]

    assert lacking == []


def test_a_thousand_people() -> None:
    assert len(_people()) >= 1000


@pytest.mark.parametrize(
    ("country", "script"),
    [("KR", "Hang"), ("KP", "Hang"), ("RU", "Cyrl"), ("UA", "Cyrl"), ("GR", "Grek"), ("IL", "Hebr"), ("IR", "Arab")],
)
def test_people_of_a_country_have_a_name_in_its_script(country: str, script: str) -> None:
    people = [person for person in _people() if person.country == country]

    assert people
    assert [p.id for p in people if not any(main_script(variant.text) in (script, "Arab") for variant in p.names)] == []


def test_a_reading_in_kana_is_parted_where_the_canonical_name_is() -> None:
    """Family and given name of a reading are those of the canonical name, the other way round."""
    wrong = []
    for person in _people():
        for variant in person.names:
            if re.fullmatch("[\u3041-\u3096]+ [\u3041-\u3096]+", variant.text):
                read = namekit.transliterate(variant.text, scheme="ja-passport", kind="person").split()
                if _bare(read[::-1]) != _bare(person.name.split()):
                    wrong.append((person.id, variant.text))

    assert wrong == []


def _bare(parts: list[str]) -> list[str]:
    """The words without what the Hepburn styles write differently: long vowels, hyphens, m for n, an apostrophe."""
    return [re.sub("(?<=[ou])[uoh]|['-]", "", fold(part)).replace("m", "n") for part in parts]


def test_every_country_has_names_in_forty_languages() -> None:
    """CLDR's names are the same in many languages; the distinct ones alone must still be many."""
    countries = [
        entity for id_, entity in _entities().items() if id_.startswith("place/") and len(id_) == len("place/kr")
    ]

    assert len(countries) == 250
    assert min(len({variant.text for variant in country.names}) for country in countries) >= 20
    assert len({variant.lang for country in countries for variant in country.names}) >= 60


def test_part_of_and_replacement_name_entities_that_are_there() -> None:
    entities = _entities()
    wanted = {target for entity in entities.values() for target in (entity.part_of, entity.replaced_by) if target}

    assert set() == wanted - entities.keys()


def test_a_capital_that_is_its_own_subdivision_is_one_entity() -> None:
    entities = _entities()

    assert entities["place/kr-11"].name == "Seoul"
    assert entities["place/ua-30"].name == "Kyiv"
    assert "place/kr/seoul" not in entities
    assert "place/kr-26" not in entities
    assert entities["place/kr/busan"].same_as["iso3166-2"] == "KR-26"


@pytest.mark.parametrize("code", ["kr", "kp", "ua", "ru", "us", "cn", "jp", "tw", "ps", "xk"])
def test_country_has_a_capital_or_is_known_to_have_none(code: str) -> None:
    capitals = [e for e in _entities().values() if e.note == "capital" and e.country == code.upper()]

    assert len(capitals) == 1


def test_neighbours_are_different_people() -> None:
    ids = [
        "kim-yong-hyun",
        "kim-yong-nam",
        "kim-yong-chol",
        "kim-yong-bok",
        "kim-young-ho",
        "kim-jong-un",
        "kim-jong-il",
    ]

    assert len({_entities()[f"person/{id_}"].names[0].text for id_ in ids}) == len(ids)


def test_a_region_by_hand_is_no_second_entity_of_a_subdivision() -> None:
    """Transnistria stood twice: once out of ISO 3166-2, once among the regions."""
    places = [entity for entity in _entities().values() if entity.type == "place"]
    subdivisions = {(e.country, e.name) for e in places if "iso3166-2" in e.same_as}
    by_hand = [e for e in places if "wikipedia.org" in e.source and "iso3166-2" not in e.same_as]

    assert len(by_hand) >= 250
    assert [e.id for e in by_hand if e.country and (e.country, e.name) in subdivisions] == []
