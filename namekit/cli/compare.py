"""`namekit compare`: whether two written names may mean one entity."""

from __future__ import annotations

import json

import click

from namekit.cli._options import json_option, type_option


@click.command()
@click.argument("a")
@click.argument("b")
@type_option
@json_option
def compare(a: str, b: str, type_: str | None, as_json: bool) -> None:
    """Say whether the names A and B may mean the same person, place or organization, and why.

    \b
    namekit compare "Kim Yonghyun" 김용현
    """  # noqa: D301 - click reads the control character
    import namekit

    comparison = namekit.compare(a, b, type=type_)
    if as_json:
        evidence = [{"weight": e.weight, "words": e.words} for e in comparison.evidence]
        plain = {"a": a, "b": b, "verdict": comparison.verdict, "score": comparison.score, "evidence": evidence}
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    click.echo(f"{comparison.verdict}  {comparison.score:.2f}")
    for reason in comparison.evidence:
        click.echo(f"  {reason.words}")
