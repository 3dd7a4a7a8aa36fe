from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.evaluation import Question, at_thresholds, by_script, by_type, calibration, curve, figures, judge, mean
from namekit.matching.resolution import Candidate, Resolution


def test_figures_of_five_answers_as_reckoned_by_hand(answer):
    """Two right matches, a wrong one, a right candidate that was not trusted, and a name that means nothing."""
    some = [
        answer("a", "match", ("a", 0.95)),
        answer("b", "match", ("b", 0.85), ("a", 0.1)),
        answer("c", "match", ("x", 0.85)),
        answer("d", "none", ("d", 0.4)),
        answer("none", "none", ("a", 0.2)),
    ]
    found = figures(some)

    assert (found.names, found.answerable) == (5, 4)
    assert found.recall_at_1 == 3 / 4
    # Taken from 0.4 on: 3 of 4 right, 3 of 4 found. From 0.85 on 2 of 3, from 0.95 on 1 of 1, from 0.2 on 3 of 5.
    assert found.best_f1 == pytest.approx(3 / 4)
    assert found.best_threshold == 0.4
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 4)
    assert found.f1 == pytest.approx(4 / 7)
    # Bins: 0.95 (1 right of 1), 0.85 twice (1 of 2), 0.4 (1 of 1), 0.2 (0 of 1).
    assert found.ece == pytest.approx((0.05 + abs(1.7 - 1) + 0.6 + 0.2) / 5)
    assert found.right == 3 / 5


def test_equal_scores_are_one_point_of_the_curve(answer):
    some = [answer("a", "match", ("a", 0.9)), answer("b", "match", ("x", 0.9)), answer("c", "none", ("c", 0.5))]

    assert curve(some) == [(0.9, 1 / 2, 1 / 3), (0.5, 2 / 3, 2 / 3)]


def test_an_ambiguous_verdict_finds_one_of_several_namesakes(answer):
    both = (("a", 0.9), ("b", 0.89))

    assert answer("a|b", "ambiguous", *both).right
    assert not answer("a", "ambiguous", *both).right
    assert not answer("a|b", "ambiguous", *both, ("c", 0.885)).right
    assert answer("a|b", "ambiguous", *both, ("c", 0.87)).right
    assert figures([answer("a|b", "ambiguous", *both)]).recall == 1


@pytest.mark.parametrize(
    ("expected", "status", "right"),
    [
        ("none", "none", True),
        ("none", "ambiguous", False),
        ("none", "match", False),
        ("ambiguous", "ambiguous", True),
        ("ambiguous", "none", False),
        ("ambiguous", "match", False),
        ("a", "match", True),
        ("a", "none", False),
        ("b", "match", False),
    ],
)
def test_a_verdict_is_right_when_it_is_the_one_expected(answer, expected, status, right):
    assert answer(expected, status, ("a", 0.9)).right == right


def test_a_name_that_cannot_be_decided_counts_for_the_verdicts_alone(answer):
    plain = [answer("a", "match", ("a", 0.9))]
    with_one = figures([*plain, answer("ambiguous", "match", ("a", 0.9))])

    assert curve([*plain, answer("ambiguous", "match", ("a", 0.9))]) == curve(plain)
    assert (with_one.ece, with_one.recall_at_1) == (figures(plain).ece, 1.0)
    assert with_one.precision == 1 / 2


def test_figures_of_nothing_are_nothing():
    nothing = figures([])

    assert (nothing.names, nothing.recall_at_1, nothing.best_f1, nothing.precision, nothing.ece) == (0, 0, 0, 0, 0)
    assert mean([])["f1"] == 0


def test_by_script_and_type(answer):
    some = [
        answer("a", "match", ("a", 0.9), script="Hang", type="place"),
        answer("b", "none", ("x", 0.3), script="Hang", type="place"),
        answer("none", "match", ("p", 0.9), script="Latn"),
    ]
    scripts, types = by_script(some), by_type(some)

    assert list(scripts) == ["Hang", "Latn"]
    assert (scripts["Hang"].recall_at_1, scripts["Latn"].answerable) == (0.5, 0)
    # What has no type of its own is counted under that of the entity it was taken for.
    assert {name: (f.names, f.precision) for name, f in types.items()} == {"place": (2, 1.0), "person": (1, 0.0)}


def test_mean_gives_each_task_the_same_weight(answer):
    good, bad = figures([answer("a", "match", ("a", 1.0))]), figures([answer("a", "none")] * 9)

    assert mean([good, bad])["recall_at_1"] == 0.5


def test_a_higher_threshold_takes_the_less_sure_matches_away(answer):
    some = [answer("a", "match", ("a", 0.96)), answer("b", "match", ("x", 0.82)), answer("c", "none", ("c", 0.6))]
    low = [*some[:2], answer("c", "match", ("c", 0.6))]
    rows = {row.threshold: row for row in at_thresholds(some, low, 0.8)}

    assert (rows[0.5].matches, rows[0.5].wrong, rows[0.5].recall) == (3, 1, 2 / 3)
    assert (rows[0.8].matches, rows[0.8].wrong, rows[0.8].precision) == (2, 1, 1 / 2)
    assert (rows[0.9].matches, rows[0.9].wrong, rows[0.9].recall) == (1, 0, 1 / 3)
    assert (rows[0.97].matches, rows[0.97].precision) == (0, 0)


IDS = st.sampled_from("abcd")
SCORES = st.integers(0, 40).map(lambda n: n / 40)
CANDIDATES = st.dictionaries(IDS, SCORES, max_size=4).map(lambda d: sorted(d.items(), key=lambda p: -p[1]))


@st.composite
def answers(draw):
    candidates = draw(CANDIDATES)
    status = draw(st.sampled_from(("match", "ambiguous", "none"))) if candidates else "none"
    question = Question("n", frozenset(draw(st.sets(IDS, max_size=2))))
    some = tuple(Candidate(id_, score, lambda _: None, lambda _: ()) for id_, score in candidates)
    return judge(question, Resolution("n", status, some[0].score if some else 0.0, some))


def first(answer):
    candidates = answer.resolution.candidates
    return candidates[0].id if candidates else None


def harmonic(p, r):
    return 0 if p + r == 0 else 2 * p * r / (p + r)


@given(st.lists(answers(), max_size=12))
def test_figures_are_those_of_plain_counting(some):
    """Each figure again, by counting all names at each threshold."""
    found = figures(some)
    gold = [a for a in some if a.question.expected]
    hits = [a for a in some if first(a) in a.question.expected]
    best = 0.0
    for threshold in {a.resolution.score for a in some}:
        taken = [a for a in some if a.resolution.score >= threshold]
        right = [a for a in taken if a in hits]
        best = max(best, harmonic(len(right) / len(taken), len(right) / len(gold) if gold else 0))
    bins = defaultdict(list)
    for a in some:
        bins[min(9, int(a.resolution.score * 10))].append(a)
    gaps = [abs(sum(a.resolution.score for a in b) - sum(a in hits for a in b)) for b in bins.values()]
    matches = [a for a in some if a.resolution.status == "match"]

    assert found.recall_at_1 == (len(hits) / len(gold) if gold else 0)
    assert found.best_f1 == pytest.approx(best)
    assert found.ece == pytest.approx(sum(gaps) / len(some) if some else 0)
    assert found.precision == (sum(a in hits for a in matches) / len(matches) if matches else 0)
    assert sum(b.names for b in calibration(some)) == len(some)


@given(st.lists(answers(), max_size=12), st.sampled_from((0.5, 0.8, 0.95)))
def test_more_is_never_matched_at_a_higher_threshold(some, current):
    rows = at_thresholds(some, some, current)
    beside = [row.matches for row in rows if row.threshold != current]

    assert beside == sorted(beside, reverse=True)
    assert all(row.wrong <= row.matches for row in rows)
