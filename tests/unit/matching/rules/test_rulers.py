"""Rulers, whose names and numbers each language writes in its own way."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.matching.rules.rulers import same_ruler
from namekit.names import parse


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ferdinand VII.", "Fernando VII"),
        ("Papst Pius XI.", "Pío XI"),
        ("Jean-Paul I", "Giovanni Paolo I"),
        ("Karl IV.", "Карл IV"),
        ("Gustav VI", "Gustave VI"),
        ("Nikolaus II", "Nicholas II"),
    ],
)
def test_a_ruler_is_one_in_the_forms_of_two_languages(a, b):
    assert compare(a, b, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("a", "b"), [("Ferdinand VII.", "Fernando VI"), ("Karl IV.", "Carlos V"), ("Pius XI", "Paul XI")]
)
def test_another_number_or_name_is_another_ruler(a, b):
    assert not same_ruler(a, b)
    assert compare(a, b, type="person").verdict != "match"


@pytest.mark.parametrize("name", ["Ferdinand VII.", "페르난도 7세", "Ferdinand VII"])
def test_the_number_is_no_initial_and_no_name(name):
    parsed = parse(name, "person")[0]
    assert [token.value for token in parsed.tokens if token.role == "suffix"] == ["7"]


def test_initials_that_are_written_together_are_no_number():
    assert [token.role for token in parse("Petrov V.I.", "person")[0].tokens] == ["name", "initial", "initial"]


def test_a_listed_ruler_is_found_in_another_language():
    ruler = {"id": "person/pius", "type": "person", "name": "Pope Pius XI", "names": ["Pio XI"]}
    resolver = Resolver(
        Gazetteer.from_entities([ruler, {"id": "person/paul", "type": "person", "name": "Pope Paul XI"}])
    )
    assert resolver.resolve("Pius XI.").entity.id == "person/pius"
    assert resolver.resolve("Pío XI").entity.id == "person/pius"
