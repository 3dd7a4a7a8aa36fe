"""Answers made by hand: a question, and what some resolver said to it."""

import pytest

from namekit.evaluation import Question, judge
from namekit.gazetteer import Entity
from namekit.matching.resolution import Candidate, Evidence, Resolution


def make_resolution(name, status, candidates=(), why="agrees"):
    """Resolution with candidates given as (id, score)."""
    some = tuple(
        Candidate(
            id_, score, lambda _, id_=id_: Entity(id=id_, type="person", name=id_), lambda _: (Evidence(1.0, why),)
        )
        for id_, score in candidates
    )
    return Resolution(name, status, some[0].score if some else 0.0, some)


@pytest.fixture
def resolution():
    return make_resolution


@pytest.fixture
def answer():
    """Make an answer: expected ids joined by |, `none` or `ambiguous`; the status; candidates as (id, score)."""

    def make(expected, status, *candidates, name="name", **headings):
        ids = frozenset() if expected in ("none", "ambiguous") else frozenset(expected.split("|"))
        question = Question(name, ids, expected == "ambiguous", **headings)
        return judge(question, make_resolution(name, status, candidates))

    return make
