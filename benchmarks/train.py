"""Train the model on task folders: `train.py TASK… [--output FILE] [--leave-out FOLDER]`.

A task folder has gazetteer.tsv (entity_id, type, name, lang) and queries.tsv (query, lang, script, expected; NIL for none).
Pairs of a query and its candidates are the examples; generated hard negatives (near names that are not the same) join them.
The trees come from scikit-learn (monotone where more evidence can only help), the calibration is fitted on tasks that the
trees have not seen. What is written is plain numbers with the checksums of what they were made from; no rows.

Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import hashlib
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from namekit.base.data import data_path
from namekit.base.files import atomic_write
from namekit.gazetteer.model import Entity
from namekit.lexicon import rows
from namekit.matching.analysis import Analysed, analyse
from namekit.matching.compiled import compile_entities
from namekit.matching.context import CONTEXT_COLUMNS
from namekit.matching.decide import Pairs
from namekit.matching.evidence import COLUMNS
from namekit.matching.search import pairs_of
from namekit.matching.stack import Stack
from namekit.names.equivalents import relation
from namekit.readings.chinese import mandarin
from namekit.romanize import variants

ALL_COLUMNS = COLUMNS + CONTEXT_COLUMNS
TYPES = {"PER": "person", "LOC": "place", "ORG": "organization"}
NEAREST = 14
"""Candidates of a query that are kept as examples, beside the right ones: farther ones teach nothing."""
FOLDS = 3
"""Parts of the tasks that take turns in calibrating trees trained on the others."""
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
    group_of = dict(zip((r["entity_id"] for r in entities), stack.segments[0].name_group.tolist(), strict=True))
    gold = [{group_of[e] for e in q["expected"].split("|") if e in group_of} for q in queries]
    right = np.array([g in gold[q] for q, g in zip(pairs.query.tolist(), pairs.group.tolist(), strict=True)])
    return Examples(task.name, types[0] == "person", pairs.query, pairs.group, pairs.evidence, right, len(queries))


SYLLABLES = "현 남 철 수 영 호 민 진 석 일 은 희 숙 경 준 우 성 태 훈 희 선 미 연 정 환 원 규 혁 복 길".split()
KOREAN_SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍".split()
PINYIN = "wei ming hua jun qiang lei jie tao ping gang yong chao xin li na min jing yan fang juan xia xiao hong guo zhi jian".split()
CHINESE_SURNAMES = "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo".split()
SIMILAR = [
    ("a", "e"),
    ("h", "l"),
    ("n", "m"),
    ("s", "t"),
    ("k", "m"),
    ("r", "l"),
    ("i", "o"),
    ("ov", "in"),
    ("ev", "enko"),
    ("d", "r"),
    ("b", "k"),
]


def written_in_han() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Characters that may be read as a Hangul syllable, and those of Chinese names as a syllable of Pinyin."""
    korean: dict[str, list[str]] = defaultdict(list)
    for character, readings, kind in rows("hanja"):
        if kind == "E":
            korean[readings.split()[0]].append(character)
    chinese: dict[str, list[str]] = defaultdict(list)
    for character, *_ in (*rows("chinese_surnames"), *rows("chinese_given")):
        if len(character) == 1:
            chinese[mandarin(character, 1)[0].text].append(character)
    return korean, chinese


def known_elements(rng: random.Random) -> list[tuple[str, str, bool]]:
    """Pairs of given names near in letters that the lexicon knows to be one name (Mohamed, Muhammad) or two (Salah, Saleh)."""
    spellings = sorted(
        {
            s.lower()
            for _, _, names, *_ in rows("given_names")
            for s in names.split()
            if s.isascii() and s.isalpha() and len(s) > 3
        }
    )
    found = []
    for one in spellings:
        for other in difflib.get_close_matches(one, rng.sample(spellings, min(600, len(spellings))), 3, 0.6):
            said = relation(one, other)
            if one != other and said in ("same", "distinct"):
                found.append((one, other, said == "same"))
    return rng.sample(found, min(1200, len(found)))


SLAVIC = (
    "Ivan:Ivanovich Petr:Petrovich Sergei:Sergeevich Vladimir:Vladimirovich Aleksandr:Aleksandrovich Mikhail:Mikhailovich "
    "Nikolai:Nikolaevich Andrei:Andreevich Dmitri:Dmitrievich Viktor:Viktorovich Yuri:Yurievich Oleg:Olegovich"
).split()
SLAVIC_SURNAMES = (
    "Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasiliev Zaitsev"
    " Shevchenko Bondarenko Kovalenko Melnik"
).split()
ARABIC = "Muhammad Ahmad Ali Hasan Husayn Khalid Omar Salman Ibrahim Yusuf Mahmoud Mustafa Salih Nasser Faisal Abdullah Tariq Walid".split()
NISBAS = (
    "Harbi Otaibi Qahtani Ghamdi Tikriti Masri Shami Najjar Khatib Haddad Rashidi Zahrani Dosari Shehri Maliki".split()
)


def traditional(rng: random.Random) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Names of a father's or mother's name too, each with other writings of it and with names of other people.

    Russian patronymics, Arabic nasabs and Spanish second surnames may be left out, but not changed or swapped.
    """
    spanish = "Carlos Luis Miguel Diego Pablo Javier Rosa Carmen Elena".split()
    surnames = "Garcia Lopez Martinez Sanchez Perez Gomez Ruiz Diaz Moreno Romero Torres Ramos".split()
    for _ in range(250):
        (one, _, patronymic), (other, _, another) = (x.partition(":") for x in rng.sample(SLAVIC, 2))
        family, stranger = rng.sample(SLAVIC_SURNAMES, 2)
        yield (
            f"{one} {patronymic} {family}",
            [
                (f"{family} {one} {patronymic}", True),
                (f"{one} {family}", True),
                (f"{one[0]}. {patronymic[0]}. {family}", True),
                (f"{one} {another} {family}", False),
                (f"{other} {patronymic} {family}", False),
                (f"{one} {patronymic} {stranger}", False),
            ],
        )
        a, b, c = rng.sample(ARABIC, 3)
        nisba, stranger = rng.sample(NISBAS, 2)
        yield (
            f"{a} bin {b} Al-{nisba}",
            [
                (f"{a} {b} al {nisba}", True),
                (f"{a} ibn {b} {nisba}", True),
                (f"{a} Al{nisba.lower()}", True),
                (f"{b} bin {a} Al-{nisba}", False),
                (f"{a} bin {c} Al-{nisba}", False),
                (f"{c} bin {b} Al-{nisba}", False),
                (f"{a} bin {b} Al-{stranger}", False),
            ],
        )
        given, second = rng.sample(spanish, 2)
        f1, f2, f3 = rng.sample(surnames, 3)
        yield (
            f"{given} {f1} {f2}",
            [
                (f"{given} {f1}", True),
                (f"{f1} {f2}, {given}", True),
                (f"{f1} {f2} {given}", True),
                (f"{given} {second} {f1} {f2}", True),
                (f"{given} {f1} {f3}", False),
                (f"{given} {f2} {f1}", False),
                (f"{second} {f1} {f2}", False),
            ],
        )


def rewritten(rng: random.Random, parts: list[str], givens: list[str]) -> list[tuple[str, bool]]:
    """Other writings of a name (initials, a middle name less or more, parts joined, a slip of the pen) and near other names."""
    given, *middle, family = parts
    other = rng.choice(givens)
    at = rng.randrange(1, len(family)) if len(family) > 4 else 0
    slip = family[:at] + rng.choice(["", "e", "n", family[at]]) + family[at + (rng.random() < 0.5) :]
    out = [
        (f"{given[0]}. {family}", True),
        (f"{family} {given[0]}.", True),
        (f"{given} {slip}", True),
        (f"{given}{''.join(middle).lower()} {family}", True),
        (f"{given} {' '.join(middle) or other} {family}", True),
        (f"{given} {family}", True),
    ]
    wrong = [(f"{other[0]}. {family}", False)] if other[0] != given[0] else []
    if middle:
        wrong.append((f"{given} {other} {family}", other == middle[0]))
        wrong.append((f"{given} {other[0]}. {family}", other[0] == middle[0][0]))
    return [*rng.sample(out, 2), *wrong]


def hard_negatives(people: list[list[str]], seed: int = 7) -> Examples:
    """Names and near-names that are other people: one syllable changed, another given name, a patronymic or part swapped.

    The gazetteer has the names as they are, each in one spelling; queries are other spellings of them (right) and near-names
    (wrong). Generated names only: Korean and Chinese from common syllables, others by changing names of the tasks' people.
    """
    rng = random.Random(seed)
    names: list[str] = []
    queries: list[tuple[str, int]] = []
    characters, hanzi = written_in_han()
    families = [n.split()[-1] for group in people for n in group if n.isascii() and " " in n]
    for _ in range(500):
        family, one, two, other = rng.choice(KOREAN_SURNAMES), *rng.sample(SYLLABLES, 3)
        spell = [s.text for s in variants(family + one + two, lang="ko", limit=6)]
        names.append(rng.choice([family + one + two, spell[0]]))
        queries.append((rng.choice(spell), len(names) - 1))
        changed = rng.choice([family + other + two, family + one + other])
        queries.append((variants(changed, lang="ko", limit=1)[0].text if rng.random() < 0.8 else changed, -1))
        for given, owner in ((one + two, len(names) - 1), (rng.choice([other + two, one + other]), -1)):
            if all(characters[s] for s in (family, *given)):
                queries.append(("".join(rng.choice(characters[s]) for s in (family, *given)), owner))
        family, one, two, other = rng.choice(CHINESE_SURNAMES), *rng.sample(PINYIN, 3)
        names.append(f"{family} {one}{two}".title())
        queries.append(
            (
                rng.choice([f"{one}{two} {family}", f"{family} {one}-{two}", f"{family} {one} {two}"]).title(),
                len(names) - 1,
            )
        )
        for given, owner in (((one, two), len(names) - 1), (rng.choice([(one, other), (other, two)]), -1)):
            if all(hanzi[s] for s in (family, *given)):
                queries.append(("".join(rng.choice(hanzi[s][:4]) for s in (family, *given)), owner))
        queries.append(
            (rng.choice([f"{family} {one}{other}", f"{family} {other}{two}", f"{family} {one}"]).title(), -1)
        )
    for name, written in traditional(rng):
        names.append(name)
        queries += [(text, len(names) - 1 if same else -1) for text, same in rng.sample(written, 4)]
    for a, b, same in known_elements(rng):
        family = rng.choice(families)
        names.append(f"{a} {family}".title())
        queries.append((f"{b} {family}".title(), len(names) - 1 if same else -1))
    givens = [n.split()[0] for group in people for n in group if n.isascii() and len(n.split()) == 2]
    for group in people:
        latin = [n for n in group if n.isascii() and 2 <= len(n.split()) <= 4 and len(n) > 8]
        for name in rng.sample(latin, min(250, len(latin))):
            names.append(name)
            parts = name.split()
            queries += [(text, len(names) - 1 if same else -1) for text, same in rewritten(rng, parts, givens)]
            k = rng.randrange(len(parts))
            near = difflib.get_close_matches(parts[0], rng.sample(givens, min(400, len(givens))), 2, 0.55)
            others = [" ".join([n, *parts[1:]]) for n in near if n != parts[0]]
            near = difflib.get_close_matches(
                parts[-1], [n.split()[-1] for n in rng.sample(latin, min(400, len(latin)))], 3, 0.55
            )
            others += [" ".join([*parts[:-1], n]) for n in near if n != parts[-1]]
            a, b = rng.choice(SIMILAR)
            if a in parts[k][1:]:
                others.append(" ".join([*parts[:k], parts[k][0] + parts[k][1:].replace(a, b, 1), *parts[k + 1 :]]))
            family = rng.choice(latin).split()[-1]
            others.append(f"{parts[0]} {family}" if family != parts[-1] else f"{family} X")
            others.append(f"{rng.choice(givens)} {parts[-1]}")
            rng.shuffle(others)
            if len(parts) == 3:
                others.append(f"{parts[0]} {rng.choice(givens)} {parts[2]}")
            queries += [(o, -1) for o in others[:4]]
            queries.append(
                (
                    rng.choice(
                        [f"{parts[-1]}, {' '.join(parts[:-1])}", name.upper(), f"{parts[-1]} {' '.join(parts[:-1])}"]
                    ),
                    len(names) - 1,
                )
            )
    stack = Stack([compile_entities(Entity(id=f"n{i}", type="person", name=n) for i, n in enumerate(names))])
    analysed = [analyse(q, "person") for q, _ in queries]
    pairs = in_batches(stack, analysed)
    groups = stack.segments[0].name_group
    # a near-name may happen to be another person's very name: then it is that one
    gold = np.array([groups[g] if g >= 0 else a.group for (_, g), a in zip(queries, analysed, strict=True)], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples("generated", True, pairs.query, pairs.group, pairs.evidence, right, len(queries))


def strangers(tasks: list[Path], seed: int = 7) -> list[Examples]:
    """Names of people looked up among places, and of places among people: all wrong, since a column may hold both."""
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
    out = []
    for kind, other in (("PER", "LOC"), ("LOC", "PER")):
        names = list(dict.fromkeys(by_type[kind][0]))
        stack = Stack([compile_entities(Entity(id=f"n{i}", type=TYPES[kind], name=n) for i, n in enumerate(names))])
        pairs = in_batches(stack, [analyse(q, None) for q in by_type[other][1]])
        out.append(
            Examples(
                f"strangers among {kind}",
                kind == "PER",
                pairs.query,
                pairs.group,
                pairs.evidence,
                np.zeros(len(pairs.query), bool),
                len(by_type[other][1]),
            )
        )
    return out


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
        max_iter=120, max_leaf_nodes=16, max_depth=6, learning_rate=0.12, min_samples_leaf=60, l2_regularization=5,
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


def main() -> None:
    """Train and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("tasks", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, default=data_path("model", "model.json"))
    parser.add_argument(
        "--leave-one-out", type=Path, metavar="FOLDER", help="also write a model without each task, FOLDER/TASK.json"
    )
    args = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        data = list(pool.map(examples, args.tasks))
    people = [[r["name"] for r in read_rows(t / "gazetteer.tsv") if r["type"] == "PER"] for t in args.tasks]
    generated = [hard_negatives([names for names in people if names]), *strangers(args.tasks)]
    folds = [[e] for e in data] if args.leave_one_out else [data[i::FOLDS] for i in range(min(FOLDS, len(data)))]
    unseen = []
    for fold in folds:
        trees = fit_trees([*(e for e in data if all(e is not f for f in fold)), *generated])
        unseen += [(e, trees, trees.decision_function(e.evidence)) for e in fold]
        for e, _, z in unseen[-len(fold) :]:
            print(
                e.name,
                f"R@1 {float(np.sum(tops(e, z)[1])) / e.queries:.3f} of all queries, unseen",
                file=sys.stderr,
                flush=True,
            )
    if args.leave_one_out:
        args.leave_one_out.mkdir(parents=True, exist_ok=True)
        for left_out, trees, _ in unseen:
            calibration = fit_calibration([(e, z) for e, _, z in unseen if e is not left_out])
            write(
                args.leave_one_out / f"{left_out.name}.json",
                trees,
                calibration,
                [t for t in args.tasks if t.name != left_out.name],
            )
    write(args.output, fit_trees([*data, *generated]), fit_calibration([(e, z) for e, _, z in unseen]), args.tasks)


def write(
    path: Path, trees: HistGradientBoostingClassifier, calibration: dict[str, list[float]], tasks: list[Path]
) -> None:
    """Write a model with where it comes from."""
    numbers = {
        "columns": ALL_COLUMNS,
        "calibration": calibration,
        "trained_on": {t.name: checksum(t) for t in tasks},
        **plain(trees),
    }
    with atomic_write(path) as file:
        json.dump(numbers, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
