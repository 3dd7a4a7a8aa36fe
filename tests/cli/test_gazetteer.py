"""`namekit gazetteer` as a process: what is found, written and refused, and the exit codes."""

import json

import pytest

MINE = """\
# ours
- id: place/lviv   # by hand
  type: place
  name: Lviv
  names: [Lwiw]
  tests: {match: [Lviv], differ: [Kyiv]}
"""


@pytest.fixture
def run(process, tmp_path):
    (tmp_path / "mine.yaml").write_text(MINE)
    (tmp_path / "bad.yaml").write_text(
        "- &a {id: place/x, type: plaec, name: X}\n- {id: place/y, type: plaec, name: Y}\n"
    )

    def run(*arguments, stdin=None, environment=None):
        done = process("gazetteer", *arguments, environment=environment)
        out, err = done.communicate((stdin or "").encode())
        return done.returncode, out.decode(), err.decode()

    return run


def test_show(run):
    code, out, _ = run("show", "place/lviv", "place/kyiv", "-g", "mine.yaml", "-g", "small.tsv")

    assert code == 0
    assert "# small.tsv:3\n- id: place/lviv\n" in out
    assert "# small.tsv:2\n- id: place/kyiv\n  type: place\n  name: Kyiv\n" in out


def test_show_of_what_is_not_there(run):
    code, out, err = run("show", "place/kiyv", "-g", "small.tsv")

    assert (code, out) == (2, "")
    assert "did you mean 'place/kyiv'?" in err


def test_a_gazetteer_without_tests_says_so_and_where_they_are_written(run):
    code, _, err = run("test", "small.tsv")

    assert code == 0
    assert err.startswith("0 tests, 0 failed\nsmall.tsv: no entity has tests; write tests:")


def test_what_lint_does_not_tell_is_counted_with_the_option_that_tells_it(run, tmp_path):
    (tmp_path / "two.yaml").write_text("- {id: place/y, type: place, name: Y}\n- {id: place/x, type: place, name: X}\n")
    _, out, err = run("lint", "two.yaml", "--level", "warning")

    assert (out, err) == ("", "0 errors, 0 warnings, 1 info (--level info tells them)\n")


def test_search(run):
    _, out, _ = run("search", "KYIV", "-g", "small.tsv")
    _, found, _ = run("search", "KYIV", "-g", "small.tsv", "--json")

    assert out.split()[1] == "place/kyiv"
    assert json.loads(found)[0]["id"] == "place/kyiv"


def test_lint(run):
    assert run("lint", "mine.yaml")[0] == 0
    code, out, err = run("lint", "bad.yaml")
    _, github, _ = run("lint", "bad.yaml", "--format", "github")

    assert code == 1
    assert [line.split(": ")[:2] for line in out.splitlines()] == [
        ["bad.yaml:1", "error format"],
        ["bad.yaml:2", "error format"],
    ]
    assert err.strip() == "2 errors, 0 warnings, 0 infos"
    assert github.startswith("::error file=bad.yaml,line=1,title=format::anchor &a")


def test_lint_of_what_can_not_be_read(run):
    code, _, err = run("lint", "none.yaml")

    assert code == 2
    assert "none.yaml: there is no such file" in err


def test_test(run, tmp_path):
    (tmp_path / "mine.tests.yaml").write_text("- {name: Lwiw, expect: place/lviv}\n- {name: Lviv, expect: none}\n")

    assert run("test", "mine.yaml")[0] == 0
    code, out, err = run("test", "mine.yaml", "mine.tests.yaml")
    assert (code, err.strip().splitlines()[-1]) == (1, "4 tests, 1 failed")
    assert out.startswith("mine.tests.yaml:2: 'Lviv' must be none, found place/lviv")


def test_learn_writes_only_with_a_yes(run, tmp_path):
    review = "value,suggested_id,decision\nLwow,,place/lviv\nKiew,place/kyiv,none\nOdesa,,new\n"
    (tmp_path / "review.csv").write_text(review)
    arguments = ("learn", "review.csv", "--into", "mine.yaml", "-g", "small.tsv")

    _, out, err = run(*arguments, stdin="n\n")
    assert (tmp_path / "mine.yaml").read_text() == MINE
    assert "nothing was written" in err
    assert "+  names: [Lwiw, Lwow]" in out

    assert run(*arguments, "--yes")[0] == 0
    wished = MINE.replace("[Lwiw]", "[Lwiw, Lwow]") + "\n- id: place/kyiv\n  tests: {differ: [Kiew]}\n"
    assert (tmp_path / "mine.yaml").read_text() == wished
    assert "nothing to change" in run(*arguments, "--yes")[2]


def test_learn_refuses_unknown_ids(run, tmp_path):
    (tmp_path / "review.csv").write_text("value,suggested_id,decision\nLwow,,place/lwow\n")

    code, _, err = run("learn", "review.csv", "--into", "mine.yaml", "-g", "small.tsv", "--yes")

    assert code == 2
    assert "row 1: 'place/lwow' is no id" in err
    assert (tmp_path / "mine.yaml").read_text() == MINE


def test_a_file_with_anchors_is_refused_untouched(run, tmp_path):
    before = (tmp_path / "bad.yaml").read_bytes()

    code, _, err = run("merge", "place/kyiv", "place/lviv", "--into", "bad.yaml", "-g", "small.tsv", "--yes")

    assert code == 2
    assert "bad.yaml:1: anchor &a" in err
    assert (tmp_path / "bad.yaml").read_bytes() == before


def test_merge_and_diff(run, tmp_path):
    (tmp_path / "names.csv").write_text("name\nLviv\nKyiv\n")
    code, _, _ = run("merge", "place/kyiv", "place/lviv", "--into", "new.yaml", "-g", "small.tsv", "--yes")
    assert code == 0
    (tmp_path / "both.yaml").write_text("- {id: place/kyiv, type: place, name: Kyiv, names: [Lviv]}\n")

    _, out, err = run("diff", "small.tsv", "both.yaml", "--on", "names.csv")

    assert "- place/lviv Lviv\n" in out
    assert "Lviv: place/lviv → place/kyiv\n" in out
    assert "1 of 2 names resolve otherwise" in err


def test_diff_says_names_and_tests_as_files_do(run, tmp_path):
    (tmp_path / "new.yaml").write_text(
        "- {id: place/kyiv, type: place, name: Kyiv, names: [Kiew, {text: Київ, lang: uk}], tests: {differ: [Kiel]}}\n"
    )
    (tmp_path / "old.yaml").write_text("- {id: place/kyiv, type: place, name: Kyiv}\n")
    _, out, _ = run("diff", "old.yaml", "new.yaml")

    assert out.splitlines() == [
        "~ place/kyiv",
        "    + names: Kiew",
        "    + names: text: Київ, lang: uk",
        "    tests: — → differ: [Kiel]",
    ]


def test_search_that_finds_nothing_says_so(run):
    assert run("search", "Ouagadougou", "-g", "small.tsv") == (0, "", "nothing in the gazetteer is near\n")
    assert "without a letter" in run("search", "?", "-g", "small.tsv")[2]


def test_add(run, tmp_path):
    arguments = ["add", "Kyiv", "--into", "mine.yaml", "-g", "small.tsv", "--native", "Київ", "--lang", "uk", "--yes"]
    code, _, err = run(*arguments)
    assert (code, "--type person, place, organization" in err) == (2, True)

    code, _, err = run(*arguments, "--type", "place", "--country", "UA", "--anyway")
    added = "\n- id: place/ua/kyiv\n  type: place\n  name: Kyiv\n  names:\n    - {text: Київ, lang: uk, kind: native}\n"
    assert code == 0
    assert "near: place/kyiv Kyiv" in err
    assert (tmp_path / "mine.yaml").read_text() == MINE + added + "  country: UA\n"
    assert "is taken" in run(*arguments, "--type", "place", "--id", "place/lviv")[2]


def test_edit(run, tmp_path):
    editor = {"EDITOR": "sed -i s/Lwiw/Lemberg/", "VISUAL": ""}

    code, _, _ = run("edit", "place/lviv", "--into", "mine.yaml", "-g", "small.tsv", "--yes", environment=editor)

    assert code == 0
    assert (tmp_path / "mine.yaml").read_text() == MINE.replace("Lwiw", "Lemberg")


def test_an_edit_with_mistakes_is_told_and_not_kept(run, tmp_path):
    editor = {"EDITOR": "sed -i s/type/typ/", "VISUAL": ""}

    _, _, err = run(
        "edit", "place/lviv", "--into", "mine.yaml", "-g", "small.tsv", "--yes", stdin="n\n", environment=editor
    )

    assert "unknown key 'typ'" in err
    assert (tmp_path / "mine.yaml").read_text() == MINE
