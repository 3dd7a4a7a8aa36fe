"""What the package is before anybody calls it: its names, what it loads, its data and its version."""

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import namekit
from namekit.base.data import data_path

TOP = Path(__file__).parent.parent.parent

HEAVY = {
    "annotationlib",
    "asyncio",
    "click",
    "inspect",
    "logging",
    "msgspec",
    "numpy",
    "rapidfuzz",
    "unidecode",
    "yaml",
}


def loaded_by(statement):
    """Top-level modules that a fresh interpreter has loaded after a statement, beyond those it starts with."""
    code = f"import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_public_names_are_sorted_and_all_there_is_to_see():
    assert sorted(set(namekit.__all__)) == list(namekit.__all__)
    assert set(dir(namekit)) - {"__version__"} == set(namekit.__all__)


def test_every_public_name_loads_and_is_documented():
    undocumented = [name for name in namekit.__all__ if not getattr(namekit, name).__doc__]

    assert undocumented == []


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(namekit, "no_such_name")


def test_import_loads_nothing_but_itself():
    loaded = loaded_by("import namekit")

    assert [name for name in loaded if name.startswith("namekit")] == ["namekit"]
    assert HEAVY.isdisjoint(loaded)


def test_transliterating_loads_no_numpy():
    loaded = loaded_by("import namekit; namekit.transliterate('Київ', scheme='uk-2010')")

    assert {"numpy", "rapidfuzz"}.isdisjoint(loaded)


def test_data_is_found():
    for path in ("gazetteer", "romanization", "lexicon", "model/model.json", "schema/gazetteer.schema.json"):
        assert data_path(*path.split("/")).exists(), path


def test_the_version_is_that_of_the_project_and_of_the_installed_package():
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == namekit.__version__
    assert project["version"] == version("namekit")


def test_the_package_is_typed():
    assert (Path(namekit.__file__).parent / "py.typed").exists()


def test_nothing_is_stated_twice_between_all_and_lazy_homes():
    assert set(namekit._HOMES) == set(namekit.__all__)
