"""How much a part of a name says: `Kim` little, `Zelensky` much.

The weight of a part is its inverse document frequency among the names of the gazetteer (Spärck Jones 1972), from 0 (every
name has it) to 1 (no other has it), by the class of its sounds so that spellings count together.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from namekit.lexicon import rows
from namekit.matching.forms import MAX_PARTS
from namekit.matching.sounds import coarse, sounds
from namekit.scripts import fold

Codes = NDArray[np.uint32]

SMALLEST = 1_000
"""A gazetteer of fewer names is taken for a sample of this many: two Kims among ten people do not make Kim rare."""


def code(part: str) -> int:
    """A number for the class of a part's sounds."""
    return zlib.crc32(coarse(part).encode("latin-1"))


def _codes_of(parts: list[str]) -> Codes:
    """Codes of parts, each distinct one worked out once."""
    known = {part: code(part) for part in set(parts)}
    return np.fromiter(map(known.__getitem__, parts), np.uint32, len(parts))


def part_codes(parts: Sequence[str], owner: NDArray[np.int32]) -> tuple[Codes, NDArray[np.uint32]]:
    """Codes (sorted) of all parts of forms, and in how many names each occurs."""
    flat = _codes_of([p for text in parts for p in text.split(" ")])
    names = np.repeat(owner, np.fromiter((t.count(" ") + 1 for t in parts), np.int64, len(parts)))
    pairs = np.unique(flat.astype(np.uint64) << np.uint64(32) | names.astype(np.uint64))
    codes, counts = np.unique((pairs >> np.uint64(32)).astype(np.uint32), return_counts=True)
    return codes, counts.astype(np.uint32)


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


def weights(parts: Sequence[str], codes: Codes, counts: NDArray[np.uint32], names: int) -> NDArray[np.float32]:
    """Weight of each part of each form (forms, MAX_PARTS), zero where there is none."""
    split = [text.split(" ")[:MAX_PARTS] for text in parts]
    many = np.fromiter(map(len, split), np.int64, len(split))
    out = np.zeros((len(parts), MAX_PARTS), np.float32)
    if not len(many):
        return out
    part = _codes_of([p for some in split for p in some])
    total = max(names, SMALLEST)
    count = np.zeros(len(part))
    if len(codes):
        at = np.minimum(np.searchsorted(codes, part), len(codes) - 1)
        count = np.where(codes[at] == part, counts[at], 0)
    out[np.arange(MAX_PARTS) < many[:, None]] = np.log((total + 1) / (np.minimum(count, total) + 1)) / math.log(
        total + 1
    )
    return out
