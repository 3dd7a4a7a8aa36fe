"""Puts values into the text of one YAML entry, and touches nothing else of it.

A round trip through a YAML library keeps comments, but not bytes: ruamel.yaml has one indentation for lists at the top and
below, and writes spaces within flow mappings and CRLF anew. Here the parser only says where things stand.
"""

from __future__ import annotations

from typing import Any

import yaml

from namekit.gazetteer.writer import flow, scalar

Path = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_item(block: str, path: Path, value: Any, newline: str) -> str:
    r"""Text of an entry in which the list under `path` has an item more; what is not there yet is made.

    >>> with_item("- id: place/no  # North\n  names: [Norge]\n", ("names",), "Noreg", "\n")
    '- id: place/no  # North\n  names: [Norge, Noreg]\n'
    """
    node, rest = _reached(block, path)
    if rest:
        return _with_key(block, node, rest, [value], newline)
    return _with_element(block, node, flow(value), newline) if isinstance(node, yaml.SequenceNode) else block


def with_field(block: str, path: Path, value: Any, newline: str) -> str:
    """Text of an entry in which the mapping above the last key of `path` has that key more."""
    node, rest = _reached(block, path)
    return _with_key(block, node, rest, value, newline) if rest else block


def with_text(block: str, path: Path, text: str) -> str:
    r"""Text of an entry in which the scalar at `path` says something else.

    >>> with_text("- {id: place/no, names: [Norge, 'Nor  eg']}\n", ("names", 1), "Nor eg")
    '- {id: place/no, names: [Norge, Nor eg]}\n'
    """
    node, rest = _reached(block, path)
    if not rest and isinstance(node, yaml.MappingNode):  # a name with its language
        node = next((v for k, v in node.value if k.value == "text"), node)
    if rest or not isinstance(node, yaml.ScalarNode) or node.style in {"|", ">"}:
        return block
    return block[: node.start_mark.index] + scalar(text) + block[node.end_mark.index :]


def _reached(block: str, path: Path) -> tuple[Any, list[Any]]:
    """Node at the path, or the last one on the way to it, and what of the path is left."""
    root: Any = yaml.compose(block, Loader=_Loader)
    node, rest = root.value[0], list(path)
    while rest:
        if isinstance(node, yaml.MappingNode):
            inner = next((v for k, v in node.value if k.value == rest[0]), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(rest[0], int) and rest[0] < len(node.value):
            inner = node.value[rest[0]]
        else:
            inner = None
        if inner is None:
            break
        node = inner
        rest.pop(0)
    return node, rest


def _with_key(block: str, node: Any, rest: list[Any], value: Any, newline: str) -> str:
    """A key more in a mapping, and below it what else of the path is not there."""
    if not isinstance(node, yaml.MappingNode):
        return block
    for key in reversed(rest[1:]):
        value = {key: value}
    if node.flow_style:
        return _before_end(block, node, f"{rest[0]}: {flow(value, rest[0])}")
    indent = " " * node.value[0][0].start_mark.column
    if rest[0] in {"names", "add", "roles"}:
        text = f"{indent}{rest[0]}:{newline}{indent}  - {flow(value[0])}{newline}"
    else:
        text = f"{indent}{rest[0]}: {flow(value, rest[0])}{newline}"
    return _after_line(block, _last_line(node), text, newline)


def _with_element(block: str, node: Any, text: str, newline: str) -> str:
    """An element more in a list."""
    if node.flow_style or not node.value:
        return _before_end(block, node, text)
    indent = " " * node.start_mark.column
    return _after_line(block, _last_line(node), f"{indent}- {text}{newline}", newline)


def _before_end(block: str, node: Any, text: str) -> str:
    """Put a text behind the last element of a flow collection; a comma and comments may stand between it and the bracket."""
    end = node.end_mark.index - 1
    if not node.value:
        return f"{block[:end]}{text}{block[end:]}"
    last = node.value[-1]
    behind = (last[1] if isinstance(last, tuple) else last).end_mark.index
    if block[behind:end].strip() == ",":
        return f"{block[:behind]}, {text}{block[end:]}"
    return f"{block[:behind]}, {text}{block[behind:]}"


def _after_line(block: str, line: int, text: str, newline: str) -> str:
    lines = block.splitlines(keepends=True)
    if not lines[line].endswith(("\n", "\r")):
        lines[line] += newline
    return "".join([*lines[: line + 1], text, *lines[line + 1 :]])


def _last_line(node: Any) -> int:
    """Line in which a node ends; a block collection's own mark is behind the comments that follow it."""
    line: int = node.end_mark.line
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return line - 1 if node.end_mark.column == 0 and line > node.start_mark.line else line
    last = node.value[-1]
    return int(_last_line(last[1] if isinstance(last, tuple) else last))
