"""A list of plain values out of a YAML file, with line numbers, built over PyYAML's C event parser.

Every scalar stays the string that is written: `NO` is Norway, not false, and `2024-09-06` no timestamp. What makes
YAML surprising or dangerous (anchors, aliases, merge keys, tags, duplicate keys, deep nesting) is refused.
PyYAML's own loaders take three to eight times as long and keep no lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from namekit.base.limits import YAML_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | list[Any] | dict[str, Any]
Path = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is in every wheel of PyYAML


class Refusal(NamedTuple):
    """Something that YAML allows and this format does not, or broken YAML."""

    line: int
    message: str
    mend: str = ""


class Item(NamedTuple):
    """One entry of the list at the top of a file; `sound` is false where a part of it was refused."""

    line: int
    value: Value
    sound: bool


def items(text: str, refusals: list[Refusal]) -> Iterator[Item]:
    """Entries of the list that a YAML text consists of, one after the other; what is refused is added to `refusals`.

    >>> list(items("- {id: place/no, country: NO}", []))
    [Item(line=1, value={'id': 'place/no', 'country': 'NO'}, sound=True)]
    """
    builder = _Builder(text, refusals)
    try:
        yield from builder.entries()
    except _StopError:
        return
    except yaml.YAMLError as error:
        refusals.append(_broken(error, text))


def line_of(text: str, entries: set[int]) -> dict[Path, int]:
    r"""Lines of all parts of the entries that begin in some lines, by that line and the path within.

    >>> line_of("- id: place/no\n  names:\n    - Norge", {1})[(1, "names", 0)]
    3
    """
    tracer = _Tracer(text, entries)
    try:
        for _ in tracer.entries():
            pass
    except (_StopError, yaml.YAMLError):
        pass  # the first reading has told it
    return tracer.lines


class _StopError(Exception):
    """Reading on makes no sense; the refusal is noted."""


class _Builder:
    """Recursive descent over events; the hot loop is written out, for it runs some fifty times an entity."""

    def __init__(self, text: str, refusals: list[Refusal]) -> None:
        self.next: Any = _Loader(text).get_event
        self.refusals = refusals

    def entries(self) -> Iterator[Item]:
        self.next()  # start of the stream
        start = self.next()
        if type(start) is yaml.StreamEndEvent:
            return
        top = self.next()
        if type(top) is yaml.ScalarEvent and not top.value:
            return  # comments alone, after ---
        if type(top) is not yaml.SequenceStartEvent:
            self.stop(top, "the file is not a list of entities", "begin each entity with '- id: …' at the margin")
        yield from self.sequence_items()
        self.next()  # end of the document
        after = self.next()
        if type(after) is not yaml.StreamEndEvent:
            self.stop(after, "the file holds several documents", "take out the line '---' or '...'")

    def sequence_items(self) -> Iterator[Item]:
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            before = len(self.refusals)
            value = self.value(event, 2)
            yield Item(event.start_mark.line + 1, value, len(self.refusals) == before)

    def value(self, event: Any, depth: int) -> Value:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self.refuse_decoration(event)
            text: str = event.value
            return text
        if kind is yaml.AliasEvent:
            self.refuse(event, f"alias *{event.anchor}", "write the value out; aliases are not read")
            return ""
        if event.anchor is not None or event.tag is not None:
            self.refuse_decoration(event)
        if depth > YAML_DEPTH:
            self.stop(event, f"nested deeper than {YAML_DEPTH} levels", "an entity needs five")
        return self.mapping(depth) if kind is yaml.MappingStartEvent else self.sequence(depth)

    def sequence(self, depth: int) -> list[Any]:
        result: list[Any] = []
        following, value, scalar = self.next, self.value, yaml.ScalarEvent
        while type(event := following()) is not yaml.SequenceEndEvent:
            plain = type(event) is scalar and event.anchor is None and event.tag is None
            result.append(event.value if plain else value(event, depth + 1))
        return result

    def mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        following, value, scalar, end = self.next, self.value, yaml.ScalarEvent, yaml.MappingEndEvent
        while type(event := following()) is not end:
            plain = type(event) is scalar and event.anchor is None and event.tag is None
            key = event.value if plain and event.value != "<<" else self.key(event)
            content = following()
            plain = type(content) is scalar and content.anchor is None and content.tag is None
            if key in result:
                self.refuse(event, f"key '{key}' stands twice", "keep one of the two")
            result[key] = content.value if plain else value(content, depth + 1)
        return result

    def key(self, event: Any) -> str:
        if type(event) is not yaml.ScalarEvent:
            self.stop(event, "a key is not plain text", "quote text that has [ ] { } or * in it")
        if event.value == "<<" and event.implicit[0]:
            self.refuse(event, "merge key <<", "write the keys out; merge keys are not read")
        if event.anchor is not None or event.tag is not None:
            self.refuse_decoration(event)
        key: str = event.value
        return key

    def refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse(event, f"anchor &{event.anchor}", "take it out; anchors are not read")
        if event.tag is not None:
            self.refuse(event, f"tag {event.tag}", "take it out, or quote text that begins with !")

    def refuse(self, event: Any, message: str, mend: str) -> None:
        self.refusals.append(Refusal(event.start_mark.line + 1, message, mend))

    def stop(self, event: Any, message: str, mend: str) -> None:
        self.refuse(event, message, mend)
        raise _StopError


class _Tracer(_Builder):
    """The same descent, which keeps the line of every key and value of some entries."""

    def __init__(self, text: str, entries: set[int]) -> None:
        super().__init__(text, [])
        self.wanted = entries
        self.last = max(entries, default=0)
        self.lines: dict[Path, int] = {}
        self.path: Path = ()

    def sequence_items(self) -> Iterator[Item]:
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            line = event.start_mark.line + 1
            self.path = (line,) if line in self.wanted else ()
            self.note(event)
            yield Item(line, self.value(event, 2), True)
            if line >= self.last:
                raise _StopError

    def note(self, event: Any) -> None:
        if self.path:
            self.lines.setdefault(self.path, event.start_mark.line + 1)

    def sequence(self, depth: int) -> list[Any]:
        outer, index = self.path, 0
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            self.path = (*outer, index) if outer else ()
            self.note(event)
            self.value(event, depth + 1)
            index += 1
        self.path = outer
        return []

    def mapping(self, depth: int) -> dict[str, Any]:
        outer = self.path
        while type(event := self.next()) is not yaml.MappingEndEvent:
            self.path = (*outer, self.key(event)) if outer else ()
            self.note(event)
            self.value(self.next(), depth + 1)
        self.path = outer
        return {}


def _broken(error: yaml.YAMLError, text: str) -> Refusal:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        line = min(mark.line + 1, text.rstrip().count("\n") + 1)
        return Refusal(line, f"broken YAML: {getattr(error, 'problem', None) or 'unexpected end'}", _hint(error))
    line = text.encode(errors="replace").count(b"\n", 0, getattr(error, "position", 0)) + 1
    return Refusal(line, f"broken YAML: {getattr(error, 'reason', None) or error}", "take the character out")


def _hint(error: yaml.YAMLError) -> str:
    """Say what to try, for the mistakes that people make most."""
    problem = str(getattr(error, "problem", ""))
    if "mapping values are not allowed" in problem:
        return "quote text that has ': ' in it"
    if "'\\t'" in problem or "tab" in problem:
        return "indent with spaces, not tabs"
    if "end of stream" in problem:
        return "close every quote and bracket"
    if "nesting" in problem:
        return "take brackets out: no entry has so many within each other"
    if "flow" in problem or "',' or" in problem:
        return "close every [ and {, and quote text that has , [ ] { } in it"
    return "compare the indentation with the entry above"
