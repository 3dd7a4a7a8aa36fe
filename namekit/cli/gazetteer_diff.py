"""`namekit gazetteer diff`: what an edit changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from namekit.cli._gazetteers import gazetteer_of
from namekit.cli._options import Source, json_option
from namekit.cli._streams import reading, shown

if TYPE_CHECKING:
    from namekit.curation.difference import Edit, Move


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--on", metavar="CSV", help="File with names; those that now resolve otherwise are listed.")
@click.option("-c", "--column", default="name", show_default=True, metavar="COL", help="Column of that file.")
@click.option(
    "-g",
    "--gazetteer",
    "gazetteers",
    multiple=True,
    metavar="FILE",
    help="Gazetteer that both OLD and NEW lie on as layers; `builtin` is the one that ships with namekit.",
)
@json_option
def command(old: str, new: str, on: str | None, column: str, gazetteers: tuple[str, ...], *, as_json: bool) -> None:
    """Say which entities of two gazetteers (files, folders, `builtin`) differ, and which names resolve otherwise.

    \b
    namekit gazetteer diff old.yaml new.yaml -g builtin --on names.csv
    """  # noqa: D301 - click reads the control character
    from namekit.curation.difference import edits, moves

    names = [] if on is None else _names(on, column)
    below = gazetteer_of(gazetteers)
    changed = edits(below | gazetteer_of([old]), below | gazetteer_of([new]))
    moved = moves(names, Source((*gazetteers, old)).open(), Source((*gazetteers, new)).open()) if names else []
    if as_json:
        _write_json(changed, moved)
    else:
        for line in (*changed, *moved):
            click.echo(str(line))
    click.echo(f"{len(changed)} {'entity differs' if len(changed) == 1 else 'entities differ'}", err=True)
    if on is not None:
        click.echo(f"{len(moved)} of {len(set(names))} names resolve otherwise", err=True)


def _names(on: str, column: str) -> list[str]:
    from namekit.tables import Table

    with reading(on) as stream:
        table = Table(stream, shown(on), wanted=(column,))
        at = table.column(column)
        return [cells[at] for cells in table if cells and cells[at].strip()]


def _write_json(changed: list[Edit], moved: list[Move]) -> None:
    import json

    found = {"entities": [edit.to_dict() for edit in changed], "names": [move.to_dict() for move in moved]}
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))
