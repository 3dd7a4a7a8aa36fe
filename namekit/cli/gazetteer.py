"""`namekit gazetteer`: what concerns a gazetteer itself; each command is imported when it is asked for."""

from __future__ import annotations

import importlib

import click

COMMANDS = (
    "show", "search", "lint", "test", "add", "edit", "merge", "learn", "diff", "import", "export", "compile", "schema",
)  # fmt: skip


class _LazyGroup(click.Group):
    """A group whose commands are modules of their own: `namekit.cli.gazetteer_show` and so on."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"namekit.cli.gazetteer_{cmd_name}").command
        return command


@click.command(cls=_LazyGroup)
def gazetteer() -> None:
    """Look into gazetteers, check, test and change them.

    \b
    namekit gazetteer search "Kim Yong-hyun"
    namekit gazetteer lint mine.yaml
    """  # noqa: D301 - click reads the control character
