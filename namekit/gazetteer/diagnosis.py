"""Everything that is wrong with the types in an entry, found field by field, in words for people."""

from __future__ import annotations

import difflib
import typing
from typing import TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.checks import Complaint, code_instead, country_codes
from namekit.gazetteer.model import Change, Country, Date, Entity, Id, Name, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.checks import Path

__all__ = ["diagnose"]

_EXPECTED: dict[Any, tuple[str, str]] = {
    Country: ("is no ISO 3166-1 code", "write two capital letters, such as KR"),
    Date: ("is no date", "write a year, a month or a day: 2024, 2024-09, 2024-09-06"),
    Id: ("is no id", "write kind/slug, such as person/kim-yong-hyun, without a space or '='"),
    Name: ("is no name", "write 1 to 500 characters"),
}


def diagnose(value: dict[str, Any], kind: type[Entity | Change]) -> list[Complaint]:
    """What is wrong with the keys and types of an entry, in the order of its keys, then of those that are missing.

    >>> [found] = diagnose({"id": "place/kr", "type": "plaec", "name": "Korea"}, Entity)
    >>> found.message, found.mend
    ("'plaec' is not among person, place, organization", "did you mean 'place'?")
    """
    if kind is Change and not {"add", "remove", "tests"} & value.keys():
        kind = Entity
    return list(_struct(value, kind, ()))


def _struct(value: Any, kind: type, path: Path) -> Iterator[Complaint]:
    if not isinstance(value, dict):
        yield Complaint(path, f"{_short(value)} is not a mapping", _example(kind))
        return
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in value.keys() - fields.keys():
        yield Complaint((*path, key), f"unknown key {key!r}", _nearest(key, list(fields)))
    for name, field in fields.items():
        if name in value:
            yield from _field(value[name], hints[field.name], (*path, name))
        elif field.required:
            yield Complaint((*path, name), f"{name} is missing", f"add '{name}: …'")


def _field(value: Any, kind: Any, path: Path) -> Iterator[Complaint]:
    bare = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        yield from _struct(value, bare, path)
    elif typing.get_origin(bare) is tuple and typing.get_args(bare)[1:] == (Ellipsis,):
        yield from _sequence(value, typing.get_args(bare)[0], path)
    else:
        yield from _scalar(value, kind, path)


def _sequence(value: Any, kind: Any, path: Path) -> Iterator[Complaint]:
    if not isinstance(value, (list, tuple)):
        yield Complaint(path, f"{_short(value)} is not a list", "write [first, second], or one '- …' a line")
        return
    for index, item in enumerate(value):
        yield from _field(item, kind, (*path, index))


def _scalar(value: Any, kind: Any, path: Path) -> Iterator[Complaint]:
    try:
        made = msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        yield _explained(value, kind, path, str(error))
        return
    if kind is Country and made and made not in country_codes():
        mend = code_instead(made, "write two capital letters, such as KR")
        yield Complaint(path, f"{value!r} is no ISO 3166-1 code", mend)


def _explained(value: Any, kind: Any, path: Path, error: str) -> Complaint:
    shown = _short(value)
    for known, (message, mend) in _EXPECTED.items():
        if _parts(kind)[: len(_parts(known))] == _parts(known):
            return Complaint(path, f"{shown} {message}", mend)
    bare = _bare(kind)
    if typing.get_origin(bare) is typing.Literal:
        choices = list(typing.get_args(bare))
        return Complaint(
            path, f"{shown} is not among {', '.join(choices)}", _nearest(value, choices, "take one of them")
        )
    if bare is bool:
        return Complaint(path, f"{shown} is neither true nor false", "write true, or take it out")
    if bare is int:
        return Complaint(path, f"{shown} is no whole number from 0", "write digits alone, such as 9386000")
    if path[-1] == "coordinates":
        return Complaint(path, f"{shown} is no pair of degrees", "write [latitude, longitude], such as [37.57, 126.98]")
    if typing.get_origin(bare) is dict:
        return Complaint(path, f"{shown} is not a mapping of names to ids", "write {wikidata: Q…}")
    return Complaint(
        path, f"{shown} is no text" if "str" in error and not isinstance(value, str) else f"{shown}: {error}"
    )


def _parts(kind: Any) -> tuple[Any, ...]:
    """A type and what is said of it, in order: what is said more comes behind."""
    return typing.get_args(kind) or (kind,)


def _bare(kind: Any) -> Any:
    return typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind


def _short(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:59] + "…")
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, (list, tuple)) else repr(value)


def _example(kind: type) -> str:
    return "write a name, or {text: …, lang: …}" if kind is Variant else "write {key: value}"


def _nearest(word: Any, known: list[str], otherwise: str = "") -> str:
    close = difflib.get_close_matches(str(word), known, n=1)
    return f"did you mean {close[0]!r}?" if close else otherwise or f"known: {', '.join(sorted(known))}"
