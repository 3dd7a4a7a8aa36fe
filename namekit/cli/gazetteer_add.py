"""`namekit gazetteer add`: a new entity, with a proposal for its id and a warning of those that are near."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, get_args

import click

from namekit.cli._gazetteers import below_option, confirm, into_option, layers, yes_option
from namekit.cli._options import Source
from namekit.gazetteer.model import EntityType

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.gazetteer import Entity
    from namekit.resolver import Resolver

_TYPES = get_args(EntityType)
_NEAR = 0.2


@click.command("add")
@click.argument("name")
@into_option
@click.option("--type", "type_", type=click.Choice(_TYPES), help="What it is; asked for when it is not given.")
@click.option("--id", "id_", metavar="ID", help="Id; one is proposed when it is not given.")
@click.option("--native", metavar="TEXT", help="Name in its own language.")
@click.option("--lang", metavar="LANG", help="Language of the native name: ko, uk.")
@click.option("--alias", "aliases", multiple=True, metavar="TEXT", help="Another name; may be given several times.")
@click.option("--country", default="", metavar="CODE", help="ISO 3166-1 code: KR.")
@click.option("--born", default="", metavar="DATE", help="Year, month or day of birth.")
@click.option("--source", default="", metavar="TEXT", help="Where the facts can be checked.")
@below_option
@yes_option
def command(*, into: Path, gazetteers: tuple[str, ...], yes: bool, **said: Any) -> None:
    """Add an entity whose canonical name is NAME to a layer.

    \b
    namekit gazetteer add "Kim Yong-hyun" --type person --native 김용현 --lang ko --country KR --into mine.yaml
    """  # noqa: D301 - click reads the control character
    from namekit.curation.draft import Draft

    draft = Draft.open(into)
    resolver = Source(layers(gazetteers, into)).open()
    _warn(resolver, [text for text in (said["name"], said["native"]) if text])
    confirm(draft.with_entry(_entity(said, resolver)), yes=yes)


def _entity(said: dict[str, Any], resolver: Resolver) -> Entity:
    """Entity out of what was given and what is asked for on a terminal."""
    from namekit.base.errors import UsageError
    from namekit.curation.propose import propose_id
    from namekit.gazetteer import Gazetteer

    asks = sys.stdin.isatty()
    if said["type_"] is None and not asks:
        raise UsageError(f"say what {said['name']!r} is: --type {', '.join(_TYPES)}")
    type_ = said["type_"] or click.prompt("Type", type=click.Choice(_TYPES), err=True)
    id_ = said["id_"] or propose_id(said["name"], type_, _Taken(resolver), country=said["country"], born=said["born"])
    if said["id_"] is None and asks:
        id_ = click.prompt("Id", default=id_, err=True)
    if resolver.get(id_) is not None:
        raise UsageError(f"{id_} is taken; choose another id, or change that entity with 'namekit gazetteer edit'")
    native = {"text": said["native"], "kind": "native", **({"lang": said["lang"]} if said["lang"] else {})}
    plain: dict[str, Any] = {"id": id_, "type": type_, "name": said["name"]}
    plain["names"] = ([native] if said["native"] else []) + list(said["aliases"])
    plain |= {key: said[key] for key in ("country", "born", "source") if said[key]}
    return Gazetteer.from_entities([plain])[id_]


class _Taken:
    """Ids that a resolver knows, as a container."""

    def __init__(self, resolver: Resolver) -> None:
        self._get = resolver.get

    def __contains__(self, id_: object) -> bool:
        return self._get(str(id_)) is not None


def _warn(resolver: Resolver, names: list[str]) -> None:
    near = {c.id: c for found in resolver.resolve_many(names) for c in found.candidates[:3] if c.score >= _NEAR}
    for candidate in near.values():
        click.echo(f"near: {candidate.id} {candidate.entity.name} ({candidate.score:.2f})", err=True)
