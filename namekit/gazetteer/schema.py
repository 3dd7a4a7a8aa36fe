"""The format as a JSON Schema (draft 2020-12) that editors use, made from the model."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from namekit.gazetteer.checks import country_codes
from namekit.gazetteer.model import FILE_ID_PATTERN, Change, Entity


def gazetteer_schema() -> dict[str, Any]:
    """JSON Schema of a gazetteer file: a list of entities and of changes to entities of lower layers.

    >>> gazetteer_schema()["items"]["anyOf"][1]["$ref"]
    '#/$defs/Change'
    """
    _, parts = msgspec.json.schema_components([Entity, Change], ref_template="#/$defs/{name}")
    parts["Entity"]["properties"]["override"] = {
        "description": "The entity replaces that of a lower layer.",
        "type": "boolean",
        "default": False,
    }
    parts["Change"]["minProperties"] = 2
    for part in parts.values():
        part["description"] = part["description"].partition("\n")[0]
        for key, field in part["properties"].items():
            part["properties"][key] = _adapted(key, field)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "namekit gazetteer",
        "description": "A list of people, places and organizations with their names.",
        "type": "array",
        "items": {"anyOf": [{"$ref": "#/$defs/Entity"}, {"$ref": "#/$defs/Change"}]},
        "$defs": dict(sorted(parts.items())),
    }


def schema_text() -> str:
    """The schema as it is published, byte for byte."""
    return json.dumps(gazetteer_schema(), indent=2, ensure_ascii=False, sort_keys=False) + "\n"


def _adapted(key: str, field: dict[str, Any]) -> dict[str, Any]:
    """What the file allows and the model does not say: plain strings as names, years as numbers, countries by list."""
    if key == "id":
        return field | {"pattern": FILE_ID_PATTERN}
    if key == "country":
        return {"description": "ISO 3166-1 code, or XK.", "enum": sorted(country_codes())}
    if key in {"names", "add"}:
        return field | {"items": {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 500}, field["items"]]}}
    if key in {"born", "died", "from", "to"}:
        text = {"type": "string", "pattern": field["pattern"]}
        year = {"type": "integer", "minimum": 1000, "maximum": 9999}
        return {"description": field["description"], "anyOf": [text, year]}
    if key == "coordinates":
        return field["anyOf"][0] | {"description": field.get("description", "")} if "anyOf" in field else field
    return field
