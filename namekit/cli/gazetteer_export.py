"""`namekit gazetteer export`: a gazetteer in another format."""

from __future__ import annotations

import click

from namekit.cli._gazetteers import gazetteer_option, to_write
from namekit.cli._options import BUILT_IN
from namekit.cli._streams import keep_apart, writing
from namekit.cli._view import counted
from namekit.cli.gazetteer_import import form_of
from namekit.gazetteer.export import FORMATS


@click.command("export")
@gazetteer_option
@click.option(
    "-o", "--output", default="-", metavar="OUT", help="File to write; by its ending YAML, JSON lines, TSV, CSV."
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Format, where the ending does not say it; else YAML."
)
def command(gazetteers: tuple[str, ...], output: str, form: str | None) -> None:
    """Write gazetteers, with their layers put together, as one file.

    YAML and JSON lines (jsonl) say all; tables (tsv, csv) names with their facts; ftm is FollowTheMoney, which has no places;
    spacy are patterns for its EntityRuler.

    \b
    namekit gazetteer export -g builtin -g mine.yaml -o all.tsv
    """  # noqa: D301 - click reads the control character
    from namekit.gazetteer.export import export

    keep_apart("--output", output, [("--gazetteer", name) for name in gazetteers])
    form = form or form_of(output)
    gazetteer = to_write(gazetteers or (BUILT_IN,))
    with writing(output) as out:
        written = export(gazetteer, form, out)
    left_out = len(gazetteer) - written
    click.echo(counted(written, "entity", "entities") + (f", {left_out:,} left out" if left_out else ""), err=True)
