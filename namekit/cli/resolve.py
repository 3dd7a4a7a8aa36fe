"""`namekit resolve`: which entity a name means, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from namekit.cli._options import Source, country_option, json_option, limit_option, source_options, type_option
from namekit.cli._view import aligned

if TYPE_CHECKING:
    from namekit.matching.resolution import Candidate, Resolution

_EXPLAINED, _LIKELY = 3, 0.01
"""Candidates that reasons are given for at most, and how likely those after the first must be."""
_SHOWN = 0.005
"""Score from which a candidate after the first is shown: less would be read as 0.00."""
_STYLES: dict[str, Any] = {"match": {"fg": "green"}, "ambiguous": {"fg": "yellow"}, "none": {"fg": "red"}}


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@source_options
@type_option
@country_option
@limit_option
@json_option
def resolve(
    *,
    names: tuple[str, ...],
    type_: str | None,
    country: str | None,
    limit: int,
    as_json: bool,
    **source: Any,
) -> None:
    """Say which entity each NAME means, how sure that is, and why.

    \b
    namekit resolve "Kim Yonghyun" --country KR
    """  # noqa: D301 - click reads the control character
    resolutions = Source(**source).open().resolve_many(names, type=type_, country=country, limit=limit)
    if as_json:
        click.echo(json.dumps([_plain(r) for r in resolutions], ensure_ascii=False, indent=2))
        return
    for number, resolution in enumerate(resolutions):
        if number:
            click.echo()
        _show(resolution)


def _show(resolution: Resolution) -> None:
    verdict = click.style(resolution.status, bold=True, **_STYLES[resolution.status])
    entity = resolution.entity
    meant = f"  {entity.name}  {entity.id}  {resolution.score:.2f}" if entity is not None else ""
    click.echo(f"{resolution.query.strip() or repr(resolution.query)}  {verdict}{meant}")
    if resolution.reason:
        click.echo(f"  {resolution.reason}")
    shown = [c for rank, c in enumerate(resolution.candidates) if not rank or c.score >= min(_SHOWN, resolution.score)]
    heads = aligned([[f"{c.score:.2f}", c.id, c.entity.name] for c in shown], most=60)
    for rank, (candidate, head) in enumerate(zip(shown, heads, strict=True)):
        click.echo(f"  {head}")
        if not rank or (rank < _EXPLAINED and candidate.score >= _LIKELY):
            _show_evidence(candidate)


def _show_evidence(candidate: Candidate) -> None:
    for evidence in candidate.evidence:
        sign = "+" if evidence.weight > 0 else "−" if evidence.weight < 0 else " "
        click.echo(f"        {sign} {evidence.words}")


def _plain(resolution: Resolution) -> dict[str, Any]:
    entity = resolution.entity
    return {
        "query": resolution.query,
        "status": resolution.status,
        "score": resolution.score,
        "entity": None if entity is None else {"id": entity.id, "name": entity.name, "type": entity.type},
        "reason": resolution.reason,
        "candidates": [_plain_candidate(c) for c in resolution.candidates],
    }


def _plain_candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "name": candidate.entity.name,
        "type": candidate.entity.type,
        "score": candidate.score,
        "evidence": [{"weight": e.weight, "words": e.words} for e in candidate.evidence],
    }
