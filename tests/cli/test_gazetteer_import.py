"""`namekit gazetteer import` and `export` as processes: foreign files in, other formats out."""

import gzip
import json

import pytest

PLACE = ["1", "Kyiv", "Kyiv", "Kiev", "50", "30", "P", "PPLC", "UA", *[""] * 5, "2952301", *[""] * 4]
NAMES = ["7", "1", "uk", "Київ", "1", "", "", "", "", ""]


@pytest.fixture
def run(process):
    def run(*arguments, stdin=b""):
        done = process("gazetteer", *arguments)
        out, err = done.communicate(stdin)
        return done.returncode, out.decode(), err.decode()

    return run


def test_import_and_export(run, tmp_path):
    (tmp_path / "UA.txt.gz").write_bytes(gzip.compress(("\t".join(PLACE) + "\nbroken\n").encode()))

    code, _, err = run("import", "geonames", "UA.txt.gz", "-o", "ua.yaml")
    _, table, _ = run("export", "-g", "ua.yaml", "--format", "csv")

    assert code == 0
    assert err.splitlines() == ["1 entity, 0 records left out, 1 malformed", "  line 2: 1 columns instead of 19"]
    assert table == (
        "entity_id,type,name,lang,kind,script,country,population\n"
        "place/geonames-1,place,Kyiv,,,,UA,2952301\nplace/geonames-1,place,Kiev,,,,,\n"
    )


def test_a_second_file_has_the_other_names(run, tmp_path):
    (tmp_path / "UA.txt").write_text("\t".join(PLACE) + "\n")
    (tmp_path / "names.txt").write_text("\t".join(NAMES) + "\n")

    code, out, _ = run("import", "geonames", "UA.txt", "names.txt", "--format", "jsonl")

    assert code == 0
    assert json.loads(out)["names"] == [{"text": "Київ", "lang": "uk"}]


def test_standard_input(run):
    record = {"id": "a", "schema": "Person", "properties": {"name": ["Kim"]}}

    assert run("import", "ftm", stdin=json.dumps(record).encode())[1] == "- id: person/a\n  type: person\n  name: Kim\n"


def test_what_is_imported_is_a_gazetteer(run, tmp_path):
    (tmp_path / "x.csv").write_text("id,name\ne/1,Kyiv\ne/2,Lviv\n")

    code, _, err = run("import", "csv", "x.csv", "--type", "place", "-o", "x.yaml")
    code_of_lint, _, _ = run("lint", "x.yaml", "--level", "error")

    assert (code, code_of_lint) == (0, 0)
    assert err == "2 entities, 0 records left out, 0 malformed\n"


def test_what_follow_the_money_has_not_is_told(run):
    code, out, err = run("export", "-g", "small.tsv", "--format", "ftm")

    assert (code, out, err) == (0, "", "0 entities, 2 left out\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["import", "geonames", "cut.gz"], "cut.gz: the file is cut off or damaged"),
        (["import", "geonames", "none"], "none: there is no such file"),
        (["import", "ftm", "small.tsv", "small.tsv"], "ftm takes 1 file, not 2"),
        (["import", "ftm", "small.tsv", "--type", "person"], "take the type away"),
        (["import", "csv", "bomb.xml"], "bomb.xml: the first line is one cell"),
        (["import", "ofac", "bomb.xml"], "document type (DTD)"),
        (["import", "nope", "small.tsv"], "'nope' is not one of"),
    ],
)
def test_refuses_in_a_sentence_and_writes_nothing(run, tmp_path, arguments, words):
    (tmp_path / "cut.gz").write_bytes(gzip.compress(b"x" * 1000)[:-9])
    (tmp_path / "bomb.xml").write_text("<!DOCTYPE a [<!ENTITY a 'a'>]>\n<sdnList/>")
    before = sorted(tmp_path.iterdir())

    code, _, err = run(*arguments, "-o", "x.yaml")

    assert code == 2
    assert words in err
    assert "Traceback" not in err
    assert sorted(tmp_path.iterdir()) == before


def test_export_of_changes_alone_is_refused(run, tmp_path):
    (tmp_path / "changes.yaml").write_text("- id: place/kr\n  add: [Coree du Sud]\n", encoding="utf-8")

    code, out, err = run("export", "-g", "changes.yaml", "--format", "csv")

    assert code == 2
    assert out == ""
    assert "name that one too" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["export", "-g", "below.tsv", "-g", "layer.yaml", "-o", "layer.yaml"],
            "--output and --gazetteer are one file",
        ),
        (["export", "-g", ".", "-o", "layer.yaml"], "--output and --gazetteer are one file"),
        (["import", "tsv", "below.tsv", "-o", "below.tsv"], "--output and FILE are one file, below.tsv"),
    ],
)
def test_what_is_read_is_not_written_over(run, tmp_path, arguments, said):
    layer, below = "# by hand\n- id: place/a\n  add: [Aa]\n", "entity_id\ttype\tname\nplace/a\tLOC\tA\n"
    (tmp_path / "layer.yaml").write_text(layer)
    (tmp_path / "below.tsv").write_text(below)
    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert said in err
    assert ((tmp_path / "layer.yaml").read_text(), (tmp_path / "below.tsv").read_text()) == (layer, below)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "ftm", "names.csv"], "names.csv: not one record can be read; is it another format? line 1: "),
        (["import", "ftm", "empty.csv"], "empty.csv: there is no record in it"),
        (["import", "wof", "folder"], "folder: there is no record in it"),
        (["import", "tsv", "names.csv"], "names.csv: the first line is one cell, 'id,name,type'"),
        (["import", "csv", "odd.csv"], "odd.csv: nam: unknown column; did you mean 'name'?"),
        (["import", "csv", "names.csv", "-o", "names.xlsx"], "no format is known by .xlsx; name one of .yaml"),
        (["export", "-g", "names.tsv", "-o", "names.pdf"], "no format is known by .pdf"),
        (["lint", "names.csv"], "id: unknown column; did you mean 'entity_id'?"),
    ],
)
def test_what_can_not_be_read_or_written_is_said_with_its_file(run, tmp_path, arguments, said):
    (tmp_path / "names.csv").write_text("id,name,type\n1,Kyiv,LOC\n")
    (tmp_path / "names.tsv").write_text("entity_id\tname\ttype\n1\tKyiv\tLOC\n")
    (tmp_path / "odd.csv").write_text("id,nam,type\n1,Kyiv,LOC\n")
    (tmp_path / "empty.csv").touch()
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    code, out, err = run(*arguments)

    assert code == (1 if arguments[0] == "lint" else 2)
    assert said in out + err
    assert sorted(tmp_path.rglob("*")) == before
