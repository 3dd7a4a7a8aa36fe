"""The published schema: fresh, valid, and of one mind with the reader."""

import re
import runpy
from pathlib import Path

import jsonschema
import pytest
import yaml

from namekit.base.data import data_path
from namekit.base.errors import GazetteerError
from namekit.gazetteer.reader import files, read
from namekit.gazetteer.schema import gazetteer_schema, schema_text

TOP = Path(__file__).parents[3]
VALIDATOR = jsonschema.Draft202012Validator(gazetteer_schema())


class Core(yaml.SafeLoader):
    """Reads plain scalars as YAML 1.2's core schema does, which editors follow: NO and dates are strings."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in some if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, some in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def accepts(text):
    return VALIDATOR.is_valid(yaml.load(text, Core))


def reads(tmp_path, text):
    path = tmp_path / "x.yaml"
    path.write_text(text)
    try:
        read(path)
    except GazetteerError:
        return False
    return True


def test_is_fresh():
    assert data_path("schema", "gazetteer.schema.json").read_text(encoding="utf-8") == schema_text()


def test_reference_is_fresh():
    script = runpy.run_path(str(TOP / "tools" / "build_format_reference.py"))

    assert script["REFERENCE"].read_text(encoding="utf-8") == script["reference"](gazetteer_schema())


def test_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(gazetteer_schema())


HEAD = "- id: place/x\n  type: place\n  name: Xanten\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "  born: 1959\n  died: 2024-09-06\n",
        HEAD + "  names: [Kiev, {text: Київ, lang: uk, kind: native, homonym: true}]\n",
        HEAD + "  country: NO\n  population: 5\n  coordinates: [1, 2.5]\n",
        HEAD + "  roles: [{title: x, from: 2024, to: 2024-12}]\n  same_as: {wikidata: Q1}\n  override: true\n",
        "- {id: place/x, add: [X], remove: [Y], tests: {match: [a], differ: [b]}}\n",
        HEAD + "  nam: x\n",
        HEAD + "  country: XX\n",
        HEAD + "  country: Norway\n",
        HEAD + "  born: 24 July\n",
        HEAD + "  population: many\n",
        HEAD + "  population: -1\n",
        HEAD + "  coordinates: [91, 0]\n",
        HEAD + "  coordinates: [1]\n",
        HEAD + "  names: Kiev\n",
        HEAD + "  names: [{lang: uk}]\n",
        HEAD + "  names: [{text: a, kind: nick}]\n",
        HEAD + "  names: [{text: a, homonym: perhaps}]\n",
        HEAD + "  names: ['']\n",
        HEAD + "  roles: [{from: 2024}]\n",
        HEAD + "  tests: {match: a}\n",
        HEAD + "  same_as: Q1\n",
        "- id: place/x\n  type: place\n",
        "- id: place/x\n  type: city\n  name: X\n",
        "- id: kyiv\n  type: place\n  name: X\n",
        "- id: place/a b\n  type: place\n  name: X\n",
        "- id: place/x\n",
        "- text\n",
        "- {id: place/x, add: [X], override: true}\n",
    ],
)
def test_schema_and_reader_agree(tmp_path, text):
    assert accepts(text) == reads(tmp_path, text)


def test_the_built_in_gazetteer_keeps_to_the_schema():
    """Some files of each folder, for time's sake; the reader reads all of them."""
    some = {path.parent: path for path in files(data_path("gazetteer")) if path.stat().st_size < 60_000}

    for path in some.values():
        VALIDATOR.validate(yaml.load(path.read_text(encoding="utf-8"), Core))
