"""docs/extend.md: every command in it is run, in order, and what it shows comes out; `builtin` is an excerpt, for time's sake."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from namekit import Gazetteer
from namekit.base.data import data_path
from namekit.gazetteer.reader import files

TUTORIAL = Path(__file__).parents[2] / "docs" / "extend.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the files that the tutorial starts from, and some entities of the built-in gazetteer."""
    folder = tmp_path_factory.mktemp("tutorial")
    wanted = {"place/ua/chornobyl", "place/gb/edinburgh", "place/us/new-york"}
    paths = [path for path in files(data_path("gazetteer")) if any(id_.encode() in path.read_bytes() for id_ in wanted)]
    gazetteer = Gazetteer.load(*paths)
    found = [gazetteer[id_].to_dict() for id_ in sorted(wanted)]
    some = [{key: value for key, value in entity.items() if key not in ("part_of", "tests")} for entity in found]
    kyiv = {"id": "place/ua-30", "type": "place", "name": "Kyiv", "names": ["Kiew"]}
    (folder / "builtin.yaml").write_text(yaml.safe_dump([kyiv, *some], allow_unicode=True), encoding="utf-8")
    return folder


def steps():
    return BLOCK.findall(TUTORIAL.read_text(encoding="utf-8"))


def run(command, folder):
    """Run a command as a shell would, with a yes to what it asks."""
    command = re.sub(r"\bbuiltin\b", "builtin.yaml", command)
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=folder, input="y\n", capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": scripts, "NAMEKIT_CACHE": str(folder / "cache")},
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def decide(folder):
    """Fill the review as the tutorial's table says."""
    table = re.search(r"\| value \| decision \|\n\|---\|---\|\n((?:\|.*\n)+)", TUTORIAL.read_text(encoding="utf-8"))
    decisions = dict([cell.strip() for cell in row.strip("|").split("|")] for row in table[1].splitlines())
    with (folder / "review.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["value"] for row in rows} == set(decisions)
    with (folder / "review.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows({**row, "decision": decisions[row["value"]]} for row in rows)


def test_the_tutorial(folder):
    out = ""
    for language, body in steps():
        if language == "csv":
            name = "gold.csv" if "expected" in body else "names.csv"
            (folder / name).write_text(f"{body}\n", encoding="utf-8")
        elif language == "ini":
            (folder / "pytest.ini").write_text(re.sub(r"\bbuiltin\b", "builtin.yaml", body) + "\n", encoding="utf-8")
        elif language == "yaml" and "expect" in body:
            (folder / "desk.tests.yaml").write_text(f"{body}\n", encoding="utf-8")
        elif language == "yaml":
            layer = folder / "desk.yaml"
            layer.write_text(f"{body}\n{layer.read_text(encoding='utf-8')}", encoding="utf-8")
        elif language == "bash":
            if "gazetteer learn" in body:
                decide(folder)
            out = "".join(run(command, folder) for command in body.splitlines())
        elif language in {"text", "diff"}:
            assert [line for line in body.splitlines() if line not in out] == [], out

    text = (folder / "desk.yaml").read_text(encoding="utf-8")
    address = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((folder / address).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    assert validator.is_valid(yaml.safe_load(text))
    assert not validator.is_valid(yaml.safe_load(text.replace("type: place", "type: plaec")))
