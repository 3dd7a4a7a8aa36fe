"""Candidates: what keys find, beside exhaustive comparison."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from namekit.gazetteer.model import Entity
from namekit.matching.analysis import ELSEWHERE, analyse
from namekit.matching.compiled import compile_entities
from namekit.matching.index import Index
from namekit.matching.search import side_of

QUERIES = [
    "Kim Yong-hyun",
    "Kim Yonghyun",
    "김정은",
    "Zelenskyy Volodymyr",
    "Seoul",
    "Kiyv",
    "George Bush",
    "연합뉴스",
    "Lula",
]


def found(compiled, names, limit):
    query, name = Index(compiled).candidates(side_of(compiled, [analyse(n) for n in names]), limit)
    pairs = list(zip(query.tolist(), name.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    return pairs


def test_every_name_is_found_by_itself(compiled):
    texts = list(compiled.texts)
    pairs = set(found(compiled, texts, 12))
    assert {(i, i) for i in range(len(texts))} <= pairs


def test_candidates_of_a_batch_are_those_of_each_name(compiled):
    batch = found(compiled, QUERIES, 5)
    single = [(i, name) for i, q in enumerate(QUERIES) for _, name in found(compiled, [q], 5)]
    assert sorted(batch) == sorted(single)


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Kim Yonghyun", "person/kim-yong-hyun"),
        ("김정은", "person/kim-jong-un"),
        ("Zelenskyy Volodymyr", "person/volodymyr-zelensky"),
        ("Kiyv", "place/ua/kyiv"),
    ],
)
def test_another_spelling_finds_its_entity(compiled, query, id_):
    bearers = [compiled.bearer[compiled.bearer_start[name]] for _, name in found(compiled, [query], 5)]
    assert id_ in {compiled.ids[i] for i in bearers}


def test_a_family_name_finds_all_its_bearers(compiled):
    bearers = {compiled.ids[compiled.bearer[compiled.bearer_start[name]]] for _, name in found(compiled, ["Kim"], 1)}
    assert {"person/kim-yong-hyun", "person/kim-jong-un", "person/kim-yong-nam"} <= bearers


def test_names_of_nothing_find_nothing(compiled):
    assert found(compiled, ["", "!!!"], 5) == []


def towns(*names):
    return compile_entities(Entity(id=f"place/{i}", type="place", name=n) for i, n in enumerate(names))


def spelled(compiled, name):
    _, found = Index(compiled).spelled(side_of(compiled, [analyse(name, "place", ELSEWHERE)]))
    return [compiled.texts[i] for i in found.tolist()]


def test_a_place_is_met_by_its_letters_within_an_edit_or_two_by_its_length():
    compiled = towns("Springfield", "Lima", "Derby")
    assert spelled(compiled, "Sprimgfeld") == ["Springfield"]
    assert spelled(compiled, "Derbi") == ["Derby"]
    assert spelled(compiled, "Lina") == []
    assert spelled(compiled, "Debri") == []


def test_names_an_edit_farther_than_the_nearest_stand_beside_it():
    assert set(spelled(towns("Springfield", "Springfeld", "Summerfield"), "Springfieldt")) == {
        "Springfield",
        "Springfeld",
    }


@given(st.lists(st.text("abcdefgh", min_size=5, max_size=9), min_size=1, max_size=8, unique=True), st.data())
@settings(max_examples=60, deadline=None)
def test_letters_meet_what_an_exhaustive_comparison_meets(names, data):
    compiled = towns(*names)
    query = data.draw(st.text("abcdefgh", min_size=5, max_size=9))
    allowed = 2 if len(query) >= 8 else 1
    edits = {name: Levenshtein.distance(name, query) for name in names}
    nearest = min(edits.values())
    met = spelled(compiled, query)
    assert bool(met) == (nearest <= allowed)
    assert not met or min(edits[name] for name in met) == nearest
