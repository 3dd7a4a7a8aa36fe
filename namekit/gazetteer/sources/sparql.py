"""Results of the Wikidata Query Service as CSV, one row or several for each `?item` (CC0).

Variables that are read: `item`; `itemLabel` and `itemAltLabel`, as the label service makes them; `name` with `lang`, one name a
row; `type` (person, place, organization), `country` (the code of P297), `born`, `died`, `population`, `coordinates` (P625).
https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer.delimited import TYPES
from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, is_text, opened, text_lines
from namekit.gazetteer.table_rows import BrokenTableError, csv_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, EntityType, Variant
    from namekit.gazetteer.sources.common import Tally

_ITEM = re.compile(r"(?:http://www\.wikidata\.org/entity/)?(Q[1-9][0-9]*)")
_POINT = re.compile(r"Point\((\S+) (\S+)\)")  # longitude first, as WKT has it
_KINDS = {"person": "person", "place": "place", "organization": "org"}


class Item(NamedTuple):
    """An item and its rows, which the service gives in no order: all are read before the first is made."""

    id: str
    rows: list[dict[str, str]]
    type: EntityType | None


def records(files: Sequence[Input], tally: Tally, type: EntityType | None) -> Iterator[tuple[str, Item]]:
    """Items; `type` is what they are where no variable says it."""
    items: dict[str, tuple[int, list[dict[str, str]]]] = {}
    with opened(files[0]) as stream:
        rows = csv_rows(text_lines(stream, tally))
        _, header = next(rows, (1, []))
        if "item" not in header:
            raise InputError(f"the results have no variable 'item', only {', '.join(header)[:200]!r}; select ?item")
        if "type" not in header and type is None:
            raise UsageError("say what the items are (--type person), or select ?type")
        try:
            for line, row in rows:
                cells = dict(zip(header, row, strict=False))
                item = _ITEM.fullmatch(cells.get("item", ""))
                if len(row) != len(header) or item is None or not is_text(row):
                    said = cells.get("item", "")[:40]
                    tally.broken(f"line {line}", f"{len(row)} of {len(header)} cells, item {said!r}, or not UTF-8")
                else:
                    tally.sound += 1
                    items.setdefault(item[1], (line, []))[1].append(cells)
        except BrokenTableError as error:
            tally.broken(f"line {error.line}", f"{error.message}; the rest can't be read")
    for id_, (line, some) in items.items():
        yield f"line {line}", Item(id_, some, type)


def entity(item: Item) -> Entity | None:
    """Entity of an item."""
    said = {key: value for row in reversed(item.rows) for key, value in row.items() if value}
    type_ = TYPES.get(said["type"].strip().lower()) if "type" in said else item.type
    if type_ is None:
        raise ValueError(f"{said.get('type', '')!r} is no type")
    facts: dict[str, Any] = {key: _date(said.get(key, "")) for key in ("born", "died")}
    if point := _POINT.fullmatch(said.get("coordinates", "").strip()):
        facts["coordinates"] = (float(point[2]), float(point[1]))
    return make(
        f"{_KINDS[type_]}/{item.id.lower()}",
        type_,
        _names(item),
        country=said.get("country", ""),
        population=int(float(said.get("population") or 0)),
        same_as={"wikidata": item.id},
        source=f"https://www.wikidata.org/wiki/{item.id}",
        **facts,
    )


def _names(item: Item) -> Iterator[Variant | None]:
    """Names, the label first; an item without a label in the language asked for has its id for one."""
    for row in item.rows:
        if row.get("itemLabel") != item.id:
            yield variant(row.get("itemLabel"))
    for row in item.rows:
        yield variant(row.get("name"), row.get("lang") or "")
    for row in item.rows:
        yield from map(variant, (row.get("itemAltLabel") or "").split(", "))


def _date(text: str) -> str:
    """Day of a time; the first of January may be a year alone, and is taken as one."""
    return text[:4] if text.endswith("-01-01T00:00:00Z") else text[:10]
