"""Write data/schema/gazetteer.schema.json from the entity model, and docs/gazetteer-format.md from that schema and lint's codes.

Run it from anywhere after a change to namekit/gazetteer/model.py or namekit/curation/findings.py; a test fails until it was run.
"""

from pathlib import Path
from typing import Any

from namekit.curation.findings import CODES, FIXABLE
from namekit.gazetteer.schema import gazetteer_schema, schema_text

TOP = Path(__file__).resolve().parent.parent
SCHEMA = TOP / "data" / "schema" / "gazetteer.schema.json"
REFERENCE = TOP / "docs" / "gazetteer-format.md"
HEAD = """\
# The gazetteer format

<!-- Made by tools/build_format_reference.py from the JSON Schema; edit the texts in namekit/gazetteer/model.py. -->

A gazetteer is a YAML file in UTF-8 that holds a list: of entities, and of changes to entities of lower layers.

```yaml
# yaml-language-server: $schema=gazetteer.schema.json
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
mark mistakes; `namekit gazetteer schema > gazetteer.schema.json` puts the schema beside your file, and
`namekit gazetteer schema --path` says where it lies on your disk already. [Extend the gazetteer](extend.md) goes
through it step by step.

Every value is taken as it is written: `NO` is Norway, `1959` and `2024-09-06` need no quotes. Not read, and reported
with their line: anchors (`&a`), aliases (`*a`), merge keys (`<<`), tags (`!x`), keys that stand twice, several
documents in a file.

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


TESTS = """
## A test file

A file `*.tests.yaml` is a list of names and of what each must be; `namekit gazetteer test` and the pytest plugin run it.

| key | value | needed | meaning |
|---|---|---|---|
| `name` | text | yes | A name as it is written. |
| `expect` | text | this or `differ` | An id that the name must match, `none` or `ambiguous`. |
| `differ` | text | this or `expect` | An id that the name must not match. |
| `type` | one of `organization`, `person`, `place` |  | What the name is known to be. |
| `country` | code |  | A hint. |
| `note` | text |  | Why it must hold. |
"""
LINT = """
## What lint finds

`namekit gazetteer lint` ends with 1 when there are errors. `--fix` mends what is marked so, and keeps comments, order of keys
and line ends; `--ignore CODE` leaves a code out.

| code | severity | what it means | `--fix` |
|---|---|---|---|
"""


def main() -> None:
    """Write both files."""
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    REFERENCE.write_text(reference(gazetteer_schema()), encoding="utf-8")


def reference(schema: dict[str, Any]) -> str:
    """Markdown with one table for each part of the format."""
    parts = "".join(_section(title, schema["$defs"][name]) for name, title in TITLES.items())
    codes = (
        f"| `{code}` | {severity} | {meaning} | {'yes' if code in FIXABLE else ''} |\n"
        for code, (severity, meaning) in CODES.items()
    )
    return HEAD + parts + TESTS + LINT + "".join(codes)


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
