"""Writes gazetteer entities as the one YAML style of data/gazetteer: block entities, one name a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#,\[\]{}\n\"]*(?<![\s:])")
_RESOLVER = yaml.resolver.Resolver()


def scalar(value: object) -> str:
    """A YAML scalar, quoted only where a plain one would be read as something else (`"NO"`, `"null"`)."""
    if isinstance(value, bool | int | float):
        return repr(value)
    text = str(value)
    plain = _PLAIN.fullmatch(text) and text.isprintable()
    if plain and _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str":  # type: ignore[no-untyped-call]
        return text
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    return char if char.isprintable() else f"\\u{ord(char):04X}"


def flow(value: object) -> str:
    """A value on one line: a mapping, a list or a scalar."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def entity_lines(entity: Mapping[str, Any]) -> list[str]:
    """The lines of one entity; lists of names and roles take one line an item."""
    lines = []
    for key, value in entity.items():
        if key in ("names", "add", "roles"):
            lines.append(f"{key}:")
            lines.extend(f"  - {flow(item)}" for item in value)
        else:
            lines.append(f"{key}: {flow(value)}")
    return [("- " if number == 0 else "  ") + line for number, line in enumerate(lines)]


def write(path: Path, head: Iterable[str], entities: Iterable[Mapping[str, Any]]) -> None:
    """Write a file: comment lines, then the entities with an empty line between two."""
    blocks = ["\n".join(entity_lines(entity)) for entity in entities]
    comments = "".join(f"# {line}\n" for line in head)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(comments + "\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")
