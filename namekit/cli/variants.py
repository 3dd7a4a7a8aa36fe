"""`namekit variants`: the forms that a name is met in."""

from __future__ import annotations

import json

import click

from namekit.readings.variants import variants as forms

_BY_CUSTOM = "custom, no scheme"


@click.command
@click.argument("name")
@click.option("-l", "--lang", help="Language of the name (ISO 639-1); without it each language that it may be in.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="Spellings to list.")
@click.option("--json", "as_json", is_flag=True, help="Write an object a line.")
def variants(name: str, lang: str | None, limit: int, as_json: bool) -> None:
    """List the Latin spellings that NAME is met in, best first, with weights and where they come from.

    That is the id of a scheme (`namekit schemes`), `plain` where its marks are left out, or custom: people write themselves so by
    no scheme. Weights are shares of all spellings.

    Of a Latin NAME with --lang ko, zh or ja the native forms that it may stand for.

    \b
    namekit variants 김용현 --lang ko
    namekit variants Зеленський
    namekit variants "Kim Yonghyun" --lang ko
    """  # noqa: D301 - click reads the control character
    for text, weight, source in forms(name, lang=lang, limit=limit):
        if as_json:
            click.echo(json.dumps({"text": text, "weight": weight, "source": source}, ensure_ascii=False))
        else:
            click.echo(f"{weight:6.4f}  {text}  ({_BY_CUSTOM if source == 'custom' else source})")
