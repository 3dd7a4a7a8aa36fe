"""The strict YAML builder: strings as written, lines kept, dangerous YAML refused."""

import pytest

from namekit.base.limits import YAML_DEPTH
from namekit.gazetteer.yaml_events import Refusal, items, line_of


def read(text: str) -> tuple[list, list[Refusal]]:
    refusals: list[Refusal] = []
    return [item.value for item in items(text, refusals)], refusals


def test_scalars_stay_as_they_are_written():
    values, refusals = read("- {a: NO, b: 2024-09-06, c: 1_000, d: null, e: ~, f: 0x1F, g: 'x', h: on, i: }")

    assert values == [
        {"a": "NO", "b": "2024-09-06", "c": "1_000", "d": "null", "e": "~", "f": "0x1F", "g": "x", "h": "on", "i": ""}
    ]
    assert not refusals


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- a: 1\n- &x {a: 1}", 2, "anchor &x"),
        ("- a: 1\n  b: &x y", 2, "anchor &x"),
        ("- a: *x", 1, "alias *x"),
        ("- a: 1\n  <<: {b: 2}", 2, "merge key"),
        ("- !!python/object:os.system {a: 1}", 1, "tag"),
        ("- a: !x 1", 1, "tag"),
        ("- a: 1\n  b: 2\n  a: 3", 3, "'a' stands twice"),
        ("- a: 1\n---\n- a: 2", 2, "several documents"),
        ("a: 1", 1, "not a list"),
        ("just text", 1, "not a list"),
        ("- ? [a]\n  : 1", 1, "key is not plain text"),
        ("- a: [b", 1, "broken YAML"),
        ('- a: "b', 1, "close every quote and bracket"),
        ("[" * 5000, 1, "take brackets out"),
        ("- a: b: c", 1, "broken YAML"),
        ("- a: 1\n\t- b", 2, "broken YAML"),
        ("- a: \x01", 1, "broken YAML"),
    ],
)
def test_refuses_with_the_line(text, line, words):
    _, refusals = read(text)

    assert words in f"{refusals[0].message}; {refusals[0].mend}"
    assert refusals[0].line == line


def test_depth_is_bounded():
    _, refusals = read("- " + "[" * 100)

    assert f"deeper than {YAML_DEPTH}" in refusals[0].message


def test_depth_beyond_what_the_parser_bears_is_refused_too():
    _, refusals = read("- " + "[" * 100_000)

    assert "nest" in refusals[0].message


def test_aliases_do_not_explode():
    bomb = "- &a [x, x]\n" + "".join(
        f"- &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(24)
    )
    values, refusals = read(bomb)

    assert len(values) == 25
    assert refusals


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "--- # nothing\n"])
def test_empty_files_have_no_entries(text):
    assert read(text) == ([], [])


def test_entries_after_a_refused_one_are_read():
    refusals: list[Refusal] = []

    found = [(item.line, item.sound) for item in items("- a: *x\n- b: 1\n", refusals)]

    assert found == [(1, False), (2, True)]


def test_lines_of_parts():
    text = "- a: 1\n- id: x\n  names:\n    - {text: y,\n       lang: z}\n    - w\n"

    lines = line_of(text, {2})

    assert lines[(2, "id")] == 2
    assert lines[(2, "names", 0, "lang")] == 5
    assert lines[(2, "names", 1)] == 6
    assert (1, "a") not in lines
