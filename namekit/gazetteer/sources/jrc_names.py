"""JRC-Names of the European Commission: TSV `id, P or O, language, name`; rows of one id follow one another.

`u` is any language, `+` stands for a space; the first row of an id has the usual form.
https://joint-research-centre.ec.europa.eu/language-technology-resources/jrc-names_en
"""

from __future__ import annotations

from itertools import groupby
from typing import IO, TYPE_CHECKING, NamedTuple

from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, lines, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity
    from namekit.gazetteer.sources.common import Tally

_COLUMNS = 4


class Row(NamedTuple):
    """A name."""

    number: str
    type: str
    lang: str
    name: str


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, list[Row]]]:
    """Names that follow one another and belong together."""
    with opened(files[0]) as stream:
        for number, rows in groupby(_rows(stream, tally), key=lambda row: row.number):
            yield f"entity {number}", list(rows)


def entity(rows: list[Row]) -> Entity | None:
    """Person or organization; names of unknown kind are left out."""
    number, type_ = rows[0][:2]
    if type_ not in {"P", "O"}:
        return None
    names = [variant(row.name.replace("+", " "), "" if row.lang == "u" else row.lang) for row in rows]
    person = type_ == "P"
    return make(f"{'person' if person else 'org'}/jrc-{number}", "person" if person else "organization", names)


def _rows(stream: IO[bytes], tally: Tally) -> Iterator[Row]:
    for number, line in lines(stream, tally):
        try:
            cells = line.decode().rstrip("\r\n").split("\t")
        except UnicodeDecodeError as error:
            tally.broken(f"line {number}", error)
            continue
        if cells[0].startswith("#") or cells == [""]:
            continue
        if len(cells) != _COLUMNS or not cells[0].isdecimal():
            tally.broken(f"line {number}", f"{len(cells)} columns, id {cells[0][:20]!r}")
        else:
            tally.sound += 1
            yield Row(*cells)
