"""From entities to arrays: names are read once each, their strings filed once each, their bearers listed beside them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.arrays import string_arrays
from namekit.gazetteer.model import Entity
from namekit.matching.analysis import analyse, group_of, reading_country, script_code
from namekit.matching.compiled import TYPES, country_code
from namekit.matching.filing import Forms, file_forms
from namekit.matching.forms import SOUND, Form, plain_words
from namekit.matching.pairs import SPACES
from namekit.matching.rarity import part_codes, weights

Array = NDArray[Any]
Arrays = dict[str, Array]


class _Entities:
    """Columns of entities, filled one entity after the other."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.blobs: list[bytes] = []
        self.type: list[int] = []
        self.country: list[int] = []
        self.population: list[float] = []
        self.part_of: list[str] = []
        self.names: list[int] = []
        self.words: list[int] = []
        self.scripts: list[int] = []
        self.demonyms: set[str] = set()
        self._encode = msgspec.msgpack.Encoder().encode

    def add(self, entity: Entity, names: Collection[str]) -> None:
        country = entity.country if isinstance(entity.country, str) else ""
        self.ids.append(entity.id)
        self.blobs.append(self._encode(entity))
        self.type.append(TYPES.index(entity.type))
        self.country.append(country_code(country))
        self.population.append(entity.population or 0)
        self.part_of.append(entity.part_of or "")
        self.names.append(min(len(names), 65_535))
        self.scripts.append(sum({1 << script_code(name) for name in names}))
        self.words.append(min(len(entity.name.split()), 255))
        self.demonyms.update(v.text for v in entity.names if v.kind == "demonym")

    def arrays(self) -> Arrays:
        place = {id_: i for i, id_ in enumerate(self.ids)}
        return {
            **_strings(id=self.ids),
            **_blobs(self.blobs),
            "entity_type": np.array(self.type, np.uint8),
            "entity_country": np.array(self.country, np.uint16),
            "entity_names": np.array(self.names, np.uint16),
            "entity_scripts": np.array(self.scripts, np.uint16),
            "entity_words": np.array(self.words, np.uint8),
            "population": np.array(self.population, np.float32),
            "part_of": np.array([place.get(p, -1) for p in self.part_of], np.int32),
            "demonyms": np.array(sorted({group_of(v) for v in self.demonyms}), np.uint64),
        }


class _Names:
    """Columns of distinct names, of their bearers, and of their forms by space."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str, str], int] = {}
        self.bearers = array("i"), array("i"), array("b")
        self.group = array("Q")
        self.qualified = array("Q")
        self.generic = array("L")
        self.number = array("B")
        self.forms = [_FormColumns() for _ in SPACES]
        self.plain: list[tuple[int, str]] = []

    def add(self, text: str, type_: str, country: str, entity: int, weak: bool) -> None:
        key = (text, type_, reading_country(text, type_, country))
        name = self.known.get(key)
        if name is None:
            name = self.known[key] = len(self.group)
            read = analyse(text, type_, key[2])
            self.group.append(read.group)
            self.qualified.append(read.qualified)
            self.generic.append(read.generic)
            self.number.append(read.number)
            for form in read.forms:
                self.forms[form.space].add(name, form)
            plain = plain_words(text).replace(" ", "")
            if plain not in {form.letters.replace(" ", "") for form in read.forms}:
                self.plain.append((name, plain))
        for column, value in zip(self.bearers, (name, entity, weak), strict=True):
            column.append(value)

    def arrays(self) -> Arrays:
        count = len(self.group)
        name, entity, weak = (np.array(column) for column in self.bearers)
        order = np.argsort(name, kind="stable")
        return {
            **_strings(text=[text for text, _, _ in self.known]),
            "name_script": np.array([script_code(text) for text, _, _ in self.known], np.uint8),
            "name_type": np.array([TYPES.index(t) for _, t, _ in self.known], np.uint8),
            "name_group": np.array(self.group, np.uint64),
            "name_qualified": np.array(self.qualified, np.uint64),
            "name_generic": np.array(self.generic, np.uint32),
            "name_number": np.array(self.number, np.uint8),
            "bearer_start": np.searchsorted(name[order], np.arange(count + 1)).astype(np.int32),
            "bearer": entity[order].astype(np.int32),
            "bearer_weak": weak[order].astype(bool),
        }

    def form_arrays(self) -> Arrays:
        """Forms by space and name, with the rarity of their parts, and the strings that they are filed under."""
        owner = np.concatenate([np.array(f.name, np.int32) for f in self.forms])
        source = np.concatenate([np.array(f.source, np.uint8) for f in self.forms])
        weight = np.concatenate([np.array(f.weight, np.float32) for f in self.forms])
        bounds = np.cumsum([0, *(len(f.name) for f in self.forms)]).tolist()
        parts = [p for f in self.forms for p in f.parts]
        letters = [p for f in self.forms for p in f.letters]
        self.forms = []
        self.known = {}
        out: Arrays = {"form_name": owner, "form_source": source, "form_weight": weight}
        for s in SPACES:
            own = owner[bounds[s] : bounds[s + 1]]
            at = bounds[s] + np.searchsorted(own, np.arange(len(self.group) + 1))
            out[f"start_{s}"] = at.astype(np.int32)
        out |= _strings(parts=parts, letters=letters)
        codes, counts = part_codes(parts, owner)
        out |= {"rare_code": codes, "rare_count": counts}
        out["form_rarity"] = np.round(weights(parts, codes, counts, len(self.group)) * 255).astype(np.uint8)
        return out | file_forms(Forms(bounds, source, parts, letters), self._plain(out[f"start_{SOUND}"]))

    def _plain(self, start: Array) -> tuple[Array, list[str]]:
        """The first form of each name that no form spells as bulk sources do, and its letters as they write it."""
        found = [(int(start[name]), text) for name, text in self.plain if text and start[name] < start[name + 1]]
        return np.array([form for form, _ in found], np.int32), [text for _, text in found]


class _FormColumns:
    """Columns of the forms of one space."""

    def __init__(self) -> None:
        self.name = array("i")
        self.source = array("B")
        self.weight = array("f")
        self.parts: list[str] = []
        self.letters: list[str] = []

    def add(self, name: int, form: Form) -> None:
        self.name.append(name)
        self.source.append(form.source)
        self.weight.append(form.weight)
        self.parts.append(form.parts)
        self.letters.append(form.letters)


def arrays_of(entities: Iterable[Entity], progress: Callable[[int], None] | None) -> tuple[Arrays, dict[str, int]]:
    """Arrays of a compiled gazetteer, by name, and what is said of it."""
    rows, names = _Entities(), _Names()
    for index, entity in enumerate(entities):
        if progress is not None:
            progress(index)
        country = entity.country if isinstance(entity.country, str) else ""
        written = names_of(entity)
        rows.add(entity, written)
        for text, weak in written.items():
            names.add(text, entity.type, country, index, weak)
    arrays = rows.arrays() | names.arrays() | names.form_arrays()
    return arrays, {"entities": len(rows.ids), "names": len(names.group)}


def names_of(entity: Entity) -> dict[str, bool]:
    """Names by which an entity can be meant (canonical name and variants, but no demonyms), and whether each is weak.

    An alias whose language nobody knows, as bulk sources have them, is weak: that it is spelled so says little.
    """
    names = {entity.name: False}
    for v in entity.names:
        if v.kind != "demonym":
            names[v.text] = names.get(v.text, True) and v.kind == "alias" and not v.lang
    return names


def _strings(**columns: list[str]) -> Arrays:
    out: Arrays = {}
    for name, strings in columns.items():
        out[f"{name}_data"], offsets = string_arrays(strings)
        out[f"{name}_offsets"] = offsets.astype(np.uint32) if offsets[-1] < 1 << 32 else offsets
    return out


def _blobs(blobs: list[bytes]) -> Arrays:
    offsets = np.zeros(len(blobs) + 1, np.uint64)
    np.cumsum([len(b) for b in blobs], out=offsets[1:])
    return {"blob_data": np.frombuffer(b"".join(blobs), np.uint8), "blob_offsets": offsets}
