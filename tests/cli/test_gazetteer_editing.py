"""Commands that change a gazetteer file, as processes, on files as people have them: nothing of these is lost."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from namekit.gazetteer import Gazetteer

# comments at all places, an odd order, quotes, spaces, a flow list over lines, no last line end
ODD = """\
# Our desk's names; ask Ada before you change them
# yaml-language-server: $schema=schema.json

# the lion city
- id: place/lviv   # by hand
  name:   'Lviv'   # not Lvov
  type: place
  names: [ # in use
    "Lwiw",   # German
    Lwow      # Polish
  ]
  tests:
    differ:   [Kyiv]

# older
- {id: org/desk, type: organization, name: The Desk}

# a change to what lies below
- id: place/kyiv
  add:
  # from letters
  - Kijów
# the end"""
FORMS = {"plain": str, "crlf and mark": lambda text: "\ufeff" + text.replace("\n", "\r\n")}
COMMANDS = {
    "learn": (["learn", "review.csv"], ["Lwihorod", "Kiew", "Nowhere"]),
    "merge": (["merge", "place/lviv", "place/lvov"], ["replaced_by: place/lviv", "Lvov"]),
    "merge inside": (["merge", "place/lvov", "place/lviv"], ["replaced_by: place/lvov"]),
    "add": (["add", "Odesa", "--type", "place", "--country", "UA", "--native", "Одеса", "--lang", "uk"], ["place/ua/odesa"]),
    "edit": (["edit", "place/lviv"], ["Leopolis"]),
}  # fmt: skip


@pytest.fixture
def run(process, tmp_path):
    below = "entity_id\ttype\tname\tlang\nplace/kyiv\tLOC\tKyiv\ten\nplace/lvov\tLOC\tLvov\ten\n"
    (tmp_path / "below.tsv").write_text(below)
    review = "value,suggested_id,decision\nLwihorod,,place/lviv\nKiew,place/lviv,place/kyiv\nNowhere,place/kyiv,none\n"
    (tmp_path / "review.csv").write_text(review)
    editor = {"EDITOR": "sed -i 's/\"Lwiw\"/Leopolis/'", "VISUAL": ""}

    def run(*arguments, stdin="", environment=editor):
        done = process("gazetteer", *arguments, environment=environment)
        out, err = done.communicate(stdin.encode())
        return done.returncode, out.decode(), err.decode()

    return run


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_lost(run, tmp_path, command, form):
    path = tmp_path / "mine.yaml"
    before = FORMS[form](ODD)
    path.write_bytes(before.encode())
    arguments, signs = COMMANDS[command]
    arguments = [*arguments, "--into", "mine.yaml", "-g", "below.tsv"]

    code, out, _ = run(*arguments, stdin="n\n")
    assert code == 0
    assert path.read_bytes() == before.encode()
    assert "+++ mine.yaml" in out

    code, _, err = run(*arguments, "--yes")
    after = path.read_bytes().decode()
    assert code == 0, err
    assert all(sign in after for sign in signs)
    assert after.startswith("\ufeff") == before.startswith("\ufeff")
    assert after.count("\n") == after.count("\r\n") or form == "plain"
    gone = Counter(before.replace(",", " ").split()) - Counter(after.replace(",", " ").split())
    assert list(gone) == (['"Lwiw"'] if command == "edit" else [])
    for comment in ("# Our desk", "# the lion city", "# not Lvov", "# in use", "# German", "# Polish", "# older", "# a change",
                    "# from letters", "# the end"):  # fmt: skip
        assert after.count(comment) == 1
    assert Gazetteer.load(tmp_path / "below.tsv", path).dead == []


ANCHOR = "- &a {id: place/x, type: place, name: X}\n"


@pytest.mark.parametrize(
    ("command", "text"),
    [("learn", ANCHOR), ("merge", ANCHOR), ("add", ANCHOR), ("edit", ANCHOR),
     ("learn", "- {id: place/x, type: place, name: X, names: [*a]}\n"), ("merge", "- id: place/x\n  <<: {type: place}\n"),
     ("add", "- id: place/x\n  type: plaec\n  name: X\n"), ("edit", "- id: [\n"), ("add", "- {id: a/b, type: place, name: A"),
     ("learn", "[{id: place/x, type: place, name: X}]\n")],
)  # fmt: skip
def test_files_with_anchors_and_mistakes_are_refused_untouched(run, tmp_path, command, text):
    (tmp_path / "mine.yaml").write_text(text)

    code, _, err = run(*COMMANDS[command][0], "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert code == 2
    assert "mine.yaml" in err
    assert "Traceback" not in err
    assert (tmp_path / "mine.yaml").read_text() == text
    assert sorted(p.name for p in tmp_path.iterdir()) == ["below.tsv", "mine.yaml", "review.csv", "small.tsv"]


def test_without_a_yes_from_anybody_nothing_is_written(run, tmp_path):
    (tmp_path / "mine.yaml").write_text(ODD)

    code, _, err = run(*COMMANDS["learn"][0], "--into", "mine.yaml", "-g", "below.tsv", stdin="")

    assert code == 2
    assert "--yes" in err
    assert (tmp_path / "mine.yaml").read_text() == ODD


@pytest.mark.parametrize(
    ("review", "said"),
    [
        ("value,decision\nA,place/kyiv\n", "suggested_id"),
        (
            "value,suggested_id,decision\nA,,place/kyiv\nA,,place/lvov\n",
            "review.csv: row 2: 'A' was decided otherwise in row 1",
        ),
        ("value,suggested_id,decision\nKyiv,place/kyiv,none\n", "row 1: 'Kyiv' is a name of place/kyiv"),
        ("value,suggested_id,decision\n,,place/kyiv\n", "row 1: the value is empty"),
        ("value,suggested_id,decision\nA\n", "row 1"),
    ],
)
def test_reviews_that_teach_nothing_sound_are_refused(run, tmp_path, review, said):
    (tmp_path / "review.csv").write_text(review)

    code, _, err = run("learn", "review.csv", "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert (code, said in err) == (2, True), err
    assert not (tmp_path / "mine.yaml").exists()


def test_a_review_with_none_in_capitals_is_read(run, tmp_path):
    (tmp_path / "review.csv").write_text("value,suggested_id,decision\nLwow Street,place/lvov,NONE\nAtlantis,,New\n")

    code, _, err = run("learn", "review.csv", "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert code == 0, err
    assert "learned: 0 aliases, 1 test" in err
    assert "to add with `namekit gazetteer add`: Atlantis" in err


def test_what_was_learned_and_does_not_hold_yet_is_told(run, tmp_path):
    (tmp_path / "mine.yaml").write_text("- {id: place/b, type: place, name: Kiew}\n")
    (tmp_path / "review.csv").write_text("value,suggested_id,decision\nKiew,,place/kyiv\n")

    code, _, err = run("learn", "review.csv", "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert code == 0
    assert "not yet: 'Kiew' must be place/kyiv, found place/b" in err


def test_merge_tells_what_it_does_not_take_over(run, tmp_path):
    (tmp_path / "mine.yaml").write_text(
        "- {id: place/a, type: place, name: Lviw, population: 5, tests: {match: [Leopolis]}}\n"
    )

    code, _, err = run("merge", "place/lvov", "place/a", "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert code == 0
    assert "not taken over: place/a has population: 5" in err
    whole = Gazetteer.load(tmp_path / "below.tsv", tmp_path / "mine.yaml")
    assert whole["place/a"].id == "place/lvov"
    assert whole["place/lvov"].tests.match == ("Leopolis",)
    assert run("test", "mine.yaml", "-g", "below.tsv")[0] == 1  # Leopolis is no name of Lvov
    assert "told apart" not in run("merge", "place/lvov", "place/lvov", "--into", "mine.yaml", "-g", "below.tsv")[2]


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("false", "the editor did not end well, and nothing was written"),
        ("no-such-editor", "the editor did not end well, and nothing was written"),
        ("sed -i s/type:/typ:/", "unknown key 'typ'; did you mean 'type'?"),
        ("sed -i d", "0 entries stand where there was one"),
    ],
)
def test_an_editor_that_fails_and_an_edit_that_nobody_mends(run, tmp_path, editor, said):
    (tmp_path / "mine.yaml").write_text(ODD)

    code, out, err = run(
        *COMMANDS["edit"][0], "--into", "mine.yaml", "-g", "below.tsv", environment={"EDITOR": editor, "VISUAL": ""}
    )

    assert (code, out) == (2, "")
    assert said in err
    assert "Errno" not in err
    assert "[y/N]" not in err
    assert (tmp_path / "mine.yaml").read_text() == ODD


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["", "--type", "place"], "name: '' is no name; write 1 to 500 characters"),
        (["X" * 501, "--type", "place"], "is no name; write 1 to 500 characters"),
        (["Xyz", "--type", "place", "--country", "XX"], "'XX' is no country code"),
        (["Xyz", "--type", "place", "--born", "long ago"], "born: 'long ago' is no date"),
        (["Lvov", "--type", "place"], "give --anyway if it is another; if it is the same"),
    ],
)
def test_what_can_not_be_added_is_said_in_words(run, tmp_path, arguments, said):
    code, _, err = run("add", *arguments, "--into", "mine.yaml", "-g", "below.tsv", "--yes")

    assert (code, said in err) == (2, True), err
    assert "entity 1" not in err
    assert not (tmp_path / "mine.yaml").exists()


@pytest.mark.parametrize("into", ["mine.tsv", "nowhere/mine.yaml"])
def test_layers_that_can_not_be_written(run, into):
    code, _, err = run("add", "X", "--type", "place", "--into", into, "-g", "below.tsv", "--yes")

    assert code == 2
    assert into in err


def test_lint_fix(run, tmp_path):
    text = "# top\n\n- {id: place/b, type: place, name: 'B  b'}  # b\n- {id: place/a, type: place, name: A}  # a\n"
    (tmp_path / "mine.yaml").write_bytes(text.replace("\n", "\r\n").encode())
    before = run("lint", "mine.yaml")

    code, out, err = run("lint", "mine.yaml", "--fix")

    assert [line.split(" ")[2] for line in before[1].splitlines()] == ["unnormalized:", "unsorted:"]
    assert (code, out, err.splitlines()) == (0, "", ["fixed mine.yaml", "0 errors, 0 warnings, 0 infos"])
    wished = "# top\n\n- {id: place/a, type: place, name: A}  # a\n- {id: place/b, type: place, name: B b}  # b\n"
    assert (tmp_path / "mine.yaml").read_bytes() == wished.replace("\n", "\r\n").encode()


def test_lint_ignores_what_it_is_told_to(run, tmp_path):
    (tmp_path / "mine.yaml").write_text("- {id: place/b, type: place, name: Bbb, names: [bbb], part_of: place/z}\n")

    assert run("lint", "mine.yaml")[0] == 1
    assert run("lint", "mine.yaml", "--ignore", "part-of-nowhere", "--ignore", "derivable")[:2] == (0, "")
    assert run("lint", "mine.yaml", "--ignore", "nonsense")[0] == 2
    assert "name them" in run("lint", "--fix")[2]


def test_diff_of_layers(run, tmp_path):
    (tmp_path / "old.yaml").write_text("- {id: place/kyiv, add: [Kiew]}\n")
    (tmp_path / "new.yaml").write_text(
        "- {id: place/lvov, type: place, name: Lvov, override: true, replaced_by: place/kyiv}\n"
    )
    (tmp_path / "names.csv").write_text("city\nLvov\nKyiv\n")

    code, out, err = run("diff", "old.yaml", "new.yaml", "-g", "below.tsv", "--on", "names.csv", "-c", "city")
    _, found, _ = run("diff", "old.yaml", "new.yaml", "-g", "below.tsv", "--on", "names.csv", "-c", "city", "--json")

    assert code == 0
    assert out.splitlines() == [
        "~ place/kyiv", "    - names: Kiew", "- place/lvov Lvov, merged into place/kyiv", "Lvov: place/lvov → none",
    ]  # fmt: skip
    assert err.splitlines()[-2:] == ["2 entities differ", "1 of 2 names resolve otherwise"]
    rows = json.loads(found)
    assert [(row["id"], row["change"]) for row in rows["entities"]] == [
        ("place/kyiv", "changed"),
        ("place/lvov", "removed"),
    ]
    assert rows["names"][0]["after"]["verdict"] == "none"


def test_schema(run):
    code, out, _ = run("schema")
    _, path, _ = run("schema", "--path")

    assert code == 0
    assert json.loads(out)["title"] == "namekit gazetteer"
    with Path(path.strip()).open(encoding="utf-8") as file:
        assert file.read() == out


def test_add_tells_what_is_near_and_what_need_not_be_written(run, tmp_path):
    code, _, err = run("add", "Kiyv", "--type", "place", "--native", "Київ", "--lang", "uk", "--alias", "KIYV", "--into", "mine.yaml",
                       "-g", "below.tsv", "--yes", "--anyway")  # fmt: skip

    assert code == 0
    assert "near: place/kyiv Kyiv (0." in err
    assert "found without being written: Kyiv" in err
    assert "derivable: 'KIYV' is 'Kiyv'" in err


def test_add_with_yes_writes_no_second_entity_of_one_thing(run, tmp_path):
    again = [
        "add",
        "Kyiv",
        "--type",
        "place",
        "--native",
        "Київ",
        "--lang",
        "uk",
        "--into",
        "mine.yaml",
        "-g",
        "below.tsv",
        "--yes",
    ]

    code, _, err = run(*again)
    assert code == 2
    assert err.count("near: place/kyiv") == 1
    assert "Error: place/kyiv Kyiv seems to be it (" in err
    assert not (tmp_path / "mine.yaml").exists()

    assert run(*again, "--anyway", "--id", "place/kyiv-2")[0] == 0
    assert "id: place/kyiv-2" in (tmp_path / "mine.yaml").read_text()


def test_add_with_yes_writes_a_namesake_whom_a_fact_tells_apart(run, tmp_path):
    person = ["add", "Ivan Petrenko", "--type", "person", "--into", "mine.yaml", "-g", "below.tsv", "--yes"]

    assert run(*person, "--born", "1950")[0] == 0
    assert run(*person, "--born", "1951")[0] == 0
    code, _, err = run(*person, "--country", "UA")
    assert code == 2
    assert "person/ivan-petrenko Ivan Petrenko seems to be it" in err


def test_add_asks_on_a_terminal(run, tmp_path):
    answers = {"Type": "person", "Country": "KR", "Native form": "1", "Other names": "Yong Kim; Y. H. Kim", "Source": "", "Id": "",
               "Write mine.yaml": "y"}  # fmt: skip
    shown = converse(["add", "Kim Yong-hyun", "--into", "mine.yaml", "-g", "below.tsv"], answers, tmp_path)

    assert "1 김용현" in shown
    assert "Kim Yonghyun" in shown
    assert (tmp_path / "mine.yaml").read_text() == (
        "- id: person/kim-yong-hyun\n  type: person\n  name: Kim Yong-hyun\n  names:\n"
        "    - {text: 김용현, lang: ko, kind: native}\n    - Yong Kim\n    - Y. H. Kim\n  country: KR\n"
    )


def converse(arguments, answers, folder):
    """Run a command on a terminal and answer each question once it is asked; all that was shown."""
    terminal, side = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "namekit", "gazetteer", *arguments], stdin=side, stdout=side, stderr=side, cwd=folder
    ) as done:
        os.close(side)
        shown, left, end = "", dict(answers), time.monotonic() + 60
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                shown += os.read(terminal, 65536).decode(errors="replace")
            except OSError:  # Linux says so when the other side is closed
                break
            question = next(iter(left), None)
            if question is not None and question in shown and shown.endswith(": "):
                os.write(terminal, f"{left.pop(question)}\n".encode())
        done.wait(10)
    os.close(terminal)
    assert not left, shown
    return shown
