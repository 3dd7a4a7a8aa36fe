"""The learned part: evidence in, probability out.

Monotone gradient-boosted trees (Friedman 2001) say how likely a pair is one entity, judged alone; a logistic calibration
(Platt 1999) turns that and the strength of the rivals into the probability that a candidate is the right one. Both are
plain numbers in `data/model/model.json`, written by `benchmarks/train.py`; nothing but NumPy is needed to apply them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path
from namekit.base.errors import InputError

Floats = NDArray[np.float32]
CHUNK = 2048


@dataclass(frozen=True, slots=True)
class Model:
    """Trees as flat arrays (trees, nodes): a leaf points to itself. `calibration` by type: weights of log-odds and rivals, and bias."""

    columns: tuple[str, ...]
    feature: NDArray[np.int16]
    threshold: Floats
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: Floats
    depth: int
    bias: float
    calibration: dict[str, tuple[float, float, float]]

    def log_odds(self, evidence: Floats) -> Floats:
        """Log-odds (pairs,) that each row of evidence (pairs, columns) is of one entity."""
        if evidence.shape[1] != len(self.columns):
            raise InputError(
                f"the model reads {len(self.columns)} columns, this version has {evidence.shape[1]}; benchmarks/train.py writes a new one"
            )
        out = np.full(len(evidence), self.bias, np.float32)
        trees = np.arange(len(self.feature))[None, :]
        for start in range(0, len(evidence), CHUNK):
            rows = evidence[start : start + CHUNK]
            at = np.zeros((len(rows), len(self.feature)), np.int16)
            pick = np.arange(len(rows))[:, None]
            for _ in range(self.depth):
                low = rows[pick, self.feature[trees, at]] <= self.threshold[trees, at]
                at = np.where(low, self.left[trees, at], self.right[trees, at])
            out[start : start + CHUNK] += self.value[trees, at].sum(axis=1)
        return out

    def contributions(self, row: Floats) -> list[float]:
        """What each column of one row of evidence adds to the log-odds."""
        out = np.zeros(len(self.columns))
        trees = np.arange(len(self.feature))
        at = np.zeros(len(self.feature), np.int16)
        for _ in range(self.depth):
            feature = self.feature[trees, at]
            following = np.where(row[feature] <= self.threshold[trees, at], self.left[trees, at], self.right[trees, at])
            np.add.at(out, feature, self.value[trees, following] - self.value[trees, at])
            at = following
        return [float(v) for v in out]

    def calibrated(self, log_odds: Floats, rivals: Floats, person: NDArray[np.bool_]) -> Floats:
        """Probability (pairs,) that a candidate is right, given its log-odds and log(1 + the odds of all its rivals)."""
        weights = np.array([self.calibration["place"], self.calibration["person"]], np.float32)[person.astype(np.int8)]
        z = weights[:, 0] * log_odds + weights[:, 1] * rivals + weights[:, 2]
        return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))), np.float32)


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> Model:
    """Model of that file, or the one that ships with namekit; raises InputError where it is no model of this version."""
    path = path or data_path("model", "model.json")
    try:
        numbers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Model(
            tuple(numbers["columns"]),
            np.array(numbers["feature"], np.int16),
            np.array(numbers["threshold"], np.float32),
            np.array(numbers["left"], np.int16),
            np.array(numbers["right"], np.int16),
            np.array(numbers["value"], np.float32),
            int(numbers["depth"]),
            float(numbers["bias"]),
            {kind: (float(w[0]), float(w[1]), float(w[2])) for kind, w in numbers["calibration"].items()},
        )
    except FileNotFoundError:
        raise InputError(f"there is no model {path}; benchmarks/train.py writes one") from None
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(f"{path} is no model of namekit ({error}); benchmarks/train.py writes one") from None
