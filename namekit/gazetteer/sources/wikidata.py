"""Wikidata's JSON dump: `[`, one entity a line ending in a comma, `]` (CC0).

People (P31 Q5), and what has coordinates (P625) as a place; all else is left out: a line does not say what its
class is a class of.
https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity, EntityType

_HUMAN = "Q5"
_FIRST = ("mul", "en")
"""Languages whose label is the canonical name, before any other."""


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """People and places, with labels and aliases in all languages."""
    decode = msgspec.json.Decoder().decode
    for place, line in enumerate(stream, 1):
        text = line.strip().rstrip(b",")
        if text in {b"", b"[", b"]"}:
            continue
        try:
            entity = _entity(decode(text))
        except (msgspec.DecodeError, RecursionError, KeyError, TypeError, AttributeError, ValueError) as error:
            tally.broken(place, f"{type(error).__name__}: {error}")
            continue
        if entity is None:
            tally.left_out += 1
        else:
            yield entity


def _entity(record: dict[str, Any]) -> Entity | None:
    claims = record.get("claims") or {}
    human = any(value.get("id") == _HUMAN for value in _values(claims, "P31"))
    points = _values(claims, "P625")
    if not human and not points:
        return None
    labels, aliases = record.get("labels") or {}, record.get("aliases") or {}
    order = [lang for lang in _FIRST if lang in labels] + [lang for lang in labels if lang not in _FIRST]
    names = [variant(labels[lang]["value"], _lang(lang)) for lang in order]
    names += [variant(alias["value"], _lang(lang)) for lang, some in aliases.items() for alias in some]
    type_: EntityType = "person" if human else "place"
    facts: dict[str, Any] = {
        "same_as": {"wikidata": record["id"]},
        "source": f"https://www.wikidata.org/wiki/{record['id']}",
    }
    if human:
        facts |= {"born": _date(claims, "P569"), "died": _date(claims, "P570")}
    else:
        facts["coordinates"] = (float(points[0]["latitude"]), float(points[0]["longitude"]))
    return make(f"{type_}/{record['id'].lower()}", type_, names, **facts)


def _lang(code: str) -> str:
    """Language tag; `mul` is the label for all languages."""
    return "" if code == "mul" else code


def _values(claims: dict[str, Any], name: str) -> list[Any]:
    """Values of statements that say one and are not deprecated; those of preferred rank first."""
    snaks = [
        (statement.get("rank") != "preferred", statement["mainsnak"]["datavalue"]["value"])
        for statement in claims.get(name, ())
        if statement.get("rank") != "deprecated" and statement["mainsnak"].get("snaktype") == "value"
    ]
    return [value for _, value in sorted(snaks, key=lambda snak: snak[0])]


def _date(claims: dict[str, Any], name: str) -> str:
    """Date to the precision that is known (9 year, 10 month, 11 day), of the Gregorian calendar; or nothing."""
    for value in _values(claims, name):
        length = {9: 4, 10: 7, 11: 10}.get(value.get("precision"), 0)
        if value["time"].startswith("+") and value.get("calendarmodel", "").endswith("Q1985727"):
            return str(value["time"][1 : 1 + length])
    return ""
