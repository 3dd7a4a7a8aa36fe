"""The seed files agree with the gazetteer and with themselves."""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from namekit.base.data import data_path
from namekit.gazetteer import Gazetteer

SEEDS = Path(__file__).parents[3] / "seeds"
PASSAGES = sorted(SEEDS.glob("passage-*.txt"))


@cache
def _ids() -> frozenset[str]:
    return frozenset(entity.id for entity in Gazetteer.load(data_path("gazetteer")))


def _mentions() -> list[dict[str, str]]:
    with (SEEDS / "mentions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_three_passages() -> None:
    assert len(PASSAGES) >= 3


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda path: path.stem)
def test_gold_offsets_cut_out_the_surface(passage: Path) -> None:
    text = passage.read_text(encoding="utf-8")
    mentions = json.loads(passage.with_suffix(".json").read_text(encoding="utf-8"))

    assert mentions
    for mention in mentions:
        assert text[mention["start"] : mention["end"]] == mention["surface"]
        assert mention["id"] in _ids()


def test_expected_is_an_entity_none_or_ambiguous() -> None:
    assert set() == {row["expected"] for row in _mentions()} - _ids() - {"none", "ambiguous"}


def test_enough_spellings_of_each_outcome() -> None:
    outcomes = Counter(row["expected"] if row["expected"] in ("none", "ambiguous") else "match" for row in _mentions())

    assert outcomes["match"] >= 150
    assert outcomes["none"] + outcomes["ambiguous"] >= 40


def test_rows_are_numbered_and_no_spelling_stands_twice() -> None:
    rows = _mentions()

    assert [str(number) for number in range(1, len(rows) + 1)] == [row["row"] for row in rows]
    assert len({(row["name"], row["type"]) for row in rows}) == len(rows)
