"""The cache of the built-in gazetteer, played with a small one in its place, and layers over compiled segments."""

from __future__ import annotations

import pytest

from namekit import Gazetteer
from namekit.matching.index import store
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.stack import Stack


@pytest.fixture
def small(world, tmp_path, monkeypatch):
    monkeypatch.setenv("NAMEKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(Gazetteer, "builtin", classmethod(lambda cls: world))
    monkeypatch.setattr(store, "builtin_stamp", lambda: world.layers[0].digest)
    return world


def test_the_first_call_says_what_it_does_and_the_second_is_silent(small):
    said = []
    first = store.builtin_segment(said.append)
    assert len(said) == 1
    second = store.builtin_segment(said.append)
    assert len(said) == 1
    assert list(second.ids) == list(first.ids)


def test_a_damaged_cache_is_made_again(small):
    store.builtin_segment()
    store.builtin_path().write_bytes(b"nothing")
    assert len(store.builtin_segment().ids) == len(small)
    assert store.builtin_path().stat().st_size > 1_000


def test_a_cache_with_a_damaged_byte_is_made_again(small):
    store.builtin_segment()
    whole = store.builtin_path().read_bytes()
    damaged = bytearray(whole)
    damaged[len(whole) // 2] ^= 4
    store.builtin_path().write_bytes(damaged)
    store.builtin_segment()
    assert store.builtin_path().read_bytes() == whole


def test_where_no_cache_can_be_written_memory_serves(small, tmp_path):
    (tmp_path / "cache").write_text("a file stands where the folder should", encoding="utf-8")
    said = []
    assert len(store.builtin_segment(said.append).ids) == len(small)
    assert "memory" in said[-1]
    assert "NAMEKIT_CACHE" in said[-1]


def test_another_gazetteer_has_another_file(small, monkeypatch):
    path = store.builtin_path()
    monkeypatch.setattr(store, "builtin_stamp", lambda: "another")
    assert store.builtin_path() != path


def alive(segments, dead):
    stack = Stack(segments, dead)
    numbers = range(int(stack.first[-1]))
    entities = map(stack.entity, numbers)
    return {e.id: e for i, e in enumerate(entities) if stack.dead is None or not stack.dead[i]}


UPPER = [
    {"id": "person/new", "type": "person", "name": "Lee Jae-myung"},
    {"id": "person/kim-jong-un", "override": True, "type": "person", "name": "Kim Jong Un"},
    {"id": "place/kr/seoul", "add": [{"text": "Sŏul", "lang": "ko", "kind": "romanized"}]},
]


def test_layers_over_compiled_segments_are_what_they_are_over_a_gazetteer(world):
    upper = Gazetteer.from_entities(UPPER)
    segments = store.over([compile_entities(world)], upper.layers)
    assert alive(*segments) == dict((world | upper).entities)


def test_no_layers_change_nothing(compiled):
    segments, dead = store.over([compiled], ())
    assert segments == [compiled]
    assert dead == [frozenset()]


def test_the_built_in_layer_comes_from_the_cache(small):
    own = Gazetteer.from_entities(UPPER)
    segments, _ = store.segments_of(small | own)
    assert [len(s.ids) for s in segments] == [len(small), len(UPPER)]
    assert [len(s.ids) for s in store.segments_of(own)[0]] == [2] or len(store.segments_of(own)[0]) == 1
