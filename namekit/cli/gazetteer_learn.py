"""`namekit gazetteer learn`: a reviewed file becomes aliases and tests of a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from namekit.cli._gazetteers import below_option, confirm, into_option, layers, yes_option
from namekit.cli._options import Source
from namekit.cli._streams import reading, shown
from namekit.cli._view import counted

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.curation.learn import Review


@click.command("learn")
@click.argument("review")
@into_option
@below_option
@yes_option
def command(review: str, into: Path, gazetteers: tuple[str, ...], yes: bool) -> None:
    """Turn REVIEW, a filled file of `normalize --review`, into aliases and must-not-match tests of a layer.

    An id in the column `decision` makes the name an alias; `none`, a test that it does not match the suggestion;
    `new` is told as what is left to add.

    \b
    namekit gazetteer learn review.csv --into mine.yaml
    """  # noqa: D301 - click reads the control character
    from namekit.curation.check import run
    from namekit.curation.draft import Draft
    from namekit.curation.learn import apply, lessons

    draft = Draft.open(into)
    resolver = Source(layers(gazetteers, into)).open()
    rows = _rows(review)
    found = lessons(rows, resolver.get, shown(review))
    aliases = sum(lesson.same for lesson in found)
    if new := list(dict.fromkeys(row.value for row in rows if row.decision == "new")):
        click.echo(f"to add with `namekit gazetteer add`: {', '.join(new)}", err=True)
    if not confirm(apply(found, draft), yes=yes):
        return
    click.echo(f"learned: {counted(aliases, 'alias', 'aliases')}, {counted(len(found) - aliases, 'test')}", err=True)
    outcomes = run([lesson.case for lesson in found], Source(layers(gazetteers, into)).open())
    for outcome in outcomes:
        if not outcome.passed:
            click.echo(f"not yet: {outcome}", err=True)


def _rows(name: str) -> list[Review]:
    from namekit.curation.learn import Review
    from namekit.tables import Table, decision_of

    columns = ("value", "suggested_id", "decision")
    with reading(name) as stream:
        table = Table(stream, shown(name), wanted=columns)
        at = [table.column(column) for column in columns]
        return [Review(table.row, cells[at[0]], cells[at[1]], decision_of(cells[at[2]])) for cells in table if cells]
