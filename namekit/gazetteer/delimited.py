"""Gazetteers as tables (`entity_id, type, name, lang`).

The rows with one id are one entity, and the first of them has its canonical name. TSV has no quoting, as
GeoNames and Wikidata exports write it; CSV is RFC 4180. Columns beyond the four: kind, script, country, population.
"""

from __future__ import annotations

import contextlib
import difflib
import itertools
import re
import sys
from collections import deque
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, Any, get_args

import numpy as np

from namekit.base.errors import InputError
from namekit.base.limits import NAME_CHARACTERS, NAMES_PER_ENTITY
from namekit.gazetteer.checks import PLAINLY_A_NAME, country_codes, is_name
from namekit.gazetteer.growing import Column, first_of_each, hashes_of
from namekit.gazetteer.model import Entity, EntityType, Variant, VariantKind
from namekit.gazetteer.reader import PROBLEMS_SHOWN, Entry, Reading, is_text
from namekit.gazetteer.table_rows import BrokenTableError, csv_rows, tsv_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NEEDED = ("entity_id", "type", "name")
COLUMNS = (*NEEDED, "lang", "kind", "script", "country", "population")
TYPES: dict[str, EntityType] = {
    "per": "person", "person": "person", "loc": "place", "location": "place", "place": "place", "gpe": "place",
    "org": "organization", "organization": "organization", "organisation": "organization",
}  # fmt: skip
_SHOWN, _BLOCK = 20, 2_000
_ID = re.compile(r"[^\s=]{1,200}")
KINDS: dict[str, VariantKind] = {kind: kind for kind in get_args(VariantKind)}
"""Kinds by their names: the very strings of the model, which leaves out what is its default when it writes."""


def read_delimited(path: Path, kind: str, reading: Reading) -> Iterator[Entry]:
    """Entries of a table; `kind` is `tsv` or `csv`.

    The table is read twice, at first for its ids alone: an entity is given when its last row is read, so that of a table where
    rows of one entity stand together no more than one entity is in memory.
    """
    if not is_text(path, reading):
        return
    table = Table(path, reading)
    try:
        with _rows(path, kind) as rows:
            if not table.begin(next(rows, (1, []))[1]):
                return
            last = _last_of_each(table.id_of(row) for _, row in rows)
        with _rows(path, kind) as rows:
            at = -1
            for at, (line, row) in enumerate(itertools.islice(rows, 1, None)):
                if at == len(last):
                    break
                id_ = table.id_of(row)
                table.add(line, row)
                if last[at]:
                    yield from table.ended(id_)
                if len(reading.problems) > PROBLEMS_SHOWN:
                    return
            if at + 1 != len(last):
                raise InputError(f"{path}: the file was written to while it was read; wait until it is whole")
    except BrokenTableError as error:
        reading.wrong(
            path, error.line, "", f"broken CSV: {error.message}", "close every quote, and double quotes in a cell"
        )
    yield from table.entries()


def _last_of_each(ids: Iterable[str]) -> bytes:
    """For each of some ids whether it does not come again; as far as they can be read."""
    hashes = Column(np.uint64)
    with contextlib.suppress(BrokenTableError):
        for block in iter(lambda: list(itertools.islice(ids, _BLOCK)), []):
            hashes.add(hashes_of(block))
    first = first_of_each(hashes.array())
    place = np.arange(len(first), dtype=np.int32)
    last = np.empty_like(first)
    last[first] = place  # the last that is written to a place stays
    return bytes(last[first] == place)


@contextlib.contextmanager
def _rows(path: Path, kind: str) -> Iterator[Iterator[tuple[int, list[str]]]]:
    with path.open(encoding="utf-8-sig", newline="\n" if kind == "tsv" else "") as file:
        yield tsv_rows(file) if kind == "tsv" else csv_rows(file)


@dataclass(slots=True)
class _Growing:
    """An entity whose rows are still coming; `said` is its type as the file writes it."""

    line: int
    said: str
    type: EntityType
    name: str
    names: list[Variant] = field(default_factory=list)
    country: str = ""
    population: int = 0
    whole: bool = False


class Table:
    """Entities that grow row by row."""

    def __init__(self, path: Path | None, reading: Reading) -> None:
        self.path, self.reading = path, reading
        self.growing: dict[str, _Growing] = {}
        self._order: deque[str] = deque()
        self.width = self.id_at = 0
        self.pick: Any = None

    def begin(self, header: list[str]) -> bool:
        """Take in the header; False, and `reading` notes why, where it is none."""
        before = len(self.reading.problems)
        if len(header) == 1:
            mend = f"name the columns in the first line ({', '.join(NEEDED)}), parted as the format has it"
            self._wrong(1, "", f"the first line is one cell, {header[0][:60]!r}", mend)
            return False
        unknown = [column for column in header if column not in COLUMNS]
        for column in unknown[:PROBLEMS_SHOWN]:
            if close := ["entity_id"] if column == "id" else difflib.get_close_matches(column, COLUMNS, 1):
                self._wrong(1, column[:60], "unknown column", f"did you mean {close[0]!r}?")
                unknown.remove(column)
        if unknown:
            said = f"unknown column{'s' * (len(unknown) > 1)} {', '.join(repr(c[:60]) for c in unknown[:_SHOWN])}"
            mend = "another name of an entity is a row of its own, with the same id"
            self._wrong(1, "", said, f"there are {', '.join(COLUMNS)}; {mend}")
        for column in NEEDED:
            if column not in header:
                more = " (or give one type to all: namekit gazetteer import csv FILE --type person)"
                self._wrong(1, column, "the column is missing", "name it in the first line" + more * (column == "type"))
        if len(set(header)) < len(header):
            self._wrong(1, "", "a column stands twice", "take one of the two out")
        self.width = len(header)
        self.id_at = header.index(NEEDED[0]) if NEEDED[0] in header else 0
        # A column that is not there is read from an empty cell beyond the last one.
        self.pick = itemgetter(*(header.index(c) if c in header else self.width for c in COLUMNS))
        return len(self.reading.problems) == before

    def add(self, line: int, row: list[str]) -> None:
        """Take in one row, or note what is wrong with it; runs a million times, and is written for that."""
        if len(row) != self.width:
            self._wrong(line, "", f"{len(row)} cells in a table of {self.width} columns", "fill or quote the row")
            return
        row.append("")
        id_, type_, text, lang, kind, script, country, population = self.pick(row)
        if len(text) > NAME_CHARACTERS or not (PLAINLY_A_NAME(text) or is_name(text)):
            mend = f"write letters or digits, at most {NAME_CHARACTERS}"
            self._wrong(line, "name", f"{text[:60]!r} is no name", mend)
            return
        entity = self.growing.get(id_)
        if entity is None:
            entity = self._begin(line, id_, type_, text)
            if entity is None:
                return
        elif type_ != entity.said and _type(type_) != entity.type:
            message = f"{type_!r} here, {entity.type} in line {entity.line}"
            self._wrong(line, "type", message, "give one entity one type")
            return
        if kind or script:
            self._add_known(line, entity, text, lang, kind, script)
        elif lang:
            entity.names.append(Variant(text, sys.intern(lang)))
        elif text != entity.name:
            entity.names.append(Variant(text))
        if country or population:
            self._add_facts(line, entity, country, population)

    def id_of(self, row: list[str]) -> str:
        """Id of the entity that a row belongs to; empty where the row is none."""
        return row[self.id_at] if len(row) == self.width else ""

    def ended(self, id_: str) -> Iterator[Entry]:
        """Take note that no row of an entity is to come; entities that are whole, and before which no other is growing."""
        if entity := self.growing.get(id_):
            entity.whole = True
        while self._order and self.growing[self._order[0]].whole:
            yield self._entry(self._order.popleft())

    def entries(self) -> Iterator[Entry]:
        """The entities, whole, each let go of when it is given."""
        while self._order:
            yield self._entry(self._order.popleft())

    def _entry(self, id_: str) -> Entry:
        e = self.growing.pop(id_)
        names = tuple({(v.text, v.lang): v for v in e.names}.values() if len(e.names) > 1 else e.names)
        if len(names) > NAMES_PER_ENTITY:
            message = f"{len(names)} names of {id_} are more than {NAMES_PER_ENTITY}"
            self._wrong(e.line, "name", message, "keep those that no rule derives")
        entity = Entity(id=id_, type=e.type, name=e.name, names=names, country=e.country, population=e.population)
        return Entry(entity, False, self.path, e.line)

    def _begin(self, line: int, id_: str, said: str, text: str) -> _Growing | None:
        kind = _type(said)
        if kind is None:
            mend = "write PER, LOC, ORG, person, place or organization"
            self._wrong(line, "type", f"{said!r} is no type", mend)
        if not _ID.fullmatch(id_):
            self._wrong(line, "entity_id", f"{id_[:60]!r} is no id", "write it without space and '='")
        if kind is None or not _ID.fullmatch(id_):
            return None
        if not self.reading.alone:
            self.reading.claim(id_, self.path, line)
        entity = self.growing[id_] = _Growing(line, sys.intern(said), kind, text)
        self._order.append(id_)
        return entity

    def _add_known(self, line: int, entity: _Growing, text: str, lang: str, kind: str, script: str) -> None:
        known = KINDS.get(kind or "alias")
        if known is None:
            self._wrong(line, "kind", f"{kind!r} is no kind of name", f"known: {', '.join(sorted(KINDS))}")
            return
        entity.names.append(Variant(text, sys.intern(lang), sys.intern(script), known))

    def _add_facts(self, line: int, entity: _Growing, country: str, population: str) -> None:
        if country and country not in country_codes():
            self._wrong(line, "country", f"{country!r} is no ISO 3166-1 code", "write KR for Korea")
        elif country:
            entity.country = sys.intern(country)
        if population and not (population.isdecimal() and len(population) < 12):
            self._wrong(line, "population", f"{population[:60]!r} is no whole number", "write digits alone")
        elif population:
            entity.population = int(population)

    def _wrong(self, line: int, field: str, message: str, mend: str) -> None:
        self.reading.wrong(self.path, line, field, message, mend)


def _type(text: str) -> EntityType | None:
    return TYPES.get(text.strip().lower())
