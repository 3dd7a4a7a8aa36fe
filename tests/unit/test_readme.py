"""What the documents promise: their Python examples run, their links lead somewhere, every command is named."""

import doctest
import re
from pathlib import Path

import pytest

from namekit.cli.main import cli

TOP = Path(__file__).parent.parent.parent
DOCUMENTS = [TOP / "README.md", TOP / "CHANGELOG.md", TOP / "CONTRIBUTING.md", *sorted((TOP / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def blocks(path, language):
    return [body for name, body in BLOCK.findall(path.read_text(encoding="utf-8")) if name == language]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_python_examples_say_what_happens(path):
    source = "\n\n".join(blocks(path, "python"))
    test = doctest.DocTestParser().get_doctest(source, {}, path.name, str(path), 0)
    results = doctest.DocTestRunner().run(test)

    assert results.failed == 0


def test_the_readme_has_examples_to_run():
    assert ">>> " in "".join(blocks(TOP / "README.md", "python"))


def test_the_quick_start_is_three_single_commands():
    first = blocks(TOP / "README.md", "bash")[:3]

    assert len(first) == 3
    assert all("\n" not in command for command in first)
    assert "venv" in first[0]
    assert "namekit normalize seeds/mentions.csv --column name" in first[1]
    assert "pytest" in first[2]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_to_files_lead_somewhere(path):
    links = LINK.findall(path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_changelog_names_every_command():
    text = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")

    assert [name for name in cli.list_commands(None) if name not in text] == []
