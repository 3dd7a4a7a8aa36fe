"""A suite: what is tested, and against which layers."""

import pytest

from namekit.curation.check import parted
from namekit.curation.suite import Suite


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "base.yaml").write_text(
        "- {id: place/a, type: place, name: Aachen, tests: {match: [Nothing like it]}}\n"
    )
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.yaml").write_text(
        "- {id: place/a, add: [Aix], tests: {match: [Aix]}}\n"
        "- {id: place/b, type: place, name: Bonn, replaced_by: place/c}\n- {id: place/c, type: place, name: Bonna}\n"
    )
    (tmp_path / "mine" / "x.tests.yaml").write_text(
        "- {name: Bonna, expect: place/b}\n- {name: Bonna, differ: place/a}\n"
    )
    return tmp_path


def test_tests_of_lower_layers_are_not_run_and_merged_ids_count(folder):
    own, tests = parted([str(folder / "mine")])
    suite = Suite(own, [str(folder / "base.yaml")])

    outcomes = suite.run(suite.cases(tests))

    assert [(o.case.name, o.passed) for o in outcomes] == [("Aix", True), ("Bonna", True), ("Bonna", True)]


def test_without_tests_nothing_is_opened(folder):
    assert Suite([str(folder / "nowhere.yaml")]).run([]) == []
