"""Generated examples from the names of task folders: slips of the pen, and people within one script."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from examples import TYPES, Examples, in_batches, read_rows

from namekit.gazetteer.model import Entity
from namekit.matching.forms.analysis import analyse
from namekit.matching.forms.groups import group_of
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.stack import Stack
from namekit.scripts import fold, main_script


def slip(rng: random.Random, name: str) -> str:
    """A name with one letter left out, changed, doubled up with another or swapped with the next; two from nine letters on at times."""
    letters = list(name)
    for _ in range(2 if len(letters) >= 9 and rng.random() < 0.5 else 1):
        i = rng.randrange(1, len(letters) - 1)
        kind = rng.randrange(4)
        if kind == 0:
            letters.pop(i)
        elif kind == 1:
            letters[i] = rng.choice("aeiourstlnmdkgpbhvy")
        elif kind == 2:
            letters.insert(i, rng.choice("aeiourstln"))
        else:
            letters[i - 1 : i + 1] = letters[i], letters[i - 1]
    return "".join(letters)


def slips_of_the_pen(tasks: list[Path], kind: str, seed: int = 7) -> Examples:
    """Names in Latin letters of the tasks' gazetteers (`kind` PER or LOC) as they are mistyped; one in four is not listed."""
    rng = random.Random(seed)
    written = {
        row["name"]: fold(row["name"])
        for task in tasks
        for row in read_rows(task / "gazetteer.tsv")
        if row["type"] == kind and main_script(row["name"]) == "Latn" and len(row["name"]) >= 5
    }
    names = sorted(written)
    rng.shuffle(names)
    names = names[:8_000]
    listed = names[: len(names) * 3 // 4]
    type_ = TYPES[kind]
    stack = Stack([compile_entities(Entity(id=f"n{i}", type=type_, name=n) for i, n in enumerate(listed))])
    asked = [(slip(rng, written[names[i]]), i) for i in rng.sample(range(len(names)), min(3_000, len(names)))]
    pairs = in_batches(stack, [analyse(text, type_) for text, _ in asked])
    gold = np.array([group_of(names[i]) if i < len(listed) else 0 for _, i in asked], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples(f"slips-{kind}", kind == "PER", pairs.query, pairs.group, pairs.evidence, right, len(asked))


OTHER_SCRIPTS = ("Cyrl", "Arab", "Hebr", "Hang", "Hani", "Jpan", "Grek", "Deva", "Geor", "Armn")


def within_scripts(tasks: list[Path], seed: int = 7) -> Examples:
    """People looked up among people who are written in the same script: others of one given name, and themselves in other order.

    The tasks ask across scripts; a gazetteer has names in several, and `Павлов` is no `Лавров` however near a guess at vowels
    would have to be between scripts.
    """
    rng = random.Random(seed)
    names: list[str] = []
    asked: list[tuple[str, str]] = []
    for script in OTHER_SCRIPTS:
        written = sorted(
            {
                row["query"]
                for task in tasks
                if read_rows(task / "gazetteer.tsv")[0]["type"] == "PER"
                for row in read_rows(task / "queries.tsv")
                if row["script"] == script
            }
        )
        rng.shuffle(written)
        written = written[:900]
        listed, others = written[: len(written) // 2], written[len(written) // 2 :]
        names += listed
        asked += [(other, "") for other in others]
        for name in listed:
            parts = name.split()
            if len(parts) == 2:
                asked.append((f"{parts[1]} {parts[0]}", name))
                asked.append((f"{parts[0]} {rng.choice(others).split()[-1]}", ""))
            if len(name) > 6:
                asked.append((slip(rng, name), name))
    known = {group_of(name) for name in names}
    asked = [(text, name) for text, name in asked if name or group_of(text) not in known]
    stack = Stack([compile_entities(Entity(id=f"n{i}", type="person", name=n) for i, n in enumerate(names))])
    pairs = in_batches(stack, [analyse(text, "person") for text, _ in asked])
    gold = np.array([group_of(name) if name else 0 for _, name in asked], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples("within scripts", True, pairs.query, pairs.group, pairs.evidence, right, len(asked))
