"""Who's On First: one GeoJSON feature a line or a file of one (most parts CC BY or CC0; see each record's `src:` keys).

Names are lists under `name:<ISO 639-3>_x_preferred|variant|colloquial|…`. https://whosonfirst.org/docs/names/
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import msgspec

from namekit.gazetteer.sources.common import Tally, make, variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Entity, Variant, VariantKind

_KINDS: dict[str, VariantKind] = {
    "preferred": "alias",
    "variant": "alias",
    "colloquial": "alias",
    "historical": "former",
    "abbreviation": "abbreviation",
}
_GONE = ("edtf:cessation", "edtf:deprecated")


def entities(stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """Places that are there still; what was superseded or has ceased is left out."""
    decode = msgspec.json.Decoder().decode
    for place, text in enumerate(_records(stream), 1):
        try:
            entity = _entity(decode(text)["properties"])
        except (msgspec.DecodeError, RecursionError, KeyError, TypeError, AttributeError, ValueError) as error:
            tally.broken(place, f"{type(error).__name__}: {error}")
            continue
        if entity is None:
            tally.left_out += 1
        else:
            yield entity


def _records(stream: IO[bytes]) -> Iterator[bytes]:
    """Lines that are features, or all lines together when the first is not one by itself."""
    first = stream.readline()
    if first.rstrip().endswith(b"}"):
        yield first
        yield from (line for line in stream if line.strip())
    else:
        yield first + stream.read()


def _entity(properties: dict[str, Any]) -> Entity | None:
    gone = any(properties.get(key) not in (None, "", "uuuu", "..") for key in _GONE)
    if gone or properties.get("wof:superseded_by") or properties.get("mz:is_current") == 0:
        return None
    number = int(properties["wof:id"])
    concordances = properties.get("wof:concordances") or {}
    same_as = {"wof": str(number)}
    same_as |= {
        ours: str(concordances[key])
        for key, ours in (("gn:id", "geonames"), ("wd:id", "wikidata"))
        if key in concordances
    }
    latitude, longitude = properties.get("geom:latitude"), properties.get("geom:longitude")
    return make(
        f"place/wof-{number}",
        "place",
        [variant(properties.get("wof:name")), *_names(properties)],
        country=str(properties.get("iso:country") or ""),
        coordinates=None if latitude is None or longitude is None else (float(latitude), float(longitude)),
        same_as=same_as,
    )


def _names(properties: dict[str, Any]) -> Iterator[Variant | None]:
    for key, texts in properties.items():
        if key.startswith("name:") and "_x_" in key:
            lang, _, kind = key.removeprefix("name:").partition("_x_")
            if kind in _KINDS:
                yield from (variant(text, "" if lang == "und" else lang, _KINDS[kind]) for text in texts)
