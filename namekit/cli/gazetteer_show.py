"""`namekit gazetteer show`: an entity as YAML, and where it is written."""

from __future__ import annotations

import click

from namekit.cli._gazetteers import find_entity, gazetteer_option
from namekit.cli._options import BUILT_IN


@click.command("show")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@gazetteer_option
def command(ids: tuple[str, ...], gazetteers: tuple[str, ...]) -> None:
    """Show entities by their ids as YAML, with the file and line they come from.

    \b
    namekit gazetteer show place/kr
    """  # noqa: D301 - click reads the control character
    from namekit.gazetteer.writer import to_yaml

    for number, id_ in enumerate(ids):
        gazetteer, entity = find_entity(id_, gazetteers or (BUILT_IN,))
        file, line = gazetteer.where(entity.id)
        merged = f"; {id_} was merged into it" if id_ != entity.id else ""
        click.echo(("\n" if number else "") + f"# {file}:{line}{merged}")
        click.echo(to_yaml([entity]), nl=False)
