"""Learn how far the letters of a misspelt place tell which is meant: `slips.py GAZETTEER.nkg [--output FILE]`.

Names of a compiled gazetteer of many places are misspelt at random, and looked up by their letters; every query is asked
twice, among all places and among those that are not meant, as if half of what is asked for were not listed. On half of the
queries the odds of a pair are fitted, by its edits and the length of the query, on the others a logistic calibration of the
best candidates. `data/model/typos.json` is what comes out.

Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from namekit.base.data import data_path
from namekit.base.files import atomic_write
from namekit.matching.answers.spelled import near, of_entities
from namekit.matching.forms.form import plain_words
from namekit.matching.forms.groups import group_of
from namekit.matching.forms.texts import joined
from namekit.matching.index.compiled import Compiled
from namekit.matching.index.filed import EDITS
from namekit.matching.index.stack import Stack
from namekit.matching.scores.rank import Weighed, rivals_of
from namekit.matching.scores.typos import Typos

QUERIES = 40_000
SEED = 11
SLIPS = 0.08
"""Share of letters that go wrong; three in a name at the most."""
LONGEST = 20
"""Letters of a query from which on length changes nothing more."""
RIDGE = 0.1
"""What the squares of weights cost."""
BATCH = 2_000


class Asked(NamedTuple):
    """Misspelt queries, and the name (its position and group) that each was made from."""

    queries: list[str]
    name: NDArray[np.int64]
    group: NDArray[np.uint64]


def misspelt(name: str, chance: random.Random) -> str:
    """A name in which letters were left out, put in, replaced, or swapped with the next."""
    for _ in range(min(3, sum(chance.random() < SLIPS for _ in name))):
        at, letter = chance.randrange(len(name)), chance.choice("abcdefghijklmnopqrstuvwxyz")
        here, then = name[at], name[at + 1 : at + 2]
        slip = chance.choice((then, letter + then, letter + here + then, then + here))
        name = name[:at] + slip + name[at + 2 :]
    return name


def asked(compiled: Compiled) -> Asked:
    """Misspelt names of a gazetteer, each one as likely as any other."""
    chance = random.Random(SEED)
    names = np.array(chance.sample(range(compiled.names), min(QUERIES, compiled.names)))
    plain = [plain_words(text) for text in compiled.texts.many(names)]
    long = np.array([len(text.replace(" ", "")) >= 3 for text in plain])
    queries = [misspelt(text, chance) for text, kept in zip(plain, long, strict=True) if kept]
    return Asked(queries, names[long], compiled.name_group[names[long]])


class Met(NamedTuple):
    """Pairs of a query and an entity: edits, letters that the name has more, whether loose, letters of the query, name, group, and whether it is right."""

    query: NDArray[np.int64]
    entity: NDArray[np.int64]
    edits: NDArray[np.int64]
    longer: NDArray[np.int64]
    loose: NDArray[np.bool_]
    letters: NDArray[np.int64]
    name: NDArray[np.int64]
    group: NDArray[np.uint64]
    right: NDArray[np.bool_]


def met(stack: Stack, some: Asked) -> Met:
    """What is spelled nearly as the queries are; right is who bears the name that was misspelt."""
    compiled = stack.segments[0]
    found = []
    for start in range(0, len(some.queries), BATCH):
        queries = some.queries[start : start + BATCH]
        words = [plain_words(query) for query in queries]
        letters = joined(words)
        pairs = near(stack, words, letters)
        query = pairs.query + start
        lengths = np.array([len(text) for text in letters])[pairs.query]
        group = compiled.name_group[pairs.name]
        own = np.array([group_of(text) for text in queries], np.uint64)[pairs.query]
        loose = pairs.loose | (pairs.edits == 0) & (group != own)
        found.append((query, pairs.entity, pairs.edits, pairs.longer, loose, lengths, pairs.name, group))
    columns = [np.concatenate(column) for column in zip(*found, strict=True)]
    query, entity, group = columns[0], columns[1], columns[7]
    right = group == some.group[query]
    bearers = {
        (i, int(e))
        for i, name in enumerate(some.name.tolist())
        for e in compiled.bearer[compiled.bearer_start[name] : compiled.bearer_start[name + 1]]
    }
    right |= np.array([pair in bearers for pair in zip(query.tolist(), entity.tolist(), strict=True)], bool)
    return Met(*columns, right)


LONGER = [d for d in range(-EDITS, EDITS + 1) if d]
"""Letters that a name may have more than the query; as many is what these are compared with."""


def features(
    edits: NDArray[Any], longer: NDArray[Any], loose: NDArray[Any], letters: NDArray[Any]
) -> NDArray[np.float64]:
    """For each number of edits: that it is so many, length and its square, whether it is loose, and whether the name is so much longer."""
    length = np.minimum(letters, LONGEST) / LONGEST
    own = np.stack([np.ones(len(edits)), length, length**2, loose, *(longer == d for d in LONGER)], axis=1)
    return np.concatenate([own * (edits == e)[:, None] for e in range(EDITS + 1)], axis=1)


def fitted(pairs: Met) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Log-odds (edits, loose, letters) of pairs, and what is added for a longer name (edits, letters more), by which what is meant, be it none of them, is likeliest.

    A conditional logit (McFadden 1974): of a query that meets pairs with odds o, pair i is meant with o[i] / (1 + sum(o)).
    That more edits make a name likelier, as they would seem to among the few that are very long, is left out.
    """
    x = features(pairs.edits, pairs.longer, pairs.loose, pairs.letters)
    query = np.unique(pairs.query, return_inverse=True)[1]
    answerable = np.bincount(query, pairs.right) > 0

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = np.exp(np.clip(x @ weights, -30, 30))
        total, right = np.bincount(query, odds), np.bincount(query, odds * pairs.right)
        likelihood = np.log(np.where(answerable, right, 1)) - np.log1p(total) - np.log1p(total - right)
        slope = odds * (
            pairs.right / np.where(answerable, right, 1)[query]
            - 1 / (1 + total)[query]
            - ~pairs.right / (1 + total - right)[query]
        )
        return RIDGE * weights @ weights - likelihood.sum(), 2 * RIDGE * weights - x.T @ slope

    weights = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    cells = np.indices((EDITS + 1, 2, LONGEST + 1)).reshape(3, -1)
    odds = (features(cells[0], np.zeros_like(cells[0]), *cells[1:]) @ weights).reshape(EDITS + 1, 2, LONGEST + 1)
    longer = weights.reshape(EDITS + 1, -1)[:, -len(LONGER) :]
    return np.minimum.accumulate(odds, axis=0), np.insert(longer, EDITS, 0, axis=1)


def calibrated(pairs: Met, typos: Typos, names: int) -> tuple[list[float], dict[str, Any]]:
    """Weights of log-odds and rivals, and bias, by the best candidate of each query; and how it fits."""
    x, y = [], []
    for kept in (np.arange(len(pairs.query)), np.flatnonzero(~pairs.right)):
        some = Met(*(column[kept] for column in pairs))
        none, yes = np.zeros(len(kept), bool), np.ones(len(kept), bool)
        log_odds = typos.log_odds(some.edits, some.longer, some.loose, some.letters, names)
        weighed = of_entities(Weighed(
            some.query, some.entity, np.zeros(len(kept), np.int8), some.name, some.group, log_odds, none, none, yes
        ))  # fmt: skip
        right = np.unique(some.query[some.right] << 32 | some.entity[some.right])
        own, rivals = rivals_of(weighed, weighed.log_odds)
        order = np.lexsort((-weighed.log_odds, weighed.query))
        best = order[np.diff(weighed.query[order], prepend=-1) > 0]
        x.append(np.c_[own[best], rivals[best]])
        y.append(np.isin(weighed.query[best] << 32 | weighed.entity[best], right))
    every, hit = np.concatenate(x), np.concatenate(y)
    platt = LogisticRegression(C=100, max_iter=1000).fit(every, hit)
    said = platt.predict_proba(every)[:, 1]
    cells = np.minimum((said * 10).astype(int), 9)
    fit = {f"{c / 10:.1f}": [round(float(v[cells == c].mean()), 3) for v in (said, hit)] for c in np.unique(cells)}
    return [round(float(v), 4) for v in (*platt.coef_[0], platt.intercept_[0])], fit


def main() -> None:
    """Count, fit and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gazetteer", type=Path)
    parser.add_argument("--output", type=Path, default=data_path("model", "typos.json"))
    args = parser.parse_args()
    compiled = Compiled.open(args.gazetteer)
    stack = Stack([compiled])
    every = asked(compiled)
    pairs = met(stack, every)
    learned = pairs.query % 2 == 0
    odds, longer = fitted(Met(*(column[learned] for column in pairs)))
    typos = Typos(odds.astype(np.float32), longer.astype(np.float32), compiled.names, (1.0, -1.0, 0.0))
    weights, fit = calibrated(Met(*(column[~learned] for column in pairs)), typos, compiled.names)
    print("said and found on the queries that the calibration was fitted to:", fit)
    numbers = {
        "made_from": f"{len(every.queries)} misspelt names of a gazetteer of {len(stack.type)} places and {compiled.names} names, seed {SEED}",
        "names": compiled.names,
        "calibration": weights,
        "longer": [[round(float(v), 3) for v in row] for row in longer],
        "log_odds": [[[round(float(v), 3) for v in row] for row in rows] for rows in odds],
    }
    with atomic_write(args.output) as file:
        json.dump(numbers, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
