"""A gazetteer's names stay found however they are written, and names of other people near them do not match."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver

GIVEN = ["Rafaela", "Tobias", "Ingrid", "Leopold", "Quentin", "Dagmar"]
FAMILIES = ["Halvorsen", "Brinkmann", "Castellano", "Eszterházy", "Grabowski", "Hutchinson"]
STRANGERS = ["Meinrad", "Ottavia", "Yusuke", "Philippa"]
KOREANS = ["Moon Tae-geun", "Baek Hak-jae", "Kwak Sang-bin", "Noh Dong-kyu"]
PEOPLE = [f"{g} {FAMILIES[i]}" for i, g in enumerate(GIVEN)] + KOREANS

WRITINGS = {
    "capitals": str.upper,
    "small": str.lower,
    "wide": lambda s: "".join(chr(ord(c) + 0xFEE0) if c in string.ascii_letters else c for c in s),
    "spaces": lambda s: f"  {s.replace(' ', '   ')} ",
    "no marks": lambda s: s.replace("á", "a"),
    "comma": lambda s: f"{s.split()[-1]}, {s.split()[0]}" if "-" not in s else s,
    "order": lambda s: " ".join(reversed(s.split())),
    "hyphen": lambda s: s.replace("-", " ") if "-" in s else s,
    "title": lambda s: f"Dr. {s}",
}


@pytest.fixture(scope="module")
def resolver():
    return Resolver(
        Gazetteer.from_entities([{"id": f"person/{i}", "type": "person", "name": n} for i, n in enumerate(PEOPLE)])
    )


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(PEOPLE), st.lists(st.sampled_from(sorted(WRITINGS)), min_size=1, max_size=3, unique=True))
def test_a_name_is_found_however_it_is_written(resolver, name, ways):
    written = name
    for way in sorted(ways, key=list(WRITINGS).index):  # a title stands before all else
        written = WRITINGS[way](written)
    found = resolver.resolve(written)
    assert found.status == "match", (written, found)
    assert found.entity.name == name


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([p for p in PEOPLE if "-" not in p]), st.data())
def test_a_slip_of_the_pen_keeps_the_person_first(resolver, name, data):
    at = data.draw(st.integers(name.index(" ") + 2, len(name) - 1))
    letter = data.draw(st.sampled_from(["", *"aeinrst"]))
    found = resolver.resolve(name[:at] + letter + name[at + 1 :])
    assert found.candidates[0].entity.name == name


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(STRANGERS), st.sampled_from(FAMILIES), st.booleans())
def test_relatives_do_not_match(resolver, stranger, family, first):
    found = resolver.resolve(f"{family} {stranger}" if first else f"{stranger} {family}")
    assert found.status != "match", found


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(GIVEN), st.sampled_from(["Okonkwo", "Vasquez", "Lindqvist", "Tanaka"]))
def test_namesakes_of_another_family_do_not_match(resolver, given_name, family):
    assert resolver.resolve(f"{given_name} {family}").status != "match"
