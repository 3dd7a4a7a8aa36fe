"""`namekit gazetteer compile`: one file, whole or not at all."""

import pytest
from click.testing import CliRunner

from namekit.cli.main import cli
from namekit.matching.index.compiled import Compiled

HEAD = "entity_id\ttype\tname\tlang\n"
TABLE = HEAD + "e1\tLOC\tKyiv\ten\ne2\tLOC\tLviv\ten\ne1\tLOC\tKiev\ten\n"
LAYER = "- id: e/1\n  type: place\n  name: Odesa\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.tsv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(LAYER, encoding="utf-8")

    def run(*arguments):
        return CliRunner().invoke(cli, ["gazetteer", "compile", *arguments])

    return run


def test_layers_become_one_file_that_knows_its_sources(run, tmp_path):
    result = run("a.tsv", "b.yaml", "-o", "big.nkg")

    compiled = Compiled.open(tmp_path / "big.nkg", verify=True)
    assert result.exit_code == 0
    assert result.stderr.startswith("big.nkg: 3 entities, 4 names, ")
    assert [compiled.entity(i).name for i in range(3)] == ["Kyiv", "Lviv", "Odesa"]
    assert list(compiled.meta["sources"]) == ["a.tsv", "b.yaml"]


def test_the_hash_of_a_source_changes_with_what_it_holds(run, tmp_path):
    run("a.tsv", "b.yaml", "-o", "1.nkg")
    (tmp_path / "b.yaml").write_text(LAYER + "  country: UA\n", encoding="utf-8")
    run("a.tsv", "b.yaml", "-o", "2.nkg")

    first, second = (Compiled.open(tmp_path / f"{i}.nkg").meta["sources"] for i in (1, 2))
    assert first["a.tsv"] == second["a.tsv"]
    assert first["b.yaml"] != second["b.yaml"]


def test_verify_tells_a_whole_file_from_a_damaged_one(run, tmp_path):
    run("a.tsv", "-o", "big.nkg")
    assert "sound, 2 entities, 3 names" in run("--verify", "big.nkg").stdout

    data = bytearray((tmp_path / "big.nkg").read_bytes())
    data[-1] ^= 1
    (tmp_path / "big.nkg").write_bytes(data)

    result = run("--verify", "big.nkg")
    assert result.exit_code == 2
    assert "damaged; compile the gazetteer again" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.tsv"], "--output big.nkg"),
        (["a.tsv", "-o", "big.tsv"], "ends in .nkg"),
        (["a.tsv", "-o", "no/big.nkg"], "no folder"),
        (["none.tsv", "-o", "big.nkg"], "none.tsv: there is no such file"),
        (["--verify", "a.tsv"], "a.tsv: this is no compiled gazetteer"),
        (["--verify", "a.tsv", "-o", "big.nkg"], "writes nothing"),
    ],
)
def test_refuses_with_the_mend(run, tmp_path, arguments, words):
    result = run(*arguments)

    assert result.exit_code == 2
    assert words in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tsv", "b.yaml"]


CHANGE = "- id: place/kr\n  add: [Coree du Sud]\n"


def test_changes_without_what_they_change_are_refused(run, tmp_path):
    (tmp_path / "c.yaml").write_text(CHANGE, encoding="utf-8")

    result = run("c.yaml", "-o", "big.nkg")

    assert result.exit_code == 2
    assert "c.yaml:1: there is nothing to write" in result.stderr
    assert "builtin" in result.stderr
    assert not (tmp_path / "big.nkg").exists()


def test_changes_that_find_nothing_to_change_are_told(run, tmp_path):
    (tmp_path / "c.yaml").write_text(CHANGE, encoding="utf-8")

    result = run("a.tsv", "c.yaml", "-o", "big.nkg")

    assert result.exit_code == 0
    assert "1 change is left out, for no layer has its entity" in result.stderr
    assert "the first is in c.yaml:1" in result.stderr


def test_an_empty_gazetteer_is_not_written(run, tmp_path):
    (tmp_path / "empty.tsv").write_text(HEAD, encoding="utf-8")

    result = run("empty.tsv", "-o", "big.nkg")

    assert result.exit_code == 2
    assert "has no entity" in result.stderr


def test_a_compiled_file_is_no_source(run):
    run("a.tsv", "-o", "big.nkg")

    assert "name the files that it was made from" in run("big.nkg", "-o", "bigger.nkg").stderr


def test_a_mistake_leaves_the_old_file_alone(run, tmp_path):
    run("a.tsv", "-o", "big.nkg")
    before = (tmp_path / "big.nkg").read_bytes()
    (tmp_path / "a.tsv").write_text(TABLE + "e3\tCITY\tDnipro\t\n", encoding="utf-8")

    assert "a.tsv:5: type: 'CITY' is no type" in run("a.tsv", "-o", "big.nkg").stderr
    assert (tmp_path / "big.nkg").read_bytes() == before


def test_killed_it_leaves_no_half_file(process, tmp_path):
    running = process("gazetteer", "compile", "small.tsv", "-o", "big.nkg")
    while running.poll() is None and not list(tmp_path.glob(".big.nkg.*")):
        pass
    running.kill()  # nothing where it has ended already
    running.communicate()

    if (tmp_path / "big.nkg").exists():
        assert Compiled.open(tmp_path / "big.nkg", verify=True).meta["entities"] == 2
