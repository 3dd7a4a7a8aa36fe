"""`namekit schemes`: the romanization schemes there are."""

from __future__ import annotations

import json

import click

from namekit.romanize import Scheme
from namekit.romanize import schemes as all_schemes
from namekit.romanize.coverage import coverage
from namekit.romanize.defaults import language_of


@click.command
@click.option("-l", "--lang", help="Only schemes for this language (ISO 639-1).")
@click.option("--json", "as_json", is_flag=True, help="Write an object a line.")
def schemes(lang: str | None, as_json: bool) -> None:
    """List the romanization schemes, with their authority, what they are for, and what their tables hold.

    \b
    namekit schemes
    namekit schemes --lang ru
    """  # noqa: D301 - click reads the control character
    lang = language_of(lang) if lang else None
    chosen = [scheme for scheme in all_schemes() if lang is None or lang in scheme.languages]
    width = max((len(scheme.id) for scheme in chosen), default=0)
    if not chosen:
        click.echo(f"No scheme is for {lang}.", err=True)
    for scheme in chosen:
        click.echo(_as_json(scheme) if as_json else _as_lines(scheme, width))


def _as_lines(scheme: Scheme, width: int) -> str:
    back = "; can be reversed" if scheme.body.get("reverse") else ""
    margin = " " * (width + 2)
    head = f"{scheme.id:{width}}  {scheme.title} ({', '.join(scheme.languages)}; {scheme.script}){back}"
    year = "" if str(scheme.year) in scheme.authority else f", {scheme.year}"
    lines = (scheme.authority + year, scheme.purpose, str(coverage(scheme)))
    return "\n".join((head, *(margin + line for line in lines if line)))


def _as_json(scheme: Scheme) -> str:
    fields = {
        field: getattr(scheme, field)
        for field in ("id", "title", "authority", "year", "languages", "script", "purpose")
    }
    more = {"reverse": bool(scheme.body.get("reverse")), "coverage": coverage(scheme)._asdict()}
    return json.dumps(fields | more, ensure_ascii=False)
