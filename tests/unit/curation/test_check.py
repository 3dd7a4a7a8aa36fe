"""Tests of a gazetteer: what is promised, what is found, and test files that are no tests."""

import pytest

from namekit.base.errors import GazetteerError
from namekit.curation.check import cases_of, read_cases, run
from namekit.curation.difference import edits, moves
from namekit.gazetteer import Entity, Gazetteer
from namekit.matching.resolution import Candidate, Resolution


class Dictionary:
    """A resolver that knows some names; those that stand for several ids are ambiguous."""

    def __init__(self, known):
        self.known = known

    def resolve_many(self, names, *, type=None, country=None):
        return [self.answer(name) for name in names]

    def answer(self, name):
        ids = self.known.get(name, [])
        entities = [Entity(id=id_, type="place", name=name) for id_ in ids]
        found = tuple(Candidate(e.id, 0.9, lambda e=e: e, tuple) for e in entities)
        return Resolution(name, ("none", "match", "ambiguous")[len(ids)], 0.9, found)


@pytest.fixture
def cases(tmp_path):
    def cases(text):
        path = tmp_path / "mine.tests.yaml"
        path.write_text(text)
        return read_cases(path)

    return cases


def test_test_files(cases):
    some = cases(
        "- {name: Kiew, expect: place/kyiv}\n- {name: Kim, expect: ambiguous}\n- {name: X, expect: none}\n"
        "- {name: Kiew, differ: place/x, type: place, country: UA, note: why}\n- {name: Kiew, differ: place/kyiv}\n"
        "- {name: Kim, expect: none}\n- {name: X, expect: place/kyiv}\n"
    )

    outcomes = run(some, Dictionary({"Kiew": ["place/kyiv"], "Kim": ["person/a", "person/b"]}))

    assert [outcome.passed for outcome in outcomes] == [True, True, True, True, False, False, False]
    assert str(outcomes[4]).endswith("mine.tests.yaml:5: 'Kiew' must not be place/kyiv, found place/kyiv (0.90)")
    assert str(outcomes[5]).endswith("found ambiguous (person/a 0.90, person/b 0.90)")


@pytest.mark.parametrize(
    "text",
    ["- {name: A}", "- {name: A, expect: none, differ: place/x}", "- {expect: none}", "- {name: A, expct: none}", "- A",
     "- &x {name: A, expect: none}", "- {name: A, expect: none, file: x}", "name: A"],
)  # fmt: skip
def test_what_is_no_test(cases, text):
    with pytest.raises(GazetteerError) as caught:
        cases(text)

    assert [problem.line for problem in caught.value.problems] == [1]


def test_tests_in_entities():
    kyiv = {
        "id": "place/kyiv",
        "type": "place",
        "name": "Kyiv",
        "tests": {"match": ["Kiew"], "differ": ["Kiel", "Kiow"]},
    }

    outcomes = run(
        cases_of(Gazetteer.from_entities([kyiv])), Dictionary({"Kiew": ["place/kyiv"], "Kiow": ["place/kyiv"]})
    )

    assert [(outcome.case.name, outcome.passed) for outcome in outcomes] == [
        ("Kiew", True),
        ("Kiel", True),
        ("Kiow", False),
    ]


def test_edits():
    old = [
        {"id": "place/a", "type": "place", "name": "A", "names": ["x", "y"]},
        {"id": "place/b", "type": "place", "name": "B"},
    ]
    new = [
        {"id": "place/a", "type": "place", "name": "Ä", "names": ["y", "z"]},
        {"id": "place/c", "type": "place", "name": "C"},
    ]

    changed, gone, come = edits(Gazetteer.from_entities(old), Gazetteer.from_entities(new))

    assert str(changed).split("\n    ") == ["~ place/a", "name: A → Ä", "- names: text: x", "+ names: text: z"]
    assert (str(gone), str(come)) == ("- place/b B", "+ place/c C")


def test_moves():
    old, new = Dictionary({"a": ["place/a"], "b": ["place/b"]}), Dictionary({"a": ["place/a"], "c": ["place/b"]})

    assert [str(m) for m in moves(["a", "b", "c", "b"], old, new)] == ["b: place/b → none", "c: none → place/b"]
