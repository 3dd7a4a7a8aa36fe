"""`namekit evaluate`: how well names are resolved whose right answer is known."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from namekit.cli._options import Source, json_option, source_options
from namekit.cli._streams import keep_apart, writing
from namekit.cli._view import aligned, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.evaluation import Figures, Judged
    from namekit.resolver import Resolver

_LINE = 160


@click.command()
@click.argument("tasks", nargs=-1, required=True, metavar="TASK...", type=click.Path(exists=True, path_type=Path))
@source_options
@click.option("--report", metavar="FILE", help="Write a page with plots, thresholds and misses (HTML).")
@click.option(
    "--misses",
    type=click.IntRange(min=0),
    metavar="N",
    help="Misses shown of each task; 10 where it is not said, 50 in the report.",
)
@json_option
def evaluate(*, tasks: tuple[Path, ...], report: str | None, misses: int | None, as_json: bool, **source: Any) -> None:
    """Measure how well the names of each TASK are resolved, by script, language and type, and show what is missed.

    \b
    namekit evaluate gold.csv --gazetteer mine.yaml --report gold.html

    TASK is a table with the columns name and expected (an id, several joined by |, none or ambiguous), which is resolved
    against the built-in gazetteer or those of -g; or a folder with a gazetteer.tsv and a queries.tsv (query, expected) of
    its own, or a folder of such folders. Columns type, lang and script, if there are, say under which heading a name is
    counted, and nothing else: it is resolved by its letters alone.

    R@1: how often the best candidate is the right one, of the names that have one. F1: at the best threshold on the score.
    P, R, F: precision, recall and F1 of the verdicts. ECE: how far scores are from true probabilities, 0 is best. Right:
    verdicts as expected, none and ambiguous among them.
    """  # noqa: D301 - click reads the control character
    from namekit.evaluation import figures, mean
    from namekit.evaluation import report as report_of

    keep_apart("--report", report, [("TASK", str(task)) for task in tasks])
    shown = 10 if misses is None else misses
    done: list[Judged] = []
    # Opened first: a place where nothing can be written should be said before minutes of work.
    with writing(report) if report else contextlib.nullcontext() as file:
        for judged in _judged(tasks, Source(**source)):
            done.append(judged)
            if not as_json:
                _show(judged, shown)
        if file is not None:
            file.write(report_of(done, 50 if misses is None else misses).encode())
    if as_json:
        click.echo(json.dumps(_plain(done, shown), ensure_ascii=False, indent=2))
    elif len(done) > 1:
        click.echo(f"\nMEAN  {_shares(mean([figures(judged.answers) for judged in done]))}")


def _judged(paths: Sequence[Path], source: Source) -> Iterator[Judged]:
    """Answers to each task, as they are ready; all are read first, so that a fault in the last is said at once."""
    from namekit.evaluation import evaluate as ask
    from namekit.evaluation import find_tasks, read_task, settle

    tasks = [read_task(found) for path in paths for found in find_tasks(path)]
    if source.gazetteers and all(task.gazetteer for task in tasks):
        raise click.UsageError("--gazetteer is for tables of names: a task folder brings a gazetteer of its own")
    shared: Resolver | None = None
    for task in tasks:
        if task.gazetteer:
            yield ask(task, Source((str(task.gazetteer),), source.threshold, source.margin, source.model).open())
        else:
            shared = shared or source.open()
            yield ask(settle(task, shared), shared)


def _show(judged: Judged, misses: int) -> None:
    from namekit.evaluation import by_language, by_script, by_type, expectation, explanation, figures, worst

    whole = figures(judged.answers)
    click.echo(click.style(f"\n{judged.task.name}", bold=True) + f"  {_shares(asdict(whole))}")
    for heading, by in (("script", by_script), ("lang", by_language), ("type", by_type)):
        if groups := by(judged.answers):
            _show_groups(heading, groups)
    shown = worst(judged.answers, misses)
    if shown:
        click.echo(f"\n  {_counted(sum(not a.right for a in judged.answers), len(shown))}:")
    for answer in shown:
        click.echo(f"  {fit(f'{answer.question.name}: {expectation(answer)}', _LINE)}")
        for line in explanation(answer).splitlines()[1:]:
            click.echo(f"    {fit(line, _LINE)}")


def _counted(misses: int, shown: int) -> str:
    if shown < misses:
        return f"{misses:,} misses, the worst {shown:,}"
    return "1 miss" if misses == 1 else f"{misses:,} misses, the worst first"


def _show_groups(heading: str, groups: dict[str, Figures]) -> None:
    head = [heading, "names", "R@1", "F1", "P", "R", "ECE"]
    rows = [[name, f"{f.names:,}", *_cells(f), f"{f.ece:.3f}"] for name, f in groups.items()]
    for line in aligned([head, *rows]):
        click.echo(f"  {line}")


def _cells(f: Figures) -> list[str]:
    """Shares of the answerable names: where there are none they say nothing."""
    return [f"{v:.3f}" if f.answerable else "–" for v in (f.recall_at_1, f.best_f1, f.precision, f.recall)]


def _shares(of: dict[str, float]) -> str:
    verdicts = f"verdicts P {of['precision']:.3f} R {of['recall']:.3f} F {of['f1']:.3f}"
    return (
        f"R@1 {of['recall_at_1']:.3f}  F1 {of['best_f1']:.3f}  {verdicts}  ECE {of['ece']:.3f}  right {of['right']:.3f}"
    )


def _plain(done: Sequence[Judged], misses: int) -> dict[str, Any]:
    from namekit.evaluation import figures, mean

    return {
        "tasks": [_plain_task(judged, misses) for judged in done],
        "mean": mean([figures(judged.answers) for judged in done]),
    }


def _plain_task(judged: Judged, misses: int) -> dict[str, Any]:
    from namekit.evaluation import (
        at_thresholds,
        by_language,
        by_script,
        by_type,
        calibration,
        explanation,
        figures,
        worst,
    )

    return {
        "task": judged.task.name,
        **asdict(figures(judged.answers)),
        "scripts": {name: asdict(f) for name, f in by_script(judged.answers).items()},
        "languages": {name: asdict(f) for name, f in by_language(judged.answers).items()},
        "types": {name: asdict(f) for name, f in by_type(judged.answers).items()},
        "thresholds": [row._asdict() for row in at_thresholds(judged.answers, judged.loose, judged.options.threshold)],
        "calibration": [b._asdict() for b in calibration(judged.answers)],
        "misses": [
            {
                "name": a.question.name,
                "expected": "ambiguous" if a.question.ambiguous else "|".join(sorted(a.question.expected)) or "none",
                "status": a.resolution.status,
                "score": a.resolution.score,
                "best": a.resolution.candidates[0].id if a.resolution.candidates else None,
                "explanation": explanation(a).splitlines(),
            }
            for a in worst(judged.answers, misses)
        ],
    }
