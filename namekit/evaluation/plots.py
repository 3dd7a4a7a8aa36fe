"""Two plots as SVG: text that stands in a page, needs nothing else, and scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from namekit.evaluation.figures import Bin, Point

WIDTH, HEIGHT, LEFT, BOTTOM, EDGE = 420, 360, 52, 46, 14
_POINTS = 400
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def precision_recall_plot(points: Sequence[Point], precision: float, recall: float) -> str:
    """Precision over recall as the threshold falls, and the place of the verdicts, as an SVG element."""
    few = _thinned(points)
    path = " ".join(f"{_x(p.recall):.1f},{_y(p.precision):.1f}" for p in few)
    line = f'<polyline class="line" points="{path}"/>' if few else ""
    dots = "".join(_dot("hit", p.recall, p.precision, 6, _words(f"threshold {p.threshold:.4f}", p[1:])) for p in few)
    mark = _dot("mark", recall, precision, 5, _words("verdicts", (precision, recall)))
    label = _label(recall, precision, "verdicts")
    return _frame("Precision and recall by threshold", "recall", "precision", line + dots + mark + label)


def calibration_plot(bins: Sequence[Bin]) -> str:
    """Share of right candidates over their mean score, as an SVG element; the area of a dot is the names in its bin.

    >>> from namekit.evaluation.figures import Bin
    >>> "8 names, mean score 0.950" in calibration_plot([Bin(8, 0.95, 1.0)])
    True
    """
    most = max((b.names for b in bins), default=0)
    diagonal = f'<line class="even" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>'
    filled = [b for b in bins if b.names]
    path = " ".join(f"{_x(b.score):.1f},{_y(b.right):.1f}" for b in filled)
    dots = "".join(_dot("mark", b.score, b.right, 3 + 11 * (b.names / most) ** 0.5, _scores(b)) for b in filled)
    body = f'{diagonal}<polyline class="line" points="{path}"/>{dots}'
    return _frame("Calibration", "score", "share that is right", body)


def _frame(title: str, x: str, y: str, body: str) -> str:
    """Axes from 0 to 1 with a grid, around what is drawn."""
    grid = "".join(
        f'<line class="grid" x1="{_x(t):.1f}" y1="{_y(0):.1f}" x2="{_x(t):.1f}" y2="{_y(1):.1f}"/>'
        f'<line class="grid" x1="{_x(0):.1f}" y1="{_y(t):.1f}" x2="{_x(1):.1f}" y2="{_y(t):.1f}"/>'
        f'<text x="{_x(t):.1f}" y="{_y(0) + 16:.1f}" text-anchor="middle">{t:.1f}</text>'
        f'<text x="{_x(0) - 7:.1f}" y="{_y(t) + 4:.1f}" text-anchor="end">{t:.1f}</text>'
        for t in _TICKS
    )
    middle = (_y(0) + _y(1)) / 2
    names = (
        f'<text x="{_x(0.5):.1f}" y="{HEIGHT - 8}" text-anchor="middle">{x}</text>'
        f'<text x="14" y="{middle:.1f}" text-anchor="middle" transform="rotate(-90 14 {middle:.1f})">{y}</text>'
    )
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">'
    return f"{head}{grid}{names}{body}</svg>"


def _dot(kind: str, x: float, y: float, radius: float, words: str) -> str:
    return f'<circle class="{kind}" cx="{_x(x):.1f}" cy="{_y(y):.1f}" r="{radius:.1f}"><title>{words}</title></circle>'


def _words(what: str, shares: tuple[float, float]) -> str:
    return f"{what}: precision {shares[0]:.3f}, recall {shares[1]:.3f}"


def _scores(bin_: Bin) -> str:
    names = "1 name" if bin_.names == 1 else f"{bin_.names:,} names"
    return f"{names}, mean score {bin_.score:.3f}, right {bin_.right:.3f}"


def _label(x: float, y: float, words: str) -> str:
    """Words below a dot, above it at the axis, to the left if there is room: a falling curve is to the right."""
    anchor, step = ("end", -4) if x > 0.2 else ("start", 9)
    down = 22 if y > 0.1 else -10
    return f'<text class="label" x="{_x(x) + step:.1f}" y="{_y(y) + down:.1f}" text-anchor="{anchor}">{words}</text>'


def _x(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - EDGE)


def _y(share: float) -> float:
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - EDGE)


def _thinned(points: Sequence[Point]) -> list[Point]:
    """At most some hundred of the points, the first and the last among them: more can't be seen."""
    if len(points) <= _POINTS:
        return list(points)
    step = (len(points) - 1) / (_POINTS - 1)
    return [points[round(i * step)] for i in range(_POINTS)]
