"""Candidates by keys beside those of the whole comparison."""

from __future__ import annotations

import numpy as np
import pytest

from namekit.matching.analysis import analyse
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


@pytest.fixture(scope="module")
def joined(compiled):
    index = Index(compiled)
    index.small = False
    return index


def found(index, compiled, names, limit):
    query, name = index.candidates(side_of(compiled, [analyse(n) for n in names]), limit)
    pairs = list(zip(query.tolist(), name.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    return pairs


def test_a_small_gazetteer_compared_whole_gives_every_name(compiled):
    pairs = found(Index(compiled), compiled, ["Qqq Xxx"], 2 * compiled.names)
    assert [name for _, name in pairs] == list(range(compiled.names))


def test_what_keys_find_is_part_of_what_the_whole_comparison_finds(compiled, joined):
    every = set(found(Index(compiled), compiled, QUERIES, 2 * compiled.names))
    assert set(found(joined, compiled, QUERIES, 2 * compiled.names)) <= every


def test_keys_find_every_name_by_itself(compiled, joined):
    texts = list(compiled.texts)
    pairs = set(found(joined, compiled, texts, 40))
    assert {(i, i) for i in range(len(texts))} <= pairs


@pytest.mark.parametrize("query", QUERIES)
def test_keys_find_the_nearest_name_of_the_whole_comparison(compiled, joined, query):
    nearest = {name for _, name in found(Index(compiled), compiled, [query], 1)}
    keyed = {name for _, name in found(joined, compiled, [query], 40)}
    assert nearest & keyed


@pytest.mark.parametrize("small", [True, False])
def test_candidates_of_a_batch_are_those_of_each_name(compiled, small):
    index = Index(compiled)
    index.small = small
    batch = found(index, compiled, QUERIES, 5)
    single = [(i, name) for i, q in enumerate(QUERIES) for _, name in found(index, compiled, [q], 5)]
    assert sorted(batch) == sorted(single)


@pytest.mark.parametrize("small", [True, False])
def test_a_family_name_finds_all_its_bearers(compiled, small):
    index = Index(compiled)
    index.small = small
    names = np.array([name for _, name in found(index, compiled, ["Kim"], 1)])
    bearers = {compiled.ids[i] for i in compiled.name_entity[names]}
    assert {"person/kim-yong-hyun", "person/kim-jong-un", "person/kim-yong-nam"} <= bearers


@pytest.mark.parametrize("small", [True, False])
def test_names_of_nothing_find_nothing(compiled, small):
    index = Index(compiled)
    index.small = small
    assert found(index, compiled, ["", "!!!"], 5) == []
