"""Tests of a gazetteer: what is promised, what is found, and test files that are no tests."""

import pytest

from namekit.base.errors import GazetteerError
from namekit.curation.check import Case, cases_of, merged_ids, read_cases, run
from namekit.curation.difference import edits, moves
from namekit.gazetteer import Entity, Gazetteer
from namekit.matching.resolution import Candidate, Resolution


class Dictionary:
    """A resolver that knows some names; those that stand for several ids are ambiguous."""

    def __init__(self, known):
        self.known = known

    def get(self, id):
        return None if id.endswith("nowhere") else Entity(id=id, type="place", name=id)

    def resolve_many(self, names, *, type=None, country=None):
        return [self.answer(name) for name in names]

    def answer(self, name):
        ids = self.known.get(name, [])
        entities = [Entity(id=id_, type="place", name=name) for id_ in ids]
        found = tuple(Candidate(e.id, 0.9, lambda _, e=e: e, lambda _: ()) for e in entities)
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
        cases_of(Gazetteer.from_entities([kyiv]).layers[0].entries),
        Dictionary({"Kiew": ["place/kyiv"], "Kiow": ["place/kyiv"]}),
    )

    assert [(outcome.case.name, outcome.passed) for outcome in outcomes] == [
        ("Kiew", True),
        ("Kiel", True),
        ("Kiow", False),
    ]


def test_a_later_layer_has_the_last_word():
    entries = [
        entry
        for changes in (
            [{"id": "place/a", "tests": {"differ": ["Ay"], "match": ["A"]}}],
            [{"id": "place/a", "tests": {"match": ["Ay"]}}],
        )
        for entry in Gazetteer.from_entities(changes).layers[0].entries
    ]

    assert [(case.name, case.expect, case.differ) for case in cases_of(entries)] == [
        ("A", "place/a", ""), ("Ay", "place/a", ""),
    ]  # fmt: skip


def test_an_id_that_is_not_there_fails_whatever_is_said_of_it():
    outcomes = run([Case(name="A", differ="place/nowhere"), Case(name="A", expect="place/nowhere")], Dictionary({}))

    assert [str(outcome) for outcome in outcomes if not outcome.passed] == [
        "'A' must not be place/nowhere, but the gazetteer has no such id",
        "'A' must be place/nowhere, but the gazetteer has no such id",
    ]


def test_merged_ids_go_on_counting():
    gone = {"id": "place/old", "type": "place", "name": "A", "replaced_by": "place/new"}
    merged = merged_ids(Gazetteer.from_entities([gone]).layers[0].entries)
    some = [Case(name="A", expect="place/old"), Case(name="A", differ="place/old")]

    assert [o.passed for o in run(some, Dictionary({"A": ["place/new"]}), merged)] == [True, False]
    circle = {"place/old": "place/new", "place/new": "place/old"}
    assert len(run(some, Dictionary({}), circle)) == 2


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

    assert str(changed).split("\n    ") == ["~ place/a", "name: A → Ä", "- names: x", "+ names: z"]
    assert (str(gone), str(come)) == ("- place/b B", "+ place/c C")


def test_moves():
    old, new = Dictionary({"a": ["place/a"], "b": ["place/b"]}), Dictionary({"a": ["place/a"], "c": ["place/b"]})

    assert [str(m) for m in moves(["a", "b", "c", "b"], old, new)] == ["b: place/b → none", "c: none → place/b"]
