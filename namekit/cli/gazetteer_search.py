"""`namekit gazetteer search`: entities by what they are called."""

from __future__ import annotations

from typing import Any

import click

from namekit.cli._options import Source, country_option, json_option, limit_option, source_options, type_option


@click.command("search")
@click.argument("text")
@source_options
@type_option
@country_option
@limit_option
@json_option
def command(*, text: str, type_: str | None, country: str | None, limit: int, as_json: bool, **source: Any) -> None:
    """List entities whose names are near TEXT, the nearest first.

    \b
    namekit gazetteer search Kiew --type place
    """  # noqa: D301 - click reads the control character
    [found] = Source(**source).open().resolve_many([text], type=type_, country=country, limit=limit)
    entities = [(candidate.score, candidate.entity) for candidate in found.candidates]
    if as_json:
        import json

        rows = [{"score": score, **entity.to_dict()} for score, entity in entities]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not entities:
        click.echo(found.reason, err=True)
        return
    from namekit.cli._view import aligned

    for line in aligned([[f"{s:.2f}", e.id, e.type, e.country, e.name] for s, e in entities], most=60):
        click.echo(line)
