"""A compiled gazetteer: everything that matching needs, as flat arrays in memory or mapped from one file.

Forms stand in the order of spaces and, within a space, of the names that they belong to; names in the order of entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.arrays import Strings, open_arrays, string_arrays, write_arrays
from namekit.matching.analysis import Analysed, analyse, group_of
from namekit.matching.forms import SOUND, Form
from namekit.matching.keys import postings
from namekit.matching.pairs import SPACES
from namekit.matching.rarity import part_codes, weights

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.gazetteer.model import Entity

TYPES = ("person", "place", "organization")
PERSON = TYPES.index("person")
Array = NDArray[Any]


class Compiled:
    """Arrays of a compiled gazetteer, by name, and views on them."""

    def __init__(self, arrays: Mapping[str, Array] | Any, meta: Mapping[str, Any]) -> None:
        self.arrays = arrays
        self.meta = meta
        self.ids = Strings(arrays["id_data"], arrays["id_offsets"])
        self.texts = Strings(arrays["text_data"], arrays["text_offsets"])
        self.blobs = arrays["blob_data"], arrays["blob_offsets"]
        parts, letters = (Strings(arrays[f"{s}_data"], arrays[f"{s}_offsets"]) for s in ("parts", "letters"))
        self.parts, self.letters = parts, letters
        self.form_name: NDArray[np.int32] = arrays["form_name"]
        self.form_source: NDArray[np.uint8] = arrays["form_source"]
        self.form_weight: NDArray[np.float32] = arrays["form_weight"]
        self.form_rarity: NDArray[np.uint8] = arrays["form_rarity"]
        self.start: dict[int, NDArray[np.int32]] = {s: arrays[f"start_{s}"] for s in SPACES}
        self.name_entity: NDArray[np.int32] = arrays["name_entity"]
        self.name_group: NDArray[np.uint64] = arrays["name_group"]
        self.name_generic: NDArray[np.uint32] = arrays["name_generic"]
        self.name_number: NDArray[np.uint8] = arrays["name_number"]
        self.name_weak: NDArray[np.bool_] = arrays["name_weak"]
        self.entity_type: NDArray[np.uint8] = arrays["entity_type"]
        self.entity_country: NDArray[np.uint16] = arrays["entity_country"]
        self.population: NDArray[np.float32] = arrays["population"]
        self.part_of: NDArray[np.int32] = arrays["part_of"]
        self.entity_words: NDArray[np.uint8] = arrays["entity_words"]

    def __reduce__(self) -> tuple[Any, tuple[Any, Any]]:
        return type(self), (self.arrays, self.meta)

    def save(self, path: Path | str) -> None:
        """Write the arrays to one file, whole or not at all."""
        write_arrays(path, self.arrays, self.meta)

    @classmethod
    def open(cls, path: Path | str, *, verify: bool = False) -> Compiled:
        """Map a file that `save` wrote; raises InputError where it is damaged, foreign or of a later version."""
        arrays = open_arrays(path, verify=verify)
        return cls(arrays, arrays.meta)

    @property
    def names(self) -> int:
        """Number of names."""
        return len(self.name_entity)

    def latin_of_names(self, names: NDArray[np.int32]) -> list[str]:
        """Letters of the first form of names that are written in Latin, empty for others."""
        first, last = self.start[SOUND][names], self.start[SOUND][names + 1]
        latin = (first < last) & (self.form_source[np.minimum(first, len(self.form_source) - 1)] == 0)
        letters = (
            self.letters.many(np.where(latin, first, 0)) if len(names) and len(self.form_source) else [""] * len(names)
        )
        return [text if is_latin else "" for text, is_latin in zip(letters, latin.tolist(), strict=True)]

    def entity(self, index: int) -> Entity:
        """The entity with its names, decoded from the file."""
        from namekit.gazetteer.model import Entity

        data, offsets = self.blobs
        return msgspec.msgpack.decode(data[int(offsets[index]) : int(offsets[index + 1])].tobytes(), type=Entity)

    def index_of(self, id_: str) -> int | None:
        """Position of the entity of that id; None where there is none."""
        return self._positions.get(id_)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {id_: i for i, id_ in enumerate(self.ids)}

    @cached_property
    def whole_rows(self) -> dict[int, list[str]]:
        """All forms of each space without spaces: for gazetteers small enough to be compared whole."""
        return {
            s: [p.replace(" ", "") for p in self.parts.many(np.arange(self.start[s][0], self.start[s][-1]))]
            for s in SPACES
        }


def compile_entities(entities: Iterable[Entity], *, progress: Any = None) -> Compiled:
    """Compile entities: read every name, count its parts, file it under its keys.

    `progress` is called with each entity's position. Method: namekit.matching.forms, .rarity, .keys.
    """
    from namekit.gazetteer.model import Entity

    ids, blobs, texts, owners, analysed = [], [], [], [], []
    columns: dict[str, list[Any]] = {"type": [], "country": [], "population": [], "part_of": [], "words": []}
    demonyms: list[str] = []
    weak: list[bool] = []
    encode = msgspec.msgpack.Encoder().encode
    for index, entity in enumerate(entities):
        assert isinstance(entity, Entity)  # noqa: S101
        if progress is not None:
            progress(index)
        ids.append(entity.id)
        blobs.append(encode(entity))
        country = entity.country if isinstance(entity.country, str) else ""
        columns["type"].append(TYPES.index(entity.type))
        columns["country"].append(country_code(country))
        columns["population"].append(entity.population)
        columns["part_of"].append(entity.part_of)
        columns["words"].append(min(len(entity.name.split()), 255))
        demonyms += [v.text for v in entity.names if v.kind == "demonym"]
        for text, is_weak in names_of(entity).items():
            texts.append(text)
            weak.append(is_weak)
            owners.append(index)
            analysed.append(analyse(text, entity.type, country))
    place = {id_: i for i, id_ in enumerate(ids)}
    arrays: dict[str, Array] = {
        "name_entity": np.array(owners, np.int32),
        "name_group": np.array([group_of(t) for t in texts], np.uint64),
        "demonyms": np.array(sorted({group_of(v) for v in demonyms}), np.uint64),
        "entity_words": np.array(columns["words"], np.uint8),
        "name_generic": np.array([a.generic for a in analysed], np.uint32),
        "name_weak": np.array(weak, bool),
        "name_number": np.array([a.number for a in analysed], np.uint8),
        "entity_type": np.array(columns["type"], np.uint8),
        "entity_country": np.array(columns["country"], np.uint16),
        "population": np.array(columns["population"], np.float32),
        "part_of": np.array([place.get(p, -1) for p in columns["part_of"]], np.int32),
    }
    arrays |= _string_columns(id=ids, text=texts) | _blob_columns(blobs)
    arrays |= _form_columns(analysed)
    return Compiled(arrays, {"entities": len(ids), "names": len(texts)})


def names_of(entity: Entity) -> dict[str, bool]:
    """Names by which an entity can be meant (canonical name and variants, but no demonyms), and whether each is weak.

    An alias whose language nobody knows, as bulk sources have them, is weak: that it is spelled so says little.
    """
    names = {entity.name: False}
    for v in entity.names:
        if v.kind != "demonym":
            names[v.text] = names.get(v.text, True) and v.kind == "alias" and not v.lang
    return names


def country_code(country: str | None) -> int:
    """ISO 3166-1 code of two letters as a number, 0 for none.

    >>> country_code("KR"), country_code(None)
    (19282, 0)
    """
    return ord(country[0]) << 8 | ord(country[1]) if country and len(country) == 2 else 0


def _string_columns(**columns: list[str]) -> dict[str, Array]:
    out: dict[str, Array] = {}
    for name, strings in columns.items():
        out[f"{name}_data"], out[f"{name}_offsets"] = string_arrays(strings)
    return out


def _blob_columns(blobs: list[bytes]) -> dict[str, Array]:
    offsets = np.zeros(len(blobs) + 1, np.uint64)
    np.cumsum([len(b) for b in blobs], out=offsets[1:])
    return {"blob_data": np.frombuffer(b"".join(blobs), np.uint8), "blob_offsets": offsets}


def _form_columns(analysed: list[Analysed]) -> dict[str, Array]:
    """Forms by space and name, with the rarity of their parts and the keys that they are filed under."""
    flat: list[tuple[int, Form]] = [(i, f) for i, a in enumerate(analysed) for f in a.forms]
    flat.sort(key=lambda x: (x[1].space, x[0]))
    owner = np.array([i for i, _ in flat], np.int32)
    space = np.array([f.space for _, f in flat], np.uint8)
    parts = [f.parts for _, f in flat]
    bounds = np.searchsorted(space, [*SPACES, len(SPACES)])
    out: dict[str, Array] = {
        "form_name": owner,
        "form_source": np.array([f.source for _, f in flat], np.uint8),
        "form_weight": np.array([f.weight for _, f in flat], np.float32),
    }
    for s in SPACES:
        own = owner[bounds[s] : bounds[s + 1]]
        out[f"start_{s}"] = (bounds[s] + np.searchsorted(own, np.arange(len(analysed) + 1))).astype(np.int32)
    out |= _string_columns(parts=parts, letters=[f.letters for _, f in flat])
    codes, counts = part_codes(parts, owner)
    out["rare_code"], out["rare_count"] = codes, counts
    out["form_rarity"] = np.round(weights(parts, codes, counts, len(analysed)) * 255).astype(np.uint8)
    out |= postings(parts, space)
    return out
