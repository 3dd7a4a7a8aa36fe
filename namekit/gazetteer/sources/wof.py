"""Who's On First: GeoJSON features (most parts CC BY or CC0; see each record's `src:` keys).

One feature a line, a file of one feature or of a collection, or a folder of such files as the repositories have it. Names are
lists under `name:<ISO 639-3>_x_preferred|variant|colloquial|…`. https://whosonfirst.org/docs/names/
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from namekit.base.errors import InputError
from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.streams import Input, document, lines, opened
from namekit.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, Variant, VariantKind
    from namekit.gazetteer.sources.common import Tally

_KINDS: dict[str, VariantKind] = {
    "preferred": "alias",
    "variant": "alias",
    "colloquial": "alias",
    "historical": "former",
    "abbreviation": "abbreviation",
}
_GONE = ("edtf:cessation", "edtf:deprecated")
_UNKNOWN = (None, "", "uuuu", "..")  # EDTF: nobody knows when, or it goes on


class _Feature(msgspec.Struct):
    properties: dict[str, Any]


class _Collection(msgspec.Struct):
    features: list[msgspec.Raw]


_decode = msgspec.json.Decoder(_Feature).decode


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, bytes | msgspec.Raw]]:
    """Features of a file, or of all .geojson files below a folder, by name."""
    top = files[0]
    if not (isinstance(top, Path) and top.is_dir()):
        yield from _of_file(top, tally, "")
        return
    for path in sorted(top.rglob("*.geojson")):
        name = str(path.relative_to(top))
        try:
            yield from _of_file(path, tally, f"{name}, ")
        except InputError as error:
            tally.broken(name, error)


def entity(text: bytes | msgspec.Raw) -> Entity | None:
    """Place of a feature that is there still; what was superseded or has ceased is left out."""
    properties = _decode(text).properties
    gone = any(properties.get(key) not in _UNKNOWN for key in _GONE)
    if gone or properties.get("wof:superseded_by") or properties.get("mz:is_current") == 0:
        return None
    number = properties.get("wof:id")
    if not isinstance(number, int):
        raise ValueError(f"wof:id is {str(number)[:40]!r}")
    concordances = properties.get("wof:concordances")
    same_as = {"wof": str(number)}
    for key, ours in (("gn:id", "geonames"), ("wd:id", "wikidata")):
        if isinstance(concordances, dict) and key in concordances:
            same_as[ours] = str(concordances[key])
    degrees = properties.get("geom:latitude"), properties.get("geom:longitude")
    return make(
        f"place/wof-{number}",
        "place",
        [variant(_text(properties.get("wof:name"))), *_names(properties)],
        country=_text(properties.get("iso:country")),
        population=_number(properties.get("wof:population")),
        coordinates=degrees if all(isinstance(d, (int, float)) for d in degrees) else None,
        same_as=same_as,
    )


def _of_file(file: Input, tally: Tally, where: str) -> Iterator[tuple[str, bytes | msgspec.Raw]]:
    with opened(file) as stream:
        start = stream.peek(1 << 16)
        if _is_a_line_each(start):
            for number, line in lines(stream, tally, where):
                if not line.isspace():
                    yield f"{where}line {number}", line
            return
        if b'"FeatureCollection"' in start:
            some = document(stream, _Collection, "FeatureCollection").features
        else:
            some = [document(stream, msgspec.Raw, "GeoJSON feature")]
    yield from ((f"{where}feature {number}", feature) for number, feature in enumerate(some, 1))


def _is_a_line_each(start: bytes) -> bool:
    """Whether the first line is a feature by itself, as far as can be seen of it."""
    line, end, _ = start.partition(b"\n")
    return b'"FeatureCollection"' not in start and (not end or line.rstrip().endswith(b"}"))


def _names(properties: dict[str, Any]) -> Iterator[Variant | None]:
    for key, texts in properties.items():
        if key.startswith("name:") and "_x_" in key and isinstance(texts, list):
            lang, _, kind = key.removeprefix("name:").partition("_x_")
            if kind in _KINDS:
                yield from (variant(_text(text), _tag(lang), _KINDS[kind]) for text in texts)


def _tag(code: str) -> str:
    """Language tag of a code of three letters: the two letters that a language has, where it has them; `und` is none."""
    return "" if code == "und" else _tags().get(code, code)


@cache
def _tags() -> dict[str, str]:
    return {code: tag for code, tag, *_ in rows("iso639")}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
