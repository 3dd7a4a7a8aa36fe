import json

import numpy as np
import pytest

from namekit.base.data import data_path
from namekit.base.errors import InputError
from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import CONTEXT_COLUMNS
from namekit.matching.scores import model as models


def by_hand(tree, row):
    """One tree walked from its root, node by node."""
    at = 0
    while tree["left"][at] != at:
        at = tree["left"][at] if row[tree["feature"][at]] <= tree["threshold"][at] else tree["right"][at]
    return tree["value"][at]


@pytest.fixture(scope="module")
def rows():
    random = np.random.default_rng(7)
    return random.uniform(-1, 3, (40, len(COLUMNS) + len(CONTEXT_COLUMNS))).astype(np.float32)


def test_the_shipped_model_reads_the_columns_of_this_version():
    assert models.load().columns == COLUMNS + CONTEXT_COLUMNS


def test_trees_are_walked_as_by_hand(rows):
    numbers = json.loads(data_path("model", "model.json").read_text(encoding="utf-8"))
    keys = ("feature", "threshold", "left", "right", "value")
    trees = [{k: numbers[k][i] for k in keys} for i in range(len(numbers["value"]))]
    expected = [numbers["bias"] + sum(by_hand(tree, row) for tree in trees) for row in rows]

    assert models.load().log_odds(rows) == pytest.approx(expected, abs=1e-3)


def test_a_row_is_worth_among_thousands_what_it_is_worth_alone(rows):
    model = models.load()
    many = np.tile(rows, (models.CHUNK // len(rows) + 2, 1))
    assert model.log_odds(many)[-len(rows) :].tolist() == [float(model.log_odds(row[None, :])[0]) for row in rows]


def test_contributions_add_up_to_the_log_odds_but_for_the_start(rows):
    """Every tree starts from the value of its root (Saabas 2014)."""
    model = models.load()
    start = model.bias + float(model.value[:, 0].sum())
    assert [start + sum(model.contributions(row)) for row in rows] == pytest.approx(model.log_odds(rows), abs=1e-3)


def test_strong_rivals_never_make_a_candidate_likelier():
    model = models.load()
    rivals = np.array([0, 1, 3, 10], np.float32)
    for person in (True, False):
        scores = model.calibrated(np.full(4, 2, np.float32), rivals, np.full(4, person))
        assert (np.diff(scores) <= 0).all()
        assert ((scores > 0) & (scores < 1)).all()


def test_evidence_of_another_width_is_refused(rows):
    with pytest.raises(InputError, match="columns"):
        models.load().log_odds(rows[:, :3])


def test_a_missing_model_says_where_it_was_looked_for(tmp_path):
    with pytest.raises(InputError, match=r"no model .*nowhere\.json"):
        models.load(tmp_path / "nowhere.json")


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"columns": 3}', '{"columns": ["a"], "feature": "x"}'])
def test_a_file_that_is_no_model_is_refused(tmp_path, text):
    path = tmp_path / f"{abs(hash(text))}.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no model"):
        models.load(path)


def test_a_calibration_that_is_missing_is_refused(tmp_path):
    numbers = json.loads(data_path("model", "model.json").read_text(encoding="utf-8"))
    del numbers["calibration"]
    path = tmp_path / "model.json"
    path.write_text(json.dumps(numbers), encoding="utf-8")
    with pytest.raises(InputError, match="calibration"):
        models.load(path)
