"""`namekit gazetteer import`: a gazetteer out of a foreign file."""

from __future__ import annotations

import gzip
from pathlib import PurePath

import click

from namekit.cli._streams import reading, writing
from namekit.gazetteer.export import FORMATS as OUTPUTS
from namekit.gazetteer.sources import FORMATS


@click.command("import")
@click.argument("source", metavar="SOURCE", type=click.Choice(list(FORMATS)))
@click.argument("file", metavar="[FILE]", default="-")
@click.option(
    "-o", "--output", default="-", metavar="OUT", help="File to write; by its ending YAML, JSON lines, TSV, CSV."
)
@click.option(
    "--format", "form", type=click.Choice(OUTPUTS), help="Format, where the ending does not say it; else YAML."
)
def command(source: str, file: str, output: str, form: str | None) -> None:
    """Make a gazetteer out of a FILE of geonames, wikidata, ftm, wof, popolo or jrc-names; it may be gzipped.

    Records are read as a stream; those that can't be read are counted and told.

    \b
    namekit gazetteer import geonames UA.txt -o ukraine.jsonl
    """  # noqa: D301 - click reads the control character
    from namekit.gazetteer.export import export
    from namekit.gazetteer.sources import Tally, entities

    tally = Tally()
    with reading(file) as raw, writing(output) as out:
        stream = gzip.GzipFile(fileobj=raw) if file.endswith(".gz") else raw
        export(entities(source, stream, tally), form or form_of(output), out)  # type: ignore[arg-type]
    click.echo(f"{tally.made} entities, {tally.left_out} records left out, {tally.malformed} malformed", err=True)
    for example in tally.examples:
        click.echo(f"  {example}", err=True)


def form_of(output: str) -> str:
    """Format that the ending of a file stands for."""
    ending = PurePath(output).suffix.lower().lstrip(".")
    return {"yml": "yaml", "ndjson": "jsonl"}.get(ending, ending if ending in OUTPUTS else "yaml")
