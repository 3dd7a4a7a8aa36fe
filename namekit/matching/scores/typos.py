"""What letters alone say: how likely it is that a place is meant whose name is spelled nearly so.

That a name was misspelt competes with that another name happens to be spelled nearly so, which is the likelier the shorter the
name is and the more names there are (the noisy channel of Kernighan, Church & Gale 1990, "A spelling correction program based
on a noisy channel model"). The odds are in `data/model/typos.json`, which `benchmarks/slips.py` fitted and which says to what.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path

Floats = NDArray[np.float32]
Ints = NDArray[np.integer[Any]]

SUREST = 8.0
"""Log-odds beyond which nothing was seen often enough to be said: one in three thousand is wrong for a reason that letters don't show."""


@dataclass(frozen=True, slots=True)
class Typos:
    """`odds` (edits, loose, letters): log-odds in a gazetteer of `names` names; `calibration`: weights of log-odds and rivals, and bias.

    Loose are names whose words are parted elsewhere, or of which a generic term is left out. `longer` (edits, letters) is added
    by how many letters more the name has, from -2 on: that one was left out can be in as many ways as the name has letters,
    that another one was written for it in 25 times as many, of which each is the less likely.
    """

    odds: Floats
    longer: Floats
    names: int
    calibration: tuple[float, float, float]

    def log_odds(self, edits: Ints, longer: Ints, loose: NDArray[np.bool_], letters: Ints, names: int) -> Floats:
        """Log-odds (pairs,) that a name is meant, judged alone, by its edits to a query of so many letters, than which it is so much longer."""
        row = self.odds[edits, loose.astype(np.int8), np.minimum(letters, self.odds.shape[2] - 1)]
        row = row + self.longer[edits, longer + self.longer.shape[1] // 2]
        return np.asarray(row - np.float32(np.log(max(names, 1) / self.names)), np.float32)

    def calibrated(self, log_odds: Floats, rivals: Floats) -> Floats:
        """Probability (pairs,) that a candidate is right, given its log-odds and log(1 + the odds of all its rivals)."""
        own, others, bias = self.calibration
        z = own * log_odds + others * rivals + bias
        return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, SUREST))), np.float32)


@lru_cache(maxsize=1)
def load() -> Typos:
    """What ships with namekit."""
    numbers = json.loads(data_path("model", "typos.json").read_text(encoding="utf-8"))
    odds, longer = (np.array(numbers[column], np.float32) for column in ("log_odds", "longer"))
    return Typos(odds, longer, numbers["names"], tuple(numbers["calibration"]))
