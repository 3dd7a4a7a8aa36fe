"""Figures: how well names were resolved.

Names whose expected answer is `ambiguous` count for the verdicts alone: no candidate of theirs is right or wrong.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from namekit.evaluation.judging import Answer

BINS = 10
THRESHOLDS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99)


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares from 0 to 1, and the counts that they are of; a share of nothing is 0.

    `recall_at_1`: the best candidate is right, of the answerable names. `best_f1`: F1 at the best threshold on the
    score, `best_threshold`. `precision`: right matches of the matches; `recall`: right verdicts of the answerable
    names; `f1` of the two. `ece`: expected calibration error of the score over ten bins (Naeini, Cooper and
    Hauskrecht 2015). `right`: verdicts that are as expected, `none` and `ambiguous` among them, of all names.
    """

    names: int
    answerable: int
    recall_at_1: float
    best_f1: float
    best_threshold: float
    precision: float
    recall: float
    f1: float
    ece: float
    right: float


class Point(NamedTuple):
    """Precision and recall if the best candidate were taken from a score of `threshold` on."""

    threshold: float
    precision: float
    recall: float


class Bin(NamedTuple):
    """Scores from one tenth to the next: how many, their mean, and the share whose candidate is right."""

    names: int
    score: float
    right: float


class AtThreshold(NamedTuple):
    """Verdicts if a match needed a probability of `threshold`: matches, wrong ones of them, precision, recall and F1."""

    threshold: float
    matches: int
    wrong: int
    precision: float
    recall: float
    f1: float


def figures(answers: Sequence[Answer]) -> Figures:
    """All figures of some answers.

    >>> figures([]).names
    0
    """
    answerable = sum(bool(a.question.expected) for a in answers)
    best = max(curve(answers), key=lambda p: (f1(p.precision, p.recall), p.threshold), default=Point(0.0, 0.0, 0.0))
    verdicts = _verdicts(answers, answerable)
    return Figures(
        names=len(answers),
        answerable=answerable,
        recall_at_1=share(sum(a.found for a in answers), answerable),
        best_f1=f1(best.precision, best.recall),
        best_threshold=best.threshold,
        precision=verdicts.precision,
        recall=verdicts.recall,
        f1=verdicts.f1,
        ece=_calibration_error(answers),
        right=share(sum(a.right for a in answers), len(answers)),
    )


def by(answers: Iterable[Answer], heading: Callable[[Answer], str]) -> dict[str, Figures]:
    """Figures under each heading that is not empty, the one with most names first."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if heading(answer):
            groups[heading(answer)].append(answer)
    return {name: figures(group) for name, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))}


def by_script(answers: Iterable[Answer]) -> dict[str, Figures]:
    """Figures by the script that a name is written in."""
    return by(answers, lambda answer: answer.question.script)


def by_language(answers: Iterable[Answer]) -> dict[str, Figures]:
    """Figures by the language of a name, as far as the gold says it."""
    return by(answers, lambda answer: answer.question.lang)


def by_type(answers: Iterable[Answer]) -> dict[str, Figures]:
    """Figures by the type of entity; where the gold does not say it, that of the best candidate."""
    return by(answers, _type)


def mean(some: Sequence[Figures]) -> dict[str, float]:
    """Mean of each share over tasks, each task with the same weight."""
    shares = ("recall_at_1", "best_f1", "precision", "recall", "f1", "ece", "right")
    return {name: share(sum(getattr(f, name) for f in some), len(some)) for name in shares}


def curve(answers: Sequence[Answer]) -> list[Point]:
    """Precision and recall at each score that occurs, the highest first: no threshold parts equal scores."""
    scored = sorted(((a.resolution.score, a.found) for a in _scored(answers)), reverse=True)
    answerable = sum(bool(a.question.expected) for a in _scored(answers))
    points, right, taken = [], 0, 0
    for score, group in groupby(scored, key=lambda pair: pair[0]):
        found = [f for _, f in group]
        right, taken = right + sum(found), taken + len(found)
        points.append(Point(score, right / taken, share(right, answerable)))
    return points


def calibration(answers: Iterable[Answer]) -> list[Bin]:
    """The ten bins of the score from 0 to 1, empty ones too."""
    bins: list[list[Answer]] = [[] for _ in range(BINS)]
    for answer in _scored(answers):
        bins[min(BINS - 1, int(answer.resolution.score * BINS))].append(answer)
    return [Bin(len(b), _mean(a.resolution.score for a in b), _mean(a.found for a in b)) for b in bins]


def at_thresholds(answers: Sequence[Answer], loose: Sequence[Answer], current: float) -> list[AtThreshold]:
    """Verdicts at usual thresholds and the current one, which gave `answers`; `loose` are those that a low one gave."""
    answerable = sum(bool(a.question.expected) for a in answers)
    rows = []
    for threshold in sorted({*THRESHOLDS, current}):
        pool = loose if threshold < current else answers
        standing = [a for a in pool if threshold == current or a.stands >= threshold]
        rows.append(_verdicts(standing, answerable, threshold))
    return rows


def f1(precision: float, recall: float) -> float:
    """Harmonic mean.

    >>> f1(0.5, 1.0)
    0.6666666666666666
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(part: float, whole: int) -> float:
    """Part of a whole; 0 where there is nothing."""
    return part / whole if whole else 0.0


def _type(answer: Answer) -> str:
    candidates = answer.resolution.candidates
    return answer.question.type or (candidates[0].entity.type if candidates else "")


def _verdicts(answers: Sequence[Answer], answerable: int, threshold: float = 0.0) -> AtThreshold:
    matches = [a for a in answers if a.resolution.status == "match"]
    wrong = sum(a.wrong_match for a in matches)
    # An ambiguous verdict on one of several entities of one name is an answer to it, as the entity would be.
    right = sum(a.right for a in answers if a.question.expected)
    precision, recall = share(len(matches) - wrong, len(matches)), share(right, answerable)
    return AtThreshold(threshold, len(matches), wrong, precision, recall, f1(precision, recall))


def _calibration_error(answers: Iterable[Answer]) -> float:
    bins = calibration(answers)
    return share(sum(b.names * abs(b.score - b.right) for b in bins), sum(b.names for b in bins))


def _mean(values: Iterable[float]) -> float:
    some = list(values)
    return share(sum(some), len(some))


def _scored(answers: Iterable[Answer]) -> list[Answer]:
    return [answer for answer in answers if not answer.question.ambiguous]
