"""What `scale.py` measured, as Markdown tables and plots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from contenders import PEERS

TABLES = "tables", "tables of distinct names"
"""Steps that measure `namekit normalize`."""

Figures = dict[str, Any]
Found = dict[tuple[str, int], Figures]
"""Figures by step and size."""


def print_tables(found: Found, sizes: Sequence[int]) -> None:
    """Print the figures of all tools, what namekit's own files cost, and the command over tables."""
    _tools(found, sizes)
    _own(found, sizes)
    _tables(found, sizes)


def _tools(found: Found, sizes: Sequence[int]) -> None:
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


def _own(found: Found, sizes: Sequence[int]) -> None:
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


def _tables(found: Found, sizes: Sequence[int]) -> None:
    print(
        "\n| names | rows | two workers, wall clock | processor | two commands at once, wall clock | processor | largest process | two workers do |"
    )
    print("|--:|" + "--:|" * 7)
    for size in sizes:
        for step in (step for step in TABLES if (step, size) in found):
            f = found[step, size]
            times = " | ".join(
                f"{f[how][clock]:.0f} s" for how in ("workers", "apart") for clock in ("wall", "processor")
            )
            memory = f["apart"]["memory"] / 1e6
            print(
                f"| {found['names', size]['names']:,} | {f['rows']:,} | {times} | {memory:,.0f} MB | {f['apart']['wall'] / f['workers']['wall']:.2f} |"
            )


def _at(share: float, ordered: Sequence[float]) -> float:
    return ordered[int(share * (len(ordered) - 1))]


def write_plots(found: Found, sizes: Sequence[int], folder: Path) -> None:
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
