"""From entities to arrays: names are read once each, their strings filed once each, their bearers listed beside them."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from namekit.base.cycles import without_cycles
from namekit.gazetteer.columns import Strings, coded
from namekit.gazetteer.growing import Column, Numbered, Rows, StringColumn, put_away
from namekit.gazetteer.model import Entity
from namekit.matching.forms.analysis import analyse_many, reading_country
from namekit.matching.forms.form import SOUND, plain_words
from namekit.matching.forms.groups import group_of
from namekit.matching.index.compiled import CANONICAL, ENTITIES, LISTED, TYPES, WEAK, country_code
from namekit.matching.index.form_columns import Arrays, FormColumns
from namekit.scripts import script_of

Array = NDArray[Any]
Ints = NDArray[np.int32]
BLOCK = 2_000
"""Names that are read at once."""


class _Entities:
    """Columns of entities, filled one entity after the other."""

    def __init__(self, folder: Path | None) -> None:
        self.ids = StringColumn(folder)
        self.blobs = Column(np.uint8, folder)
        self.ends = array("Q", [0])
        self.type = array("B")
        self.country = array("H")
        self.population = array("f")
        self.names = array("H")
        self.words = array("B")
        self.part_of = array("i")
        self.wholes: dict[str, int] = {}
        self.demonyms: set[str] = set()
        self._ids: list[str] = []
        self._block: list[bytes] = []
        self._encode = msgspec.msgpack.Encoder().encode

    def add(self, entity: Entity, country: str, names: Collection[str]) -> None:
        self._ids.append(entity.id)
        if len(self._ids) == BLOCK:
            self._add_ids()
        self._block.append(self._encode(entity))
        if len(self._block) == ENTITIES:
            self._pack()
        self.type.append(TYPES.index(entity.type))
        self.country.append(country_code(country))
        self.population.append(entity.population or 0)
        self.part_of.append(self.wholes.setdefault(entity.part_of or "", len(self.wholes)))
        self.names.append(min(len(names), 65_535))
        self.words.append(min(_words(entity.name), 255))
        self.demonyms.update([v.text for v in entity.names if v.kind == "demonym"])

    def _add_ids(self) -> None:
        self.ids.add(self._ids)
        self._ids.clear()

    def _pack(self) -> None:
        self.blobs.add(np.frombuffer(zlib.compress(self._encode(self._block)), np.uint8))
        self.ends.append(len(self.blobs))
        self._block.clear()

    def arrays(self) -> Arrays:
        self._add_ids()
        if self._block:
            self._pack()
        ids = self.ids.arrays("id")
        place = {id_: i for i, id_ in enumerate(Strings(ids["id_data"], ids["id_offsets"])) if id_ in self.wholes}
        wholes = np.array([place.get(id_, -1) for id_ in self.wholes], np.int32)
        return {
            **ids,
            "blob_data": self.blobs.array(),
            "blob_offsets": np.array(self.ends, np.uint64),
            "entity_type": np.array(self.type, np.uint8),
            "entity_country": np.array(self.country, np.uint16),
            "entity_names": np.array(self.names, np.uint16),
            "entity_words": np.array(self.words, np.uint8),
            "population": np.array(self.population, np.float32),
            "part_of": wholes[np.array(self.part_of, np.int32)],
            "demonyms": np.array(sorted({group_of(v) for v in self.demonyms}), np.uint64),
        }


class _Written:
    """Names as entities bear them, the same as often as it is borne; `kinds` are types and countries by which they are read."""

    def __init__(self, folder: Path | None) -> None:
        self.texts = Numbered(folder)
        self.rows = Rows(np.uint16, np.int32, np.uint8, folder=folder)
        self.kinds: dict[tuple[str, str], int] = {}
        self._texts: list[str] = []
        self._told_by: list[str] = []

    def add(self, text: str, type_: str, country: str, entity: int, standing: int) -> None:
        kind = self.kinds.setdefault((type_, country), len(self.kinds))
        self._texts.append(text)
        self._told_by.append(f"{kind} {text}")
        self.rows.add((kind, entity, standing))
        if len(self._texts) == BLOCK:
            self.end_block()

    def end_block(self) -> None:
        """Put away what was added last."""
        self.texts.add(self._texts, told_by=self._told_by)
        self.rows.end_block()
        self._texts.clear()
        self._told_by.clear()


class _Names:
    """Columns of distinct names, filled as they are read."""

    def __init__(self, folder: Path | None) -> None:
        self.texts = StringColumn(folder)
        self.type = Column(np.uint8, folder)
        self.script = Column(np.uint8, folder)
        self.group = Column(np.uint64, folder)
        self.qualified = Column(np.uint64, folder)
        self.generic = Column(np.uint64, folder)
        self.number = Column(np.uint8, folder)
        self.forms = FormColumns(folder)

    def read(self, asked: Sequence[tuple[str, str, str]]) -> None:
        """Read names (text, type, country): many at once cost half of what each would alone."""
        found = analyse_many(asked)
        for name, ((text, type_, _), read) in enumerate(zip(asked, found, strict=True), len(self.script)):
            self.forms.add(name, read.forms, person=type_ == "person")
            if type_ == "person" and read.forms and read.forms[0].space == SOUND:
                self.forms.add_ends(name, read.forms[0].parts)
            plain = plain_words(text).replace(" ", "")
            if plain not in [form.letters.replace(" ", "") for form in read.forms]:
                self.forms.add_plain(name, plain)
        self.forms.end_block()
        self.texts.add([text for text, _, _ in asked])
        self.type.add([TYPES.index(type_) for _, type_, _ in asked])
        self.script.add([read.script for read in found])
        self.group.add([read.group for read in found])
        self.qualified.add([read.qualified for read in found])
        self.generic.add([read.generic for read in found])
        self.number.add([read.number for read in found])

    def arrays(self, name: Ints, entity: Ints, standing: Array, entities: int) -> Arrays:
        """The names, and their bearers, of whom name by name is said which entity it is and how the name stands to it."""
        script = self.script.array()
        scripts = np.zeros(entities, np.uint16)
        np.bitwise_or.at(scripts, entity, np.uint16(1) << script[name].astype(np.uint16))
        order = np.argsort(name, kind="stable")
        group, qualified = self.group.array(), self.qualified.array()
        apart = np.flatnonzero(group != qualified)
        masks, generic = coded(self.generic.array())
        return {
            **self.texts.arrays("text"),
            "entity_scripts": scripts,
            "name_script": script,
            "name_type": self.type.array(),
            "name_group": group,
            "qualified_name": apart.astype(np.int32),
            "qualified": qualified[apart],
            "generic": masks,
            "name_generic": generic,
            "name_number": self.number.array(),
            "bearer_start": np.searchsorted(name[order], np.arange(len(script) + 1)).astype(np.int32),
            "bearer": entity[order],
            "bearer_standing": standing[order],
        }


def _words(name: str) -> int:
    """Words of a name; of one that Chinese characters or Hangul write without spaces, each may be a family name."""
    words = len(name.split())
    return len(name) if words == 1 and script_of(name[0]) in ("Hani", "Hang") else words


@without_cycles()
def arrays_of(
    entities: Iterable[Entity], progress: Callable[[int], None] | None, folder: Path | None
) -> tuple[Arrays, dict[str, int]]:
    """Arrays of a compiled gazetteer, by name, and what is said of it; long ones are in temporary files in a folder."""
    rows, written = _Entities(folder), _Written(folder)
    for index, entity in enumerate(entities):
        country = entity.country if isinstance(entity.country, str) else ""
        borne = names_of(entity)
        rows.add(entity, country, borne)
        for (text, stands), read_as in zip(borne.items(), countries_of(entity, borne), strict=True):
            written.add(text, entity.type, read_as, index, stands)
    written.end_block()
    arrays = put_away(rows.arrays(), folder)
    del rows
    name, first, texts = written.texts.numbers()
    kind, bearer, standing = written.rows.arrays()
    counts = {"entities": len(arrays["entity_type"]), "names": len(first)}
    names, kinds, told = _Names(folder), list(written.kinds), 0
    for start in range(0, len(first), BLOCK):
        met = first[start : start + BLOCK]
        asked = zip(texts.many(met), [kinds[code] for code in kind[met].tolist()], strict=True)
        names.read([(text, *read_by) for text, read_by in asked])
        if progress is not None:
            ended = int(bearer[met[-1]]) + 1 if start + BLOCK < len(first) else counts["entities"]
            for index in range(told, ended):
                progress(index)
            told = ended
    arrays |= put_away(names.arrays(name, bearer, standing, counts["entities"]), folder)
    forms = names.forms
    del written, name, first, texts, kind, bearer, standing, names
    return arrays | forms.arrays(counts["names"]), counts


def names_of(entity: Entity) -> dict[str, int]:
    """Names by which an entity can be meant (canonical name and variants, but no demonyms), and how each stands to it.

    An alias whose language nobody knows, as bulk sources have them, is WEAK: that it is spelled so says little.
    """
    names = {entity.name: CANONICAL}
    for v in entity.names:
        if v.kind != "demonym":
            standing = WEAK if v.kind == "alias" and not v.lang else LISTED
            names[v.text] = max(names.get(v.text, WEAK), standing)
    return names


def countries_of(entity: Entity, names: Iterable[str]) -> list[str]:
    """The country that each name of an entity is read by (see `reading_country`)."""
    country = entity.country if isinstance(entity.country, str) else ""
    langs = {} if country else {v.text: v.lang for v in entity.names}
    return [reading_country(text, entity.type, country, langs.get(text, "")) for text in names]
