"""GeoNames: `allCountries`, a country's file, `cities500` and so on (19 columns, no header, no quoting), CC BY 4.0.

With `alternateNamesV2` beside it names have languages; without it they come from column 3, which has no languages and many
transliterations made by machine. Columns: https://download.geonames.org/export/dump/readme.txt
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.errors import UsageError
from namekit.gazetteer.sources.common import Tally, make, variant
from namekit.gazetteer.sources.geonames_alternates import Alternates, Ids
from namekit.gazetteer.sources.streams import Input, lines, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from namekit.gazetteer.model import Entity

_COLUMNS = 19
_ID, _NAME, _ALTERNATES, _LATITUDE, _LONGITUDE, _COUNTRY, _POPULATION = 0, 1, 3, 4, 5, 8, 14


class Row(NamedTuple):
    """A place, and the table of other names, if there is one."""

    line: bytes
    alternates: Alternates | None


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, Row]]:
    """Places; of `files` the second, if there is one, is alternateNamesV2."""
    if len(files) == 1:
        with opened(files[0]) as stream:
            yield from ((f"line {number}", Row(line, None)) for number, line in lines(stream, tally))
        return
    with Alternates.read(files[1], _ids(files[0]), tally) as alternates, opened(files[0]) as stream:
        yield from ((f"line {number}", Row(line, alternates)) for number, line in lines(stream, tally))


def entity(row: Row) -> Entity | None:
    """Place of a row."""
    cells = row.line.decode().rstrip("\r\n").split("\t")
    if len(cells) != _COLUMNS:
        raise ValueError(f"{len(cells)} columns instead of {_COLUMNS}")
    number = int(cells[_ID])
    if row.alternates is None:
        names, wikidata = list(map(variant, without_codes(cells[_ALTERNATES].split(",")))), ""
    else:
        names, wikidata = row.alternates.of(number)
    return make(
        f"place/geonames-{number}",
        "place",
        [variant(cells[_NAME]), *names],
        country=cells[_COUNTRY],
        population=int(cells[_POPULATION] or 0),
        coordinates=(float(cells[_LATITUDE]), float(cells[_LONGITUDE])),
        same_as={"geonames": str(number)} | ({"wikidata": wikidata} if wikidata else {}),
        source=f"https://www.geonames.org/{number}",
    )


def without_codes(names: Iterable[str]) -> Iterator[str]:
    """Names among which codes of airports stand, without what looks like one: `KBP`."""
    return (name for name in names if not (len(name) == 3 and name.isascii() and name.isupper()))


def _ids(file: Input) -> Ids:
    """Numbers of all places of a file, which is read twice; what is wrong with a row is told when it is read again."""
    ids = Ids()
    if not isinstance(file, Path):
        raise UsageError("with other names beside it the file of places is read twice; name it instead of piping it in")
    with opened(file) as stream:
        for _, line in lines(stream, Tally()):
            with contextlib.suppress(ValueError):
                ids.add(int(line.partition(b"\t")[0]))
    return ids
