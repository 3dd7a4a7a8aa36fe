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
Places = NDArray[np.intp]
CHUNK = 1024
"""Rows that are led through the trees at once: their answers stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Model:
    """Complete binary trees of `depth` levels, eight at most: node i leads to 2i + 1 and, where its question is answered with yes, to 2i + 2.

    A question is whether a `feature` is above a `threshold` (questions,); `question` (2 ** depth - 1, trees) says which one an
    inner node asks, `value` (trees, 2 ** (depth + 1) - 1) are log-odds at every node; `calibration` by type: weights of
    log-odds and rivals, and bias.
    """

    columns: tuple[str, ...]
    feature: Places
    threshold: Floats
    question: Places
    value: Floats
    depth: int
    bias: float
    calibration: dict[str, tuple[float, float, float]]

    def _turns(self, evidence: Floats) -> NDArray[np.uint8]:
        """Which way each row goes on each level of each tree (depth, trees, rows): 1 is right.

        All questions are answered first, eight rows to a byte. Of the answers on a level each turn above it leaves one half.
        """
        answers = np.packbits(np.ascontiguousarray(evidence.T)[self.feature] > self.threshold[:, None], axis=1)
        turns: list[NDArray[np.uint8]] = []
        for level in range(self.depth):
            here = answers[self.question[2**level - 1 : 2 ** (level + 1) - 1]]
            for turn in turns:
                half = len(here) // 2
                here = (here[:half] & ~turn) | (here[half:] & turn)
            turns.append(here[0])
        return np.unpackbits(np.stack(turns), axis=2, count=len(evidence))

    def log_odds(self, evidence: Floats) -> Floats:
        """Log-odds (pairs,) that each row of evidence (pairs, columns) is of one entity."""
        if evidence.shape[1] != len(self.columns):
            raise InputError(
                f"the model reads {len(self.columns)} columns, this version has {evidence.shape[1]}; benchmarks/train.py writes a new one"
            )
        out = np.full(len(evidence), self.bias, np.float32)
        trees, nodes = self.value.shape
        first = np.arange(trees) * nodes + (2**self.depth - 1)
        for start in range(0, len(evidence), CHUNK):
            leaf = np.zeros(1, np.uint8)
            for turn in self._turns(evidence[start : start + CHUNK]):
                leaf = 2 * leaf + turn
            out[start : start + CHUNK] += self.value.take(np.ascontiguousarray(leaf.T) + first).sum(axis=1)
        return out

    def contributions(self, row: Floats) -> list[float]:
        """What each column of one row of evidence adds to the log-odds."""
        out = np.zeros(len(self.columns))
        trees = np.arange(len(self.value))
        at = np.zeros_like(trees)
        for turn in self._turns(row[None, :]):
            following = 2 * at + 1 + turn[:, 0]
            gained = self.value[trees, following] - self.value[trees, at]
            np.add.at(out, self.feature[self.question[at, trees]], gained)
            at = following
        return [float(v) for v in out]

    def calibrated(self, log_odds: Floats, rivals: Floats, person: NDArray[np.bool_]) -> Floats:
        """Probability (pairs,) that a candidate is right, given its log-odds and log(1 + the odds of all its rivals)."""
        weights = np.array([self.calibration["place"], self.calibration["person"]], np.float32)[person.astype(np.int8)]
        z = weights[:, 0] * log_odds + weights[:, 1] * rivals + weights[:, 2]
        return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))), np.float32)


def _complete(numbers: dict[str, Any]) -> tuple[Places, Floats, Places, Floats]:
    """Features and thresholds of questions, and questions and values of complete trees: below a leaf stand copies of it, whichever way is gone."""
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
    asked = list(zip(feature[tree, above].T.ravel().tolist(), threshold[tree, above].T.ravel().tolist(), strict=True))
    number = {question: i for i, question in enumerate(dict.fromkeys(asked))}
    columns, bounds = zip(*number, strict=True)
    question = np.array([number[one] for one in asked], np.intp).reshape(-1, len(feature))
    return np.array(columns, np.intp), np.array(bounds, np.float32), question, value[tree, every]


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
