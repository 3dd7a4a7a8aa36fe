"""Lint: each code is found where it should be, with its line, and not where it should not."""

import json

import pytest

from namekit.curation.findings import CODES, rendered
from namekit.curation.lint import lint
from namekit.gazetteer import Gazetteer

HEAD = "- id: place/x\n  type: place\n  name: Xanten\n"


@pytest.fixture
def found(tmp_path):
    def found(text, below=None, name="mine.yaml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return [(f.code, f.problem.line, f.problem.field) for f in lint([path], below)]

    return found


@pytest.mark.parametrize(
    ("text", "code", "line", "field"),
    [
        (HEAD + "  nam: y\n", "format", 4, "nam"),
        (HEAD + HEAD, "duplicate-id", 4, "id"),
        (HEAD + "  names:\n    - {text: Kyiv, lang: uk, kind: native}\n", "wrong-script", 5, "names[0]"),
        (HEAD + "  names:\n    - {text: 김, lang: ja, kind: native}\n", "wrong-script", 5, "names[0]"),
        (
            "- {id: person/x, type: person, name: X,\n   roles: [{title: y, from: 2024, to: 2023}]}\n",
            "dates-reversed",
            2,
            "roles[0].to",
        ),
        (
            HEAD + "  same_as: {wikidata: Q1}\n- {id: place/y, type: place, name: Y,\n   same_as: {wikidata: Q1}}\n",
            "shared-same-as",
            6,
            "same_as.wikidata",
        ),
        (
            HEAD
            + "- {id: place/y,\n   type: place, name: Xannten City}\n- {id: place/z,\n   type: place, name: Xanten City}\n",
            "near-duplicate",
            7,
            "name",
        ),
        (HEAD + "  names:\n    - XANTÉN\n", "derivable", 5, "names[0]"),
        (
            HEAD + "  names:\n    - {text: Щербаков, lang: ru, kind: native}\n    - Shcherbakov\n",
            "derivable",
            6,
            "names[1]",
        ),
        (HEAD + "  replaced_by: place/y\n", "replaced-by-nowhere", 4, "replaced_by"),
        (HEAD + "  part_of: place/y\n", "part-of-nowhere", 4, "part_of"),
        (HEAD + "  tests: {match: [A], differ: [A]}\n", "contradictory-test", 4, "tests.differ[0]"),
        (HEAD + "  tests: {differ: [Xanten]}\n", "contradictory-test", 4, "tests.differ[0]"),
        ("- id: place/x\n  add: [X]\n", "dead-change", 1, "id"),
        (HEAD + "- id: place/y\n  type: place\n  name: XANTEN\n", "shared-name", 3, "name"),
        (HEAD + "  names:\n    - Mосква\n", "look-alike", 5, "names[0]"),
        (HEAD + "  names:\n    - Münster\n".replace("ü", "u\u0308"), "unnormalized", 5, "names[0]"),
        (HEAD + "  names:\n    - New  York\n", "unnormalized", 5, "names[0]"),
        (HEAD + "  names:\n    - 'New\u200bYork'\n", "unnormalized", 5, "names[0]"),
        ("- id: city/x\n  type: place\n  name: Xanten\n", "id-kind", 1, "id"),
        (HEAD + "- id: place/a\n  type: place\n  name: A\n", "unsorted", 4, "id"),
        (HEAD + "  names: [X,\n    X]\n", "repeated-name", 5, "names[1]"),
    ],
)
def test_finds(found, text, code, line, field):
    assert (code, line, field) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "  names: [{text: XANTEN, kind: official}, {text: Xántén, source: a}]\n",
        "- {id: person/a, type: person, name: Kim Yong-hyun, names: [{text: 김용현, lang: ko, kind: native}]}\n"
        "- {id: person/b, type: person, name: Kim Yong-hyon, names: [{text: 김용헌, lang: ko, kind: native}]}\n",
        "- {id: person/a, type: person, name: Ivan Sherbakov, born: 1950}\n- {id: person/b, type: person, name: Ivan Shcherbakov, born: 1951}\n",
        "- {id: person/a, type: person, name: Ivan Sherbakov, tests: {differ: [Ivan Shcherbakov]}}\n"
        "- {id: person/b, type: person, name: Ivan Shcherbakov}\n",
        "- {id: place/a, type: place, name: Springfeld, coordinates: [10, 10]}\n- {id: place/b, type: place, name: Springfield, coordinates: [10, 11]}\n",
        HEAD + "  names:\n    - {text: Kim, lang: ko, kind: romanized}\n    - {text: 金 Kim, lang: ko, kind: native}\n",
        HEAD
        + "  names:\n    - {text: Uzbekiston, lang: uz, kind: native}\n    - {text: Београд, lang: sr, kind: native}\n",
        HEAD + "  names:\n    - {text: Sjeverna, lang: sr-Latn, kind: native}\n",
        HEAD + "  part_of: place/y\n- {id: place/y, type: place, name: Xanten}\n",
        "- id: person/x\n  type: person\n  name: Xanten\n- id: place/x\n  type: place\n  name: Xanten\n",
        "- {id: place/a, type: place, name: A, names: [{text: Q, homonym: true}]}\n"
        "- {id: place/b, type: place, name: B, names: [{text: Q, homonym: true}]}\n",
    ],
)
def test_leaves_alone(found, text):
    assert found(text) == []


def test_layers(found):
    below = Gazetteer.from_entities([{"id": "place/x", "type": "place", "name": "Xanten"}])

    assert found("- id: place/x\n  add: [Santen]\n", below) == []
    assert found("- id: place/x\n  remove: [Santen]\n", below) == [("dead-change", 1, "remove")]
    assert found("- id: place/x\n  add: [\n    Ksanten, xanten]\n", below | Gazetteer.from_entities([{"id": "place/x", "add": ["Ksanten"]}])) == [
        ("dead-change", 3, "add[0]"), ("derivable", 3, "add[1]"),
    ]  # fmt: skip
    assert found(HEAD.replace("\n", "\n  override: true\n", 1), below) == [("dead-change", 1, "id")]
    other = HEAD + "  country: DE\n"
    assert found(other, below) == [("silent-override", 1, "id")]
    assert found(other.replace("\n", "\n  override: true\n", 1), below) == []
    assert found(
        "- id: place/x\n  add: [Troy]\n",
        below | Gazetteer.from_entities([{"id": "place/z", "type": "place", "name": "Troy"}]),
    ) == [("shared-name", 2, "add[0]")]
    assert found("- {id: place/y, type: place, name: Xanten}\n", below) == [("shared-name", 1, "name")]


def test_test_files_are_linted_too(found, tmp_path):
    assert found("- {name: A, expect: none}\n- {name: A}\n", name="x.tests.yaml") == [("format", 2, "")]
    assert [str(f.problem.file) for f in lint([tmp_path])] == [str(tmp_path / "x.tests.yaml")]


def test_tables_are_linted_too(found):
    assert found("entity_id\ttype\tname\ne1\tLOC\tA  B\n", name="g.tsv") == [("unnormalized", 2, "name")]


def test_formats(tmp_path):
    path = tmp_path / "a,b.yaml"
    path.write_text(HEAD + "  names: ['50%  off']\n  part_of: place/y\n")
    findings = lint([path])

    text, github = rendered(findings, "text").splitlines(), rendered(findings, "github").splitlines()
    assert text[0].startswith(f"{path}:4: warning unnormalized: names[0]: ")
    assert text[1].startswith(f"{path}:5: error part-of-nowhere: part_of: ")
    assert github[0].startswith("::warning file=")
    assert "a%2Cb.yaml,line=4,title=unnormalized::names[0]: '50%25  off'" in github[0]
    assert [row["code"] for row in json.loads(rendered(findings, "json"))] == ["unnormalized", "part-of-nowhere"]
    assert all(finding.code in CODES for finding in findings)
