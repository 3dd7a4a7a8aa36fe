"""`namekit gazetteer diff`: what an edit changes."""

from __future__ import annotations

import click

from namekit.cli._gazetteers import gazetteer_of
from namekit.cli._options import Source
from namekit.cli._streams import reading, shown


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--on", metavar="CSV", help="File with names; those that now resolve otherwise are listed.")
@click.option("-c", "--column", default="name", show_default=True, help="Column of that file.")
def command(old: str, new: str, on: str | None, column: str) -> None:
    """Say which entities of two gazetteers (files, folders, `builtin`) differ, and which names resolve otherwise.

    \b
    namekit gazetteer diff old.yaml new.yaml --on names.csv
    """  # noqa: D301 - click reads the control character
    from namekit.curation.difference import edits, moves

    changed = edits(gazetteer_of([old]), gazetteer_of([new]))
    for edit in changed:
        click.echo(str(edit))
    click.echo(f"{len(changed)} entities differ", err=True)
    if on is None:
        return
    from namekit.tables import Table

    with reading(on) as stream:
        table = Table(stream, shown(on), wanted=(column,))
        at = table.column(column)
        names = [cells[at] for cells in table if cells and cells[at].strip()]
    moved = moves(names, Source((old,)).open(), Source((new,)).open())
    for move in moved:
        click.echo(str(move))
    click.echo(f"{len(moved)} of {len(set(names))} names resolve otherwise", err=True)
