"""Streets, institutions and prizes, which are called after people and are none."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare

PEOPLE = [
    {"id": "person/anna-brandt", "type": "person", "name": "Anna Brandt", "names": ["Анна Брандт"]},
    {"id": "person/della-street", "type": "person", "name": "Della Street"},
]


@pytest.fixture(scope="module")
def resolver():
    return Resolver(Gazetteer.from_entities(PEOPLE))


@pytest.mark.parametrize(
    "name",
    [
        "Anna Brandt Street",
        "Anna-Brandt-Stiftung",
        "Aéroport Anna Brandt",
        "Anna Brandt Prize",
        "улица Анны Брандт",
        "Della Street Museum",
    ],
)
def test_what_is_called_after_a_person_is_not_the_person(resolver, name):
    assert resolver.resolve(name).status == "none"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("Anna Brandt", "person/anna-brandt"),
        ("Della Street", "person/della-street"),
        ("STREET, Della", "person/della-street"),
    ],
)
def test_a_person_is_found_still(resolver, name, who):
    answer = resolver.resolve(name)

    assert answer.status == "match"
    assert answer.entity.id == who


def test_two_names_of_which_one_is_of_a_street_differ():
    assert compare("Anna Brandt", "Anna Brandt Street").verdict == "none"
    assert compare("Anna Brandt Street", "Anna Brandt").verdict == "none"


def test_one_institution_in_two_spellings_is_one():
    assert compare("Anna Brandt Airport", "Anna Brandt International Airport").verdict == "match"
