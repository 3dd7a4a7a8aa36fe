"""`namekit gazetteer add`: a new entity, with proposals for its id and names and a warning of those that are near."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, get_args

import click

from namekit.cli._gazetteers import below_option, confirm, into_option, layers, yes_option
from namekit.cli._options import Source, country_option
from namekit.gazetteer.model import EntityType

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.gazetteer import Entity
    from namekit.matching.resolution import Candidate
    from namekit.resolver import Resolver

_TYPES = get_args(EntityType)
_NEAR, _SAME = 0.2, 0.9
"""Scores from which an entity is told, and from which the new one is hardly another."""


@click.command("add")
@click.argument("name")
@into_option
@click.option("--type", "type_", type=click.Choice(_TYPES), help="What it is; asked for when it is not given.")
@click.option("--id", "id_", metavar="ID", help="Id; one is proposed when it is not given.")
@click.option("--native", metavar="TEXT", help="Name in its own language.")
@click.option("--lang", metavar="LANG", help="Language of the native name: ko, uk.")
@click.option("--alias", "aliases", multiple=True, metavar="TEXT", help="Another name; may be given several times.")
@country_option
@click.option("--born", default="", metavar="DATE", help="Year, month or day of birth.")
@click.option("--source", metavar="TEXT", help="Where the facts can be checked.")
@below_option
@yes_option
@click.option("--anyway", is_flag=True, help="With --yes: write it although a gazetteer seems to have it already.")
def command(*, into: Path, gazetteers: tuple[str, ...], yes: bool, anyway: bool, **said: Any) -> None:
    """Add an entity whose canonical name is NAME to a layer.

    On a terminal what is not given is asked for, with proposals for the id and the native form. Entities that are near are told
    with their scores. With `--yes`, an entity that scores 0.9 or more and that no fact (country, dates) tells apart stops the
    command; `--anyway` adds the new one all the same.

    \b
    namekit gazetteer add "Kim Yong-hyun" --type person --native 김용현 --lang ko --country KR --into mine.yaml
    """  # noqa: D301 - click reads the control character
    from namekit.base.errors import UsageError
    from namekit.curation.draft import Draft

    asks = sys.stdin.isatty() and not yes
    if said["type_"] is None and not asks:
        raise UsageError(f"say what {said['name']!r} is: --type {', '.join(_TYPES)}")
    draft = Draft.open(into)
    resolver = Source(layers(gazetteers, into)).open()
    near: dict[str, Candidate] = {}
    _warn(resolver, said["name"], near)
    if asks:
        _ask(said)
    _propose(said, asks=asks)
    if said["native"]:
        _warn(resolver, said["native"], near)
    entity = _entity(said, resolver, asks=asks)
    _doubt(entity)
    if yes and not anyway:
        _refuse(entity, near)
    confirm(draft.with_entry(entity), yes=yes)


def _ask(said: dict[str, Any]) -> None:
    """Ask for what was not given and stands first; an empty answer leaves it out."""
    if said["type_"] is None:
        said["type_"] = click.prompt("Type", type=click.Choice(_TYPES), err=True)
    if said["country"] is None:
        said["country"] = click.prompt(
            "Country (ISO 3166-1, such as KR; may be empty)", default="", show_default=False, err=True
        )


def _propose(said: dict[str, Any], *, asks: bool) -> None:
    """Propose a native form, tell the spellings that need not be written, and ask for others."""
    from namekit.curation.propose import found_anyhow, language_of, native_forms

    said["country"] = (said["country"] or "").upper()
    lang = said["lang"] or language_of(said["native"] or said["name"], said["country"])
    forms = [] if said["native"] is not None else native_forms(said["name"], said["type_"], lang)
    if forms:
        click.echo(
            "native form, by its sound: " + ", ".join(f"{n} {form}" for n, form in enumerate(forms, 1)), err=True
        )
    if asks and said["native"] is None:
        answer = click.prompt(
            "Native form (a number, or as it is written; may be empty)", default="", show_default=False, err=True
        )
        said["native"] = forms[int(answer) - 1] if answer.isdigit() and 0 < int(answer) <= len(forms) else answer
    if said["native"]:
        said["lang"] = said["lang"] or language_of(said["native"], said["country"]) or lang
        if asks and not said["lang"]:
            said["lang"] = click.prompt("Its language (uk, ko)", default="", show_default=False, err=True)
        if said["lang"]:
            anyhow = found_anyhow(said["native"], said["lang"], said["type_"])
            click.echo(f"found without being written: {', '.join(anyhow)}", err=True)
    if asks and not said["aliases"]:
        answer = click.prompt("Other names (parted by ;, may be empty)", default="", show_default=False, err=True)
        said["aliases"] = tuple(name.strip() for name in answer.split(";") if name.strip())
    if asks and said["source"] is None:
        said["source"] = click.prompt(
            "Source (an address, a work; may be empty)", default="", show_default=False, err=True
        )


def _entity(said: dict[str, Any], resolver: Resolver, *, asks: bool) -> Entity:
    """Entity out of what was given and asked for, under an id that is not taken."""
    from namekit.base.errors import GazetteerError, UsageError
    from namekit.curation.propose import propose_id
    from namekit.gazetteer import Gazetteer

    born = said["born"]
    id_ = said["id_"] or propose_id(said["name"], said["type_"], _Taken(resolver), country=said["country"], born=born)
    if said["id_"] is None and asks:
        id_ = click.prompt("Id", default=id_, err=True)
    if resolver.get(id_) is not None:
        raise UsageError(f"{id_} is taken; choose another id, or change that entity with 'namekit gazetteer edit'")
    native = {"text": said["native"], "kind": "native", **({"lang": said["lang"]} if said["lang"] else {})}
    plain: dict[str, Any] = {"id": id_, "type": said["type_"], "name": said["name"]}
    plain["names"] = ([native] if said["native"] else []) + list(said["aliases"])
    plain |= {key: said[key] for key in ("country", "born", "source") if said[key]}
    try:
        return Gazetteer.from_entities([plain])[id_]
    except GazetteerError as error:  # which counts entities, and here is one
        raise UsageError("\n".join(str(problem).removeprefix("entity 1, ") for problem in error.problems)) from None


class _Taken:
    """Ids that a resolver knows, as a container."""

    def __init__(self, resolver: Resolver) -> None:
        self._get = resolver.get

    def __contains__(self, id_: object) -> bool:
        return self._get(str(id_)) is not None


def _warn(resolver: Resolver, name: str, near: dict[str, Candidate]) -> None:
    """Tell what is near the name and has not been told, and keep the better score of each in `near`."""
    [found] = resolver.resolve_many([name])
    for candidate in found.candidates[:3]:
        if candidate.score >= _NEAR:
            if candidate.id not in near:
                click.echo(f"near: {candidate.id} {candidate.entity.name} ({candidate.score:.2f})", err=True)
            near[candidate.id] = max(candidate, near.get(candidate.id, candidate), key=lambda c: c.score)


def _refuse(entity: Entity, near: dict[str, Candidate]) -> None:
    """Raise UsageError where an entity near by is hardly another: under `--yes` nobody reads the warnings."""
    from namekit.base.errors import UsageError
    from namekit.curation.facts import by_facts

    for candidate in near.values():
        other = candidate.entity
        if candidate.score >= _SAME and other.type == entity.type and not by_facts(entity, other):
            raise UsageError(
                f"{other.id} {other.name} seems to be it ({candidate.score:.2f}), and nothing was written; "
                "give --anyway if it is another; if it is the same, add the name to it with 'namekit gazetteer edit'"
            )


def _doubt(entity: Entity) -> None:
    """Tell what lint would say of the new entity."""
    from namekit.curation.derivable import derivable
    from namekit.curation.structure import doubts_of_entity

    for doubt in (*doubts_of_entity(entity), *derivable(entity.names, "names", entity)):
        click.echo(f"{doubt.code}: {doubt.message}" + (f"; {doubt.mend}" if doubt.mend else ""), err=True)
