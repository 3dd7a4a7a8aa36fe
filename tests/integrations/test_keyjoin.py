"""The key join without an engine: joined by dictionaries, it must answer as the index of one machine does."""

from collections import defaultdict

import pytest

import namekit
from namekit.integrations.keyjoin import Whole, facts_of, keys_of_entities, keys_of_names, resolver_among, whole_of
from namekit.matching.index.compiled import compile_entities

QUERIES = [
    "Kim Yonghyun", "金龍顯", "Kim, Yong-nam", "Kim", "Zelenskiy Vladimir", "Volodymyr Zelenskyy", "Володимир Зеленський",
    "Kiew", "Kyjiw", "Seoul", "서울", "Séoul", "Georgia", "Nobody", "Putin", "Wladimir Putin", "Порошенко", "Tokio",
    "Moskau", "Pyeongyang", "Xi Jinping", "習近平", "Yoon Sukyeol", "", "ウラジーミル・プーチン", "Ukrainian",
]  # fmt: skip


def whole(entities):
    """Count the distinct facts, taken in two halves as two tasks would."""
    entities = list(entities)
    facts = set(facts_of(entities[::2])) | set(facts_of(entities[1::2]))
    counted = defaultdict(int)
    for fact in facts:
        counted[fact.what, fact.value] += 1
    return whole_of((what, value, count) for (what, value), count in counted.items())


def joined(entities, names, *, large=False):
    """Ids of the entities that share a key with each name."""
    entities = list(entities)
    filed = defaultdict(set)
    for half in (entities[::2], entities[1::2]):
        keys = keys_of_entities(compile_entities(half))
        for owner, family, hash_ in zip(*(column.tolist() for column in keys), strict=True):
            filed[family, hash_].add(half[owner].id)
    found = defaultdict(set)
    asked = keys_of_names(names, [None] * len(names), large=large)
    for owner, family, hash_ in zip(*(column.tolist() for column in asked), strict=True):
        found[owner] |= filed.get((family, hash_), set())
    return found


@pytest.fixture(scope="module")
def people():
    """Some hundred people and places of the built-in gazetteer."""
    gazetteer = namekit.Gazetteer.builtin().entities
    chosen = [e for e in gazetteer.values() if e.id.startswith("person/k") or e.id.endswith(("/kr", "/ua", "/ru"))]
    wanted = ("person/volodymyr-zelensky", "person/vladimir-putin", "person/xi-jinping", "person/yoon-suk-yeol")
    return {e.id: e for e in [*chosen[:400], *(gazetteer[id_] for id_ in wanted if id_ in gazetteer)]}


def test_what_is_known_of_the_whole_is_what_one_machine_counts(people):
    compiled = compile_entities(people.values())
    counted = whole(people.values())

    assert counted.names == compiled.names
    assert counted.codes.tolist() == compiled.arrays["rare_code"].tolist()
    assert counted.counts.tolist() == compiled.arrays["rare_count"].tolist()
    assert counted.demonyms == {int(g) for g in compiled.arrays["demonyms"]}


def answers(resolver, names):
    return [
        (r.query, r.status, [(c.id, c.score) for c in r.candidates if c.score >= 0.01])
        for r in resolver.resolve_many(names)
    ]


def test_names_resolved_among_the_entities_they_meet_are_answered_as_among_all(people):
    counted = whole(people.values())
    on_one_machine = answers(namekit.Resolver(namekit.Gazetteer.from_entities(list(people.values()))), QUERIES)
    met = joined(people.values(), QUERIES)
    apart = [
        answers(resolver_among([e for id_, e in people.items() if id_ in met[i]], counted), [name])[0]
        for i, name in enumerate(QUERIES)
    ]
    together = set().union(*met.values())

    assert apart == on_one_machine
    assert (
        answers(resolver_among([e for id_, e in people.items() if id_ in together], counted), QUERIES) == on_one_machine
    )


def test_few_entities_meet_a_name(people):
    met = joined(people.values(), ["Volodymyr Zelensky"])

    assert "person/volodymyr-zelensky" in met[0]
    assert len(met[0]) < len(people) / 3


def test_a_large_gazetteer_of_one_type_is_known_as_such():
    counted = Whole(*whole([])[:2], 100_000, frozenset(), {1: 20_000})

    assert (counted.large, counted.only_type) == (True, "place")
