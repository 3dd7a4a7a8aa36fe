"""Gazetteers as tables (`entity_id, type, name, lang`) and as JSON lines, one entity a line.

In a table the rows with one id are one entity, and the first of them has its canonical name. TSV has no quoting, as
GeoNames and Wikidata exports write it; CSV is RFC 4180. Columns beyond the four: kind, script, country, population.
"""

from __future__ import annotations

import csv
import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from namekit.base.limits import NAME_CHARACTERS, NAMES_PER_ENTITY
from namekit.gazetteer.checks import Complaint, check, country_codes, is_name
from namekit.gazetteer.model import Entity, EntityType, Variant, VariantKind
from namekit.gazetteer.reader import PROBLEMS_SHOWN, Entry, Reading, field_name, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEEDED = ("entity_id", "type", "name")
COLUMNS = (*NEEDED, "lang", "kind", "script", "country", "population")
TYPES: dict[str, EntityType] = {
    "per": "person", "person": "person", "loc": "place", "location": "place", "place": "place", "gpe": "place",
    "org": "organization", "organization": "organization", "organisation": "organization",
}  # fmt: skip
_ID = re.compile(r"[^\s=]{1,200}")
_KINDS = frozenset(get_args(VariantKind))


@dataclass(slots=True)
class _Growing:
    """An entity whose rows are still coming."""

    line: int
    type: EntityType
    name: str
    names: dict[tuple[str, str], Variant] = field(default_factory=dict)
    country: str = ""
    population: int = 0


def read_delimited(path: Path, kind: str, reading: Reading) -> Iterator[Entry]:
    """Entries of a table; `kind` is `tsv` or `csv`."""
    text = read_text(path, reading)
    if text is None:
        return
    rows = _tsv_rows(text) if kind == "tsv" else _csv_rows(text, path, reading)
    header = next(rows, (1, []))[1]
    if not _header_holds(header, path, reading):
        return
    table = _Table(header, path, reading)
    for line, row in rows:
        table.add(line, row)
        if len(reading.problems) > PROBLEMS_SHOWN:
            return
    yield from table.entries()


def read_json_lines(path: Path, reading: Reading) -> Iterator[Entry]:
    """Entries of a file with one JSON object a line, with the keys of the YAML format."""
    text = read_text(path, reading)
    decode = msgspec.json.Decoder().decode
    for number, line in enumerate((text or "").split("\n"), 1):
        if not line.strip() or len(reading.problems) > PROBLEMS_SHOWN:
            continue
        try:
            value = decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            reading.wrong(path, number, "", f"no JSON: {error}", "write one object a line")
            continue
        found: list[Complaint] = []
        checked = check(value, found)
        for complaint in found:
            reading.wrong(path, number, field_name(complaint.path), complaint.message, complaint.mend, complaint.code)
        if checked is not None:
            changes = checked.override or not isinstance(checked.content, Entity)
            reading.claim(checked.content.id, path, number, changes=changes)
            yield Entry(checked.content, checked.override, path, number)


def _tsv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line := line.removesuffix("\r"):
            yield number, line.split("\t")


def _csv_rows(text: str, path: Path, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    head = text[: text.find("\n")] if "\n" in text else text
    rows = csv.reader(text.splitlines(keepends=True), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        for row in rows:
            if row:
                yield rows.line_num, row
    except csv.Error as error:
        reading.wrong(path, rows.line_num, "", f"broken CSV: {error}", "close every quote, and double quotes in a cell")


def _header_holds(header: list[str], path: Path, reading: Reading) -> bool:
    before = len(reading.problems)
    for column in header:
        if column not in COLUMNS:
            close = difflib.get_close_matches(column, COLUMNS, 1)
            mend = f"did you mean {close[0]!r}?" if close else f"columns: {', '.join(COLUMNS)}"
            reading.wrong(path, 1, column[:60], "unknown column", mend)
    for column in NEEDED:
        if column not in header:
            reading.wrong(path, 1, column, "the column is missing", "name it in the first line")
    if len(set(header)) < len(header):
        reading.wrong(path, 1, "", "a column stands twice", "take one of the two out")
    return len(reading.problems) == before


class _Table:
    """Entities that grow row by row; 1.2 million rows take some seconds."""

    def __init__(self, header: list[str], path: Path, reading: Reading) -> None:
        self.width = len(header)
        self.at = {column: header.index(column) for column in header}
        self.id, self.type, self.name = (header.index(column) for column in NEEDED)
        self.lang = self.at.get("lang", -1)
        self.more = [column for column in ("kind", "script", "country", "population") if column in header]
        self.path, self.reading = path, reading
        self.growing: dict[str, _Growing] = {}

    def add(self, line: int, row: list[str]) -> None:
        """Take in one row, or note what is wrong with it."""
        if len(row) != self.width:
            message = f"{len(row)} cells in a table of {self.width} columns"
            self.reading.wrong(self.path, line, "", message, "fill or quote the row")
            return
        text = row[self.name]
        if not text or len(text) > NAME_CHARACTERS or not is_name(text):
            mend = f"write letters or digits, at most {NAME_CHARACTERS}"
            self.reading.wrong(self.path, line, "name", f"{text[:60]!r} is no name", mend)
            return
        entity = self.growing.get(row[self.id]) or self._begin(line, row, text)
        if entity is None:
            return
        lang = row[self.lang] if self.lang >= 0 else ""
        if self.more:
            self._add_more(line, row, entity, text, lang)
        elif lang or text != entity.name:
            entity.names[text, lang] = Variant(text, lang)
        if TYPES.get(row[self.type]) != entity.type and _type(row[self.type]) != entity.type:
            message = f"{row[self.type]!r} here, {entity.type} in line {entity.line}"
            self.reading.wrong(self.path, line, "type", message, "give one entity one type")

    def _begin(self, line: int, row: list[str], text: str) -> _Growing | None:
        kind, id_ = _type(row[self.type]), row[self.id]
        if kind is None:
            mend = "write PER, LOC, ORG, person, place or organization"
            self.reading.wrong(self.path, line, "type", f"{row[self.type]!r} is no type", mend)
        if not _ID.fullmatch(id_):
            self.reading.wrong(self.path, line, "entity_id", f"{id_[:60]!r} is no id", "write it without space and '='")
        if kind is None or not _ID.fullmatch(id_):
            return None
        self.reading.claim(id_, self.path, line)
        entity = self.growing[id_] = _Growing(line, kind, text)
        return entity

    def _add_more(self, line: int, row: list[str], entity: _Growing, text: str, lang: str) -> None:
        said = {column: row[self.at[column]] for column in self.more if row[self.at[column]]}
        kind: Any = said.get("kind", "alias")
        if kind not in _KINDS:
            self.reading.wrong(
                self.path, line, "kind", f"{kind!r} is no kind of name", f"known: {', '.join(sorted(_KINDS))}"
            )
            return
        if lang or text != entity.name or len(said) > 0:
            entity.names[text, lang] = Variant(text, lang, said.get("script", ""), kind)
        if (country := said.get("country")) and country not in country_codes():
            self.reading.wrong(self.path, line, "country", f"{country!r} is no ISO 3166-1 code", "write KR for Korea")
        elif country:
            entity.country = country
        if (people := said.get("population")) and not (people.isdecimal() and len(people) < 12):
            self.reading.wrong(
                self.path, line, "population", f"{people[:60]!r} is no whole number", "write digits alone"
            )
        elif people:
            entity.population = int(people)

    def entries(self) -> Iterator[Entry]:
        """The entities, whole."""
        for id_, e in self.growing.items():
            if len(e.names) > NAMES_PER_ENTITY:
                message = f"{len(e.names)} names of {id_} are more than {NAMES_PER_ENTITY}"
                self.reading.wrong(self.path, e.line, "name", message, "keep those that no rule derives")
            names = tuple(e.names.values())
            entity = Entity(id=id_, type=e.type, name=e.name, names=names, country=e.country, population=e.population)
            yield Entry(entity, False, self.path, e.line)


def _type(text: str) -> EntityType | None:
    return TYPES.get(text.strip().lower())
