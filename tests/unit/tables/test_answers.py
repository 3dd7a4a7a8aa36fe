"""The five cells beside a name."""

import pytest

from namekit.matching.resolution import Candidate, Resolution
from namekit.tables.answers import answer_of


def resolution(*scores):
    candidates = tuple(Candidate(f"place/{n}", score, lambda _: None, lambda _: ()) for n, score in enumerate(scores))
    return Resolution("X", "none", scores[0], candidates, "far")


@pytest.mark.parametrize(
    ("scores", "cell"),
    [
        ((0.4, 0.0012, 0.0, 0.0), "place/0=0.4000 place/1=0.0012"),
        ((0.0, 0.0), "place/0=0.0000"),
        ((0.0001,), "place/0=0.0001"),
    ],
)
def test_candidates_that_have_no_score_left_are_not_listed_behind_the_best(scores, cell):
    assert answer_of(resolution(*scores)).candidates == cell
