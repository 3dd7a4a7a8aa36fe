"""Importers: what a record says becomes an entity; what is broken is counted, and the rest goes on."""

import io
import json

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer import Variant
from namekit.gazetteer.export import export
from namekit.gazetteer.sources import FORMATS, Tally, entities


def read(name, data):
    tally = Tally()
    if not isinstance(data, bytes):
        data = (data if isinstance(data, str) else "\n".join(map(json.dumps, data))).encode()
    return list(entities(name, io.BytesIO(data), tally)), tally


def geonames(**cells):
    row = dict.fromkeys(range(19), "") | {0: "703448", 1: "Kyiv", 4: "50.45466", 5: "30.5238", 8: "UA", 14: "2952301"}
    return "\t".join({**row, **{int(key[1:]): value for key, value in cells.items()}}.values())


def test_geonames():
    text = [geonames(c3='IEV,Kiev,Київ,"K'), geonames(c0="x"), "a\tb", geonames(c1="--"), geonames(c8="YY", c4="")]

    [kyiv], tally = read("geonames", "\r\n".join(text))

    assert (kyiv.id, kyiv.name, kyiv.country, kyiv.population) == ("place/geonames-703448", "Kyiv", "UA", 2952301)
    assert kyiv.names == (Variant("Kiev"), Variant("Київ"), Variant('"K'))
    assert kyiv.coordinates == (50.45466, 30.5238)
    assert (tally.made, tally.left_out, tally.malformed) == (1, 1, 3)
    assert tally.examples[0].startswith("record 2: ")


def statement(value, rank="normal", snak="value"):
    return {
        "rank": rank,
        "mainsnak": {"snaktype": snak, **({"datavalue": {"value": value}} if snak == "value" else {})},
    }


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
    julian = {
        "id": "Q4",
        "labels": labels,
        "claims": {**human, "P569": [statement(time("+1650-01-01T00:00:00Z", 11, "Q1985786"))]},
    }
    lines = ["[", *(json.dumps(r) + "," for r in (person, place, neither)), json.dumps(julian), "{", "[]", "]"]

    (kim, x, old), tally = read("wikidata", "\n".join(lines))

    assert (kim.id, kim.name, kim.born) == ("person/q1", "Kim Yong-hyun", "1959")
    assert kim.names == (Variant("Kim Yong-hyun", "en"), Variant("김용현", "ko"), Variant("Kim Yonghyun", "en"))
    assert (x.id, x.names, x.coordinates, x.same_as) == ("place/q2", (), (1.0, 2.0), {"wikidata": "Q2"})
    assert old.born == ""
    assert (tally.left_out, tally.malformed) == (1, 2)


def test_ftm():
    properties = {
        "name": ["Kim"],
        "weakAlias": ["K."],
        "previousName": ["Gim"],
        "country": ["kr"],
        "wikidataId": ["Q1"],
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
    assert kyiv.names == (Variant("Київ", "ukr"), Variant("Kijow"))
    assert kyiv.same_as == {"wof": "1", "geonames": "703448"}
    assert (tally.left_out, tally.malformed) == (3, 1)


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


def test_unknown_formats():
    with pytest.raises(UsageError, match="geonames"):
        read("nope", b"")
    with pytest.raises(UsageError, match="yaml"):
        export([], "nope", io.BytesIO())


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"popolo"}))
@pytest.mark.parametrize("data", [b"", b"\xff\n", b"{}\n[]\nnull\n1\n", b"[" * 50_000, b"\t" * 18 + b"\n"])
def test_rubbish_is_counted_and_never_raises(name, data):
    made, tally = read(name, data)

    assert made == []
    assert tally.made == 0


@pytest.mark.parametrize("form", ["yaml", "jsonl", "tsv", "csv"])
def test_export_comes_back(tmp_path, form):
    from namekit.gazetteer import Gazetteer

    names = [{"text": 'K, "Y"', "lang": "en"}, "Київ", "Kyiv"]
    gazetteer = Gazetteer.from_entities(
        [
            {"id": "place/a", "type": "place", "name": "Kyiv", "names": names[:2]},
            {"id": "place/b", "type": "place", "name": "B"},
        ]
    )
    path = tmp_path / f"x.{form}"
    with path.open("wb") as stream:
        export(gazetteer, form, stream)

    again = Gazetteer.load(path)

    assert again.to_dict() == gazetteer.to_dict()
