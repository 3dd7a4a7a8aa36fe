"""How well names are resolved: gold, figures, and a report with plots.

>>> from namekit.evaluation import Question, Task, evaluate, figures
>>> from namekit.gazetteer import Gazetteer
>>> from namekit.resolver import Resolver
>>> kyiv = {"id": "place/kyiv", "type": "place", "name": "Kyiv"}
>>> task = Task("mine", (Question("Київ", frozenset({"place/kyiv"})),))
>>> figures(evaluate(task, Resolver(Gazetteer.from_entities([kyiv]))).answers).recall_at_1
1.0
"""

from namekit.evaluation.figures import (
    Figures,
    at_thresholds,
    by_language,
    by_script,
    by_type,
    calibration,
    curve,
    figures,
    mean,
)
from namekit.evaluation.gold import Question, Task, find_tasks, read_task, settle
from namekit.evaluation.judging import Answer, Judged, evaluate, judge, worst
from namekit.evaluation.misses import expectation, explanation
from namekit.evaluation.report import report

__all__ = [
    "Answer",
    "Figures",
    "Judged",
    "Question",
    "Task",
    "at_thresholds",
    "by_language",
    "by_script",
    "by_type",
    "calibration",
    "curve",
    "evaluate",
    "expectation",
    "explanation",
    "figures",
    "find_tasks",
    "judge",
    "mean",
    "read_task",
    "report",
    "settle",
    "worst",
]
