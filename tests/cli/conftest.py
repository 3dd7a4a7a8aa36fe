"""The command in this process with a resolver that knows two names, and as a process of its own."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from namekit.cli._options import Source
from namekit.cli.main import cli
from namekit.gazetteer.model import Entity
from tests.answers import answer

KYIV = Entity(id="place/kyiv", type="place", name="Kyiv")
KIM = Entity(id="person/kim", type="person", name="Kim Yong-hyun")
LEE = Entity(id="person/lee", type="person", name="Lee")
KNOWN = {"Kyiv": [(KYIV, 0.99)], "김용현": [(KIM, 0.97)], "Kim": [(KIM, 0.51), (LEE, 0.49)]}


class SmallResolver:
    def __init__(self):
        self.get = {e.id: e for e in (KYIV, KIM, LEE)}.get
        self.asked = []

    def resolve_many(self, names, *, type=None, country=None, limit=10):
        self.asked.append((list(names), type, country))
        return [answer(KNOWN.get(name, [])[:limit], name) for name in names]


@pytest.fixture
def resolver(monkeypatch):
    """Stand in for every gazetteer, and remember what was asked for."""
    small = SmallResolver()
    opened = []

    def open_source(source):
        opened.append(source)
        return small

    small.opened = opened
    monkeypatch.setattr(Source, "open", open_source)
    return small


@pytest.fixture
def namekit(resolver, tmp_path, monkeypatch):
    """Run the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=None):
        return CliRunner().invoke(cli, arguments, input=stdin)

    return run


@pytest.fixture
def process(tmp_path):
    """Start the command as a process, in a folder that holds a small gazetteer, `small.tsv`."""
    gazetteer = "entity_id\ttype\tname\tlang\nplace/kyiv\tLOC\tKyiv\ten\nplace/lviv\tLOC\tLviv\ten\n"
    (tmp_path / "small.tsv").write_text(gazetteer, encoding="utf-8")

    def start(*arguments, environment=None, **options):
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(
            [sys.executable, "-m", "namekit", *arguments],
            cwd=tmp_path,
            env={**os.environ, **(environment or {})},
            **{**streams, **options},
        )

    return start
