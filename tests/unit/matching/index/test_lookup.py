"""Candidates: what keys find, beside exhaustive comparison."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from namekit import Gazetteer, Resolver
from namekit.gazetteer.model import Entity
from namekit.matching.answers.search import side_of
from namekit.matching.forms.analysis import analyse
from namekit.matching.forms.side import lay
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.lookup import Index

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
    analysed = [analyse(name) for name in names]
    groups = np.array([one.group for one in analysed], np.uint64)
    query, name = Index(compiled).candidates(side_of(compiled, lay([one.forms for one in analysed])), groups, limit)
    pairs = list(zip(query.tolist(), name.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    return pairs


def test_every_name_is_found_by_itself(compiled):
    texts = list(compiled.texts)
    pairs = set(found(compiled, texts, 12))
    assert {(i, i) for i in range(len(texts))} <= pairs


def test_a_name_is_found_in_a_crowd_that_is_said_alike():
    crowd = [f"S{'a' * i}n{'n' * j}{'a' * k}" for i in range(1, 5) for j in range(6) for k in range(1, 5)]
    crowd.append("صنعاء")
    compiled = compile_entities(Entity(id=f"place/{i}", type="place", name=name) for i, name in enumerate(crowd))
    assert (0, len(crowd) - 1) in found(compiled, ["صنعاء"], 3)


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


@pytest.mark.parametrize(
    ("query", "name"), [("布雷特纳", "Jonas Breitner"), ("伯特纳", "Ada Birtner"), ("帕克特", "Ida Parkett")]
)
def test_a_foreign_family_name_in_chinese_finds_its_bearer_by_the_consonants_that_chinese_keeps(query, name):
    others = [f"{first} {last}" for first in ("Hugo", "Ines", "Oleg") for last in ("Temple", "Sato", "Cole", "Mann")]
    compiled = compile_entities(
        [Entity(id=f"person/{i}", type="person", name=n) for i, n in enumerate([name, *others])]
    )
    assert (0, list(compiled.texts).index(name)) in found(compiled, [query], 4)


def test_a_j_in_every_part_is_found_as_a_vowel_too():
    names = ["Jaroslav Jurčo", *(f"{first} {last}" for first in ("Hugo", "Ines") for last in ("Temple", "Sato"))]
    compiled = compile_entities([Entity(id=f"person/{i}", type="person", name=n) for i, n in enumerate(names)])
    assert (0, list(compiled.texts).index(names[0])) in found(compiled, ["Ярослав Юрчо"], 4)


def test_names_of_nothing_find_nothing(compiled):
    assert found(compiled, ["", "!!!"], 5) == []


def towns(*names):
    return compile_entities(Entity(id=f"place/{i}", type="place", name=n) for i, n in enumerate(names))


def near(compiled, name):
    index = Index(compiled)
    _, string, edits = index.filed.near([name.lower()])
    hit, form, _ = index.forms_of(string)
    names = [compiled.texts[i] for i in compiled.form_name[form].tolist()]
    return dict(sorted(zip(names, edits[hit].tolist(), strict=True), reverse=True))


def test_strings_within_two_edits_are_near():
    compiled = towns("Springfield", "Summerfield", "Lima", "Derby")
    assert near(compiled, "Sprimgfeld") == {"Springfield": 2}
    assert near(compiled, "Derbi") == {"Derby": 1}
    assert near(compiled, "Bangkok") == {}


def test_a_name_is_filed_as_bulk_sources_write_it_too():
    assert near(towns("Юденбург"), "iudenburg") == {"Юденбург": 0}
    assert near(towns("Vise (Cheratte)"), "visecheratte") == {"Vise (Cheratte)": 0}


SHORT = st.text("abcdefgh", min_size=6, max_size=11)


@given(st.lists(SHORT, min_size=1, max_size=8, unique=True), SHORT)
@example(["aaaaba"], "aaaaab")  # letters that are swapped are one edit
@settings(max_examples=60, deadline=None)
def test_letters_meet_what_an_exhaustive_comparison_meets(names, query):
    edits = {name: OSA.distance(name, query) for name in names}
    assert near(towns(*names), query) == {name: e for name, e in edits.items() if e <= 2}


def test_a_listed_name_is_found_however_many_bear_its_core():
    many = [{"id": f"place/{i}", "type": "place", "name": "Kerch", "names": [f"Kerch'{'’' * i}"]} for i in range(80)]
    strait = {"id": "place/strait", "type": "place", "name": "Kerch Strait"}
    resolver = Resolver(Gazetteer.from_entities([*many, strait]))
    assert resolver.resolve("Kerch Strait").entity.id == "place/strait"
