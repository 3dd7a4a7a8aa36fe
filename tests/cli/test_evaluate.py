import json
from pathlib import Path

import pytest

GOLD = "name,expected,type\nKyiv,place/kyiv,place\n김용현,person/kim,person\nKim,ambiguous,\nNobody,none,\n"


@pytest.fixture
def gold(tmp_path, namekit):
    def write(text=GOLD):
        Path("gold.csv").write_text(text, encoding="utf-8")
        return "gold.csv"

    return write


@pytest.fixture
def task(namekit):
    folder = Path("tasks/small")
    folder.mkdir(parents=True)
    (folder / "gazetteer.tsv").write_text("entity_id\ttype\tname\tlang\nplace/kyiv\tLOC\tKyiv\ten\n", encoding="utf-8")
    (folder / "queries.tsv").write_text("query\tlang\tscript\texpected\nKyiv\ten\tLatn\tplace/kyiv\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def options(resolver):
    from namekit.base.options import Options

    resolver.options = Options()


def test_a_person_sees_figures_by_script_and_type(namekit, gold):
    result = namekit("evaluate", gold())

    assert result.exit_code == 0, result.output
    assert "gold  R@1 1.000  F1 1.000  verdicts P 1.000 R 1.000 F 1.000" in result.stdout
    assert [line.split()[:2] for line in result.stdout.splitlines() if line.startswith("  Hang")] == [["Hang", "1"]]
    assert "misses" not in result.stdout


def test_a_language_that_the_gold_says_is_a_heading(namekit, gold):
    written = gold("name,expected,lang\nKyiv,place/kyiv,en\n김용현,person/kim,ko\nNobody,none,\n")
    lines = namekit("evaluate", written).stdout.splitlines()

    assert [line.split()[:2] for line in lines if line.startswith(("  en ", "  ko "))] == [["en", "1"], ["ko", "1"]]
    (task,) = json.loads(namekit("evaluate", written, "--json").stdout)["tasks"]
    assert {name: said["names"] for name, said in task["languages"].items()} == {"en": 1, "ko": 1}
    assert not any(line.split()[:1] == ["lang"] for line in namekit("evaluate", gold()).stdout.splitlines())


def test_a_script_in_which_nothing_has_an_answer_has_no_shares(namekit, gold):
    lines = namekit("evaluate", gold("name,expected\nKyiv,place/kyiv\n没人,none\n")).stdout.splitlines()

    assert [line.split()[1:5] for line in lines if line.startswith("  Hani")] == [["1", "–", "–", "–"]]


def test_a_miss_is_shown_with_its_reasons(namekit, gold):
    result = namekit("evaluate", gold("name,expected\nKyiv,place/kyiv\nKim,person/lee\n김용현,person/lee\n"))

    assert "2 misses, the worst first:" in result.stdout
    assert "김용현: expected person/lee (Lee), answered match person/kim (Kim Yong-hyun, 0.97)" in result.stdout
    assert "person/kim 0.97: the very same name" in result.stdout
    fewer = namekit("evaluate", gold("name,expected\nKim,person/lee\n김용현,person/lee\n"), "--misses", "1")
    assert "2 misses, the worst 1:" in fewer.stdout
    assert "Kim: expected" not in fewer.stdout
    assert "\n  1 miss:\n" in namekit("evaluate", gold("name,expected\nKyiv,place/kyiv\nKim,person/lee\n")).stdout


def test_json_is_for_programs(namekit, gold):
    result = json.loads(
        namekit("evaluate", gold("name,expected\nKyiv,place/kyiv\nNobody,person/kim\n"), "--json").stdout
    )
    (task,) = result["tasks"]

    assert (task["task"], task["names"], task["recall_at_1"], task["recall"]) == ("gold", 2, 0.5, 0.5)
    assert (result["mean"]["precision"], task["scripts"]["Latn"]["names"]) == (1.0, 2)
    assert [(m["name"], m["expected"], m["status"], m["best"]) for m in task["misses"]] == [
        ("Nobody", "person/kim", "none", None)
    ]


def test_a_report_is_a_page(namekit, gold):
    assert namekit("evaluate", gold(), "--report", "out.html").exit_code == 0
    page = Path("out.html").read_text(encoding="utf-8")

    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<svg") == 2


def test_a_folder_is_resolved_against_its_own_gazetteer(namekit, resolver, task):
    result = namekit("evaluate", "tasks", "--threshold", "0.6", "--margin", "0.1")

    assert "small  R@1 1.000" in result.stdout
    (source,) = resolver.opened
    assert (source.gazetteers, source.threshold, source.margin) == ((str(task / "gazetteer.tsv"),), 0.6, 0.1)


def test_several_tasks_have_a_mean_and_tables_share_a_gazetteer(namekit, resolver, gold, task):
    result = namekit("evaluate", str(task), gold(), gold(), "-g", "mine.yaml")

    assert result.stdout.splitlines()[-1].startswith("MEAN  R@1 1.000")
    assert [s.gazetteers for s in resolver.opened] == [(str(task / "gazetteer.tsv"),), ("mine.yaml",)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gone.csv"], "'gone.csv' does not exist"),
        (["tasks", "-g", "mine.yaml"], "a task folder brings a gazetteer of its own"),
        (["tasks/small/gazetteer.tsv"], "has no column 'expected'"),
        (["wrong.csv"], "expected ids that the gazetteer does not have: place/nowhere (row 2)"),
        (["header.csv"], "header.csv has no row below its header"),
        (["short.csv"], "short.csv: row 1 (line 2): 1 cell, but the header has 2; mend the row"),
        (["tasks/small", "--report", "no/such/folder/out.html"], "no/such/folder is no folder"),
    ],
)
def test_bad_usage_ends_with_2_and_says_why(namekit, task, arguments, said):
    Path("wrong.csv").write_text("name,expected\nKim,ambiguous\nKyiv,place/nowhere\n", encoding="utf-8")
    Path("header.csv").write_text("name,expected\n", encoding="utf-8")
    Path("short.csv").write_text("name,expected\nKyiv\n", encoding="utf-8")
    result = namekit("evaluate", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert "--ragged" not in result.stderr  # evaluate has no such option


def test_the_process_evaluates_a_folder(process, tmp_path):
    folder = tmp_path / "task"
    folder.mkdir()
    (folder / "gazetteer.tsv").write_text("entity_id\ttype\tname\tlang\np/kyiv\tLOC\tKyiv\ten\n", encoding="utf-8")
    (folder / "queries.tsv").write_text("query\tlang\tscript\texpected\nКиїв\tuk\tCyrl\tp/kyiv\n", encoding="utf-8")
    running = process("evaluate", "task", "--report", "out.html")
    out, err = running.communicate(timeout=60)

    assert running.returncode == 0, err
    assert b"task  R@1 1.000" in out
    assert (tmp_path / "out.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_a_place_where_no_report_can_be_written_is_said_before_the_work(namekit, resolver, task):
    namekit("evaluate", "tasks/small", "--report", "no/such/folder/out.html")

    assert resolver.opened == []


def test_a_report_does_not_take_the_place_of_its_task(namekit, gold):
    result = namekit("evaluate", gold(), "--report", "gold.csv")

    assert result.exit_code == 2
    assert "--report and TASK are one file, gold.csv" in result.stderr
    assert Path("gold.csv").read_text(encoding="utf-8") == GOLD
