"""Train the model on task folders: `train.py TASK… [--output FILE] [--leave-one-out FOLDER]`.

Pairs of a query and its candidates are the examples (`examples.py`); generated ones join them (`negatives.py`,
`near_names.py`, `other_writings.py`). The trees come from scikit-learn (monotone where more evidence can only help), the
calibration is fitted on tasks that the trees have not seen. What is written is plain numbers with the checksums of what they
were made from; no rows.

Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from examples import ALL_COLUMNS, Examples, cached, examples, read_rows, strangers
from near_names import near_names
from negatives import hard_negatives
from numpy.typing import NDArray
from other_writings import slips_of_the_pen, within_scripts
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from namekit.base.data import data_path
from namekit.base.files import atomic_write

NEAREST = 10
"""Candidates of a query that are kept as examples, beside the right ones: farther ones teach nothing."""
RISING = (
    "likeness",
    "worst_part",
    "letters",
    "s_likeness",
    "s_worst",
    "s_second",
    "reading",
    "s_reading",
    "generic",
    "number",
    "elements",
    "p_strong",
    "p_rest_like",
    "p_weak",
    "p_first",
    "p_last",
    "p_initials",
)
FALLING = (
    "p_rest_less",
    "p_initials_differ",
    "cost",
    "edits",
    "consonants",
    "vowels",
    "breaks",
    "first_sound",
    "omitted_less",
    "s_differ",
    "unexplained",
)


def near_enough(e: Examples) -> NDArray[np.bool_]:
    """The right pairs and the NEAREST others of each query."""
    at = {name: i for i, name in enumerate(ALL_COLUMNS)}
    score = (
        e.evidence[:, at["likeness"]]
        + e.evidence[:, at["letters"]] / 2
        + np.maximum(e.evidence[:, at["s_likeness"]], 0) / 2
    )
    order = np.lexsort((-score, e.query))
    begin = np.searchsorted(e.query[order], e.query[order])
    keep = e.right.copy()
    keep[order[np.arange(len(order)) - begin < NEAREST]] = True
    return keep


def fit_trees(tasks: list[Examples]) -> HistGradientBoostingClassifier:
    """Trees over the pairs of tasks, each task weighing by the root of its size."""
    chosen = [(e, near_enough(e)) for e in tasks]
    x = np.concatenate([e.evidence[k] for e, k in chosen])
    y = np.concatenate([e.right[k] for e, k in chosen])
    weight = np.concatenate([np.full(k.sum(), e.queries**-0.5) for e, k in chosen])
    direction = [1 if c in RISING else -1 if c in FALLING else 0 for c in ALL_COLUMNS]
    trees = HistGradientBoostingClassifier(
        max_iter=130, max_leaf_nodes=24, max_depth=5, learning_rate=0.16, min_samples_leaf=60, l2_regularization=5,
        monotonic_cst=direction, early_stopping=False, random_state=0,
    )  # fmt: skip
    return trees.fit(x, y, sample_weight=weight / weight.mean())


def tops(e: Examples, log_odds: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """For the best candidate of each query: (log-odds, log of one plus the odds of its rivals), and whether it is right."""
    order = np.lexsort((-log_odds, e.group, e.query))
    new = np.ones(len(order), bool)
    query, group = e.query[order], e.group[order]
    new[1:] = (query[1:] != query[:-1]) | (group[1:] != group[:-1])
    best = order[new]
    odds = np.exp(np.minimum(log_odds[best], 30))
    total = np.bincount(e.query[best], weights=odds, minlength=e.queries)
    order = np.lexsort((-log_odds[best], e.query[best]))
    first = order[np.nonzero(np.diff(e.query[best][order], prepend=-1))[0]]
    rivals = np.log1p(np.maximum(total[e.query[best][first]] - odds[first], 0))
    return np.c_[log_odds[best][first], rivals], e.right[best][first]


def fit_calibration(parts: list[tuple[Examples, NDArray[Any]]]) -> dict[str, list[float]]:
    """Platt scaling by type, on log-odds of tasks that their trees have not seen."""
    out = {}
    for kind, person in (("person", True), ("place", False)):
        chosen = [tops(e, z) for e, z in parts if e.person == person] or [tops(e, z) for e, z in parts]
        weight = np.concatenate([np.full(len(y), 1 / len(y)) for _, y in chosen])
        x, y = np.concatenate([x for x, _ in chosen]), np.concatenate([y for _, y in chosen])
        fitted = LogisticRegression(C=100, max_iter=1000).fit(x, y, sample_weight=weight / weight.mean())
        out[kind] = [round(float(v), 5) for v in (*fitted.coef_[0], fitted.intercept_[0])]
    return out


def plain(trees: HistGradientBoostingClassifier) -> dict[str, Any]:
    """Trees as lists of numbers; a leaf points to itself, unused nodes are zero."""
    nodes = [p[0].nodes for p in trees._predictors]
    width = max(len(n) for n in nodes)
    depth = max(int(n["depth"].max()) for n in nodes)
    out: dict[str, Any] = {"depth": depth, "bias": round(float(np.ravel(trees._baseline_prediction)[0]), 6)}
    columns: dict[str, list[list[Any]]] = defaultdict(list)
    for n in nodes:
        pad = [0] * (width - len(n))
        leaf, own = n["is_leaf"].astype(bool), np.arange(len(n))
        columns["feature"].append([*np.where(leaf, 0, n["feature_idx"]).tolist(), *pad])
        columns["threshold"].append([*(float(f"{t:.6g}") for t in np.where(leaf, 0, n["num_threshold"])), *pad])
        columns["left"].append([*np.where(leaf, own, n["left"]).tolist(), *pad])
        columns["right"].append([*np.where(leaf, own, n["right"]).tolist(), *pad])
        columns["value"].append([*(round(float(v), 5) for v in n["value"]), *pad])
    return out | columns


def checksum(task: Path) -> str:
    """SHA-256 of a task's two files."""
    return hashlib.sha256(b"".join((task / f).read_bytes() for f in ("gazetteer.tsv", "queries.tsv"))).hexdigest()


def gathered(tasks: list[Path], cache: Path | None) -> tuple[list[Examples], list[Examples]]:
    """Examples of the tasks, and the generated ones."""
    data = [cached(task.name, cache, partial(examples, task)) for task in tasks]
    people = [[r["name"] for r in read_rows(t / "gazetteer.tsv") if r["type"] == "PER"] for t in tasks]
    generated = cached("generated", cache, lambda: hard_negatives([names for names in people if names]))
    return data, [
        generated,
        cached("near-names", cache, near_names),
        cached("within-scripts", cache, partial(within_scripts, tasks)),
        cached("slips-LOC", cache, partial(slips_of_the_pen, tasks, "LOC")),  # of people a letter makes another one
        *(cached(f"strangers-{kind}", cache, partial(strangers, tasks, kind)) for kind in ("PER", "LOC")),
    ]


def main() -> None:
    """Train and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("tasks", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=data_path("model", "model.json"))
    parser.add_argument("--cache", type=Path, help="folder that keeps the evidence between runs")
    parser.add_argument(
        "--leave-one-out", type=Path, metavar="FOLDER", help="also write a model without each task, FOLDER/TASK.json"
    )
    args = parser.parse_args()
    if args.leave_one_out:
        args.leave_one_out.mkdir(parents=True, exist_ok=True)
    data, generated = gathered(args.tasks, args.cache)
    unseen: list[tuple[Examples, NDArray[Any]]] = []
    left_out: dict[str, HistGradientBoostingClassifier] = {}
    for task in data:
        trees = fit_trees([*(e for e in data if e is not task), *generated])
        unseen.append((task, trees.decision_function(task.evidence)))
        print(task.name, f"R@1 {recall(*unseen[-1])} of all queries, unseen", file=sys.stderr, flush=True)
        if args.leave_one_out:
            left_out[task.name] = trees
    for name, trees in left_out.items():
        calibration = fit_calibration([(e, z) for e, z in unseen if e.name != name])
        others = [t for t in args.tasks if t.name != name]
        write(args.leave_one_out / f"{name}.json", trees, calibration, others)
    figures = {e.name: recall(e, z) for e, z in unseen}
    write(args.output, fit_trees([*data, *generated]), fit_calibration(unseen), args.tasks, figures)


def recall(e: Examples, log_odds: NDArray[Any]) -> float:
    """Share of all queries of a task, answerable or not, whose best candidate is right."""
    return round(float(np.sum(tops(e, log_odds)[1])) / e.queries, 3)


def write(
    path: Path,
    trees: HistGradientBoostingClassifier,
    calibration: dict[str, list[float]],
    tasks: list[Path],
    figures: dict[str, float] | None = None,
) -> None:
    """Write a model with where it comes from, and what trees that had not seen a task got of it."""
    numbers = {
        "columns": ALL_COLUMNS,
        "calibration": calibration,
        "recall_unseen": figures or {},
        "trained_on": {t.name: checksum(t) for t in tasks},
        **plain(trees),
    }
    with atomic_write(path) as file:
        json.dump(numbers, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
