"""Institutions of the built-in gazetteer: a name that many states have an office of means none of them by itself."""

from __future__ import annotations

from functools import cache

import pytest

from namekit import Gazetteer, Resolver


@cache
def _resolver() -> Resolver:
    return Resolver(Gazetteer.builtin())


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Defence", "Defense Ministry", "Ministry of National Defense", "Foreign Ministry",
        "Ministry of Foreign Affairs", "Joint Chiefs of Staff", "Supreme Court", "Constitutional Court",
        "National Assembly", "House of Representatives", "Parliament", "Senate", "Bundesrat", "Armed Forces",
        "Security Council", "Central Bank", "Central Military Commission", "Democratic Party", "Labour Party",
        "Conservative Party", "Liberal Party", "Socialist Party", "Communist Party", "People's Party",
    ],
)  # fmt: skip
def test_an_institution_without_its_country_is_no_match(name: str) -> None:
    assert _resolver().resolve(name).status != "match"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Russian Defence Ministry", "org/ru-defence-ministry"),
        ("South Korean Defense Ministry", "org/rok-defence-ministry"),
        ("国防部", "org/prc-defence-ministry"),
        ("국방부", "org/rok-defence-ministry"),
        ("US Supreme Court", "org/us-supreme-court"),
        ("Bundestag", "org/bundestag"),
        ("WHO", "org/who"),
        ("EU", "org/eu"),
        ("U.S.", "place/us"),
        ("Transnistria", "place/md-sn"),
    ],
)
def test_an_institution_or_its_initials_that_say_whose(name: str, id_: str) -> None:
    answer = _resolver().resolve(name)

    assert (answer.status, answer.candidates[0].id) == ("match", id_)


def test_a_country_narrows_down_whose_ministry_is_meant() -> None:
    answer = _resolver().resolve("Ministry of Defence", country="GB")

    assert answer.candidates[0].id == "org/uk-defence-ministry"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("President Biden", "person/joe-biden"),
        ("President Erdoğan", "person/recep-tayyip-erdogan"),
        ("President Macron", "person/emmanuel-macron"),
    ],
)
def test_the_family_of_an_office_holder_does_not_hold_the_office(name: str, id_: str) -> None:
    answer = _resolver().resolve(name)

    assert (answer.status, answer.candidates[0].id) == ("match", id_)
