import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.options import Options
from namekit.evaluation import Judged, Task, calibration, curve, expectation, explanation, report, worst
from namekit.evaluation.plots import calibration_plot, precision_recall_plot
from namekit.evaluation.report import sentence, text

EVIL = '<script>alert("x")</script>&\x00\x1b[31m\u202e'


class Page(HTMLParser):
    """The tags of a page, its text, and whether each that is opened is closed."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, source):
        super().__init__()
        self.tags, self.open, self.said, self.rows = [], [], "", []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([dict(attributes).get("class")])

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said += data
        if self.open[-1:] in (["td"], ["th"]):
            self.rows[-1].append(data)


@pytest.fixture
def judged(answer):
    some = (
        answer("a", "match", ("a", 0.95), name="Kim", script="Latn"),
        answer("b", "match", ("x", 0.9), name=EVIL, script=EVIL),
        answer("c", "none", ("d", 0.3), ("e", 0.2), ("f", 0.1), ("c", 0.05), name="김", script="Hang"),
    )
    return Judged(Task(EVIL, ()), Options(threshold=0.8), some, some)


def test_a_page_is_well_formed_and_names_cannot_act_in_it(judged):
    source = report([judged, judged])
    page = Page(source)

    assert page.open == []
    assert "script" not in {tag for tag, _ in page.tags}
    assert "alert(" in page.said
    assert not set(source) & {"\x00", "\x1b", "\u202e"}


def test_a_page_asks_nothing_of_the_network(judged):
    assert not [a for _, attributes in Page(report([judged])).tags for a in attributes if a in ("src", "href", "style")]


def test_the_row_of_the_run_is_marked_among_thresholds(judged):
    chosen = [row for row in Page(report([judged])).rows if row[0] == "chosen"]

    assert chosen == [["chosen", "0.8", "2", "1", "0.500", "0.333", "0.400"]]


def test_several_tasks_have_a_mean(judged):
    firsts = [row[1] for row in Page(report([judged, judged])).rows]

    assert firsts.count("mean") == 1
    assert "mean" not in [row[1] for row in Page(report([judged])).rows]


def test_the_worst_miss_is_the_surest_wrong_match(answer):
    low, high = answer("a", "match", ("x", 0.81)), answer("none", "match", ("x", 0.99))
    lost, shy, right = answer("a", "none", ("x", 0.3)), answer("a", "none", ("a", 0.7)), answer("none", "none")

    assert worst([right, shy, lost, low, high], 9) == [high, low, lost, shy]
    assert worst([shy, high], 1) == [high]


def test_a_miss_says_where_the_expected_entity_stands(answer):
    miss = answer("c", "none", ("d", 0.3), ("e", 0.2), ("f", 0.1), ("c", 0.05))

    assert expectation(miss) == "expected c, answered none"
    assert explanation(miss).splitlines()[0] == miss.resolution.explain().splitlines()[0]
    assert explanation(miss).splitlines()[-1] == "  expected: c is candidate 4 (0.05): agrees"
    absent = answer("z", "match", ("d", 0.9))
    assert expectation(absent) == "expected z, answered match d (d, 0.90)"
    assert explanation(absent).splitlines()[-1] == "  expected: z is not among the 1 candidates"
    assert "expected:" not in explanation(answer("none", "match", ("d", 0.9)))
    assert expectation(answer("z", "none", called="Zed")) == "expected z (Zed), answered none"


@given(st.text())
def test_text_cannot_leave_its_element(words):
    assert set(text(words)).isdisjoint("<>\"'\x00\x1b")


def circles(svg):
    return [(float(c.get("cx")), float(c.get("cy")), c.get("class")) for c in ET.fromstring(svg).iter("circle")]


def test_the_curve_lies_within_its_axes_and_turns_the_right_way(answer):
    some = [answer("a", "match", ("a" if n % 3 else "x", n / 2000)) for n in range(2000)]
    svg = precision_recall_plot(curve(some), 1.0, 0.0)
    points = [tuple(map(float, p.split(","))) for p in ET.fromstring(svg).find("polyline").get("points").split()]

    assert len(points) <= 400
    assert points == sorted(points, key=lambda p: p[0])
    assert all(52 <= x <= 406 and 14 <= y <= 314 for x, y in points)
    # Precision 1 is at the top, recall 0 at the left.
    assert circles(svg)[-1] == (52.0, 14.0, "mark")


def test_a_calibration_dot_is_where_score_and_truth_say(answer):
    some = [answer("a", "match", ("a", 1.0))] * 3 + [answer("a", "none", ("x", 0.0))]

    assert [c[:2] for c in circles(calibration_plot(calibration(some)))] == [(52.0, 314.0), (406.0, 14.0)]


def test_a_calibration_dot_of_one_name_is_told_in_the_singular(answer):
    assert ">1 name, mean score" in calibration_plot(calibration([answer("a", "match", ("a", 1.0))]))


@given(st.text())
def test_isolating_names_changes_no_word(words):
    assert sentence(words).replace("<bdi>", "").replace("</bdi>", "") == text(words)


def test_names_from_right_to_left_are_told_one_by_one(answer):
    page = report([_judged(answer("a", "match", ("x", 0.9), name="משה כהן", called="محمد علي"))])

    assert "<bdi>משה כהן</bdi>: expected a (<bdi>محمد علي</bdi>), answered match" in page
    assert "dir=" not in page  # a paragraph in English runs from left to right, whatever name it begins with


@pytest.mark.parametrize(
    ("wrong", "count", "said"),
    [
        (0, 5, "All verdicts are as expected."),
        (1, 5, "1 of 4 verdicts is not as expected."),
        (3, 5, "3 of 4 verdicts are not as expected."),
        (3, 2, "3 of 4 verdicts are not as expected; the worst 2, wrong matches first."),
    ],
)
def test_misses_are_counted_in_a_sentence(answer, wrong, count, said):
    some = [answer("a", "match", ("x" if n < wrong else "a", 0.9)) for n in range(4)]

    assert f">{said}<" in report([_judged(*some)], count)


def _judged(*some):
    return Judged(Task("gold", ()), Options(threshold=0.8), some, some)


def test_the_word_at_the_dot_stays_within_the_plot(answer):
    (label,) = [t for t in ET.fromstring(precision_recall_plot([], 0, 0)).iter("text") if t.get("class") == "label"]

    assert float(label.get("y")) < 314  # the axis, below which its numbers stand


def test_plots_of_nothing_are_axes():
    assert circles(calibration_plot(calibration([]))) == []
    assert ET.fromstring(precision_recall_plot([], 0, 0)).find("polyline") is None
