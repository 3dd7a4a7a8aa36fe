"""Columns of forms, filled as names are read: what each form is, and what it is written with, which is stored once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.columns import Strings, coded, string_arrays
from namekit.matching.filing import Forms, file_forms
from namekit.matching.forms import CHINESE, KOREAN, SOUND, Form
from namekit.matching.pairs import SPACES
from namekit.matching.rarity import occurrences, part_codes, weights

Array = NDArray[Any]
Arrays = dict[str, Array]


class FormColumns:
    """Columns of forms by space, and what they are written with: a spelling is a form's parts, a line feed, its letters."""

    def __init__(self) -> None:
        self.columns = [(array("i"), array("i"), array("B"), array("f")) for _ in SPACES]
        self.spellings: dict[str, int] = {}
        self.plain, self.ends = (array("i"), array("i")), (array("i"), array("i"))
        self.of_people = array("i")

    def add_plain(self, name: int, letters: str) -> None:
        """A name is filed by letters that none of its forms has too: as bulk sources write it."""
        self._file(self.plain, name, f"\n{letters}")

    def add_ends(self, name: int, parts: str) -> None:
        """A long name is filed by its first and last part too: most people leave the others out."""
        first, _, others = parts.partition(" ")
        if " " in others:
            self._file(self.ends, name, f"{first}{others[others.rindex(' ') :]}\n")
            self.of_people.append(self.ends[1][-1])

    def _file(self, filed: tuple[array[int], array[int]], name: int, spelling: str) -> None:
        names, spelled = filed
        names.append(name)
        spelled.append(self.spellings.setdefault(spelling, len(self.spellings)))

    def add(self, name: int, forms: Sequence[Form], *, person: bool) -> None:
        """Add the forms of a name, a person's or another."""
        spellings = self.spellings
        for space, source, weight, parts, letters in forms:
            names, spelled, sources, certain = self.columns[space]
            names.append(name)
            spelled.append(spellings.setdefault(f"{parts}\n{letters}", len(spellings)))
            sources.append(source)
            certain.append(weight)
            if person and space != CHINESE:
                self.of_people.append(spelled[-1])

    def arrays(self, names: int) -> Arrays:
        """Forms by space and name, with the rarity of their parts, and the strings that they are filed under."""
        bounds = np.cumsum([0, *(len(name) for name, _, _, _ in self.columns)]).tolist()
        name, spelling, source, weight = (
            np.concatenate([np.array(column, kind) for column in columns])
            for columns, kind in zip(
                zip(*self.columns, strict=True), (np.int32, np.int32, np.uint8, np.float32), strict=True
            )
        )
        out = string_columns(
            parts=(text.partition("\n")[0] for text in self.spellings),
            letters=(text.partition("\n")[2] for text in self.spellings),
        )
        of_people = np.zeros(len(self.spellings), bool)
        of_people[np.array(self.of_people, np.int32)] = True
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
        return out | file_forms(Forms(bounds, source, spelling, parts, letters, of_people), plain, ends)

    def _filed(self, filed: tuple[array[int], array[int]], start: Array) -> tuple[Array, Array]:
        """The first form of each name that is filed otherwise too, and the spelling that it is filed by."""
        name, spelled = (np.array(column, np.int32) for column in filed)
        some = start[name] < start[name + 1]
        return start[name[some]].astype(np.int32), spelled[some]


def string_columns(**columns: Iterable[str]) -> Arrays:
    """The two arrays of each column of strings, by name."""
    out: Arrays = {}
    for name, strings in columns.items():
        out[f"{name}_data"], offsets = string_arrays(strings)
        out[f"{name}_offsets"] = offsets.astype(np.uint32) if offsets[-1] < 1 << 32 else offsets
    return out
