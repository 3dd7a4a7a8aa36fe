"""Names in scripts that nothing reads are found as they are listed, and stand for nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver, compare

LISTED = {
    "gutthiuda": "𐌲𐌿𐍄𐌸𐌹𐌿𐌳𐌰",
    "urim": "𒌨𒉈𒈝𒆠",
    "lisu": "ꓡꓲ-ꓢꓴ",
    "vai": "ꕙꔤ",
    "tai": "ᥖᥭᥰ",
    "tsalagi": "ᏣᎳᎩ",
    "java": "ꦗꦮ",
}


@pytest.fixture(scope="module")
def resolver():
    return Resolver(
        Gazetteer.from_entities(
            {"id": f"place/{id_}", "type": "place", "name": name} for id_, name in {**LISTED, "two": "2"}.items()
        )
    )


@pytest.mark.parametrize(("id_", "name"), LISTED.items())
def test_a_name_in_any_script_is_found_as_it_is_listed(resolver, id_, name):
    assert resolver.resolve(name).entity.id == f"place/{id_}"


@pytest.mark.parametrize(("id_", "name"), [("lisu", "ꓡꓲ ꓢꓴ"), ("lisu", "«ꓡꓲꓢꓴ»"), ("tsalagi", "ᏣᎳᎩ".lower())])
def test_case_and_punctuation_make_no_difference(resolver, id_, name):
    assert resolver.resolve(name).entity.id == f"place/{id_}"


@pytest.mark.parametrize("name", ["𐌲𐌿𐍄𐌸𐌹𐌿𐌳𐌹", "𐌲𐌿𐍄", "𒌨𒉈", "ꕙ", "𒌨𒉈 2"])
def test_another_name_in_that_script_is_not(resolver, name):
    assert resolver.resolve(name).status != "match"


GOTHIC = st.text([chr(code) for code in range(0x10330, 0x10341)], min_size=1, max_size=9)


@given(GOTHIC, GOTHIC, st.sampled_from(["person", "place", "organization"]))
def test_two_unread_names_match_where_they_are_the_same_alone(a, b, type_):
    assert (compare(a, b, type=type_).verdict == "match") == (a == b)
    assert compare(a, a, type=type_).verdict == "match"
