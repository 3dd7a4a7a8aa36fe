"""Writes gazetteer entities as the one YAML style of data/gazetteer: block entities, one name a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#,\[\]{}\n\"]*(?<![\s:])")
_QUOTED = re.compile(r"""(?<![^\s:,\[{])("(\\.|[^"\\])*"|'[^']*')""")
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


def comments(text: str) -> tuple[list[str], dict[int, list[str]]]:
    """Comments at the head of a file, and those above entities, by the number of the entity from 0.

    A comment anywhere else is a ValueError, for it would be lost when the file is written.
    """
    lines = text.splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    above: dict[int, list[str]] = {}
    number = 0
    for line in lines[len(head) :]:
        if line.startswith("- "):
            number += 1
        if line.startswith("#"):
            above.setdefault(number, []).append(_said(line))
        elif " #" in _QUOTED.sub("", line):
            raise ValueError(f"{line.strip()!r} has a comment that would be lost; write it above the '- id:'")
    if number in above:
        raise ValueError(f"the comment {above[number][0]!r} stands below the last entity; write it above one")
    return [_said(line) for line in head], above


def _said(comment: str) -> str:
    return comment.removeprefix("#").strip()


def write(
    path: Path,
    head: Iterable[str],
    entities: Iterable[Mapping[str, Any]],
    above: Mapping[int, Iterable[str]] = MappingProxyType({}),
) -> None:
    """Write a file: comment lines, then the entities with an empty line between two and what is said of each `above` it."""
    blocks = [
        "".join(f"# {line}\n" for line in above.get(number, ())) + "\n".join(entity_lines(entity))
        for number, entity in enumerate(entities)
    ]
    start = "".join(f"# {line}\n" for line in head)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(start + "\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")
