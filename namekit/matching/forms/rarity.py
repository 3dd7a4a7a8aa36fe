"""How much a part of a name says: `Kim` little, `Zelensky` much.

The weight of a part is its inverse document frequency among the names of the gazetteer (Spärck Jones 1972), from 0 (every
name has it) to 1 (no other has it), by the class of its sounds so that spellings count together.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import ranges
from namekit.lexicon import rows
from namekit.matching.forms.form import MAX_PARTS
from namekit.matching.forms.sounds import coarse, coarses, sounds
from namekit.scripts import fold

Codes = NDArray[np.uint32]

BLOCK = 500_000
"""Names whose parts are counted at once."""
SMALLEST = 1_000
"""A gazetteer of fewer names is taken for a sample of this many: two Kims among ten people do not make Kim rare."""


def code(part: str) -> int:
    """A number for the class of a part's sounds."""
    return zlib.crc32(coarse(part).encode("latin-1"))


def _codes_of(parts: Sequence[str]) -> tuple[Codes, NDArray[np.int32]]:
    """Codes of all parts of some names, each distinct part's worked out once, and how many parts each name has."""
    flat = " ".join(parts).split(" ") if parts else []
    distinct = list(set(flat))
    classes = "\n".join(coarses(distinct)).encode("latin-1").split(b"\n")
    known = dict(zip(distinct, map(zlib.crc32, classes), strict=False))
    many = np.fromiter(map(str.count, parts, repeat(" ")), np.int32, len(parts)) + np.int32(1)
    return np.fromiter(map(known.__getitem__, flat), np.uint32, len(flat)), many


class Parts(NamedTuple):
    """Codes of the parts of many strings, one after another, and how many parts each string has."""

    code: Codes
    many: NDArray[np.int32]


def part_codes(blocks: Iterable[Sequence[str]]) -> Parts:
    """Codes of the parts of strings that come in blocks."""
    found = [_codes_of(block) for block in blocks]
    if not found:
        return Parts(np.zeros(0, np.uint32), np.zeros(0, np.int32))
    return Parts(*map(np.concatenate, zip(*found, strict=True)))


def occurrences(spelled: Parts, which: NDArray[np.int32], owner: NDArray[np.int32]) -> tuple[Codes, NDArray[np.uint32]]:
    """Codes (sorted) of all parts of forms, and in how many names each occurs.

    `spelled` are what forms are written with, `which` (forms,) says which of it each form is, `owner` (forms,) the name that
    it belongs to.
    """
    flat, many = spelled
    first = np.cumsum(many) - many
    codes = np.unique(flat)
    counts = np.zeros(len(codes), np.uint32)
    for names in range(0, int(owner.max(initial=-1)) + 1, BLOCK):
        own = np.flatnonzero((owner >= names) & (owner < names + BLOCK))
        spelling = which[own]
        code = np.searchsorted(codes, flat[ranges(first[spelling], many[spelling])])
        pairs = np.unique(code << 32 | np.repeat(owner[own], many[spelling]))
        counts += np.bincount(pairs >> 32, minlength=len(codes)).astype(np.uint32)
    there = counts > 0
    return codes[there], counts[there]


COMMON = 20
"""In how many of SMALLEST names a given name or a frequent family name is taken to occur where there is no gazetteer to count."""


@cache
def usual() -> tuple[Codes, NDArray[np.uint32]]:
    """Codes (sorted) of given names and of frequent East Asian family names, each with COMMON: for names without a gazetteer."""
    given = (text for _, _, names, pets in rows("given_names") for text in f"{names} {pets}".split())
    family = (text for _, spellings in rows("surnames_east_asian") for text in spellings.split())
    spelled = {fold(text) for text in (*given, *family)}
    codes = np.unique([code(sounds(text)) for text in spelled if text.isascii()]).astype(np.uint32)
    return codes, np.full(len(codes), COMMON, np.uint32)


def weights(parts: Parts, codes: Codes, counts: NDArray[np.uint32], names: int) -> NDArray[np.float32]:
    """Weight of each part of each string (strings, MAX_PARTS), zero where there is none."""
    part, many = parts
    out = np.zeros((len(many), MAX_PARTS), np.float32)
    if not len(part):
        return out
    row = np.repeat(np.arange(len(many)), many)
    column = ranges(np.zeros(len(many), np.int64), many)
    inside = column < MAX_PARTS
    total = max(names, SMALLEST)
    count = np.zeros(len(part))
    if len(codes):
        at = np.minimum(np.searchsorted(codes, part), len(codes) - 1)
        count = np.where(codes[at] == part, counts[at], 0)
    weight = np.log((total + 1) / (np.minimum(count, total) + 1)) / math.log(total + 1)
    out[row[inside], column[inside]] = weight[inside]
    return out
