"""Evidence beside the sounds: generic terms and numbers that agree or do not, the type of the entity."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.matching.analysis import Analysed
from namekit.matching.compiled import TYPES, Compiled

CONTEXT_COLUMNS = ("generic", "number", "person")

AGREE, ONE_SIDED, NEITHER, CONTRADICT = 1.0, -0.5, 0.0, -1.0

PERSON = TYPES.index("person")


def context(queries: Sequence[Analysed], compiled: Compiled, x: NDArray[np.int32], y: NDArray[np.int32]) -> NDArray[np.float32]:
    """Columns CONTEXT_COLUMNS for each pair of a query x[i] and a name y[i]."""
    out = np.empty((len(x), len(CONTEXT_COLUMNS)), np.float32)
    mine = np.array([q.generic for q in queries], np.uint32)[x] if len(x) else np.zeros(0, np.uint32)
    number = np.array([q.number for q in queries], np.uint8)[x] if len(x) else np.zeros(0, np.uint8)
    out[:, 0] = _agreement(mine > 0, compiled.name_generic[y] > 0, (mine & compiled.name_generic[y]) > 0)
    out[:, 1] = _agreement(number > 0, compiled.name_number[y] > 0, number == compiled.name_number[y])
    out[:, 2] = compiled.entity_type[compiled.name_entity[y]] == PERSON
    return out


def _agreement(left: NDArray[np.bool_], right: NDArray[np.bool_], same: NDArray[np.bool_]) -> NDArray[np.float32]:
    return np.where(left & right, np.where(same, AGREE, CONTRADICT), np.where(left | right, ONE_SIDED, NEITHER)).astype(np.float32)
