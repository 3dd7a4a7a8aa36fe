"""People asked for by initials and family name."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver

PEOPLE = {
    "george": ["George Walker Bosley"],
    "herbert": ["George Herbert Walker Bosley", "George Bosley Sr."],
    "robert": ["Robert Francis Bosley", "Bobby Bosley"],
    "lavrik": ["Sergey Viktorovich Lavrik", "Сергей Викторович Лаврик"],
}


@pytest.fixture(scope="module")
def resolver():
    people = [
        {"id": f"person/{id_}", "type": "person", "name": name, "names": [{"text": t} for t in others]}
        for id_, (name, *others) in PEOPLE.items()
    ]
    town = {"id": "place/boslea", "type": "place", "name": "Boslea", "population": 900_000}
    return Resolver(Gazetteer.from_entities([*people, town]))


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("G. W. Bosley", "george"),
        ("Bosley, G.W.", "george"),
        ("R. F. Bosley", "robert"),
        ("S. V. Lavrik", "lavrik"),
        ("Лаврик С.В.", "lavrik"),
        ("С. В. Лаврик", "lavrik"),
    ],
)
def test_initials_that_all_meet_the_parts_of_a_name_mean_its_bearer(resolver, name, id_):
    found = resolver.resolve(name)
    assert (found.status, found.entity and found.entity.id) == ("match", f"person/{id_}")


def test_one_initial_means_anybody_of_the_family_who_has_it_and_nobody_else(resolver):
    found = resolver.resolve("G. Bosley")
    likely = {c.id for c in found.candidates if c.score > 0.1}
    assert (found.status, likely) == ("ambiguous", {"person/george", "person/herbert"})


@pytest.mark.parametrize("name", ["K. Bosley", "K. X. Bosley", "X. V. Lavrik"])
def test_another_initial_is_somebody_elses(resolver, name):
    assert resolver.resolve(name).status != "match"


@pytest.mark.parametrize("name", ["T. W. Boslea", "V. Boslei"])
def test_no_place_is_meant_by_initials_that_it_has_not(resolver, name):
    assert resolver.resolve(name).status != "match"
