"""From entities to arrays: names are read once each, their strings filed once each, their bearers listed beside them."""

from __future__ import annotations

import gc
import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.columns import Strings, coded, string_arrays
from namekit.gazetteer.model import Entity
from namekit.matching.analysis import analyse_many, group_of, reading_country
from namekit.matching.compiled import ENTITIES, TYPES, country_code
from namekit.matching.filing import Forms, file_forms
from namekit.matching.forms import KOREAN, SOUND, Form, plain_words
from namekit.matching.pairs import SPACES
from namekit.matching.rarity import occurrences, part_codes, weights

Array = NDArray[Any]
Arrays = dict[str, Array]


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
            **_strings(id=self.ids),
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
        self.forms = _Forms()
        self.count = 0
        self._known: dict[tuple[str, str], dict[str, int]] = {}
        self._unread: list[tuple[str, str, str]] = []

    def add(self, text: str, type_: str, country: str, entity: int, weak: bool) -> None:
        country = reading_country(text, type_, country)
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
        for (text, type_, _), read in zip(self._unread, analyse_many(self._unread), strict=True):
            for form in read.forms:
                self.forms.add(len(self.texts), form)
            if type_ == "person" and read.forms and read.forms[0].space == SOUND:
                self.forms.add_ends(len(self.texts), read.forms[0].parts)
            plain = plain_words(text).replace(" ", "")
            if all(plain != form.letters.replace(" ", "") for form in read.forms):
                self.forms.add_plain(len(self.texts), plain)
            self.texts.append(text)
            self.type.append(TYPES.index(type_))
            self.script.append(read.script)
            self.group.append(read.group)
            self.qualified.append(read.qualified)
            self.generic.append(read.generic)
            self.number.append(read.number)
        self._unread.clear()

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
            **_strings(text=self.texts),
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


class _Forms:
    """Columns of forms by space, and what they are written with: a spelling is a form's parts, a line feed, its letters."""

    def __init__(self) -> None:
        self.columns = [(array("i"), array("i"), array("B"), array("f")) for _ in SPACES]
        self.spellings: dict[str, int] = {}
        self.plain, self.ends = (array("i"), array("i")), (array("i"), array("i"))

    def add_plain(self, name: int, letters: str) -> None:
        """A name is filed by letters that none of its forms has too: as bulk sources write it."""
        self._file(self.plain, name, f"\n{letters}")

    def add_ends(self, name: int, parts: str) -> None:
        """A long name is filed by its first and last part too: most people leave the others out."""
        first, _, others = parts.partition(" ")
        if " " in others:
            self._file(self.ends, name, f"{first}{others[others.rindex(' ') :]}\n")

    def _file(self, filed: tuple[array[int], array[int]], name: int, spelling: str) -> None:
        names, spelled = filed
        names.append(name)
        spelled.append(self.spellings.setdefault(spelling, len(self.spellings)))

    def add(self, name: int, form: Form) -> None:
        spelling = self.spellings.setdefault(f"{form.parts}\n{form.letters}", len(self.spellings))
        names, spelled, sources, certain = self.columns[form.space]
        names.append(name)
        spelled.append(spelling)
        sources.append(form.source)
        certain.append(form.weight)

    def arrays(self, names: int) -> Arrays:
        """Forms by space and name, with the rarity of their parts, and the strings that they are filed under."""
        bounds = np.cumsum([0, *(len(name) for name, _, _, _ in self.columns)]).tolist()
        name, spelling, source, weight = (
            np.concatenate([np.array(column, kind) for column in columns])
            for columns, kind in zip(
                zip(*self.columns, strict=True), (np.int32, np.int32, np.uint8, np.float32), strict=True
            )
        )
        out = _strings(
            parts=(text.partition("\n")[0] for text in self.spellings),
            letters=(text.partition("\n")[2] for text in self.spellings),
        )
        self.spellings, self.columns = {}, []
        out |= {"form_name": name, "form_spelling": spelling, "form_source": source}
        out["weight"], out["form_weight"] = coded(weight)
        out["start"] = np.searchsorted(name[: bounds[SOUND + 1]], np.arange(names + 1)).astype(np.int32)
        out["syllables"] = np.array(bounds[KOREAN:], np.int32)
        parts, letters = (Strings(out[f"{s}_data"], out[f"{s}_offsets"]) for s in ("parts", "letters"))
        spelled = part_codes(parts.blocks())
        codes, counts = occurrences(spelled, spelling, name)
        out |= {"rare_code": codes, "rare_count": counts}
        out["spelling_rarity"] = np.round(weights(spelled, codes, counts, names) * 255).astype(np.uint8)
        plain, ends = (self._filed(filed, out["start"]) for filed in (self.plain, self.ends))
        return out | file_forms(Forms(bounds, source, spelling, parts, letters), plain, ends)

    def _filed(self, filed: tuple[array[int], array[int]], start: Array) -> tuple[Array, Array]:
        """The first form of each name that is filed otherwise too, and the spelling that it is filed by."""
        name, spelled = (np.array(column, np.int32) for column in filed)
        some = start[name] < start[name + 1]
        return start[name[some]].astype(np.int32), spelled[some]


def arrays_of(entities: Iterable[Entity], progress: Callable[[int], None] | None) -> tuple[Arrays, dict[str, int]]:
    """Arrays of a compiled gazetteer, by name, and what is said of it."""
    with _without_cycles():
        return _arrays_of(entities, progress)


@contextmanager
def _without_cycles() -> Iterator[None]:
    """Python's search for objects that refer to each other in a circle waits: there are millions of objects, and none that do."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def _arrays_of(entities: Iterable[Entity], progress: Callable[[int], None] | None) -> tuple[Arrays, dict[str, int]]:
    rows, names = _Entities(), _Names()
    for index, entity in enumerate(entities):
        if progress is not None:
            progress(index)
        country = entity.country if isinstance(entity.country, str) else ""
        written = names_of(entity)
        rows.add(entity, country, written)
        for text, weak in written.items():
            names.add(text, entity.type, country, index, weak)
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


def _strings(**columns: Iterable[str]) -> Arrays:
    out: Arrays = {}
    for name, strings in columns.items():
        out[f"{name}_data"], offsets = string_arrays(strings)
        out[f"{name}_offsets"] = offsets.astype(np.uint32) if offsets[-1] < 1 << 32 else offsets
    return out
