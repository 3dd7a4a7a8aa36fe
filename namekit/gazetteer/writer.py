"""Writes entities as YAML in one style: a line a field, a line a name, a blank line between entities."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.model import Tests, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.gazetteer.model import Change, Entity

_UNFIT_START = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=<~\s.+0-9]""")
_UNFIT = re.compile(
    r":(?=\s|$|[,\[\]{}?])|\s#|[,\[\]{}]|\s$|[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_WORDS = frozenset(["y", "n", "yes", "no", "true", "false", "on", "off", "null"])
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
DATES = frozenset(["born", "died", "from", "to"])


def to_yaml(contents: Iterable[Entity | Change], *, override: Iterable[str] = ()) -> str:
    """YAML of entities and changes, each with its names in the order they have; `override` lists ids that say so.

    >>> from namekit.gazetteer.model import Entity
    >>> norge = Variant("Norge", lang="nb")
    >>> print(to_yaml([Entity(id="place/no", type="place", name="Norway", names=(norge,), country="NO")]))
    - id: place/no
      type: place
      name: Norway
      names:
        - {text: Norge, lang: nb}
      country: "NO"
    <BLANKLINE>
    """
    ids = frozenset(override)
    return "\n".join("".join(_lines(content, override=content.id in ids)) for content in contents)


@lru_cache(maxsize=16384)
def scalar(text: str) -> str:
    """A string as YAML, quoted only where it would otherwise be read as something else.

    >>> scalar("Kim Yong-hyun"), scalar("NO"), scalar("1984"), scalar("a: b")
    ('Kim Yong-hyun', '"NO"', '"1984"', '"a: b"')
    """
    if not text or _UNFIT_START.match(text) or _UNFIT.search(text) or text.lower() in _WORDS:
        return '"' + _ESCAPED.sub(_escape, text) + '"'
    return text


def variant_yaml(variant: Variant) -> str:
    """A name as one line of a list: a plain string when nothing more is known of it."""
    known = _plain(variant)
    return scalar(variant.text) if len(known) == 1 else flow(known)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


def _lines(content: Entity | Change, *, override: bool) -> Iterator[str]:
    """Lines of an entry, in the order of the model's fields."""
    for key, value in _plain_fields(content):
        lead = "- " if key == "id" else "  "
        if isinstance(value, tuple) and isinstance(value[0], msgspec.Struct):
            yield f"{lead}{key}:\n"
            for item in value:
                yield f"    - {variant_yaml(item) if isinstance(item, Variant) else flow(_plain(item))}\n"
        else:
            yield f"{lead}{key}: {_value(key, value)}\n"
        if key == "id" and override:
            yield "  override: true\n"


def _plain_fields(content: Entity | Change) -> Iterator[tuple[str, Any]]:
    """Fields that say something; required ones always do."""
    for field in msgspec.structs.fields(content):
        value = getattr(content, field.name)
        if field.required or value not in (field.default, {}):
            yield field.encode_name, value


def _value(key: str, value: Any) -> str:
    if isinstance(value, str):
        return value if key in DATES else scalar(value)
    if isinstance(value, Tests):
        return flow(_plain(value))
    if isinstance(value, (dict, list, tuple)):
        return flow(value)
    return repr(value)


def _plain(struct: msgspec.Struct) -> dict[str, Any]:
    """Fields of a small struct that say something; several times as fast as asking msgspec for it."""
    return {key: value for key, name, default in _fields(type(struct)) if (value := getattr(struct, name)) != default}


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, str, Any], ...]:
    return tuple((field.encode_name, field.name, field.default) for field in msgspec.structs.fields(kind))


def flow(value: Any, key: str = "") -> str:
    """Plain mappings, lists and scalars as YAML on one line; `key` is that which a scalar stands under."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(name)}: {flow(part, name)}" for name, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if key in DATES else scalar(value)
    return repr(value)
