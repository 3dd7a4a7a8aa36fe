"""Names of one part, which may be somebody's or a place's that sounds so."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver

SOMEBODY = {"id": "person/somebody", "type": "person", "name": "Marta Halvorsen"}


def resolver(*entities):
    return Resolver(Gazetteer.from_entities([SOMEBODY, *entities]))


def place(name, *others, **more):
    return {"id": "place/here", "type": "place", "name": name, "names": [{"text": t} for t in others], **more}


@pytest.mark.parametrize("name", ["پوتین", "푸틴", "पुतिन", "Путін"])
def test_a_family_name_alone_is_open_in_any_script(name):
    putin = {"id": "person/putin", "type": "person", "name": "Vladimir Putin", "names": ["블라디미르 푸틴"]}
    found = resolver(putin, place("Putian", "پوتیان", population=900_000)).resolve(name)
    assert (found.status, found.candidates[0].id) == ("ambiguous", "person/putin")


HOLLANDE = {"id": "person/hollande", "type": "person", "name": "François Hollande"}


def test_where_somebodys_name_is_spelled_so_no_place_that_sounds_like_it_is_meant():
    found = resolver(HOLLANDE, place("Netherlands", "Holandë", population=17_000_000)).resolve("Hollande")
    assert (found.status, found.candidates[0].id) == ("ambiguous", "person/hollande")


@pytest.mark.parametrize("name", ["Holandë", "Holande"])
def test_a_place_is_found_as_it_is_listed_though_somebodys_name_sounds_so(name):
    found = resolver(HOLLANDE, place("Netherlands", "Holandë", population=17_000_000)).resolve(name)
    assert found.candidates[0].id == "place/here"


@pytest.mark.parametrize("name", ["Putian", "پوتیان", "푸톈", "莆田"])
def test_a_place_that_somebodys_name_resembles_is_that_place(name):
    putin = {"id": "person/putin", "type": "person", "name": "Vladimir Putin", "names": ["블라디미르 푸틴"]}
    found = resolver(putin, place("Putian", "پوتیان", population=900_000, country="CN")).resolve(name)
    assert found.candidates[0].id == "place/here"


def test_with_the_initials_that_are_listed_no_part_of_a_name_is_meant():
    entity = {"id": "person/k", "type": "person", "name": "மு. கருணாநிதி"}
    assert resolver(entity).resolve("M. Karunanidhi").status == "match"
    assert resolver(entity).resolve("R. Karunanidhi").status != "match"


def test_a_particle_is_no_part_of_a_name_alone():
    names = ("Alexander van der Bellen", "Ursula von der Leyen")
    people = [{"id": f"person/{n.split()[-1]}", "type": "person", "name": n} for n in names]
    assert [resolver(*people).resolve(name).status for name in ("Der", "Leyen")] == ["none", "ambiguous"]
