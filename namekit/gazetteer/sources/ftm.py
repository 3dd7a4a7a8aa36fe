"""FollowTheMoney entities as JSON lines, as OpenSanctions and others publish them; the licence is that of the data set.

`weakAlias` (nicknames, initials: low trust) is left out. https://followthemoney.tech/explorer/
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity, EntityType, VariantKind

_TYPES: dict[str, EntityType] = {
    "Person": "person",
    "Organization": "organization",
    "Company": "organization",
    "LegalEntity": "organization",
    "PublicBody": "organization",
}
_KINDS: dict[str, VariantKind] = {
    "name": "alias",
    "alias": "alias",
    "previousName": "former",
    "abbreviation": "abbreviation",
}


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """People and organizations; other schemata are left out."""
    decode = msgspec.json.Decoder().decode
    for place, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            entity = _entity(decode(line))
        except (msgspec.DecodeError, RecursionError, KeyError, TypeError, AttributeError) as error:
            tally.broken(place, f"{type(error).__name__}: {error}")
            continue
        if entity is None:
            tally.left_out += 1
        else:
            yield entity


def _entity(record: dict[str, Any]) -> Entity | None:
    type_ = _TYPES.get(record["schema"])
    if type_ is None:
        return None
    properties: dict[str, list[str]] = record["properties"]
    names = [variant(record.get("caption"))]
    names += [variant(text, kind=kind) for key, kind in _KINDS.items() for text in properties.get(key, ())]
    countries = properties.get("country") or properties.get("nationality") or [""]
    wikidata = (properties.get("wikidataId") or [""])[0]
    return make(
        f"{'org' if type_ == 'organization' else type_}/{record['id']}",
        type_,
        names,
        country=countries[0].upper(),
        born=(properties.get("birthDate") or [""])[0],
        same_as={"wikidata": wikidata} if wikidata else {},
    )
