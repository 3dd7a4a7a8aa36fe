"""Popolo JSON, as EveryPolitician and parliaments publish it: `persons` and `organizations` in one document.

http://www.popoloproject.com/specs/person.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, EntityType
    from namekit.gazetteer.sources.common import Tally


class _Document(msgspec.Struct):
    persons: list[msgspec.Raw] | None = None
    organizations: list[msgspec.Raw] | None = None


class _Name(msgspec.Struct):
    name: str
    lang: str | None = None
    end_date: str | None = None


class _Identifier(msgspec.Struct):
    identifier: str | int
    scheme: str | None = None


class _Being(msgspec.Struct):
    """A person or an organization."""

    id: str | int
    name: str
    other_names: list[_Name] | None = None
    identifiers: list[_Identifier] | None = None
    birth_date: str | None = None
    death_date: str | None = None


class Record(NamedTuple):
    """An element of one of the two lists."""

    type: EntityType
    raw: msgspec.Raw


_decode = msgspec.json.Decoder(_Being).decode


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, Record]]:  # noqa: ARG001
    """People, then organizations, each with its place in its list, counted from 1."""
    with opened(files[0]) as stream:
        whole = document(stream, _Document, "Popolo document")
    for number, raw in enumerate(whole.persons or (), 1):
        yield f"persons {number}", Record("person", raw)
    for number, raw in enumerate(whole.organizations or (), 1):
        yield f"organizations {number}", Record("organization", raw)


def entity(record: Record) -> Entity | None:
    """Entity of a person or an organization; a name that has ended is a former one."""
    being = _decode(record.raw)
    names = [variant(being.name)]
    for other in being.other_names or ():
        names.append(variant(other.name, other.lang or "", "former" if other.end_date else "alias"))
    wikidata = [str(i.identifier) for i in being.identifiers or () if i.scheme == "wikidata"]
    kind = "org" if record.type == "organization" else record.type
    return make(
        f"{kind}/{''.join(str(being.id).replace('=', '-').split())}",
        record.type,
        names,
        born=being.birth_date or "",
        died=being.death_date or "",
        same_as={"wikidata": wikidata[0]} if wikidata else {},
    )
