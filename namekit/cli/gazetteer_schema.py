"""`namekit gazetteer schema`: the JSON Schema of the format, for editors."""

from __future__ import annotations

import click


@click.command("schema")
@click.option(
    "--path", "as_path", is_flag=True, help="Write where the schema lies on this disk, not the schema itself."
)
def command(*, as_path: bool) -> None:
    """Write the JSON Schema of gazetteer files, which editors complete and check by.

    \b
    namekit gazetteer schema > gazetteer.schema.json
    # and as the first line of a gazetteer: # yaml-language-server: $schema=gazetteer.schema.json
    """  # noqa: D301 - click reads the control character
    from namekit.base.data import data_path

    path = data_path("schema", "gazetteer.schema.json")
    click.echo(str(path) if as_path else path.read_text(encoding="utf-8"), nl=as_path)
