"""From entities to arrays: names are read once each, their strings filed once each, their bearers listed beside them."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Collection, Iterable

import msgspec
import numpy as np

from namekit.base.cycles import without_cycles
from namekit.gazetteer.columns import coded
from namekit.gazetteer.model import Entity
from namekit.matching.analysis import analyse_many, group_of, reading_country
from namekit.matching.compiled import ENTITIES, TYPES, country_code
from namekit.matching.form_columns import Arrays, FormColumns, string_columns
from namekit.matching.forms import SOUND, plain_words

BLOCK = 2_000
"""Names that are read at once."""


class _Entities:
    """Columns of entities, filled one entity after the other."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.blobs = bytearray()
        self.ends = array("Q", [0])
        self.type = array("B")
        self.country = array("H")
        self.population = array("f")
        self.part_of: list[str] = []
        self.names = array("H")
        self.words = array("B")
        self.demonyms: set[str] = set()
        self._block: list[bytes] = []
        self._encode = msgspec.msgpack.Encoder().encode

    def add(self, entity: Entity, country: str, names: Collection[str]) -> None:
        self.ids.append(entity.id)
        self._block.append(self._encode(entity))
        if len(self._block) == ENTITIES:
            self._pack()
        self.type.append(TYPES.index(entity.type))
        self.country.append(country_code(country))
        self.population.append(entity.population or 0)
        self.part_of.append(entity.part_of or "")
        self.names.append(min(len(names), 65_535))
        self.words.append(min(len(entity.name.split()), 255))
        self.demonyms.update([v.text for v in entity.names if v.kind == "demonym"])

    def _pack(self) -> None:
        self.blobs += zlib.compress(self._encode(self._block))
        self.ends.append(len(self.blobs))
        self._block.clear()

    def arrays(self) -> Arrays:
        if self._block:
            self._pack()
        place = {id_: i for i, id_ in enumerate(self.ids)}
        return {
            **string_columns(id=self.ids),
            "blob_data": np.frombuffer(self.blobs, np.uint8),
            "blob_offsets": np.array(self.ends, np.uint64),
            "entity_type": np.array(self.type, np.uint8),
            "entity_country": np.array(self.country, np.uint16),
            "entity_names": np.array(self.names, np.uint16),
            "entity_words": np.array(self.words, np.uint8),
            "population": np.array(self.population, np.float32),
            "part_of": np.array([place.get(p, -1) for p in self.part_of], np.int32),
            "demonyms": np.array(sorted({group_of(v) for v in self.demonyms}), np.uint64),
        }


class _Names:
    """Columns of distinct names and of their bearers."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.bearers = array("i"), array("i"), array("b")
        self.type = array("B")
        self.script = array("B")
        self.group = array("Q")
        self.qualified = array("Q")
        self.generic = array("Q")
        self.number = array("B")
        self.forms = FormColumns()
        self.count = 0
        self._known: dict[tuple[str, str], dict[str, int]] = {}
        self._unread: list[tuple[str, str, str]] = []

    def add(self, text: str, type_: str, country: str, entity: int, weak: bool) -> None:
        known = self._known.get((type_, country))
        if known is None:
            known = self._known[type_, country] = {}
        name = known.get(text)
        if name is None:
            name = known[text] = self.count
            self.count += 1
            self._unread.append((text, type_, country))
            if len(self._unread) == BLOCK:
                self._read()
        names, entities, weakly = self.bearers
        names.append(name)
        entities.append(entity)
        weakly.append(weak)

    def _read(self) -> None:
        """Read the names that were not yet: many at once cost half of what each would alone."""
        asked, self._unread = self._unread, []
        found = analyse_many(asked)
        for name, ((text, type_, _), read) in enumerate(zip(asked, found, strict=True), len(self.texts)):
            self.forms.add(name, read.forms, person=type_ == "person")
            if type_ == "person" and read.forms and read.forms[0].space == SOUND:
                self.forms.add_ends(name, read.forms[0].parts)
            plain = plain_words(text).replace(" ", "")
            if plain not in [form.letters.replace(" ", "") for form in read.forms]:
                self.forms.add_plain(name, plain)
        self.texts += [text for text, _, _ in asked]
        self.type.extend([TYPES.index(type_) for _, type_, _ in asked])
        self.script.extend([read.script for read in found])
        self.group.extend([read.group for read in found])
        self.qualified.extend([read.qualified for read in found])
        self.generic.extend([read.generic for read in found])
        self.number.extend([read.number for read in found])

    def arrays(self, entities: int) -> Arrays:
        self._read()
        self._known.clear()
        name, entity, weak = (np.array(column) for column in self.bearers)
        script = np.array(self.script, np.uint8)
        scripts = np.zeros(entities, np.uint16)
        np.bitwise_or.at(scripts, entity, np.uint16(1) << script[name].astype(np.uint16))
        order = np.argsort(name, kind="stable")
        group, qualified = np.array(self.group, np.uint64), np.array(self.qualified, np.uint64)
        apart = np.flatnonzero(group != qualified)
        masks, generic = coded(np.array(self.generic, np.uint64))
        return {
            **string_columns(text=self.texts),
            "entity_scripts": scripts,
            "name_script": script,
            "name_type": np.array(self.type, np.uint8),
            "name_group": group,
            "qualified_name": apart.astype(np.int32),
            "qualified": qualified[apart],
            "generic": masks,
            "name_generic": generic,
            "name_number": np.array(self.number, np.uint8),
            "bearer_start": np.searchsorted(name[order], np.arange(len(script) + 1)).astype(np.int32),
            "bearer": entity[order].astype(np.int32),
            "bearer_weak": weak[order].astype(bool),
        }


def arrays_of(entities: Iterable[Entity], progress: Callable[[int], None] | None) -> tuple[Arrays, dict[str, int]]:
    """Arrays of a compiled gazetteer, by name, and what is said of it."""
    with without_cycles():
        return _arrays_of(entities, progress)


def _arrays_of(entities: Iterable[Entity], progress: Callable[[int], None] | None) -> tuple[Arrays, dict[str, int]]:
    rows, names = _Entities(), _Names()
    for index, entity in enumerate(entities):
        if progress is not None:
            progress(index)
        country = entity.country if isinstance(entity.country, str) else ""
        written = names_of(entity)
        rows.add(entity, country, written)
        for (text, weak), read_as in zip(written.items(), countries_of(entity, written), strict=True):
            names.add(text, entity.type, read_as, index, weak)
    counts = {"entities": len(rows.ids), "names": names.count}
    arrays = rows.arrays() | names.arrays(counts["entities"])
    forms = names.forms
    del rows, names  # what they hold beside the arrays is as much memory again
    return arrays | forms.arrays(counts["names"]), counts


def names_of(entity: Entity) -> dict[str, bool]:
    """Names by which an entity can be meant (canonical name and variants, but no demonyms), and whether each is weak.

    An alias whose language nobody knows, as bulk sources have them, is weak: that it is spelled so says little.
    """
    names = {entity.name: False}
    for v in entity.names:
        if v.kind != "demonym":
            names[v.text] = names.get(v.text, True) and v.kind == "alias" and not v.lang
    return names


def countries_of(entity: Entity, names: Iterable[str]) -> list[str]:
    """The country that each name of an entity is read by (see `reading_country`)."""
    country = entity.country if isinstance(entity.country, str) else ""
    langs = {} if country else {v.text: v.lang for v in entity.names}
    return [reading_country(text, entity.type, country, langs.get(text, "")) for text in names]
