"""FollowTheMoney entities as JSON lines, as OpenSanctions and others publish them; the licence is that of the data set.

`weakAlias` (nicknames, initials: low trust) is left out. https://followthemoney.tech/explorer/
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, lines, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, EntityType, VariantKind
    from namekit.gazetteer.sources.common import Tally

TYPES: dict[str, EntityType] = {
    "Person": "person",
    "Organization": "organization",
    "Company": "organization",
    "LegalEntity": "organization",
    "PublicBody": "organization",
}
KINDS: dict[str, VariantKind] = {
    "name": "alias",
    "alias": "alias",
    "previousName": "former",
    "abbreviation": "abbreviation",
}
"""Properties that hold names, and the kind of name in each."""


class Record(msgspec.Struct):
    """An entity of theirs; values are lists of strings, or of whole entities in the nested files."""

    id: str
    schema: str
    caption: str = ""
    properties: dict[str, list[Any]] = {}

    def all(self, *properties: str) -> list[str]:
        """Strings of some properties, in their order."""
        return [value for key in properties for value in self.properties.get(key, ()) if isinstance(value, str)]

    def first(self, *properties: str) -> str:
        """First of them, empty where there is none."""
        return next(iter(self.all(*properties)), "")


_decode = msgspec.json.Decoder(Record).decode


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, bytes]]:
    """Lines that are not blank."""
    with opened(files[0]) as stream:
        for number, line in lines(stream, tally):
            if not line.isspace():
                yield f"line {number}", line


def entity(line: bytes) -> Entity | None:
    """Person or organization of a line; other schemata are left out."""
    record = _decode(line)
    type_ = TYPES.get(record.schema)
    if type_ is None:
        return None
    names = [variant(record.caption)]
    names += [variant(text, kind=kind) for key, kind in KINDS.items() for text in record.all(key)]
    kind = "org" if type_ == "organization" else type_
    wikidata = record.first("wikidataId")
    return make(
        record.id if record.id.startswith(f"{kind}/") else f"{kind}/{record.id}",
        type_,
        names,
        country=record.first("country", "nationality", "citizenship").upper(),
        born=record.first("birthDate"),
        died=record.first("deathDate"),
        same_as={"wikidata": wikidata} if wikidata else {},
        source=record.first("sourceUrl"),
    )
