"""The learned part: evidence in, probability out.

Monotone gradient-boosted trees (Friedman 2001) say how likely a pair is one entity, judged alone; a logistic calibration
(Platt 1999) turns that and the strength of the rivals into the probability that a candidate is the right one. Both are
plain numbers in `data/model/model.json`, written by `benchmarks/train.py`; nothing but NumPy is needed to apply them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.base.data import data_path
from namekit.base.errors import InputError

Floats = NDArray[np.float32]
CHUNK = 128
"""Rows that are led through the trees at once: where they are in all trees stays in the processor's cache."""
Places = NDArray[np.intp]
"""Nodes and columns by number, as wide as NumPy takes them: of narrower ones it makes a copy at each look-up."""


@dataclass(frozen=True, slots=True)
class Model:
    """Trees as flat arrays, each a complete binary tree of `depth` levels: node i leads to 2i + 1 and 2i + 2.

    `feature`, `threshold` (trees * (2 ** depth - 1),), `value` (trees * (2 ** (depth + 1) - 1),) of every node;
    `calibration` by type: weights of log-odds and rivals, and bias.
    """

    columns: tuple[str, ...]
    feature: Places
    threshold: Floats
    value: Floats
    depth: int
    bias: float
    calibration: dict[str, tuple[float, float, float]]

    @property
    def trees(self) -> int:
        """Number of trees."""
        return int(len(self.value) // (2 ** (self.depth + 1) - 1))

    def _ways(self, evidence: Floats) -> Iterator[tuple[Places, Places]]:
        """On each level the inner node (rows, trees) that a row is at, counted in its tree, and that which it goes to."""
        width = evidence.shape[1]
        inner = np.arange(self.trees) * (2**self.depth - 1)
        row = (np.arange(len(evidence)) * width)[:, None]
        flat = np.ascontiguousarray(evidence).ravel()
        at = np.zeros((len(evidence), self.trees), np.intp)
        for _ in range(self.depth):
            node = at + inner
            high = flat.take(self.feature.take(node) + row) > self.threshold.take(node)
            following = 2 * at + 1 + high
            yield at, following
            at = following

    def log_odds(self, evidence: Floats) -> Floats:
        """Log-odds (pairs,) that each row of evidence (pairs, columns) is of one entity."""
        if evidence.shape[1] != len(self.columns):
            raise InputError(
                f"the model reads {len(self.columns)} columns, this version has {evidence.shape[1]}; benchmarks/train.py writes a new one"
            )
        out = np.full(len(evidence), self.bias, np.float32)
        first = np.arange(self.trees) * (2 ** (self.depth + 1) - 1)
        for start in range(0, len(evidence), CHUNK):
            *_, (_, leaf) = self._ways(evidence[start : start + CHUNK])
            out[start : start + CHUNK] += self.value.take(leaf + first).sum(axis=1)
        return out

    def contributions(self, row: Floats) -> list[float]:
        """What each column of one row of evidence adds to the log-odds."""
        out = np.zeros(len(self.columns))
        trees = np.arange(self.trees)
        first, inner = trees * (2 ** (self.depth + 1) - 1), trees * (2**self.depth - 1)
        for at, following in self._ways(row[None, :]):
            gained = self.value[following[0] + first] - self.value[at[0] + first]
            np.add.at(out, self.feature[at[0] + inner], gained)
        return [float(v) for v in out]

    def calibrated(self, log_odds: Floats, rivals: Floats, person: NDArray[np.bool_]) -> Floats:
        """Probability (pairs,) that a candidate is right, given its log-odds and log(1 + the odds of all its rivals)."""
        weights = np.array([self.calibration["place"], self.calibration["person"]], np.float32)[person.astype(np.int8)]
        z = weights[:, 0] * log_odds + weights[:, 1] * rivals + weights[:, 2]
        return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))), np.float32)


def _complete(numbers: dict[str, Any]) -> tuple[Places, Floats, Floats]:
    """Features, thresholds and values of complete trees: below a leaf stand copies of it, whichever way is gone."""
    feature, left, right = (np.array(numbers[k], np.intp) for k in ("feature", "left", "right"))
    threshold, value = (np.array(numbers[k], np.float32) for k in ("threshold", "value"))
    tree = np.arange(len(feature))[:, None]
    at = np.zeros((len(feature), 1), np.intp)
    inner, nodes = [], [at]
    for _ in range(int(numbers["depth"])):
        inner.append(at)
        at = np.stack([left[tree, at], right[tree, at]], axis=2).reshape(len(feature), -1)
        nodes.append(at)
    above, every = np.concatenate(inner, axis=1), np.concatenate(nodes, axis=1)
    return feature[tree, above].ravel(), threshold[tree, above].ravel(), value[tree, every].ravel()


@lru_cache(maxsize=4)
def load(path: Path | None = None) -> Model:
    """Model of that file, or the one that ships with namekit; raises InputError where it is no model of this version."""
    path = path or data_path("model", "model.json")
    try:
        numbers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Model(
            tuple(numbers["columns"]),
            *_complete(numbers),
            int(numbers["depth"]),
            float(numbers["bias"]),
            {kind: (float(w[0]), float(w[1]), float(w[2])) for kind, w in numbers["calibration"].items()},
        )
    except FileNotFoundError:
        raise InputError(f"there is no model {path}; benchmarks/train.py writes one") from None
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(f"{path} is no model of namekit ({error}); benchmarks/train.py writes one") from None
