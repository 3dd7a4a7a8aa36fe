"""GeoNames: `allCountries.txt`, a country's file, `cities500.txt`; 19 columns without header and quoting (CC BY 4.0).

Column 3 holds alternate names without languages, many of them transliterated by machine: they come as aliases.
https://download.geonames.org/export/dump/readme.txt
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity

_COLUMNS = 19
_ID, _NAME, _ALTERNATES, _LATITUDE, _LONGITUDE, _COUNTRY, _POPULATION = 0, 1, 3, 4, 5, 8, 14


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """Places, with all their names."""
    for place, line in enumerate(stream, 1):
        try:
            cells = line.decode().rstrip("\r\n").split("\t")
            entity = _entity(cells)
        except (ValueError, IndexError) as error:
            tally.broken(place, str(error))
            continue
        if entity is None:
            tally.left_out += 1
        else:
            yield entity


def _entity(cells: list[str]) -> Entity | None:
    if len(cells) != _COLUMNS:
        raise ValueError(f"{len(cells)} columns instead of {_COLUMNS}")
    number = int(cells[_ID])
    alternates = [name for name in cells[_ALTERNATES].split(",") if not (len(name) == 3 and name.isupper())]
    return make(
        f"place/geonames-{number}",
        "place",
        [variant(cells[_NAME]), *map(variant, alternates)],
        country=cells[_COUNTRY],
        population=int(cells[_POPULATION] or 0),
        coordinates=(float(cells[_LATITUDE]), float(cells[_LONGITUDE])),
        same_as={"geonames": str(number)},
        source=f"https://www.geonames.org/{number}",
    )
