"""`namekit gazetteer edit`: an entity in the editor, checked before it is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from namekit.cli._gazetteers import below_option, confirm, find_entity, into_option, layers, yes_option

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.curation.draft import Draft


@click.command("edit")
@click.argument("id_", metavar="ID")
@into_option
@below_option
@yes_option
def command(id_: str, into: Path, gazetteers: tuple[str, ...], yes: bool) -> None:
    """Open an entity in the editor ($VISUAL or $EDITOR), check what comes back, show what it changes, and write it.

    An entity of a lower layer is copied into the layer, where it overrides that one.

    \b
    namekit gazetteer edit place/kr-11 --into mine.yaml
    """  # noqa: D301 - click reads the control character
    from namekit.curation.draft import Draft

    draft = Draft.open(into)
    if draft.content(id_) is None:
        entity = find_entity(id_, layers(gazetteers, into))[1]
        draft = draft.with_entry(entity, override=True)
        id_ = entity.id
    confirm(_edited(draft, id_), yes=yes)


def _edited(draft: Draft, id_: str) -> Draft:
    """What the editor makes of an entry; mistakes are told, and the person may mend them."""
    from namekit.base.errors import InputError

    body = draft.parts[id_].body
    while (changed := _in_editor(body)) is not None:
        try:
            return draft.with_body(id_, changed.replace("\r\n", "\n").replace("\n", draft.newline))
        except InputError as error:
            if not sys.stdin.isatty():
                raise
            click.echo(str(error), err=True)
            if not click.confirm("Edit again?", err=True):
                break
            body = changed
    return draft.open(draft.path)


def _in_editor(body: str) -> str | None:
    """Text as the editor saves it, None where it saves nothing. Raises UsageError where there is no editor, or it fails."""
    from namekit.base.errors import UsageError

    try:
        return click.edit(body, extension=".yaml")
    except click.ClickException:
        raise UsageError(
            "the editor did not end well, and nothing was written; name one that works in $VISUAL or $EDITOR"
        ) from None
