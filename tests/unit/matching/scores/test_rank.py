"""Rank: which candidates of a query are rivals, and which are namesakes."""

from __future__ import annotations

import numpy as np
import pytest

from namekit.matching.scores.rank import Weighed, _namesakes, rivals_of


def weighed(entities, groups, log_odds):
    """Pairs of one query with names of entities, each of a group."""
    n = len(entities)
    no = np.zeros(n, bool)
    return Weighed(
        np.zeros(n, np.int64), np.array(entities, np.int64), np.zeros(n, np.int8), np.arange(n),
        np.array(groups, np.uint64), np.array(log_odds, np.float32), no, no, no,
    )  # fmt: skip


def test_a_whole_has_no_rival_in_its_part_but_the_part_in_the_whole():
    pairs = weighed([0, 1, 2], [10, 11, 12], [3.0, 2.0, 0.0])
    _, rivals = rivals_of(pairs, pairs.log_odds, (np.array([0]), np.array([1])))
    assert np.allclose(rivals, np.log1p([1, np.exp(3) + 1, np.exp(3) + np.exp(2)]))


def test_those_that_bear_one_name_are_no_rivals():
    pairs = weighed([0, 1], [10, 10], [3.0, 2.0])
    own, rivals = rivals_of(pairs, pairs.log_odds)
    assert np.allclose(own, 3)
    assert np.allclose(rivals, 0)


@pytest.mark.filterwarnings("error")
def test_log_odds_of_which_nothing_is_left_stay_finite():
    pairs = weighed([0, 1], [10, 11], [-800.0, 2.0])
    own, rivals = rivals_of(pairs, pairs.log_odds)
    assert np.allclose(own, [-800, 2])
    assert np.allclose(rivals, np.log1p([np.exp(2), 0]))


def test_a_name_in_common_makes_namesakes_though_the_best_has_a_nearer_one():
    every = weighed([0, 0, 1, 2], [10, 11, 11, 12], [3.0, 2.0, 1.9, 2.0])
    found = _namesakes(weighed([0, 1, 2], [10, 11, 12], [3.0, 1.9, 2.0]), every, 1)
    assert found.group.tolist() == [10, 10, 12]


def test_a_name_in_common_that_is_far_from_the_query_makes_no_namesakes():
    every = weighed([0, 0, 1], [10, 11, 11], [3.0, -2.0, -2.0])
    found = _namesakes(weighed([0, 1], [10, 11], [3.0, -2.0]), every, 1)
    assert found.group.tolist() == [10, 11]
