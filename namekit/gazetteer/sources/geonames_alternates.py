"""GeoNames' alternateNamesV2: the names of places in their languages, joined to a file of places.

The file is in no order of places (its readme promises none), and has more rows than memory should hold. So the rows of the
places that are wanted go through an SQLite table in a temporary file, which is read place by place.
Columns: https://download.geonames.org/export/dump/readme.txt
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from typing import TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.gazetteer.delimited import KINDS
from namekit.gazetteer.sources.common import variant
from namekit.gazetteer.sources.streams import Input, lines, name_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Variant, VariantKind
    from namekit.gazetteer.sources.common import Tally

_COLUMNS = 10
_PLACE, _LANG, _NAME, _PREFERRED, _SHORT, _HISTORIC = 1, 2, 3, 4, 5, 7
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ITEM = re.compile(r"Q[1-9][0-9]*")
_REVOLUTION, _ABBREVIATION, _WIKIDATA = "fr_1793", "abbr", "wkdt"
"""What stands in the place of a language; all other codes (post, iata, link, …) are of no name."""
_LARGEST = 1 << 31


class Ids:
    """A set of numbers of places, a bit each: thirteen million take under two megabytes."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, number: int) -> None:
        """Put a number in."""
        if not 0 <= number < _LARGEST:
            raise ValueError(f"{number} is no number of a place")
        if (byte := number >> 3) >= len(self._bits):
            self._bits.extend(bytes(byte + 1 - len(self._bits)))
        self._bits[byte] |= 1 << (number & 7)

    def __contains__(self, number: int) -> bool:
        byte = number >> 3
        return 0 <= byte < len(self._bits) and bool(self._bits[byte] >> (number & 7) & 1)


class Alternates:
    """Names of places, on disk."""

    def __init__(self, table: sqlite3.Connection) -> None:
        self._table = table

    @classmethod
    @contextlib.contextmanager
    def read(cls, file: Input, wanted: Ids, tally: Tally) -> Iterator[Alternates]:
        """Read the names of the places that are wanted; the temporary file goes when the block ends."""
        with contextlib.closing(sqlite3.connect("", isolation_level=None)) as table:
            table.execute("PRAGMA synchronous = OFF")
            table.execute("PRAGMA journal_mode = OFF")
            table.execute("CREATE TABLE name (place INTEGER, lang TEXT, text TEXT, kind TEXT, preferred INTEGER)")
            try:
                table.execute("BEGIN")
                table.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?)", _rows(file, wanted, tally))
                table.execute("CREATE INDEX by_place ON name (place)")
                table.execute("COMMIT")
            except sqlite3.OperationalError as error:
                mend = "give it room with TMPDIR=/another/folder"
                raise InputError(f"the names can't be kept in a temporary file ({error}); {mend}") from None
            yield cls(table)

    def of(self, place: int) -> tuple[list[Variant | None], str]:
        """Names of a place, the preferred ones first, and its item in Wikidata."""
        found = "SELECT lang, text, kind FROM name WHERE place = ? ORDER BY preferred DESC, rowid"
        names: list[Variant | None] = []
        wikidata = ""
        for lang, text, kind in self._table.execute(found, (place,)):
            if lang == _WIKIDATA:
                wikidata = wikidata or text
            else:
                names.append(variant(text, lang, KINDS[kind]))
        return names, wikidata


def _rows(file: Input, wanted: Ids, tally: Tally) -> Iterator[tuple[int, str, str, str, bool]]:
    where = f"{name_of(file)} "
    with opened(file) as stream:
        for number, line in lines(stream, tally, where):
            try:
                cells = line.decode().rstrip("\r\n").split("\t")
                if not _COLUMNS - 2 <= len(cells) <= _COLUMNS:  # the first version has no dates
                    raise ValueError(f"{len(cells)} columns instead of {_COLUMNS}")
                place = int(cells[_PLACE])
            except ValueError as error:
                tally.broken(f"{where}line {number}", error)
                continue
            tally.sound += 1
            if place in wanted and (said := _said(cells)):
                yield place, *said, cells[_PREFERRED] == "1"


def _said(cells: list[str]) -> tuple[str, str, VariantKind] | None:
    """Language, name and kind of a row, or the item in Wikidata; None where it is a code or an address."""
    lang, text = cells[_LANG], cells[_NAME]
    if lang == _WIKIDATA:
        return (lang, text, "alias") if _ITEM.fullmatch(text) else None
    if lang == _REVOLUTION:
        return "fr", text, "former"
    if lang == _ABBREVIATION:
        return "", text, "abbreviation"
    if lang and not _LANGUAGE.fullmatch(lang):
        return None
    kind: VariantKind = "former" if cells[_HISTORIC] == "1" else "short" if cells[_SHORT] == "1" else "alias"
    return lang, text, kind
