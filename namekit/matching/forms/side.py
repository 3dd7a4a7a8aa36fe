"""One side of a comparison: each name laid out by itself, which is done once, and many put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import Ints
from namekit.matching.forms.form import SOUND, Form
from namekit.matching.forms.rarity import Parts, part_codes
from namekit.matching.forms.texts import PLAINLY, SPACES, Listed, joined, turned, turns

FORM = np.dtype([("space", np.uint8), ("source", np.uint8), ("weight", np.float32), ("parts", np.int32)])
"""A form: its space, source and weight, and how many parts it has."""
ROW = np.dtype([("space", np.uint8), ("turn", np.uint8), ("form", np.int32)])
"""A row: a form as it is looked up, in an order of its parts; `form` counts from the first one of the name."""


Column = TypeVar("Column", bytes, list[str])


class Laid(NamedTuple):
    """One name: its forms and rows (FORM, ROW) and the codes of its parts; parts and letters of the forms, parts of the rows with and without spaces."""

    forms: bytes
    rows: bytes
    codes: bytes
    parts: list[str]
    letters: list[str]
    turned: list[str]
    joined: list[str]


def lay(names: Sequence[Sequence[Form]]) -> list[Laid]:
    """Each of some names; each form of sounds in every rotation that a change of order may ask for."""
    flat = [form for forms in names for form in forms]
    parts, letters = [form.parts for form in flat], [form.letters for form in flat]
    codes, many = part_codes([parts])
    forms = np.array([(form.space, form.source, form.weight, 0) for form in flat], FORM)
    forms["parts"] = many
    first = np.cumsum([0, *map(len, names)])
    each = [(k, turn) for k, form in enumerate(flat) for turn in (turns(form.parts) if form.space == SOUND else (0,))]
    form, turn = np.array(each, np.int32).reshape(-1, 2).T
    rows = np.empty(len(form), ROW)
    rows["space"], rows["turn"] = forms["space"][form], turn
    owner = np.searchsorted(first, form, "right") - 1
    rows["form"] = form - first[owner]
    spoken = [turned(parts[k], t) for k, t in each]
    own, own_rows = first.tolist(), np.searchsorted(form, first).tolist()
    own_codes = np.concatenate([[0], np.cumsum(many)])[first].tolist()
    return list(
        map(
            Laid,
            _cut(forms.tobytes(), own, FORM.itemsize), _cut(rows.tobytes(), own_rows, ROW.itemsize),
            _cut(codes.tobytes(), own_codes, codes.itemsize),
            _cut(parts, own), _cut(letters, own), _cut(spoken, own_rows), _cut(joined(spoken), own_rows),
        )
    )  # fmt: skip


def _cut(whole: Column, ends: Sequence[int], size: int = 1) -> list[Column]:
    """What is between one end and the next, in signs of a size."""
    return [whole[start * size : end * size] for start, end in pairwise(ends)]


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms of many names as arrays: `owner` (forms,) is the name that each belongs to."""

    owner: NDArray[np.int32]
    space: NDArray[np.uint8]
    source: NDArray[np.uint8]
    weight: NDArray[np.float32]
    parts: list[str]
    letters: list[str]
    codes: Parts

    @classmethod
    def of(cls, names: Sequence[Laid]) -> Forms:
        """Arrays of the forms of names, in their order."""
        columns = np.frombuffer(b"".join([name.forms for name in names]), FORM)
        space, source, weight, many = (np.ascontiguousarray(columns[field]) for field in FORM.fields or ())
        return cls(
            np.repeat(np.arange(len(names), dtype=np.int32), [len(name.parts) for name in names]),
            space, source, weight,
            list(chain.from_iterable([name.parts for name in names])),
            list(chain.from_iterable([name.letters for name in names])),
            Parts(np.frombuffer(b"".join([name.codes for name in names]), np.uint32), many),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one space: `start[n]` to `start[n + 1]` are those of name n; row r is form `form[r]`, rotated by `turn[r]`.

    `joined` are the parts without what parts them.
    """

    start: Ints
    form: Ints
    turn: NDArray[np.uint8]
    parts: Listed
    joined: Listed


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: forms of names, rarity (forms, MAX_PARTS) of their parts, and their rows in each space."""

    names: int
    forms: Forms
    rarity: NDArray[np.float32]
    rows: dict[int, Rows]

    @classmethod
    def of(cls, names: Sequence[Laid], rarity: Callable[[Parts], NDArray[np.float32]]) -> Side:
        """The side that is looked up; `rarity` says how rare parts are."""
        forms = Forms.of(names)
        rows = np.frombuffer(b"".join([name.rows for name in names]), ROW)
        owner = np.repeat(np.arange(len(names)), [len(name.turned) for name in names])
        form = (rows["form"] + np.searchsorted(forms.owner, owner)).astype(np.int32)
        parts = list(chain.from_iterable([name.turned for name in names]))
        plain = list(chain.from_iterable([name.joined for name in names]))
        spaces = {}
        for space in SPACES:
            at = np.flatnonzero(rows["space"] == space)
            start = np.searchsorted(owner[at], np.arange(len(names) + 1)).astype(np.int32)
            own = (Listed(map(texts.__getitem__, at.tolist())) for texts in (parts, plain))
            spaces[space] = Rows(start, form[at], rows["turn"][at], *own)
        return cls(len(names), forms, rarity(forms.codes), spaces)

    @property
    def letters(self) -> Rows:
        """Rows of what is written, in plain letters, of each name as it stands."""
        forms = self.forms
        form = [i for i, source in enumerate(forms.source.tolist()) if source in PLAINLY and forms.letters[i]]
        index, parts = np.array(form, np.int32), Listed([forms.letters[i] for i in form])
        start = np.searchsorted(forms.owner[index], np.arange(self.names + 1)).astype(np.int32)
        return Rows(start, index, np.zeros(len(form), np.uint8), parts, Listed(joined(parts)))
