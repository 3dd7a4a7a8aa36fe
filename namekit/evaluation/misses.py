"""Misses in words: what was expected, what was answered, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from namekit.evaluation.judging import Answer

_EXPLAINED = 3
_IDS = 4


def expectation(answer: Answer) -> str:
    """What was expected and what was answered, on one line.

    >>> from namekit.evaluation import Question, judge
    >>> from namekit.matching.resolution import Resolution
    >>> expectation(judge(Question("Kyiv", frozenset({"place/kyiv"})), Resolution("Kyiv", "none", 0.0, ())))
    'expected place/kyiv, answered none'
    """
    resolution = answer.resolution
    answered: str = resolution.status
    if resolution.candidates and answered != "none":
        best = resolution.candidates[0]
        answered += f" {best.id} ({best.entity.name}, {best.score:.2f})"
    return f"expected {_expected(answer)}, answered {answered}"


def explanation(answer: Answer) -> str:
    """Reasons for the answer, and where the expected entity stands among the candidates."""
    lines = [answer.resolution.explain()]
    if answer.question.expected and not answer.found:
        lines.append("  " + _place_of_expected(answer))
    return "\n".join(lines)


def _expected(answer: Answer) -> str:
    if answer.question.ambiguous:
        return "ambiguous"
    ids = sorted(answer.question.expected)
    more = f" or {len(ids) - _IDS} more" if len(ids) > _IDS else ""
    called = f" ({answer.question.called})" if answer.question.called else ""
    return " or ".join(ids[:_IDS]) + more + called if ids else "none"


def _place_of_expected(answer: Answer) -> str:
    candidates = answer.resolution.candidates
    for rank, candidate in enumerate(candidates, 1):
        if candidate.id in answer.question.expected:
            # The first few are explained in full already.
            reasons = "" if rank <= _EXPLAINED else ": " + "; ".join(e.words for e in candidate.evidence)
            return f"expected: {candidate.id} is candidate {rank} ({candidate.score:.2f}){reasons}"
    return f"expected: {_expected(answer)} is not among the {len(candidates)} candidates"
