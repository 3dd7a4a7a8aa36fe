"""Cells in which names of several entities are joined."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.matching.index import stack

WORLD = [
    {"id": "person/blinken", "type": "person", "name": "Antony Blinken"},
    {"id": "person/lavrov", "type": "person", "name": "Sergei Lavrov", "names": ["Sergey Lavrov", "Сергей Лавров"]},
    {"id": "person/joe-biden", "type": "person", "name": "Joe Biden"},
    {"id": "person/jill-biden", "type": "person", "name": "Jill Biden"},
    {"id": "person/cajal", "type": "person", "name": "Santiago Ramón y Cajal"},
    {"id": "place/ua", "type": "place", "name": "Ukraine", "country": "UA"},
    {"id": "place/ua-46", "type": "place", "name": "Lviv Oblast", "country": "UA", "part_of": "place/ua"},
    {"id": "place/lviv", "type": "place", "name": "Lviv", "country": "UA", "part_of": "place/ua-46"},
    {"id": "place/kyiv", "type": "place", "name": "Kyiv", "names": ["Kiev"], "country": "UA", "part_of": "place/ua"},
    {"id": "place/ba", "type": "place", "name": "Bosnia and Herzegovina", "names": ["Bosnia"]},
    {"id": "place/jk", "type": "place", "name": "Jammu and Kashmir"},
    {"id": "place/jammu", "type": "place", "name": "Jammu"},
    {"id": "place/kashmir", "type": "place", "name": "Kashmir"},
    {"id": "place/herzegovina", "type": "place", "name": "Herzegovina"},
]


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(Gazetteer.from_entities(WORLD))


@pytest.mark.parametrize(
    "cell",
    [
        "Antony Blinken and Sergey Lavrov",
        "Antony Blinken & Sergey Lavrov",
        "ANTONY BLINKEN AND SERGEI LAVROV",
        "Antony Blinken / Sergei Lavrov",
        "Antony Blinken; Sergei Lavrov",
        "Antony Blinken und Sergei Lavrov",
        "Antony Blinken y Sergei Lavrov",
        "Сергей Лавров и Antony Blinken",
        "Secretary Antony Blinken and Foreign Minister Sergei Lavrov",
        "Kyiv / Lviv",
        "Blinken; Lavrov",
        "Blinken / Lavrov",
        "Blinken and Lavrov",
        "Blinken; Sergei Lavrov",
        "Biden; Lavrov",
        "Blinken, Antony; Lavrov, Sergei",
        "Antony Blinken, Sergei Lavrov",
        "Antony Blinken, Joe Biden and Sergei Lavrov",
        "Antony Blinken, Joe Biden, and Sergei Lavrov",
        "Antony Blinken、Сергей Лавров",
    ],
)
def test_two_names_of_two_are_ambiguous_and_the_reason_says_so(resolver: Resolver, cell: str) -> None:
    found = resolver.resolve(cell)

    assert found.status == "ambiguous"
    assert "more than one entity" in found.reason
    assert found.candidates[0].id != found.candidates[1].id
    assert found.score == found.candidates[0].score


@pytest.mark.parametrize(
    "cell",
    [
        "Antony Blinken and Peter Schultz",
        "Antony Blinken; Peter Schultz",
        "Antony Blinken, Peter Schultzer",
        "Joe and Jill Biden",
        "Lavrov and Antony Blinken",
    ],
)
def test_one_of_two_people_is_no_match_for_both(resolver: Resolver, cell: str) -> None:
    assert resolver.resolve(cell).status != "match"


@pytest.mark.parametrize(
    ("cell", "id_"),
    [
        ("Sergei Lavrov / Сергей Лавров", "person/lavrov"),
        ("Kyiv / Kiev", "place/kyiv"),
        ("Kyiv; Kiev", "place/kyiv"),
        ("Lavrov, Sergei", "person/lavrov"),
        ("Lavrov; Sergei Lavrov", "person/lavrov"),
        ("Sergei Lavrov; Minister of Foreign Affairs", "person/lavrov"),
        ("Sergei Lavrov, Foreign Minister of Russia", "person/lavrov"),
        ("Sergei Lavrov, Baron Lavrov", "person/lavrov"),
        ("Ramón y Cajal, Santiago Felipe", "person/cajal"),
        ("Bosnia and Herzegovina", "place/ba"),
        ("Jammu & Kashmir", "place/jk"),
        ("Santiago Ramón y Cajal", "person/cajal"),
        ("Minister of Trade and Industry Sergei Lavrov", "person/lavrov"),
    ],
)
def test_one_entity_of_two_names_is_a_match(resolver: Resolver, cell: str, id_: str) -> None:
    found = resolver.resolve(cell)

    assert (found.status, found.candidates[0].id) == ("match", id_)


def test_a_cell_that_is_spelled_nearly_as_one_of_very_many_places_is_that_place() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stack, "LARGE", 1)
        large = Resolver(Gazetteer.from_entities(WORLD))

    found = large.resolve("Bosnia and Herzegowina", type="place")

    assert (found.status, found.candidates[0].id) == ("match", "place/ba")
    assert large.resolve("Kyiv / Lviv", type="place").status == "ambiguous"


def test_a_city_is_meant_rather_than_the_province_that_is_called_after_it(resolver: Resolver) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stack, "LARGE", 1)
        large = Resolver(Gazetteer.from_entities(WORLD))

    for one in (resolver, large):
        found = one.resolve("Lviv", type="place")
        assert (found.status, found.candidates[0].id) == ("match", "place/lviv")


def test_the_bearers_of_each_part_of_a_name_are_candidates(resolver: Resolver) -> None:
    found = resolver.resolve("Biden; Lavrov")
    assert {c.id for c in found.candidates[:3]} == {"person/joe-biden", "person/jill-biden", "person/lavrov"}


def test_one_part_of_a_name_twice_is_as_ambiguous_as_once(resolver: Resolver) -> None:
    assert resolver.resolve("Biden; BIDEN").reason == resolver.resolve("Biden").reason


def test_a_place_and_where_it_lies_are_no_two(resolver: Resolver) -> None:
    assert "more than one entity" not in resolver.resolve("Lviv / Ukraine").reason


def test_the_limit_holds_for_them_too(resolver: Resolver) -> None:
    assert len(resolver.resolve("Antony Blinken and Sergei Lavrov", limit=1).candidates) == 1


def test_a_name_that_comes_again_and_again_is_one(resolver: Resolver) -> None:
    assert resolver.resolve("Kyiv; Kiev; " * 40).entity.id == "place/kyiv"


@pytest.mark.parametrize("stroke", [" / ", "; "])
def test_of_a_list_of_very_many_names_a_few_are_looked_up(
    resolver: Resolver, monkeypatch: pytest.MonkeyPatch, stroke: str
) -> None:
    looked_up = []
    resolve = Resolver._resolve
    monkeypatch.setattr(
        Resolver, "_resolve", lambda self, batch, limit: looked_up.extend(batch) or resolve(self, batch, limit)
    )

    found = resolver.resolve(stroke.join(["Antony Blinken", "Sergei Lavrov", *(f"Foo{n}" for n in range(50))]))

    assert "more than one entity" in found.reason
    assert len(looked_up) < 10


@pytest.mark.parametrize("stroke", [" / ", "; "])
def test_what_a_few_of_many_names_mean_is_not_what_all_of_them_mean(resolver: Resolver, stroke: str) -> None:
    """The shortest of them are not looked up, and one is another's."""
    lavrov = ["Sergei Lavrov", "SERGEI LAVROV", "Sergey Lavrov", "SERGEY LAVROV", "Сергей Лавров", "СЕРГЕЙ ЛАВРОВ"]
    assert resolver.resolve(stroke.join([*lavrov, "Lviv", "Kyiv"])).status != "match"
