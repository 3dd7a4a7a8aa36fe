"""Wikidata's JSON dump: `[`, one entity a line ending in a comma, `]`, plain, .gz or .bz2 (CC0).

People (P31 Q5), and what has coordinates (P625) as a place; all else is left out: a line does not say what its
class is a class of. https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, lines, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, EntityType
    from namekit.gazetteer.sources.common import Tally

_HUMAN = "Q5"
_FIRST = ("mul", "en")
"""Languages whose label is the canonical name, before any other."""
_EARTH = ("", "http://www.wikidata.org/entity/Q2")
_GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
_DIGITS = {9: 4, 10: 7, 11: 10}
"""Precision of a date (9 year, 10 month, 11 day) and how much of it says so."""
_T = TypeVar("_T")


class _Value(msgspec.Struct, Generic[_T]):
    value: _T


class _Snak(msgspec.Struct, Generic[_T]):
    snaktype: str
    datavalue: _Value[_T] | None = None


class _Statement(msgspec.Struct, Generic[_T]):
    mainsnak: _Snak[_T]
    rank: str = "normal"


class _Item(msgspec.Struct):
    id: str = ""


class _Point(msgspec.Struct):
    latitude: float
    longitude: float
    globe: str = ""


class _Quantity(msgspec.Struct):
    amount: str


class _Time(msgspec.Struct):
    time: str
    precision: int = 0
    calendarmodel: str = ""


class _Claims(msgspec.Struct):
    """Statements by property; of a line of a hundred kilobytes only these are decoded."""

    P31: list[_Statement[_Item]] = []
    P569: list[_Statement[_Time]] = []
    P570: list[_Statement[_Time]] = []
    P625: list[_Statement[_Point]] = []
    P1082: list[_Statement[_Quantity]] = []


class Record(msgspec.Struct):
    """A line; what is empty is written `[]` instead of `{}`."""

    id: str
    labels: dict[str, _Value[str]] | list[Any] = {}
    aliases: dict[str, list[_Value[str]]] | list[Any] = {}
    claims: _Claims | list[Any] = []


_decode = msgspec.json.Decoder(Record).decode


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, bytes]]:
    """Lines that hold an entity."""
    with opened(files[0]) as stream:
        for number, line in lines(stream, tally):
            text = line.strip().rstrip(b",")
            if text not in {b"", b"[", b"]"}:
                yield f"line {number}", text


def entity(line: bytes) -> Entity | None:
    """Person or place of a line, with labels and aliases in all languages."""
    record = _decode(line)
    claims = record.claims if isinstance(record.claims, _Claims) else _Claims()
    human = any(item.id == _HUMAN for item in _values(claims.P31))
    points = [point for point in _values(claims.P625) if point.globe in _EARTH]  # craters of the Moon have them too
    if not human and not points:
        return None
    facts: dict[str, Any] = {
        "same_as": {"wikidata": record.id},
        "source": f"https://www.wikidata.org/wiki/{record.id}",
    }
    if human:
        facts |= {"born": _date(claims.P569), "died": _date(claims.P570)}
    else:
        facts["coordinates"] = (points[0].latitude, points[0].longitude)
        facts["population"] = int(float(_values(claims.P1082)[0].amount)) if _values(claims.P1082) else 0
    type_: EntityType = "person" if human else "place"
    return make(f"{type_}/{record.id.lower()}", type_, _names(record), **facts)


def _names(record: Record) -> Iterator[Any]:
    labels = record.labels if isinstance(record.labels, dict) else {}
    aliases = record.aliases if isinstance(record.aliases, dict) else {}
    for lang in sorted(labels, key=lambda lang: _FIRST.index(lang) if lang in _FIRST else len(_FIRST)):
        yield variant(labels[lang].value, _lang(lang))
    for lang, some in aliases.items():
        yield from (variant(alias.value, _lang(lang)) for alias in some)


def _lang(code: str) -> str:
    """Language tag; `mul` is the label for all languages."""
    return "" if code == "mul" else code


def _values(statements: list[_Statement[_T]]) -> list[_T]:
    """Values of statements that say one and are not deprecated; those of preferred rank first."""
    sound = [s for s in statements if s.rank != "deprecated" and s.mainsnak.datavalue is not None]
    sound.sort(key=lambda s: s.rank != "preferred")
    return [s.mainsnak.datavalue.value for s in sound if s.mainsnak.datavalue is not None]


def _date(statements: list[_Statement[_Time]]) -> str:
    """Date to the precision that is known, of the Gregorian calendar and our era; or nothing."""
    for value in _values(statements):
        if value.time.startswith("+") and value.calendarmodel == _GREGORIAN:
            return value.time[1 : 1 + _DIGITS.get(value.precision, 0)]
    return ""
