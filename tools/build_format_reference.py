"""Write data/schema/gazetteer.schema.json from the entity model, and docs/gazetteer-format.md from that schema.

Run it from anywhere after a change to namekit/gazetteer/model.py; a test fails until it was run.
"""

from pathlib import Path
from typing import Any

from namekit.gazetteer.schema import gazetteer_schema, schema_text

TOP = Path(__file__).resolve().parent.parent
SCHEMA = TOP / "data" / "schema" / "gazetteer.schema.json"
REFERENCE = TOP / "docs" / "gazetteer-format.md"
HEAD = """\
# The gazetteer format

<!-- Made by tools/build_format_reference.py from the JSON Schema; edit the texts in namekit/gazetteer/model.py. -->

A gazetteer is a YAML file in UTF-8 that holds a list: of entities, and of changes to entities of lower layers.

```yaml
# yaml-language-server: $schema=data/schema/gazetteer.schema.json
- id: person/kim-yong-hyun
  type: person
  name: Kim Yong-hyun
  names:
    - {text: 김용현, lang: ko, kind: native}
    - {text: 金龍顯, lang: ko, kind: native}
  country: KR
  born: 1959
  roles:
    - {title: Minister of National Defence, country: KR, from: 2024-09-06, to: 2024-12-05}
  tests: {match: [Gim Yong-hyeon], differ: [Kim Yong-nam]}

- id: place/kr            # in a layer: change single names of an entity that a lower layer has
  add: [Corea del Sur]
  remove: [Korea (South)]
```

The first line makes editors that speak to yaml-language-server (VS Code, Neovim, Emacs and others) complete keys and
mark mistakes; the address may also be the path of `data/schema/gazetteer.schema.json` on your disk. Every value is
taken as it is written: `NO` is Norway, `1959` and `2024-09-06` need no quotes. Not read, and reported with their line:
anchors (`&a`), aliases (`*a`), merge keys (`<<`), tags (`!x`), keys that stand twice, several documents in a file.

Three other formats hold whole entities. TSV without quoting and CSV have the columns `entity_id`, `type`, `name` and,
where known, `lang`, `kind`, `script`, `country`, `population`; rows with one id are one entity, and the first has the
canonical name; types are PER, LOC, ORG, person, place, organization. JSON lines hold one entity a line.
"""
TITLES = {
    "Entity": "An entity",
    "Variant": "A name",
    "Role": "A role",
    "Tests": "Tests of an entity",
    "Change": "A change in a layer",
}


def main() -> None:
    """Write both files."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    REFERENCE.write_text(reference(gazetteer_schema()), encoding="utf-8")


def reference(schema: dict[str, Any]) -> str:
    """Markdown with one table for each part of the format."""
    return HEAD + "".join(_section(title, schema["$defs"][name]) for name, title in TITLES.items())


def _section(title: str, part: dict[str, Any]) -> str:
    rows = [
        f"| `{key}` | {_kind(field)} | {'yes' if key in part['required'] else ''} | {field.get('description', '')} |\n"
        for key, field in part["properties"].items()
    ]
    head = "| key | value | needed | meaning |\n|---|---|---|---|\n"
    return f"\n## {title}\n\n{part['description']}\n\n{head}{''.join(rows)}"


def _kind(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"mapping: see *{TITLES[field['$ref'].rpartition('/')[2]]}*"
    if "enum" in field:
        return "one of " + ", ".join(f"`{value}`" for value in field["enum"]) if len(field["enum"]) < 20 else "code"
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(map(_kind, field["anyOf"])))
    if field["type"] == "array":
        return "pair of numbers" if "prefixItems" in field else f"list: {_kind(field['items'])}"
    return {"string": "text", "integer": "whole number", "boolean": "`true` or `false`", "object": "mapping"}[
        field["type"]
    ]


if __name__ == "__main__":
    main()
