"""Columns of forms, filled as names are read: what each form is, and what it is written with, which is stored once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.columns import Strings, coded
from namekit.gazetteer.growing import Column, Numbered, Rows, StringColumn, put_away
from namekit.matching.forms.form import CHINESE, KOREAN, MAX_PARTS, SOUND, Form
from namekit.matching.forms.rarity import Parts, occurrences, part_codes, weights
from namekit.matching.forms.texts import SPACES
from namekit.matching.index.filing import Forms, file_forms

Array = NDArray[Any]
Ints = NDArray[np.int32]
Arrays = dict[str, Array]
_BLOCK = 50_000
"""Spellings that are looked at at once."""


class FormColumns:
    """Columns of forms by space, and what they are written with: a spelling is a form's parts, a tab, its letters.

    Until all names are read a spelling is known by its place among all as they came.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._forms = [Rows(np.int32, np.int32, np.uint8, np.float32, folder=folder) for _ in SPACES]
        self._plain, self._ends = (Rows(np.int32, np.int32, folder=folder) for _ in range(2))
        self._of_people = Rows(np.int32, folder=folder)
        self._spellings = Numbered(folder)
        self._block: list[str] = []

    def add_plain(self, name: int, letters: str) -> None:
        """A name is filed by letters that none of its forms has too: as bulk sources write it."""
        self._plain.add((name, self._spelled(f"\t{letters}")))

    def add_ends(self, name: int, parts: str) -> None:
        """A long name is filed by its first and last part too: most people leave the others out."""
        first, _, others = parts.partition(" ")
        if " " in others:
            spelled = self._spelled(f"{first}{others[others.rindex(' ') :]}\t")
            self._ends.add((name, spelled))
            self._of_people.add((spelled,))

    def add(self, name: int, forms: Sequence[Form], *, person: bool) -> None:
        """Add the forms of a name, a person's or another."""
        for space, source, weight, parts, letters in forms:
            spelled = self._spelled(f"{parts}\t{letters}")
            self._forms[space].add((name, spelled, source, weight))
            if person and space != CHINESE:
                self._of_people.add((spelled,))

    def _spelled(self, spelling: str) -> int:
        self._block.append(spelling)
        return len(self._spellings) + len(self._block) - 1

    def end_block(self) -> None:
        """Put away what was added last."""
        self._spellings.add(self._block)
        self._block.clear()
        for rows in (*self._forms, self._plain, self._ends, self._of_people):
            rows.end_block()

    def arrays(self, names: int) -> Arrays:
        """Forms by space and name, with the rarity of their parts, and the strings that they are filed under; to be called once."""
        bounds = np.cumsum([0, *map(len, self._forms)]).tolist()
        number, out = self._written()
        name, spelled, source, weight = (
            np.concatenate(columns) for columns in zip(*[rows.arrays() for rows in self._forms], strict=True)
        )
        of_people = np.zeros(len(out["parts_offsets"]) - 1, bool)
        of_people[number[self._of_people.arrays()[0]]] = True
        spelling = number[spelled]
        out |= {"form_name": name, "form_spelling": spelling, "form_source": source}
        out["weight"], out["form_weight"] = coded(weight)
        out["start"] = np.searchsorted(name[: bounds[SOUND + 1]], np.arange(names + 1)).astype(np.int32)
        out["syllables"] = np.array(bounds[KOREAN:], np.int32)
        plain, ends = (self._filed(rows, number, out["start"]) for rows in (self._plain, self._ends))
        out = put_away(out, self._folder)
        name, spelling, source = (out[f"form_{column}"] for column in ("name", "spelling", "source"))
        del number, spelled, weight
        parts, letters = (Strings(out[f"{s}_data"], out[f"{s}_offsets"]) for s in ("parts", "letters"))
        out |= self._rarity(parts, spelling, name, names)
        return out | file_forms(Forms(bounds, source, spelling, parts, letters, of_people), plain, ends, self._folder)

    def _written(self) -> tuple[Ints, Arrays]:
        """Number of each spelling as they came, and parts and letters of each number."""
        number, first, texts = self._spellings.numbers()
        parts, letters = StringColumn(self._folder), StringColumn(self._folder)
        for start in range(0, len(first), _BLOCK):
            block = [text.split("\t") for text in texts.many(first[start : start + _BLOCK])]
            parts.add([part for part, _ in block])
            letters.add([letter for _, letter in block])
        return number, parts.arrays("parts") | letters.arrays("letters")

    def _filed(self, rows: Rows, number: Ints, start: Ints) -> tuple[Ints, Ints]:
        """The first form of each name that is filed otherwise too, and the spelling that it is filed by."""
        name, spelled = rows.arrays()
        some = start[name] < start[name + 1]
        return start[name[some]], number[spelled[some]]

    def _rarity(self, parts: Strings, spelling: Ints, name: Ints, names: int) -> Arrays:
        """In how many names each part occurs, and how rare the parts of each spelling are."""
        spelled = part_codes(parts.blocks())
        codes, counts = occurrences(spelled, spelling, name)
        rarity, ends = Column(np.uint8, self._folder), np.cumsum(spelled.many)
        for start in range(0, len(parts), _BLOCK):
            many = spelled.many[start : start + _BLOCK]
            own = Parts(spelled.code[ends[start] - many[0] : ends[start + len(many) - 1]], many)
            rarity.add(np.round(weights(own, codes, counts, names) * 255).astype(np.uint8))
        return {
            "rare_code": codes,
            "rare_count": counts,
            "spelling_rarity": rarity.array().reshape(len(parts), MAX_PARTS),
        }
