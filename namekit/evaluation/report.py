"""The report: one HTML page that needs no other file and runs no script."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from namekit.evaluation.figures import at_thresholds, by_language, by_script, by_type, calibration, curve, figures, mean
from namekit.evaluation.judging import worst
from namekit.evaluation.misses import expectation, explanation
from namekit.evaluation.plots import calibration_plot, precision_recall_plot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from namekit.evaluation.figures import AtThreshold, Figures
    from namekit.evaluation.judging import Answer, Judged

MISSES = 50
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>namekit evaluate</title>
<style>
:root { --ink: #1f2328; --soft: #59636e; --rule: #d1d9e0; --ground: #fff }
:root { --accent: #0b62c4; --warm: #c4420b; --chosen: #e8f1fc }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9aa4af; --rule: #3a424b; --ground: #0f1419 }
  :root { --accent: #6cb0ff; --warm: #ff9566; --chosen: #1b2e47 }
}
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground) }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1.5rem }
p { max-width: 46rem }
.soft, figcaption { color: var(--soft) }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .25rem .8rem .25rem 0; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap }
th:first-child, td:first-child { text-align: left }
tr.chosen td { background: var(--chosen); font-weight: 600 }
.plots { display: flex; flex-wrap: wrap; gap: 1.5rem }
figure { margin: 0; flex: 1 1 22rem; max-width: 30rem }
svg { width: 100%; height: auto }
svg text { font-size: 11px; fill: var(--soft) }
svg .label { fill: var(--warm); font-weight: 600 }
.grid { stroke: var(--rule); stroke-width: .5 }
.even { stroke: var(--soft); stroke-dasharray: 4 4 }
.line { fill: none; stroke: var(--accent); stroke-width: 2 }
.hit { fill: transparent }
.mark { fill: var(--warm); fill-opacity: .8 }
details { border-bottom: 1px solid var(--rule); padding: .35rem 0 }
summary { cursor: pointer; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0 .6rem 1.1rem; font-size: 13px }
</style>
</head>
<body>
"""
_LEGEND = """<p class="soft">R@1: the best candidate is right, of the names that have an answer. Best F1: at the
best threshold on the score. Precision, recall, F1: of the verdicts <em>match</em> (an <em>ambiguous</em> one counts as
found where several entities bear the very name). ECE: how far the score is from a true probability, 0 is best. Right:
verdicts as expected, <em>none</em> and <em>ambiguous</em> among them.</p>
"""
_CHOICE = """What the verdicts would be with each threshold; the marked row is this run. Take the first row that is precise
enough for you."""
_NO_MISS = "All verdicts are as expected"
_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_RIGHT_TO_LEFT = re.compile(rf"{_RTL}+(?:[ '’ʼ.-]+{_RTL}+)*")
"""A name in a script that is written from right to left (Unicode blocks whose bidirectional class is R or AL)."""
_COLUMNS = ("names", "answerable", "R@1", "best F1", "at score", "precision", "recall", "F1", "ECE", "right")


def report(tasks: Sequence[Judged], misses: int = MISSES) -> str:
    """Page with the figures of all tasks; for each the plots, thresholds, scripts, types and its worst `misses`."""
    overall = [(judged.task.name, figures(judged.answers)) for judged in tasks]
    summary = _figures_table("task", overall, with_mean=len(overall) > 1)
    parts = [_HEAD, "<h1>How well names are resolved</h1>\n", summary, _LEGEND]
    parts += [_section(judged, whole, misses) for judged, (_, whole) in zip(tasks, overall, strict=True)]
    return "".join([*parts, "</body>\n</html>\n"])


def _section(judged: Judged, whole: Figures, misses: int) -> str:
    answers = judged.answers
    falling = precision_recall_plot(curve(answers), whole.precision, whole.recall)
    even = calibration_plot(calibration(answers))
    rows = at_thresholds(answers, judged.loose, judged.options.threshold)
    return (
        f"<h2>{text(judged.task.name)}</h2>\n"
        f'<div class="plots"><figure>{falling}<figcaption>If the best candidate were always taken from a score on; '
        "the dot is where the verdicts are.</figcaption></figure>\n"
        f"<figure>{even}<figcaption>On the dashed line a score is a true probability; a dot's area says how many names "
        "have such a score.</figcaption></figure></div>\n"
        f"<h3>Thresholds</h3>\n{_threshold_table(rows, judged.options.threshold)}"
        f"<h3>By script</h3>\n{_figures_table('script', by_script(answers).items())}"
        f"<h3>By language</h3>\n{_figures_table('language', by_language(answers).items())}"
        f"<h3>By type</h3>\n{_figures_table('type', by_type(answers).items())}"
        f"{_misses(answers, misses)}"
    )


def _threshold_table(rows: Sequence[AtThreshold], current: float) -> str:
    head = _header(("--threshold", "matches", "wrong", "precision", "recall", "F1"))
    body = "".join(_row(_threshold_cells(r), "chosen" if r.threshold == current else "") for r in rows)
    return f'<p class="soft">{_CHOICE}</p>\n{_table(head + body)}'


def _threshold_cells(row: AtThreshold) -> list[str]:
    shares = [_share(row.precision, row.matches), _share(row.recall), _share(row.f1)]
    return [f"{row.threshold:g}", f"{row.matches:,}", f"{row.wrong:,}", *shares]


def _figures_table(what: str, rows: Iterable[tuple[str, Figures]], *, with_mean: bool = False) -> str:
    some = list(rows)
    if not some:
        return f'<p class="soft">The gold says no {text(what)}.</p>\n'
    body = "".join(_row(_cells(name, f)) for name, f in some)
    if with_mean:
        m = mean([f for _, f in some])
        shares = [m[key] for key in ("precision", "recall", "f1", "ece", "right")]
        body += _row(["mean", "", "", _share(m["recall_at_1"]), _share(m["best_f1"]), "", *map(_share, shares)])
    return _table(_header((what, *_COLUMNS)) + body)


def _cells(name: str, f: Figures) -> list[str]:
    of_answerable = (f.recall_at_1, f.best_f1, f.best_threshold, f.precision, f.recall, f.f1)
    shares = [_share(value, f.answerable) for value in of_answerable]
    return [name, f"{f.names:,}", f"{f.answerable:,}", *shares, _share(f.ece), _share(f.right)]


def _misses(answers: Sequence[Answer], count: int) -> str:
    wrong, shown = sum(not a.right for a in answers), worst(answers, count)
    said = (
        f"{wrong:,} of {len(answers):,} verdicts {'is' if wrong == 1 else 'are'} not as expected" if wrong else _NO_MISS
    )
    which = f"; the worst {len(shown):,}, wrong matches first" if len(shown) < wrong else ""
    return f"<h3>Misses</h3>\n<p class='soft'>{said}{which}.</p>\n" + "".join(map(_miss, shown))


def _miss(answer: Answer) -> str:
    summary = f"<bdi>{text(answer.question.name)}</bdi>: {sentence(expectation(answer))}"
    return f"<details><summary>{summary}</summary><pre>{sentence(explanation(answer))}</pre></details>\n"


def sentence(words: str) -> str:
    """English words as HTML text, in which each name that is written from right to left stays a piece of its own.

    Two such names with only a semicolon between them would else be shown as one, the second to the left of the first.

    >>> sentence("nearest name: محمد علي; محمد agrees")
    'nearest name: <bdi>محمد علي</bdi>; <bdi>محمد</bdi> agrees'
    """
    return _RIGHT_TO_LEFT.sub(lambda name: f"<bdi>{name[0]}</bdi>", text(words))


def text(words: str) -> str:
    r"""Words as HTML text, on which nothing in them can act; characters that no page may hold are replaced.

    >>> text("<b>Kim & Co\x1b")
    '&lt;b&gt;Kim &amp; Co�'
    """
    return html.escape("".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in words))


def _share(value: float, of: int = 1) -> str:
    return f"{value:.3f}" if of else "–"


def _header(names: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<th>{text(name)}</th>" for name in names) + "</tr>"


def _row(cells: Iterable[str], kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return f"<tr{attribute}>" + "".join(f"<td>{text(cell)}</td>" for cell in cells) + "</tr>"


def _table(rows: str) -> str:
    return f'<div class="wide"><table>{rows}</table></div>\n'
