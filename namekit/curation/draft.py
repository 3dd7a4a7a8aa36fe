"""A gazetteer file in the course of being changed: what is wished comes in, and all else stays, byte for byte.

Comments, order, quotes, spaces and line ends are the author's. A step that changes anything in its part but what was wished is refused, and before the file is
written it is read once more as a whole.
"""

from __future__ import annotations

import codecs
import difflib
from bisect import bisect
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from namekit.base.errors import GazetteerError, InputError
from namekit.base.files import atomic_write
from namekit.curation.entries import Part, gap_of, head_of, parts_of
from namekit.curation.splice import with_field, with_item, with_text
from namekit.gazetteer.checks import check
from namekit.gazetteer.reader import Reading, read_bytes, read_text
from namekit.gazetteer.writer import to_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from namekit.gazetteer import Change, Entity


@dataclass(frozen=True)
class Draft:
    """A file as it was and as it shall be; every change makes a new draft."""

    path: Path
    before: str = ""
    parts: dict[str, Part] = field(default_factory=dict)
    tail: str = ""
    mark: bool = False
    newline: str = "\n"

    @classmethod
    def open(cls, path: Path | str) -> Draft:
        """Draft of a YAML file, or of one that is not there yet. Raises GazetteerError where the file has mistakes."""
        path = Path(path)
        if path.suffix not in {".yaml", ".yml"}:
            raise InputError(f"{path}: only YAML files are changed; name one that ends in .yaml")
        if not path.exists():
            if not path.parent.is_dir():
                raise InputError(f"{path}: {path.parent} is no folder; make it first")
            return cls(path)
        reading = Reading()
        text = read_text(path, reading)
        if text is None:
            raise GazetteerError(reading.problems)
        parts, tail = parts_of(text, path)
        newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
        return cls(path, text, parts, tail, read_bytes(path).startswith(codecs.BOM_UTF8), newline)

    @property
    def text(self) -> str:
        """The file as it shall be."""
        return "".join(part.lead + part.body for part in self.parts.values()) + self.tail

    def content(self, id: str) -> Entity | Change | None:
        """What the entry of an id says; None where the file has none."""
        part = self.parts.get(id)
        return None if part is None else part.content

    def with_entry(self, content: Entity | Change, *, override: bool = False) -> Draft:
        """Draft with an entry more: in its place where the entries are sorted by their ids, else at the end."""
        text = to_yaml([content], override=[content.id] if override else [])
        first = next(iter(self.parts.values()), None)
        indent = first.body[: len(first.body) - len(first.body.lstrip(" "))] if first else ""
        body = "".join(f"{indent}{line}{self.newline}" for line in text.splitlines())
        return self._with_part(Part("", body, content, override))

    def with_item(self, id: str, path: tuple[str, ...], item: Any) -> Draft:
        """Draft in which the list under `path` of an entry has an item more: `("tests", "differ")`, `("names",)`."""
        return self._changed(id, path, item, into_list=True)

    def with_field(self, id: str, key: str, value: Any) -> Draft:
        """Draft in which an entry has a field more."""
        return self._changed(id, (key,), value, into_list=False)

    def with_text(self, id: str, path: tuple[str | int, ...], text: str) -> Draft:
        """Draft in which the name at `path` of an entry is written in another way."""
        part = self.parts[id]
        wished = _plain(part.content)
        inner: Any = wished
        for key in path[:-1]:
            inner = inner[key]
        if isinstance(inner[path[-1]], dict):
            inner[path[-1]]["text"] = text
        else:
            inner[path[-1]] = text
        return self._with_body(part, with_text(part.body, path, text), wished)

    def with_body(self, id: str, body: str) -> Draft:
        """Draft in which the lines of an entry are others; GazetteerError where they are not one sound entry."""
        parts, tail = parts_of(body, self.path)
        if len(parts) != 1:
            raise InputError(f"{self.path}: {len(parts)} entries stand where there was one; change one at a time")
        [(new, part)] = parts.items()
        if new != id and new in self.parts:
            raise InputError(f"{self.path}: {new} stands already in this file; choose another id")
        part = part._replace(lead=self.parts[id].lead, body=part.lead + part.body + tail)
        return replace(self, parts={(new if i == id else i): (part if i == id else p) for i, p in self.parts.items()})

    def retired(self, id: str) -> Draft:
        """Draft in which an entry is a comment."""
        part = self.parts[id]
        lines = part.body.splitlines(keepends=True)
        remark = "".join(f"# {line}" for line in [*lines[:-1], lines[-1].rstrip("\r\n") + self.newline])
        ids = list(self.parts)
        following = ids[ids.index(id) + 1 :][:1]
        rest = {i: p for i, p in self.parts.items() if i != id}
        if not following:
            return replace(self, parts=rest, tail=part.lead + remark + self.tail)
        rest[following[0]] = rest[following[0]]._replace(lead=part.lead + remark + rest[following[0]].lead)
        return replace(self, parts=rest)

    def is_sorted(self) -> bool:
        """Whether entries stand in the order of their ids."""
        return list(self.parts) == sorted(self.parts)

    def sorted(self) -> Draft:
        """Draft whose entries are in the order of their ids, each with the comments above it.

        What is above the first blank line (or the first entry) stays at the top, and blank lines stay where they are.
        """
        if self.is_sorted():
            return self
        first, *others = self.parts.items()
        head, lead = head_of(first[1].lead)
        parts = dict([(first[0], first[1]._replace(lead=lead)), *others])
        gaps = [gap_of(part.lead) for part in parts.values()]
        ordered = {}
        for (id_, part), (gap, _) in zip(sorted(parts.items()), gaps, strict=True):
            body = part.body if part.body.endswith(("\n", "\r")) else part.body + self.newline
            ordered[id_] = part._replace(lead=gap + gap_of(part.lead)[1], body=body)
        top = next(iter(ordered))
        ordered[top] = ordered[top]._replace(lead=head + ordered[top].lead)
        return replace(self, parts=ordered)

    def diff(self) -> str:
        """Unified difference between the file as it was and as it shall be."""
        lines = difflib.unified_diff(
            self.before.splitlines(), self.text.splitlines(), str(self.path), str(self.path), lineterm=""
        )
        return "".join(f"{line}\n" for line in lines)

    def write(self) -> None:
        """Write the file, so that it is there whole or as it was; InputError when it would say what nobody wished."""
        text = self.text
        parts, _ = parts_of(text, self.path)
        said, wished = ({i: (p.content, p.override) for i, p in parts.items()} for parts in (parts, self.parts))
        if said != wished:
            raise InputError(f"{self.path}: the file is written in a way that can't be changed safely; edit it by hand")
        with atomic_write(self.path, "wb") as file:
            file.write((codecs.BOM_UTF8 if self.mark else b"") + text.encode())

    def _changed(self, id_: str, path: tuple[str, ...], value: Any, *, into_list: bool) -> Draft:
        part = self.parts[id_]
        wished = _plain(part.content)
        inner = wished
        for key in path[:-1]:
            inner = inner.setdefault(key, {})
        if into_list:
            inner.setdefault(path[-1], []).append(value)
        else:
            inner[path[-1]] = value
        splice: Callable[..., str] = with_item if into_list else with_field
        return self._with_body(part, splice(part.body, path, value, self.newline), wished)

    def _with_body(self, part: Part, body: str, wished: dict[str, Any]) -> Draft:
        """Draft with other lines for an entry, when they say what was wished and nothing else."""
        id_ = part.content.id
        checked = check(wished, [])
        try:
            made = list(parts_of(body, self.path)[0].values())
        except GazetteerError:
            made = []
        if checked is None or [(m.content, m.override) for m in made] != [(checked.content, part.override)]:
            raise InputError(f"{self.path}: {id_} is written in a way that can't be changed safely; change it by hand")
        return replace(self, parts=self.parts | {id_: part._replace(body=body, content=checked.content)})

    def _with_part(self, new: Part) -> Draft:
        ids = list(self.parts)
        at = bisect(ids, new.content.id) if len(ids) > 1 and self.is_sorted() else len(ids)
        if at == len(ids):
            text = self.text
            lead = self.tail + (self.newline if text and not text.endswith(("\n", "\r")) else "")
            new = new._replace(lead=lead + (self.newline if text.strip() else ""))
            return replace(self, parts=self.parts | {new.content.id: new}, tail="")
        following = self.parts[ids[at]]
        gap = gap_of(self.parts[ids[max(at, 1)]].lead)[0]
        if at == 0:
            gap, (head, lead) = gap or self.newline, head_of(following.lead)
            new, following = new._replace(lead=head), following._replace(lead=gap + lead)
        else:
            new = new._replace(lead=gap)
        items = [*self.parts.items()]
        items[at : at + 1] = [(new.content.id, new), (ids[at], following)]
        return replace(self, parts=dict(items))


def _plain(content: Entity | Change) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(content))
    for key in ("names", "add"):
        if key in plain:
            plain[key] = [name["text"] if len(name) == 1 else name for name in plain[key]]
    return plain
