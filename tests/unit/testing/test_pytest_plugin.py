"""The pytest plugin in runs of their own: silent until asked, then one item a test of the gazetteer."""

import os
import subprocess
import sys

import pytest

GAZETTEER = """\
- id: place/lviv
  type: place
  name: Lviv
  names: [Lwow]
  tests: {match: [Lwow], differ: [Kyiv]}
"""
INI = "[pytest]\naddopts = -p no:cacheprovider\nnamekit_gazetteer =\n    gazetteer/lviv.yaml\n    gazetteer/kyiv.yaml\n"


@pytest.fixture
def run(tmp_path):
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer" / "lviv.yaml").write_text(GAZETTEER)
    (tmp_path / "gazetteer" / "kyiv.yaml").write_text("- {id: place/kyiv, type: place, name: Kyiv}\n")
    (tmp_path / "gazetteer" / "other.yaml").write_text("anything: [at, all]\n")
    (tmp_path / "team.tests.yaml").write_text(
        "- {name: KYIV, expect: place/kyiv}\n- {name: Kyiv, expect: none, note: fails}\n- {name: Kyiv, differ: place/x}\n"
    )

    def run(*arguments, ini=INI):
        (tmp_path / "pytest.ini").write_text(ini)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *arguments],
            cwd=tmp_path,
            env={**os.environ, "NAMEKIT_CACHE": str(tmp_path / "cache")},
            check=False,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_every_test_is_an_item(run):
    code, out = run("-v")

    assert code == 1
    assert "gazetteer/lviv.yaml::'Lwow' must be place/lviv PASSED" in out
    assert "gazetteer/lviv.yaml::'Kyiv' must not be place/lviv PASSED" in out
    assert "team.tests.yaml::'KYIV' must be place/kyiv PASSED" in out
    assert "team.tests.yaml:2: 'Kyiv' must be none, found place/kyiv" in out
    assert "team.tests.yaml:3: 'Kyiv' must not be place/x, but the gazetteer has no such id" in out
    assert "2 failed, 3 passed" in out


def test_items_are_chosen_as_any(run):
    assert "1 passed, 4 deselected" in run("-k", "Lwow")[1]
    assert "2 passed" in run("gazetteer")[1]


def test_nothing_is_collected_before_it_is_asked_for(run):
    code, out = run(ini="[pytest]\n")

    assert (code, "no tests ran" in out) == (5, True)


def test_a_broken_file_is_an_error_of_collection(run, tmp_path):
    (tmp_path / "team.tests.yaml").write_text("- {name: Kyiv}\n")

    code, out = run()

    assert code == 2
    assert "team.tests.yaml:1: a test has either 'expect' or 'differ'" in out
    assert "Traceback" not in out


def test_the_plugin_imports_nothing_heavy():
    code = "import namekit.testing.pytest_plugin, sys; print({'numpy', 'yaml', 'msgspec', 'hypothesis', 'click'} & set(sys.modules))"

    assert (
        subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True).stdout.strip()
        == "set()"
    )
