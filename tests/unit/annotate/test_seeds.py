"""The seed passages against the built-in gazetteer, and ordinary prose, in which nobody is named."""

import json
from pathlib import Path

import pytest

from namekit.resolver import open_resolver

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def resolver():
    return open_resolver(["builtin"])


@pytest.mark.parametrize("passage", sorted(SEEDS.glob("passage-*.txt")), ids=lambda path: path.stem)
def test_every_mention_of_a_passage_is_found_and_nothing_else(resolver, passage):
    text = passage.read_text(encoding="utf-8")
    gold = json.loads(passage.with_suffix(".json").read_text(encoding="utf-8"))

    found = [m for m in resolver.annotate(text) if m.resolution.status == "match"]

    assert [(m.start, m.surface, m.resolution.entity.id) for m in found] == [
        (g["start"], g["surface"], g["id"]) for g in gold
    ]


def test_ordinary_prose_in_eleven_languages_names_nobody(resolver):
    """Five hundred words and more, written for this test."""
    text = (Path(__file__).parent / "prose.txt").read_text(encoding="utf-8")

    assert [m.surface for m in resolver.annotate(text)] == []
