"""`namekit gazetteer merge`: two entities that are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from namekit.cli._gazetteers import below_option, confirm, find_entity, into_option, layers, yes_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("merge")
@click.argument("keep", metavar="KEEP")
@click.argument("drop", metavar="DROP")
@into_option
@below_option
@yes_option
def command(keep: str, drop: str, into: Path, gazetteers: tuple[str, ...], yes: bool) -> None:
    """Give the entity KEEP all names and tests of DROP; the id DROP goes on resolving, to KEEP.

    Other facts of DROP (roles, dates, coordinates) are told, not taken over: whether they hold of both is yours to say.

    \b
    namekit gazetteer merge place/ua/kyiv place/ua/kiev --into mine.yaml
    """  # noqa: D301 - click reads the control character
    from namekit.curation.draft import Draft
    from namekit.curation.merge import facts_left, merge
    from namekit.gazetteer.writer import flow

    draft = Draft.open(into)
    names = layers(gazetteers, into)
    kept, dropped = (find_entity(id_, names)[1] for id_ in (keep, drop))
    merged = merge(kept, dropped, draft)
    for key, fact in facts_left(kept, dropped).items():
        click.echo(f"not taken over: {dropped.id} has {key}: {flow(fact, key)}", err=True)
    confirm(merged, yes=yes)
