"""Popolo JSON, as EveryPolitician and parliaments publish it: `persons` and `organizations` in one document.

http://www.popoloproject.com/specs/person.html
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import msgspec

from namekit.base.errors import InputError
from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity, EntityType

_LISTS: tuple[tuple[str, EntityType, str], ...] = (
    ("persons", "person", "person"),
    ("organizations", "organization", "org"),
)


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """People and organizations. Raises InputError where the document is no JSON."""
    try:
        document = msgspec.json.decode(stream.read())
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"this is no Popolo document: {error}") from None
    if not isinstance(document, dict):
        raise InputError("this is no Popolo document: it is not a mapping with 'persons'")
    for key, type_, kind in _LISTS:
        for place, record in enumerate(document.get(key) or [], 1):
            try:
                entity = _entity(record, type_, kind)
            except (KeyError, TypeError, AttributeError) as error:
                tally.broken(place, f"{key}: {type(error).__name__}: {error}")
                continue
            if entity is None:
                tally.left_out += 1
            else:
                yield entity


def _entity(record: dict[str, Any], type_: EntityType, kind: str) -> Entity | None:
    names = [variant(record["name"])]
    names += [variant(other["name"], other.get("lang") or "") for other in record.get("other_names") or ()]
    ids = {i["scheme"]: str(i["identifier"]) for i in record.get("identifiers") or ()}
    wikidata = {"wikidata": ids["wikidata"]} if "wikidata" in ids else {}
    born, died = record.get("birth_date") or "", record.get("death_date") or ""
    identifier = "".join(str(record["id"]).replace("=", "-").split())
    return make(f"{kind}/{identifier}", type_, names, born=born, died=died, same_as=wikidata)
