"""Importers of JSON and of lines: Wikidata, FollowTheMoney, Who's On First, Popolo, JRC-Names."""

import json

import pytest

from namekit.base.errors import InputError
from namekit.gazetteer import Variant
from namekit.gazetteer.sources import Tally, entities
from tests.unit.gazetteer.foreign import read, statement


def time(text, precision=11, calendar="Q1985727"):
    return {"time": text, "precision": precision, "calendarmodel": f"http://www.wikidata.org/entity/{calendar}"}


def test_wikidata():
    human = {"P31": [statement({"id": "Q5"})]}
    born = [
        statement(None, snak="somevalue"),
        statement(time("+1959-05-08T00:00:00Z"), "deprecated"),
        statement(time("+1959-00-00T00:00:00Z", 9)),
    ]
    labels = {"ko": {"value": "김용현"}, "en": {"value": "Kim Yong-hyun"}}
    person = {
        "id": "Q1",
        "labels": labels,
        "aliases": {"en": [{"value": "Kim  Yonghyun"}]},
        "claims": {**human, "P569": born},
    }
    place = {
        "id": "Q2",
        "labels": {"mul": {"value": "X"}},
        "claims": {"P625": [statement({"latitude": 1, "longitude": 2})]},
    }
    neither = {"id": "Q3", "labels": labels, "claims": []}
    point = {"latitude": 1, "longitude": 2, "globe": "http://www.wikidata.org/entity/Q405"}
    on_the_moon = {"id": "Q5", "labels": labels, "claims": {"P625": [statement(point)]}}
    julian = {
        "id": "Q4",
        "labels": labels,
        "claims": {**human, "P569": [statement(time("+1650-01-01T00:00:00Z", 11, "Q1985786"))]},
    }
    lines = [
        "[",
        *(json.dumps(r) + "," for r in (person, place, neither, on_the_moon)),
        json.dumps(julian),
        "{",
        "[]",
        "]",
    ]

    (kim, x, old), tally = read("wikidata", "\n".join(lines))

    assert (kim.id, kim.name, kim.born) == ("person/q1", "Kim Yong-hyun", "1959")
    assert kim.names == (Variant("Kim Yong-hyun", "en"), Variant("김용현", "ko"), Variant("Kim Yonghyun", "en"))
    assert (x.id, x.names, x.coordinates, x.same_as) == ("place/q2", (), (1.0, 2.0), {"wikidata": "Q2"})
    assert old.born == ""
    assert (tally.left_out, tally.malformed) == (2, 2)


def test_ftm():
    properties = {
        "name": ["Kim"],
        "weakAlias": ["K."],
        "previousName": ["Gim"],
        "country": ["kr"],
        "wikidataId": ["Q1"],
        "addressEntity": [{"id": "z", "schema": "Address", "properties": {}}],
    }
    records = [
        {"id": "a", "schema": "Person", "properties": properties},
        {"id": "b", "schema": "Vessel", "properties": {}},
        {"id": "c", "schema": "Company", "properties": {"name": ["..."]}},
        {"id": "d"},
        {"id": "e", "schema": "Company", "caption": "Acme", "properties": {"name": ["ACME", "Acme"]}},
    ]

    (kim, acme), tally = read("ftm", records)

    assert (kim.id, kim.name, kim.country, kim.same_as) == ("person/a", "Kim", "KR", {"wikidata": "Q1"})
    assert kim.names == (Variant("Gim", kind="former"),)
    assert (acme.id, acme.name, acme.names) == ("org/e", "Acme", (Variant("ACME"),))
    assert (tally.left_out, tally.malformed) == (2, 1)


def test_wof():
    sound = {
        "wof:id": 1,
        "wof:name": "Kyiv",
        "name:ukr_x_preferred": ["Київ", ""],
        "name:und_x_variant": ["Kijow"],
        "name:crh_x_preferred": ["Kıyiv"],
        "iso:country": "UA",
    }
    sound |= {
        "wof:concordances": {"gn:id": 703448},
        "geom:latitude": 50,
        "geom:longitude": 30,
        "edtf:cessation": "uuuu",
    }
    gone = [{**sound, "mz:is_current": 0}, {**sound, "wof:superseded_by": [5]}, {**sound, "edtf:cessation": "1990"}]
    features = [{"type": "Feature", "properties": p} for p in (sound, *gone)]

    (kyiv,), tally = read("wof", [*features, {"type": "Feature"}])
    again, _ = read("wof", json.dumps(features[0], indent=1))

    assert [kyiv] == again
    assert kyiv.names == (Variant("Київ", "uk"), Variant("Kijow"), Variant("Kıyiv", "crh"))
    assert kyiv.same_as == {"wof": "1", "geonames": "703448"}
    assert (tally.left_out, tally.malformed) == (3, 1)


def test_wof_as_a_collection_and_as_a_folder(tmp_path):
    features = [
        {"type": "Feature", "properties": {"wof:id": number, "wof:name": name}} for number, name in ((1, "A"), (2, "B"))
    ]
    collection = {"type": "FeatureCollection", "features": [*features, {"type": "Feature", "properties": {}}]}
    for feature, path in zip(
        [*features, {}], ["data/1/1.geojson", "data/2/2.geojson", "data/2/3.geojson"], strict=True
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(json.dumps(feature, indent=2))
    (tmp_path / "data/2/4.geojson").write_text("{\n")
    tally = Tally()

    found = list(entities("wof", [tmp_path], tally))
    again, other = read("wof", json.dumps(collection))

    assert [entity.name for entity in found] == [entity.name for entity in again] == ["A", "B"]
    assert [example.partition(": ")[0] for example in tally.examples] == [
        "data/2/3.geojson, line 1",
        "data/2/4.geojson",
    ]
    assert other.examples[0].startswith("feature 3: ")


def test_popolo():
    others = [
        {"name": "Kim", "lang": "en", "note": "multilingual"},
        {"name": "김", "lang": "ko"},
        {"name": "김", "lang": "ko"},
    ]
    identifiers = [{"scheme": "wikidata", "identifier": "Q1"}]
    kim = {"id": "a b", "name": "Kim", "other_names": others, "identifiers": identifiers, "birth_date": "1959-02-30"}
    document = {"persons": [kim, {"id": "c"}, "x"], "organizations": [{"id": "d", "name": "Party"}]}

    (person, party), tally = read("popolo", json.dumps(document))

    assert (person.id, person.born, person.same_as) == ("person/ab", "", {"wikidata": "Q1"})
    assert person.names == (Variant("Kim", "en"), Variant("김", "ko"))
    assert (party.id, party.type) == ("org/d", "organization")
    assert tally.malformed == 2


@pytest.mark.parametrize("data", [b"[", b"[]", b"\xff"])
def test_what_is_no_popolo(data):
    with pytest.raises(InputError):
        read("popolo", data)


def test_jrc_names():
    text = (
        "# comment\n1\tP\tu\tYong+hyun+Kim\n1\tP\tko\t김용현\n2\tO\tu\tYonhap\n3\tU\tu\tX\n4\tP\tu\n".encode()
        + b"x\tP\tu\tY\n"
        + b"5\tP\tu\t\xff\n"
    )

    (kim, yonhap), tally = read("jrc-names", text)

    assert (kim.id, kim.name, kim.names) == ("person/jrc-1", "Yong hyun Kim", (Variant("김용현", "ko"),))
    assert (yonhap.id, yonhap.type) == ("org/jrc-2", "organization")
    assert (tally.left_out, tally.malformed) == (1, 3)
