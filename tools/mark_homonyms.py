"""Marks in data/gazetteer/places the names that several places bear; run after the build_*.py scripts.

Two places of one name are no error in a list of all countries, subdivisions and cities. `namekit gazetteer lint` asks
that such a name say so, and this script says it for the generated files. Run again, the same bytes:

    python tools/mark_homonyms.py
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import yaml
from _yaml_lines import comments, write
from build_cldr_places import OUT

from namekit.curation.structure import name_key

if TYPE_CHECKING:
    from pathlib import Path


def texts(entity: dict[str, Any]) -> list[str]:
    """Every name of an entity, or of what is added to one."""
    variants = [*entity.get("names", ()), *entity.get("add", ())]
    return [*([entity["name"]] if "name" in entity else []), *(variant["text"] for variant in variants)]


def shared(files: dict[Path, list[dict[str, Any]]]) -> set[str]:
    """Keys of the names that more than one place bears."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for entities in files.values():
        for entity in entities:
            for text in texts(entity):
                bearers[name_key(text)].add(entity["id"])
    return {key for key, ids in bearers.items() if len(ids) > 1}


def marked(entity: dict[str, Any], keys: set[str]) -> dict[str, Any]:
    """The entity with `homonym: true` on its shared names; a shared canonical name stands once more among them."""
    field = "add" if "add" in entity else "names"
    variants = [dict(variant) for variant in entity.get(field, ())]
    if "name" in entity and name_key(entity["name"]) in keys:
        named = any(variant["text"] == entity["name"] for variant in variants)
        variants = [*([] if named else [{"text": entity["name"]}]), *variants]
    for variant in variants:
        if name_key(variant["text"]) in keys:
            variant["homonym"] = True
    ordered = {key: value for key, value in entity.items() if key in {"id", "type", "name"}}
    return (
        ordered
        | ({field: variants} if variants else {})
        | {k: v for k, v in entity.items() if k not in (*ordered, field)}
    )


def main() -> None:
    """Rewrite the files whose head says that they are generated, and the overlays beside them."""
    written = {path: path.read_text("utf-8") for path in sorted(OUT.rglob("*.yaml"))}
    files = {path: yaml.load(text, yaml.CSafeLoader) for path, text in written.items()}
    keys = shared(files)
    for path, entities in files.items():
        try:
            head, above = comments(written[path])
        except ValueError as error:
            raise SystemExit(f"{path}: {error}") from None
        write(path, head, (marked(entity, keys) for entity in entities), above)


if __name__ == "__main__":
    main()
