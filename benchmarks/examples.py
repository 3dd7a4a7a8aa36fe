"""Examples to learn from: the candidates of every query of a task folder, with their evidence and whether they are right.

A task folder has gazetteer.tsv (entity_id, type, name, lang) and queries.tsv (query, lang, script, expected; NIL for none).
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.model import Entity
from namekit.matching.answers.search import pairs_of
from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import CONTEXT_COLUMNS
from namekit.matching.forms.analysis import Analysed, analyse
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import Pairs

ALL_COLUMNS = COLUMNS + CONTEXT_COLUMNS
TYPES = {"PER": "person", "LOC": "place", "ORG": "organization"}


class Examples(NamedTuple):
    """Pairs of one task: query, group of namesakes, evidence, whether right; number of queries."""

    name: str
    person: bool
    query: NDArray[np.int64]
    group: NDArray[np.uint64]
    evidence: NDArray[np.float32]
    right: NDArray[np.bool_]
    queries: int


def read_rows(path: Path) -> list[dict[str, str]]:
    """Rows of a TSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def in_batches(stack: Stack, analysed: list[Analysed], size: int = 512) -> Pairs:
    """Candidates of many queries with their evidence, a batch at a time to bound memory."""
    found = []
    for start in range(0, len(analysed), size):
        pairs = pairs_of(stack, analysed[start : start + size])
        found.append(pairs._replace(query=pairs.query + start))
    return Pairs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def cached(name: str, cache: Path | None, make: Callable[[], Examples]) -> Examples:
    """Examples of that name from a folder, made and kept there if they are not; throw the folder away when evidence changes."""
    path = cache / f"{name}.npz" if cache else None
    if path and path.exists():
        with np.load(path) as kept:
            arrays = [kept[field] for field in Examples._fields]
        return Examples(*(a.item() if a.ndim == 0 else a for a in arrays))
    found = make()
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, **found._asdict())
    return found


def groups(stack: Stack) -> NDArray[np.uint64]:
    """Group of namesakes of each entity of a gazetteer with one name an entity."""
    (segment,) = stack.segments
    out = np.zeros(len(segment.ids), np.uint64)
    out[segment.bearer] = np.repeat(segment.name_group, np.diff(segment.bearer_start))
    return out


def of_people(title: str, names: list[str], asked: list[tuple[str, int]]) -> Examples:
    """Examples of people of those names, and of texts with the position of the name that each is, -1 for another person's."""
    stack = Stack([compile_entities(Entity(id=f"n{i}", type="person", name=name) for i, name in enumerate(names))])
    analysed = [analyse(text, "person") for text, _ in asked]
    pairs = in_batches(stack, analysed)
    named = groups(stack)  # a near-name may happen to be another person's very name: then it is that one
    gold = np.array([named[g] if g >= 0 else a.group for (_, g), a in zip(asked, analysed, strict=True)], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples(title, True, pairs.query, pairs.group, pairs.evidence, right, len(asked))


def examples(task: Path) -> Examples:
    """Candidates of every query of a task, with their evidence."""
    entities, queries = read_rows(task / "gazetteer.tsv"), read_rows(task / "queries.tsv")
    types = [TYPES.get(r["type"], r["type"]) for r in entities]
    stack = Stack(
        [
            compile_entities(
                Entity(id=r["entity_id"], type=t, name=r["name"]) for r, t in zip(entities, types, strict=True)
            )
        ]
    )
    analysed = [analyse(q["query"], stack.only_type) for q in queries]
    pairs = in_batches(stack, analysed)
    group_of = dict(zip((r["entity_id"] for r in entities), groups(stack).tolist(), strict=True))
    gold = [{group_of[e] for e in q["expected"].split("|") if e in group_of} for q in queries]
    right = np.array([g in gold[q] for q, g in zip(pairs.query.tolist(), pairs.group.tolist(), strict=True)])
    return Examples(task.name, types[0] == "person", pairs.query, pairs.group, pairs.evidence, right, len(queries))


def strangers(tasks: list[Path], kind: str, seed: int = 7) -> Examples:
    """Names of people looked up among places (`kind` LOC), or of places among people (PER): all wrong, since a column may hold both."""
    rng = random.Random(seed)
    by_type: dict[str, tuple[list[str], list[str]]] = {"PER": ([], []), "LOC": ([], [])}
    for task in tasks:
        entities, queries = read_rows(task / "gazetteer.tsv"), read_rows(task / "queries.tsv")
        names, written = by_type[entities[0]["type"]]
        names += rng.sample([r["name"] for r in entities], min(1500, len(entities)))
        written += rng.sample([q["query"] for q in queries], min(150, len(queries)))
    places = [n for n in by_type["LOC"][0] if n.isascii() and n.isalpha()]
    families = [n.split()[-1] for n in by_type["PER"][0] if n.isascii() and " " in n]
    by_type["PER"][1].extend(f"{rng.choice(places)} {rng.choice(families)}" for _ in range(1500))
    written = by_type["LOC" if kind == "PER" else "PER"][1]
    names = list(dict.fromkeys(by_type[kind][0]))
    stack = Stack([compile_entities(Entity(id=f"n{i}", type=TYPES[kind], name=n) for i, n in enumerate(names))])
    pairs = in_batches(stack, [analyse(q, None) for q in written])
    right = np.zeros(len(pairs.query), bool)
    return Examples(
        f"strangers among {kind}", kind == "PER", pairs.query, pairs.group, pairs.evidence, right, len(written)
    )
