"""JRC-Names of the European Commission: TSV `id, P or O, language, name`; rows of one id follow one another.

`u` is any language, `+` stands for a space; the first row of an id has the usual form.
https://joint-research-centre.ec.europa.eu/language-technology-resources/jrc-names_en
"""

from __future__ import annotations

from itertools import groupby
from typing import IO, TYPE_CHECKING

from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity

_COLUMNS = 4


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """People and organizations; names of unknown kind are left out."""
    for number, rows in groupby(_rows(stream, tally), key=lambda row: row[0]):
        some = list(rows)
        person, organization = some[0][1] == "P", some[0][1] == "O"
        names = [variant(name.replace("+", " "), "" if lang == "u" else lang) for _, _, lang, name in some]
        entity = make(f"{'person' if person else 'org'}/jrc-{number}", "person" if person else "organization", names)
        if entity is None or not (person or organization):
            tally.left_out += 1
        else:
            yield entity


def _rows(stream: IO[bytes], tally: Tally) -> Iterator[list[str]]:
    for place, line in enumerate(stream, 1):
        try:
            cells = line.decode().rstrip("\r\n").split("\t")
        except UnicodeDecodeError as error:
            tally.broken(place, str(error))
            continue
        if cells[0].startswith("#") or cells == [""]:
            continue
        if len(cells) != _COLUMNS or not cells[0].isdecimal():
            tally.broken(place, f"{len(cells)} columns, id {cells[0][:20]!r}")
        else:
            yield cells
