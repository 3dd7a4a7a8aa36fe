"""A gazetteer file in the course of being changed: lines are put in, and nothing else of the text is touched.

Comments, order, quotes and line ends stay as they are. After every step the text is read again, and a step that
changed anything but what was wished is refused.
"""

from __future__ import annotations

import codecs
import difflib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from namekit.base.errors import GazetteerError, InputError
from namekit.base.files import atomic_write
from namekit.gazetteer.checks import check
from namekit.gazetteer.reader import Reading, read_bytes, read_text, read_yaml_text
from namekit.gazetteer.writer import flow, to_yaml

if TYPE_CHECKING:
    from namekit.gazetteer import Change, Entity
    from namekit.gazetteer.reader import Entry

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Draft:
    """A file as it was and as it shall be."""

    path: Path
    before: str
    text: str
    mark: bool = False
    newline: str = "\n"

    @classmethod
    def open(cls, path: Path | str) -> Draft:
        """Draft of a YAML file, or of one that is not there yet. Raises GazetteerError where the file has mistakes."""
        path = Path(path)
        if path.suffix not in {".yaml", ".yml"}:
            raise InputError(f"{path}: only YAML files are changed; name one that ends in .yaml")
        if not path.exists():
            return cls(path, "", "")
        reading = Reading()
        text = read_text(path, reading)
        if text is None:
            raise GazetteerError(reading.problems)
        draft = cls(path, text, text, read_bytes(path).startswith(codecs.BOM_UTF8), "\r\n" if "\r\n" in text else "\n")
        draft.entries()
        return draft

    def entries(self) -> dict[str, Entry]:
        """Entries by id. Raises GazetteerError where the text has mistakes."""
        reading = Reading()
        entries = {entry.content.id: entry for entry in read_yaml_text(self.text, self.path, reading)}
        if reading.problems:
            raise GazetteerError(reading.problems)
        return entries

    def with_entry(self, content: Entity | Change, *, override: bool = False) -> Draft:
        """Draft with an entry more at its end."""
        lines = to_yaml([content], override=[content.id] if override else [])
        gap = "" if not self.text else "\n" if self.text.endswith("\n") else "\n\n"
        text = self.text + (gap + lines).replace("\n", self.newline)
        return self._checked(text, content.id, content)

    def with_item(self, id: str, path: tuple[str, ...], item: Any) -> Draft:
        """Draft in which the list under `path` of an entry has an item more: `("tests", "differ")`, `("names",)`."""
        return self._inserted(id, path, item, into_list=True)

    def with_field(self, id: str, key: str, value: str) -> Draft:
        """Draft in which an entry has a field more."""
        return self._inserted(id, (key,), value, into_list=False)

    def block(self, id: str) -> tuple[int, int]:
        """First line of an entry, from 0, and the one behind it; comments before the next entry are not in it."""
        entries = self.entries()
        start = entries[id].line - 1
        lines = self.text.splitlines(keepends=True)
        end = min((e.line - 1 for e in entries.values() if e.line - 1 > start), default=len(lines))
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        return start, end

    def with_block(self, id: str, block: str) -> Draft:
        """Draft in which the lines of an entry are others, whatever they say."""
        start, end = self.block(id)
        lines = self.text.splitlines(keepends=True)
        return replace(self, text="".join([*lines[:start], block, *lines[end:]]))

    def diff(self) -> str:
        """Unified difference between the file as it was and as it shall be."""
        lines = difflib.unified_diff(
            self.before.splitlines(), self.text.splitlines(), str(self.path), str(self.path), lineterm=""
        )
        return "".join(f"{line}\n" for line in lines)

    def write(self) -> None:
        """Write the file, so that it is there whole or as it was."""
        with atomic_write(self.path, "wb") as file:
            file.write((codecs.BOM_UTF8 if self.mark else b"") + self.text.encode())

    def _inserted(self, id_: str, path: tuple[str, ...], value: Any, *, into_list: bool) -> Draft:
        start, end = self.block(id_)
        lines = self.text.splitlines(keepends=True)
        if not lines[end - 1].endswith("\n"):
            lines[end - 1] += self.newline
        block = _insert("".join(lines[start:end]), path, value, into_list, self.newline)
        wished = _wished(self.entries()[id_], path, value, into_list=into_list)
        return self._checked("".join([*lines[:start], block, *lines[end:]]), id_, wished)

    def _checked(self, text: str, id_: str, wished: Entity | Change | None) -> Draft:
        """Draft with a new text, when nothing but the one entry has changed, and that as wished."""
        draft = replace(self, text=text)
        old = {key: (entry.content, entry.override) for key, entry in self.entries().items()}
        new = {key: (entry.content, entry.override) for key, entry in draft.entries().items()}
        made = new.pop(id_, (None, False))[0]
        old.pop(id_, None)
        if new != old or made != wished:
            raise InputError(f"{self.path}: {id_} is written in a way that can't be changed safely; change it by hand")
        return draft


def _wished(entry: Entry, path: tuple[str, ...], value: Any, *, into_list: bool) -> Entity | Change | None:
    """What the entry shall say, made without looking at its text."""
    import msgspec

    plain = msgspec.json.decode(msgspec.json.encode(entry.content))
    inner = plain
    for key in path[:-1]:
        inner = inner.setdefault(key, {})
    if into_list:
        inner.setdefault(path[-1], []).append(value)
    else:
        inner[path[-1]] = value
    checked = check(plain, [])
    return None if checked is None else checked.content


def _insert(block: str, path: tuple[str, ...], value: Any, into_list: bool, newline: str) -> str:
    """Text of one entry with a value put in under `path`."""
    root: Any = yaml.compose(block, Loader=_Loader)
    node, rest = root.value[0], list(path)
    while rest and isinstance(node, yaml.MappingNode):
        inner = next((v for k, v in node.value if k.value == rest[0]), None)
        if inner is None:
            break
        node = inner
        rest.pop(0)
    if rest:
        return _with_key(block, node, rest, [value] if into_list else value, newline)
    return _with_element(block, node, flow(value), newline) if isinstance(node, yaml.SequenceNode) else block


def _with_key(block: str, node: Any, rest: list[str], value: Any, newline: str) -> str:
    """A key more in a mapping, and below it what else of the path is not there."""
    for key in reversed(rest[1:]):
        value = {key: value}
    if node.flow_style:
        return _before_end(block, node, f"{rest[0]}: {flow(value, rest[0])}")
    indent = " " * node.value[0][0].start_mark.column
    if rest[0] in {"names", "add"}:
        text = f"{indent}{rest[0]}:{newline}{indent}  - {flow(value[0])}{newline}"
    else:
        text = f"{indent}{rest[0]}: {flow(value, rest[0])}{newline}"
    return _after_line(block, _last_line(node), text)


def _with_element(block: str, node: Any, text: str, newline: str) -> str:
    """An element more in a list."""
    if node.flow_style or not node.value:
        return _before_end(block, node, text)
    indent = " " * node.start_mark.column
    return _after_line(block, _last_line(node), f"{indent}- {text}{newline}")


def _before_end(block: str, node: Any, text: str) -> str:
    """Put a text before the bracket that ends a flow collection, where a comma may stand already."""
    lines = block.splitlines(keepends=True)
    line, column = node.end_mark.line, node.end_mark.column - 1
    head, tail = "".join(lines[:line]) + lines[line][:column], lines[line][column:] + "".join(lines[line + 1 :])
    if not node.value:
        return f"{head}{text}{tail}"
    return f"{head.rstrip()} {text}{tail}" if head.rstrip().endswith(",") else f"{head.rstrip()}, {text}{tail}"


def _after_line(block: str, line: int, text: str) -> str:
    lines = block.splitlines(keepends=True)
    return "".join([*lines[: line + 1], text, *lines[line + 1 :]])


def _last_line(node: Any) -> int:
    """Line in which a node ends; a block collection's own mark is behind the comments that follow it."""
    line: int = node.end_mark.line
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return line - 1 if node.end_mark.column == 0 and line > node.start_mark.line else line
    last = node.value[-1]
    return int(_last_line(last[1] if isinstance(last, tuple) else last))
