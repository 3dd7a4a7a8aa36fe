"""A compiled gazetteer: everything that matching needs, as flat arrays in memory or mapped from one file.

A *name* is a spelling that one or more entities bear: it is read, filed and compared once, however many they are. Forms
stand in the order of spaces and, within a space, of the names that they belong to; the bearers of a name stand together.
A *spelling* is what forms are written with, parts and letters: it is stored once, with the rarity of its parts, for all forms
that have it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from namekit.base.errors import InputError
from namekit.gazetteer.arrays import Arrays, open_arrays, write_arrays
from namekit.gazetteer.columns import Coded, Mostly, Repeated, Starts, Strings
from namekit.matching.forms.form import CHINESE, KOREAN, SOUND

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.gazetteer.model import Entity

TYPES = ("person", "place", "organization")
PERSON, PLACE, ORGANIZATION = range(len(TYPES))
WEAK, LISTED, CANONICAL = range(3)
"""How a name stands to an entity that bears it: an alias that says little, one of its names, its own name."""
Array = NDArray[Any]
ENTITIES = 8
"""Entities that are packed together: alone each would take twice the room, and of many more one would take long to unpack."""


class Compiled:
    """Arrays of a compiled gazetteer, by name, and views on them."""

    def __init__(self, arrays: Mapping[str, Array] | Any, meta: Mapping[str, Any]) -> None:
        self.arrays = arrays
        self.meta = meta
        self.ids, self.texts, self.spelled, letters, self.strings = (
            Strings(arrays[f"{s}_data"], arrays[f"{s}_offsets"]) for s in ("id", "text", "parts", "letters", "string")
        )
        self.form_spelling: NDArray[np.int32] = arrays["form_spelling"]
        self.parts = Repeated(self.spelled, self.form_spelling)
        self.letters = Repeated(letters, self.form_spelling)
        self.form_name: NDArray[np.int32] = arrays["form_name"]
        self.form_source: NDArray[np.uint8] = arrays["form_source"]
        self.form_weight = Coded(arrays["weight"], arrays["form_weight"])
        self.rarity: NDArray[np.uint8] = arrays["spelling_rarity"]
        self.start: dict[int, NDArray[np.int32] | Starts] = {SOUND: arrays["start"]}
        for space, (begin, end) in zip((KOREAN, CHINESE), pairwise(arrays["syllables"].tolist()), strict=True):
            self.start[space] = Starts(self.form_name[begin:end], begin)
        self.name_script: NDArray[np.uint8] = arrays["name_script"]
        self.name_type: NDArray[np.uint8] = arrays["name_type"]
        self.name_group: NDArray[np.uint64] = arrays["name_group"]
        self.name_qualified = Mostly(self.name_group, arrays["qualified_name"], arrays["qualified"])
        self.name_generic = Coded(arrays["generic"], arrays["name_generic"])
        self.name_number: NDArray[np.uint8] = arrays["name_number"]
        self.bearer_start: NDArray[np.int32] = arrays["bearer_start"]
        self.bearer: NDArray[np.int32] = arrays["bearer"]
        self.bearer_standing: NDArray[np.uint8] = arrays["bearer_standing"]
        self.entity_type: NDArray[np.uint8] = arrays["entity_type"]
        self.entity_country: NDArray[np.uint16] = arrays["entity_country"]
        self.entity_names: NDArray[np.uint16] = arrays["entity_names"]
        self.entity_scripts: NDArray[np.uint16] = arrays["entity_scripts"]
        self.entity_words: NDArray[np.uint8] = arrays["entity_words"]
        self.population: NDArray[np.float32] = arrays["population"]
        self.part_of: NDArray[np.int32] = arrays["part_of"]

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

    def verify(self) -> None:
        """Raise InputError where the file that the arrays are mapped from is damaged."""
        if isinstance(self.arrays, Arrays):
            self.arrays.verify()

    @property
    def names(self) -> int:
        """Number of distinct names."""
        return len(self.name_type)

    @property
    def occurring(self) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
        """Codes (sorted) of the parts of names, and in how many names each occurs."""
        return self.arrays["rare_code"], self.arrays["rare_count"]

    def length(self, strings: NDArray[np.int32]) -> NDArray[np.int64]:
        """Letters of strings of letters, which are ASCII."""
        ends = self.strings.offsets
        return np.asarray(ends[strings + 1].astype(np.int64) - ends[strings].astype(np.int64))

    def spaced(self, forms: NDArray[np.int64], strings: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Whether letters of forms are of several words, by the strings that these are filed under, which lack the spaces."""
        spelling = self.form_spelling[forms]
        ends, plain = self.letters.strings.offsets, self.strings.offsets
        return np.asarray(ends[spelling + 1] - ends[spelling] > plain[strings + 1] - plain[strings])

    def entity(self, index: int) -> Entity:
        """The entity with its names, decoded from the file."""
        from namekit.gazetteer.model import Entity

        data, ends = self.arrays["blob_data"], self.arrays["blob_offsets"]
        block, place = divmod(index, ENTITIES)
        try:
            packed = zlib.decompress(data[int(ends[block]) : int(ends[block + 1])].tobytes())
            return msgspec.msgpack.decode(msgspec.msgpack.decode(packed, type=list[bytes])[place], type=Entity)
        except (zlib.error, msgspec.DecodeError, IndexError):
            raise InputError(
                "an entity in the compiled gazetteer is damaged; see 'namekit gazetteer compile --verify', or compile it again"
            ) from None

    def index_of(self, id_: str) -> int | None:
        """Position of the entity of that id; None where there is none."""
        return self._positions.get(id_)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {id_: i for i, id_ in enumerate(self.ids)}


def compile_entities(entities: Iterable[Entity], *, progress: Any = None, folder: Path | None = None) -> Compiled:
    """Compile entities: read every distinct name, count its parts, file it under its keys.

    `progress` is called with each entity's position; what grows long is in temporary files in `folder`, or where the system has
    such files. Method: namekit.matching.index.compiling.
    """
    from namekit.matching.index.compiling import arrays_of

    return Compiled(*arrays_of(entities, progress, folder))


def country_code(country: str | None) -> int:
    """ISO 3166-1 code of two letters as a number, 0 for none.

    >>> country_code("KR"), country_code(None)
    (19282, 0)
    """
    return ord(country[0]) << 8 | ord(country[1]) if country and len(country) == 2 else 0
