"""Names that are read in view of what is listed: with the country of an office or a realm, whole though a title seems to be in them."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver

SOMEBODY = {"id": "person/somebody", "type": "person", "name": "Marta Halvorsen"}


def resolver(*entities):
    return Resolver(Gazetteer.from_entities([SOMEBODY, *entities]))


def place(name, *others, **more):
    return {"id": "place/here", "type": "place", "name": name, "names": [{"text": t} for t in others], **more}


CHARLES = {"id": "person/charles-iii", "type": "person", "name": "Charles III", "country": "GB"}


FELIPE = {"id": "person/felipe-vi", "type": "person", "name": "Felipe VI", "country": "ES"}


@pytest.mark.parametrize("name", ["King Charles III of the United Kingdom", "Charles III of the United Kingdom"])
def test_a_king_is_not_his_country(name):
    assert resolver(place("United Kingdom", "UK", population=60_000_000, country="GB")).resolve(name).status != "match"


@pytest.mark.parametrize("type_", ["person", None])
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("King Felipe VI of Spain", FELIPE),
        ("Felipe VI d'Espagne", FELIPE),
        ("Rey Felipe VI de España", FELIPE),
        ("Roi Charles III du Royaume-Uni", CHARLES),
        ("King Charles III of the United Kingdom", CHARLES),
    ],
)
def test_a_ruler_is_found_by_the_name_with_the_country(name, found, type_):
    assert resolver(CHARLES, FELIPE).resolve(name, type=type_).entity.id == found["id"]


@pytest.mark.parametrize(
    "name", ["Charles III of Spain", "King Charles III of Spain", "Charles III (Spain)", "Felipe V of Spain"]
)
def test_the_ruler_of_another_country_is_somebody_else(name):
    assert resolver(CHARLES, FELIPE).resolve(name, type="person").status != "match"


@pytest.mark.parametrize("name", ["the United Kingdom", "UNITED KINGDOM"])
def test_the_country_is_found_without_him(name):
    assert resolver(place("United Kingdom", "UK", population=60_000_000, country="GB")).resolve(name).status == "match"


OFFICES = [
    {
        "id": "person/a",
        "type": "person",
        "name": "Joan Bidwell",
        "country": "US",
        "roles": [{"title": "President", "country": "US"}],
    },
    {
        "id": "person/b",
        "type": "person",
        "name": "Omar Kelani",
        "country": "EG",
        "roles": [{"title": "President", "country": "EG"}],
    },
    {
        "id": "person/c",
        "type": "person",
        "name": "Hany Kelani",
        "country": "JO",
        "roles": [{"title": "President", "country": "JO"}],
    },
]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("President Joan Bidwell of the United States", "a"),
        ("President Bidwell of the United States", "a"),
        ("président Kelani de la Jordanie", "c"),
        ("Präsident Omar Kelani der Vereinigten Staaten", "b"),  # who else could it be
        ("Egypt's President Kelani", "b"),
        ("President Kelani (Jordan)", "c"),
        ("the United States' Joan Bidwell", "a"),
    ],
)
@pytest.mark.parametrize("type_", ["person", None])
def test_a_title_may_be_followed_by_the_country_of_the_office(name, id_, type_):
    found = resolver(*OFFICES, place("United States", "Vereinigte Staaten", country="US")).resolve(name, type=type_)
    assert (found.status, found.candidates[0].id) == ("match", f"person/{id_}")


@pytest.mark.parametrize(
    "name", ["President Bidwell of Jordan", "President Bidwell (Egypt)", "President Kelani of France"]
)
def test_with_a_title_and_another_country_nobody_is_meant_for_sure(name):
    assert resolver(*OFFICES).resolve(name).status != "match"


@pytest.mark.parametrize("name", ["President of Jordan", "Bank of Jordan", "Joan of Jordan"])
def test_a_country_behind_no_titled_name_is_no_sign_of_an_office(name):
    assert resolver(*OFFICES).resolve(name).status != "match"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("UN General Assembly", "org/assembly"),
        ("RFE/RL", "org/radio"),
        ("共和党 (美国)", "org/party"),
        ("DR Congo", "place/cd"),
        ("البرٹن، جنوبی افریقہ", "place/alberton"),
        ("dr. congo", "place/cd"),
    ],
)
def test_what_is_listed_whole_has_no_title_and_no_second_name_in_it(name, id_):
    found = resolver(
        {"id": "org/assembly", "type": "organization", "name": "UN General Assembly"},
        {"id": "org/radio", "type": "organization", "name": "Radio Free Europe", "names": ["RFE/RL"]},
        {"id": "org/party", "type": "organization", "name": "Republican Party", "names": ["共和党 (美国)"]},
        {"id": "place/cd", "type": "place", "name": "DR Congo"},
        {"id": "place/alberton", "type": "place", "name": "Alberton", "names": [{"text": "البرٹن، جنوبی افریقہ"}]},
        {"id": "place/za", "type": "place", "name": "South Africa", "names": [{"text": "جنوبی افریقہ", "lang": "ur"}]},
    ).resolve(name)
    assert (found.status, found.candidates[0].id) == ("match", id_)


@pytest.mark.parametrize("name", ["President Moreira", "Presidente Moreira"])
def test_a_title_is_one_beside_a_name_that_a_bulk_source_has_for_a_place(name):
    moreira = {"id": "person/m", "type": "person", "name": "Rui Moreira", "roles": [{"title": "President"}]}
    found = resolver(moreira, place("Itaboa", "Presidente Moreira")).resolve(name)
    assert found.candidates[0].id == "person/m"
