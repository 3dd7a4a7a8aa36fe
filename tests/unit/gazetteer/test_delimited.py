"""Tables and JSON lines as gazetteers."""

import os

import pytest

from namekit.base.errors import GazetteerError, InputError
from namekit.gazetteer import Gazetteer, Variant, delimited
from namekit.gazetteer.delimited import read_delimited
from namekit.gazetteer.reader import Reading, read

HEAD = "entity_id\ttype\tname\tlang\n"


@pytest.fixture
def load(tmp_path):
    def load(text, name="g.tsv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Gazetteer.load(path)

    return load


def problems(load, text, name="g.tsv"):
    with pytest.raises(GazetteerError) as caught:
        load(text, name)
    return [(p.line, p.field) for p in caught.value.problems]


def test_rows_with_one_id_are_one_entity_and_the_first_is_canonical(load):
    gazetteer = load(HEAD + "e1\tLOC\tKyiv\ten\ne2\tPER\tKim\t\ne1\tLOC\tКиїв\tuk\n")

    assert [entity.id for entity in gazetteer] == ["e1", "e2"]
    assert gazetteer["e1"].name == "Kyiv"
    assert gazetteer["e1"].names == (Variant("Kyiv", "en"), Variant("Київ", "uk"))
    assert gazetteer["e2"].names == ()
    assert gazetteer.where("e2")[1] == 3


def test_an_entity_is_given_when_its_last_row_is_read(tmp_path):
    path = tmp_path / "g.tsv"
    rows = ["e1\tLOC\tKyiv\t", "e2\tLOC\tLviv\t", "e1\tLOC\tKiev\t", "e3\tLOC\tOdesa\t", "e3\tLOC\t-\t"]
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    reading = Reading()
    entries = read_delimited(path, "tsv", reading)

    assert [next(entries).content.id, next(entries).content.id] == ["e1", "e2"]
    assert not reading.problems  # the last row, which is not yet read, has no name
    assert [entry.content.id for entry in entries] == ["e3"]
    assert [problem.line for problem in reading.problems] == [6]


def test_tsv_has_no_quoting(load):
    assert load(HEAD + 'e1\tPER\t"Ed\ten\n')["e1"].name == '"Ed'


def test_csv_has_quoting_and_its_delimiter_is_seen(load):
    assert load('entity_id,type,name\ne1,person,"Kim, ""Y"""\n', "g.csv")["e1"].name == 'Kim, "Y"'
    assert load("entity_id;type;name\ne1;organisation;Yonhap\n", "g.csv")["e1"].type == "organization"


@pytest.mark.parametrize("written", ["PER", "per", "person", "Person"])
def test_types_in_any_case(load, written):
    assert load(HEAD + f"e1\t{written}\tKim\t\n")["e1"].type == "person"


def test_more_columns(load):
    head = "entity_id\ttype\tname\tlang\tkind\tcountry\tpopulation\n"

    entity = load(head + "e1\tLOC\tKyiv\ten\t\tUA\t2952301\ne1\tLOC\tKiev\ten\tformer\t\t\n")["e1"]

    assert (entity.country, entity.population) == ("UA", 2952301)
    assert entity.names[1] == Variant("Kiev", "en", kind="former")


def test_line_ends_and_separators_within_names_do_no_harm(load):
    gazetteer = load((HEAD + "e1\tLOC\tA\u2028B\x0bC\ten\n").replace("\n", "\r\n"))

    assert gazetteer["e1"].name == "A\u2028B\x0bC"


def test_a_kind_that_is_said_is_the_same_as_the_default(load):
    said, unsaid = (
        load(f"entity_id\ttype\tname\tkind\ne1\tLOC\tA\t\ne1\tLOC\tB\t{kind}\n") for kind in ("alias", "native")
    )

    assert said["e1"].to_dict()["names"] == [{"text": "B"}]
    assert unsaid["e1"].to_dict()["names"] == [{"text": "B", "kind": "native"}]


def test_columns_stand_in_any_order(load):
    assert load("name\tlang\ttype\tentity_id\nКиїв\tuk\tLOC\te1\n")["e1"].names == (Variant("Київ", "uk"),)


def test_the_canonical_name_is_no_variant_of_itself_for_a_country(load):
    assert load("entity_id\ttype\tname\tcountry\ne1\tLOC\tKyiv\tUA\n")["e1"].names == ()


def test_cells_of_csv_hold_line_ends_and_separators(load):
    entity = load('entity_id,type,name\r\ne1,LOC,"A\nB"\r\ne1,LOC,C\u2028D\r\n', "g.csv")["e1"]

    assert (entity.name, [v.text for v in entity.names]) == ("A\nB", ["C\u2028D"])


@pytest.mark.parametrize("name", ["g.tsv", "g.csv", "g.jsonl"])
def test_a_byte_order_mark_changes_nothing(load, name):
    texts = {
        "g.tsv": HEAD + "e1\tLOC\tKyiv\t\n",
        "g.csv": "entity_id,type,name\ne1,LOC,Kyiv\n",
        "g.jsonl": '{"id": "e1", "type": "place", "name": "Kyiv"}\n',
    }

    assert load("\ufeff" + texts[name], name)["e1"].name == "Kyiv"


@pytest.mark.parametrize("name", ["g.tsv", "g.csv", "g.jsonl"])
@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"entity_id\ttype\tname\ne1\tLOC\tKy\xefv\n", 2, "byte 29 (0xef) is not UTF-8"),
        (b"entity_id\ttype\tname\n\ne1\tLOC\tKy\0iv\n", 3, "NUL"),
        ("e1\n".encode("utf-16"), 1, "UTF-16"),
    ],
)
def test_what_is_no_text_is_told_with_its_line(tmp_path, name, data, line, words):
    (tmp_path / name).write_bytes(data)

    with pytest.raises(GazetteerError) as caught:
        Gazetteer.load(tmp_path / name)

    [problem] = caught.value.problems
    assert problem.line == line
    assert words in problem.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("entity_id\tname\n", [(1, "type")]),
        ("entity_id\ttype\tname\tlanguage\n", [(1, "language")]),
        ("entity_id\ttype\tname\tname\n", [(1, "")]),
        ("", [(1, "entity_id"), (1, "type"), (1, "name")]),
        (HEAD + "e1\tLOC\tKyiv\n", [(2, "")]),
        (HEAD + "e1\tCITY\tKyiv\t\n", [(2, "type")]),
        (HEAD + "e 1\tLOC\tKyiv\t\ne=1\tLOC\tKyiv\t\n", [(2, "entity_id"), (3, "entity_id")]),
        (HEAD + "e1\tLOC\t---\t\ne1\tLOC\t\t\n", [(2, "name"), (3, "name")]),
        (HEAD + "e1\tLOC\tKyiv\t\ne1\tPER\tKiev\t\n", [(3, "type")]),
        (HEAD + "e1\tLOC\t" + "x" * 501 + "\t\n", [(2, "name")]),
        ("entity_id\ttype\tname\tkind\ne1\tLOC\tKyiv\tnick\n", [(2, "kind")]),
        ("entity_id\ttype\tname\tcountry\ne1\tLOC\tKyiv\tUkraine\n", [(2, "country")]),
        ("entity_id\ttype\tname\tpopulation\ne1\tLOC\tKyiv\t3 mln\n", [(2, "population")]),
    ],
)
def test_tells_what_is_wrong(load, text, found):
    assert problems(load, text) == found


def test_columns_of_other_names_are_told_once_and_where_other_names_stand(load):
    with pytest.raises(GazetteerError) as caught:
        load("entity_id,type,name,other1,other2\ne1,PER,Kim,Gim,Ghim\n", "g.csv")
    (problem,) = caught.value.problems

    assert "'other1', 'other2'" in str(problem)
    assert "a row of its own" in problem.mend


def test_a_table_without_types_is_told_how_to_give_one_to_all(load):
    with pytest.raises(GazetteerError, match=r"gazetteer import csv .*--type"):
        load("entity_id,name\ne1,Kim\n", "g.csv")


def test_an_open_quote_is_told(load):
    with pytest.raises(
        GazetteerError, match=r"g\.csv:2: broken CSV: unexpected end of data; close every quote[^:]* cell$"
    ):
        load('entity_id,type,name\ne1,PER,"Kim\n', "g.csv")


def test_json_lines(load):
    text = (
        '{"id": "e1", "type": "place", "name": "Kyiv", "names": ["Kiev"], "population": 5}\n\n{"id": "e1", "add": []}'
    )

    assert problems(load, text, "g.jsonl") == [(3, "id")]
    assert load(text.partition("\n")[0], "g.jsonl")["e1"].names == (Variant("Kiev"),)


def test_broken_json_lines(load):
    text = '{"id": "e1"\n[]\n{"id": "e1", "type": "place", "name": 5}\n' + "[" * 100_000

    assert problems(load, text, "g.jsonl") == [(1, ""), (2, ""), (3, "name"), (4, "")]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_table_that_changes_while_it_is_read_is_told(tmp_path, monkeypatch, rows):
    path = tmp_path / "g.tsv"
    path.write_text(HEAD + "e1\tPER\tKim\t\ne2\tPER\tLee\t\n", encoding="utf-8")
    last_of_each = delimited._last_of_each

    def change(ids):
        found = last_of_each(ids)
        path.write_text(HEAD + "".join(f"e{i}\tPER\tKim\t\n" for i in range(rows)), encoding="utf-8")
        return found

    monkeypatch.setattr(delimited, "_last_of_each", change)
    with pytest.raises(InputError, match=r"g\.tsv: the file was written to while it was read"):
        read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
@pytest.mark.parametrize("name", ["g.tsv", "g.csv", "g.jsonl"])
def test_a_pipe_is_refused_which_nobody_would_write_to_twice(tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(InputError, match="a pipe"):
        read(tmp_path / name)
