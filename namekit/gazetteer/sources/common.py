"""What importers share: their list, the count of what they met, the making of an entity out of loose facts."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS, NAMES_PER_ENTITY
from namekit.gazetteer.checks import country_codes, is_date, is_name
from namekit.gazetteer.model import Entity, EntityType, Variant, VariantKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMATS = {
    "geonames": "geonames",
    "wikidata": "wikidata",
    "ftm": "ftm",
    "wof": "wof",
    "popolo": "popolo",
    "jrc-names": "jrc_names",
}
"""Name of each format, and its module in this folder."""
EXAMPLES = 5


@dataclass
class Tally:
    """What an import met: entities made, records left out on purpose, broken ones, and where the first of these are."""

    made: int = 0
    left_out: int = 0
    malformed: int = 0
    examples: list[str] = field(default_factory=list)

    def broken(self, place: int, why: str) -> None:
        """Count a record that can't be read."""
        self.malformed += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(f"record {place}: {why}")


def entities(name: str, stream: IO[bytes], tally: Tally) -> Iterator[Entity]:
    """Entities of a stream of bytes in one of FORMATS, one after the other. Raises UsageError for another format."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    module = importlib.import_module(f"namekit.gazetteer.sources.{FORMATS[name]}")
    for entity in module.entities(stream, tally):
        tally.made += 1
        yield entity


def variant(text: Any, lang: str = "", kind: VariantKind = "alias") -> Variant | None:
    """A name, when it is one."""
    text = " ".join(text.split()) if isinstance(text, str) else ""
    return Variant(text, lang, kind=kind) if text and len(text) <= NAME_CHARACTERS and is_name(text) else None


def make(id: str, type: EntityType, names: Iterable[Variant | None], **facts: Any) -> Entity | None:
    """Entity whose canonical name is the first of its names; None when it has none.

    Facts that can't be true (a country that there is not, a date that does not exist) are left out.
    """
    kept = list(dict.fromkeys(name for name in names if name is not None))
    if not kept:
        return None
    first = kept[0]
    seen, rest = {(first.text, "")}, []
    for name in kept[0 if first.lang else 1 :]:
        if (name.text, name.lang) not in seen:
            seen.add((name.text, name.lang))
            rest.append(name)
    sound = {key: value for key, value in facts.items() if value and _is_sound(key, value)}
    return Entity(id=id, type=type, name=first.text, names=tuple(rest[:NAMES_PER_ENTITY]), **sound)


def _is_sound(key: str, value: Any) -> bool:
    if key == "country":
        return value in country_codes()
    if key in {"born", "died"}:
        return len(value) in {4, 7, 10} and value[:4].isdecimal() and is_date(value)
    return True
