"""`namekit gazetteer`: what concerns a gazetteer itself; each command is imported when it is asked for."""

from __future__ import annotations

import importlib

import click

from namekit.cli._lazy import LazyGroup

COMMANDS = {
    "show": "Show entities by their ids as YAML, with file and line.",
    "search": "List entities whose names are near a text.",
    "lint": "Say what is wrong or doubtful in files.",
    "test": "Run the tests that files hold.",
    "add": "Add an entity to a layer.",
    "edit": "Change an entity in the editor.",
    "merge": "Make one entity of two.",
    "learn": "Turn a filled review file into names and tests.",
    "diff": "Say what differs between two gazetteers.",
    "import": "Make a gazetteer out of files that others publish.",
    "export": "Write gazetteers in another format.",
    "compile": "Make one file that opens at once.",
    "schema": "Write the JSON Schema, for editors.",
}


def _find(name: str) -> click.Command:
    command: click.Command = importlib.import_module(f"namekit.cli.gazetteer_{name}").command
    return command


@click.command(cls=LazyGroup, summaries=COMMANDS, find=_find)
def gazetteer() -> None:
    """Look into gazetteers, check, test and change them.

    \b
    namekit gazetteer search "Kim Yong-hyun"
    namekit gazetteer lint mine.yaml
    """  # noqa: D301 - click reads the control character
