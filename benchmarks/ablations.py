"""What each kind of evidence and of reading brings: `ablations.py TASK… --cache FOLDER` prints two Markdown tables.

Groups of columns are blanked one at a time and the trees trained anew on half of the tasks and the generated examples, then
tried on the other half: R@1 of all queries with an answer, and the share of them that a threshold with 97 % right answers lets through.
Needs scikit-learn; `--cache` keeps the evidence between runs (see `train.py`).
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
from examples import ALL_COLUMNS, Examples
from train import fit_trees, gathered, tops

from namekit.readings.reading import Source

PRECISION = 0.97
GROUPS = {
    "nothing": (),
    "parts one by one": tuple(c for c in ALL_COLUMNS if c.startswith("p_")),
    "parts of the alignment": (
        "worst_part", "worst_share", "omitted_less", "omitted_more", "parts_less", "parts_more", "agreeing", "unexplained",
    ),
    "syllables (Korean, Chinese)": tuple(c for c in ALL_COLUMNS if c.startswith("s_")),
    "plain letters": ("letters", "edits"),
    "rarity of parts": ("rarity", "rare_missing", "p_rare", "p_rare_rest"),
    "kind of reading": ("reading", "source", "foreign"),
    "generic terms, numbers, name elements": ("generic", "number", "elements"),
}  # fmt: skip


def blanked(e: Examples, group: tuple[str, ...]) -> Examples:
    """Examples without what some columns say."""
    evidence = e.evidence.copy()
    evidence[:, [ALL_COLUMNS.index(c) for c in group]] = 0
    return e._replace(evidence=evidence)


def figures(e: Examples, log_odds: np.ndarray) -> tuple[float, float]:
    """R@1, and recall at PRECISION, of the queries whose answer is among the candidates."""
    found, right = tops(e, log_odds)
    answerable = len(np.unique(e.query[e.right]))
    order = np.argsort(found[:, 1] - found[:, 0], kind="stable")
    hits = np.cumsum(right[order])
    good = np.nonzero(hits / np.arange(1, len(hits) + 1) >= PRECISION)[0]
    return right.sum() / answerable, (hits[good[-1]] if len(good) else 0) / answerable


def by_groups(data: list[Examples], generated: list[Examples]) -> None:
    """Print what is lost without each group of columns, for people and for places."""
    print(
        "| without | R@1, people | recall at 97 %, people | R@1, places | recall at 97 %, places |\n|---|--:|--:|--:|--:|"
    )
    for name, group in GROUPS.items():
        kinds: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
        for half in (data[::2], data[1::2]):
            seen = [e for e in data if all(e is not h for h in half)]
            trees = fit_trees([blanked(e, group) for e in (*seen, *generated)])
            for e in half:
                kinds[e.person].append(figures(e, trees.decision_function(blanked(e, group).evidence)))
        means = [f"{v:.3f}" for person in (True, False) for v in np.mean(kinds[person], axis=0)]
        print(f"| {name} | {' | '.join(means)} |", flush=True)


def by_readings(data: list[Examples]) -> None:
    """Print by which kind of reading the right pair of names met, where a syllabic one says more or where it does not."""
    print("\n| reading | right pairs | as syllables |\n|---|--:|--:|")
    source, syllables, sounds = (ALL_COLUMNS.index(c) for c in ("source", "s_likeness", "likeness"))
    met, syllabic = Counter[int](), Counter[int]()
    for e in data:
        right = e.evidence[e.right]
        met.update(right[:, source].astype(int).tolist())
        syllabic.update(right[right[:, syllables] >= right[:, sounds], source].astype(int).tolist())
    for number, count in met.most_common():
        name = Source(number).name.lower().replace("_", " ") if number >= 0 else "syllables alone"
        print(f"| {name} | {count:,} | {syllabic[number]:,} |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tasks", nargs="+", type=Path)
    parser.add_argument("--cache", type=Path)
    args = parser.parse_args()
    data, generated = gathered(args.tasks, args.cache)
    by_groups(data, generated)
    by_readings(data)


if __name__ == "__main__":
    main()
