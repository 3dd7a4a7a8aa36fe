"""Names in scripts that a few million people write, read by the scheme of their language."""

from __future__ import annotations

import pytest

from namekit import compare


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("ᱟᱢᱨᱤᱛᱥᱚᱨ", "Amritsar"),
        ("ꯏꯝꯐꯥꯜ", "Imphal"),
        ("ꯃꯅꯤꯄꯨꯔ", "Manipur"),
        ("ᓄᓇᕗᑦ", "Nunavut"),
        ("ᐃᖃᓗᐃᑦ", "Iqaluit"),
        ("ߞߐߣߊߞߙߌ", "Conakry"),
        ("ߓߡߊ߬ߞߐ߫", "Bamako"),
        ("𞤊𞤵𞥅𞤼𞤢", "Fouta"),
    ],
)
def test_a_place_meets_its_name_in_latin_letters(name, latin):
    assert compare(name, latin, type="place").verdict == "match"


@pytest.mark.parametrize(
    ("name", "latin"), [("ᓄᓇᕗᑦ", "Nunavik"), ("ꯏꯝꯐꯥꯜ", "Ukhrul"), ("ߓߡߊ߬ߞߐ߫", "Conakry"), ("ᱟᱢᱨᱤᱛᱥᱚᱨ", "Agra")]
)
def test_and_no_other(name, latin):
    assert compare(name, latin, type="place").verdict != "match"
