"""Judging: what a resolver answers to the questions of a task, and whether it is right."""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from namekit.base.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from namekit.evaluation.gold import Question, Task
    from namekit.matching.resolution import Resolution
    from namekit.resolver import Resolver

LOWEST = 0.5
"""Smallest threshold that a report offers: below it a match is more often wrong than right."""
TOP = 0.02
"""Candidates that are this near the best one stand on top with it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what was answered.

    `found` says whether the best candidate is right, `right` whether the verdict is, and `stands` up to which threshold
    that verdict (a match, or an ambiguous one) would be given.
    """

    question: Question
    resolution: Resolution
    found: bool
    right: bool
    stands: float

    @property
    def wrong_match(self) -> bool:
        """Whether the verdict is a match with the wrong entity, or where there is no right one."""
        return self.resolution.status == "match" and not self.right


@dataclass(frozen=True, slots=True)
class Judged:
    """A task with the answers to it; `loose` are those of a threshold of LOWEST, for a choice among thresholds."""

    task: Task
    options: Options
    answers: tuple[Answer, ...]
    loose: tuple[Answer, ...]


def evaluate(task: Task, resolver: Resolver) -> Judged:
    """Ask a resolver all questions of a task, and those that its threshold left open again with a low one."""
    answers = _ask(task.questions, resolver)
    threshold = resolver.options.threshold
    unsure = [a.question for a in answers if LOWEST <= a.resolution.score < threshold and _is_open(a)]
    again = dict(zip(unsure, _ask(unsure, _with_threshold(resolver, LOWEST)), strict=True))
    loose = tuple(again.get(answer.question) or _firm(answer, threshold) for answer in answers)
    return Judged(task, resolver.options, tuple(answers), loose)


def judge(question: Question, resolution: Resolution) -> Answer:
    """Compare an answer with what was expected.

    An ambiguous verdict is right where it was expected, and where several entities are right and only they are on top.

    >>> from namekit.evaluation.gold import Question
    >>> from namekit.matching.resolution import Resolution
    >>> judge(Question("Nobody"), Resolution("Nobody", "none", 0.0, ())).right
    True
    """
    best = resolution.candidates[0].id if resolution.candidates else ""
    found = best in question.expected
    return Answer(question, resolution, found, _is_right(question, resolution, found), resolution.score)


def _is_right(question: Question, resolution: Resolution, found: bool) -> bool:
    if question.ambiguous:
        return resolution.status == "ambiguous"
    if resolution.status == "none":
        return not question.expected
    if resolution.status == "match":
        return found
    return len(question.expected) > 1 and on_top(resolution) <= question.expected


def on_top(resolution: Resolution) -> set[str]:
    """Ids of the candidates that are as good as the best one."""
    return {c.id for c in resolution.candidates if c.score >= resolution.score - TOP}


def worst(answers: Iterable[Answer], count: int) -> list[Answer]:
    """Wrong verdicts, the costliest first: wrong matches, then wrong best candidates, then right ones not trusted."""
    return sorted((answer for answer in answers if not answer.right), key=_cost)[:count]


def _cost(answer: Answer) -> tuple[bool, bool, float]:
    """A wrong candidate is the worse the surer it is, a right one the less sure."""
    score = answer.resolution.score
    return not answer.wrong_match, answer.found, score if answer.found else -score


def _ask(questions: Iterable[Question], resolver: Resolver) -> list[Answer]:
    some = list(questions)
    found = resolver.resolve_many([question.name for question in some])
    return [judge(question, resolution) for question, resolution in zip(some, found, strict=True)]


def _is_open(answer: Answer) -> bool:
    return answer.resolution.status != "match"


def _firm(answer: Answer, threshold: float) -> Answer:
    """What was not `none` stands at the threshold, even if its score was lowered afterwards for a namesake."""
    return answer if answer.resolution.status == "none" else replace(answer, stands=max(answer.stands, threshold))


def _with_threshold(resolver: Resolver, threshold: float) -> Resolver:
    other = copy.copy(resolver)
    other.options = Options(threshold=threshold, margin=resolver.options.margin)
    return other
