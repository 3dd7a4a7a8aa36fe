"""What one query costs at most, and how the cost of `annotate` grows with the text: `costs.py TASK`.

TASK is a folder as `train.py` takes it. Each query is resolved by itself; the table says what share costs how much of the
processor's time. The text is made of the same queries, no two alike, and its time by the character should stay.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from examples import read_rows

from namekit.resolver import open_resolver

QUERIES = 1_000
LONG = 250, 500, 1_000
"""Names in the texts."""


def seconds(work: Callable[[], object]) -> float:
    """Time of the processor that a call takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("task", type=Path)
    args = parser.parse_args()
    queries = [row["query"] for row in read_rows(args.task / "queries.tsv")][:QUERIES]
    resolver = open_resolver([str(args.task / "gazetteer.tsv")])
    resolver.resolve_many(queries[:50])  # tables are loaded
    cost = np.array([seconds(lambda name=name: resolver.resolve(name)) for name in queries]) * 1000  # type: ignore[misc]
    print(f"{len(queries)} queries, one at a time, milliseconds: " + ", ".join(
        f"{share} % below {np.percentile(cost, share):.1f}" for share in (50, 90, 99)), f"most {cost.max():.1f} ({queries[int(cost.argmax())]})")  # fmt: skip
    resolver.annotate(queries[0])
    for count in LONG:
        text = "\n".join(f"Yesterday {name} came to see us." for name in queries[:count])
        took = seconds(lambda text=text: resolver.annotate(text))  # type: ignore[misc]
        print(f"annotate, {len(text):,} characters: {took:.2f} s, {took / len(text) * 1e6:.0f} µs a character")


if __name__ == "__main__":
    main()
