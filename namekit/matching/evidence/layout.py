"""Names laid out for alignment: a matrix of sounds, and what each part of it is of; costs of sounds gathered by part."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.matching.evidence.align import MAX_SOUNDS, cost_tables
from namekit.matching.forms.form import MAX_PARTS

Floats = NDArray[np.float32]


class Layout(NamedTuple):
    """One side of many pairs: codes, the part each belongs to and whether it is the last of it (n, sounds), number of parts and of sounds (n,)."""

    codes: NDArray[np.uint8]
    part: NDArray[np.int8]
    ends: NDArray[np.bool_]
    parts: NDArray[np.int32]
    sounds: NDArray[np.int32]

    def some(self, which: NDArray[np.intp]) -> Layout:
        """Some of the rows, no wider than they are long."""
        each = which, slice(0, int(self.sounds[which].max(initial=1)))
        return Layout(self.codes[each], self.part[each], self.ends[each], self.parts[which], self.sounds[which])


def lay_out(strings: list[str], width: int = MAX_SOUNDS) -> Layout:
    """Matrix of codes without the spaces that part them, zero-padded, and of the part that each code is in."""
    n = len(strings)
    flat = np.frombuffer(" ".join(strings).encode("latin-1"), np.uint8) if n else np.zeros(0, np.uint8)
    lengths = np.fromiter(map(len, strings), np.int64, n)
    row = np.repeat(np.arange(n), lengths + 1)[: len(flat)]
    space = flat == ord(" ")
    starts = np.cumsum(lengths + 1) - lengths - 1
    spaces = np.concatenate([[0], np.cumsum(space)])
    keep = np.nonzero(~space)[0]
    part = spaces[keep] - spaces[starts[row[keep]]]
    position = keep - starts[row[keep]] - part
    inside = (position < width) & (part < MAX_PARTS)
    keep, part, position = keep[inside], part[inside], position[inside]
    columns = int(position.max(initial=0)) + 1
    codes = np.zeros((n, columns), np.uint8)
    parts = np.zeros((n, columns), np.int8)
    codes[row[keep], position] = flat[keep]
    parts[row[keep], position] = part
    ends = codes > 0
    ends[:, :-1] &= (parts[:, 1:] != parts[:, :-1]) | (codes[:, 1:] == 0)
    many = np.fromiter((s.count(" ") + 1 for s in strings), np.int32, n).clip(max=MAX_PARTS)
    return Layout(codes, parts, ends, many, (codes > 0).sum(1, dtype=np.int32))


class PartSums(NamedTuple):
    """Per part (n, MAX_PARTS): `weight` of its sounds, quality of what is matched, share that has no counterpart."""

    weight: Floats
    quality: Floats
    missing: Floats


def part_sums(side: Layout, cost: NDArray[np.int16], gap: NDArray[np.bool_]) -> PartSums:
    """Gather the costs of sounds by part."""
    n = len(side.codes)
    weigh = cost_tables().gap[side.codes]
    index = (np.arange(n)[:, None] * MAX_PARTS + side.part).ravel()

    def total(values: NDArray[np.int16]) -> Floats:
        return (
            np.bincount(index, weights=values.ravel(), minlength=n * MAX_PARTS).reshape(n, MAX_PARTS).astype(np.float32)
        )

    weight = total(weigh)
    safe = np.maximum(weight, 1)
    lost = np.minimum(total(np.minimum(cost, weigh)) / safe, 1)
    missing = total(np.where(gap, weigh, 0).astype(np.int16)) / safe
    return PartSums(weight, (1 - lost).astype(np.float32), missing.astype(np.float32))
