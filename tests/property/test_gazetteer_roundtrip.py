"""What is written as YAML comes back as it was, whatever the names; bad bytes raise nothing but our errors."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from namekit.base.errors import InputError
from namekit.gazetteer import Change, Entity, Gazetteer, Role, Tests, Variant
from namekit.gazetteer.checks import is_name
from namekit.gazetteer.reader import read
from namekit.gazetteer.writer import to_yaml

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
odd = st.sampled_from(
    [
        "NO",
        "null",
        "~",
        "1984",
        "2024-09-06",
        "a: b",
        "a #b",
        "- x",
        "*a",
        "&a",
        "O'Brien",
        '"q"',
        "[x]",
        "x,y",
        "<<",
        "=",
        "?",
        "a\nb",
        " a",
        "a ",
        "x:",
        "true",
        "1e3",
        "0x1",
        "a\\b",
        "x\u2028y",
        "!t",
        "%d",
        "@a",
        "`a",
        "\x85",
        "\x7fa",
    ]
)
names = (texts | odd.map(lambda text: text + " x") | odd).filter(is_name)
prose = texts | odd | st.just("")
dates = st.sampled_from(["", "2024", "2024-02", "2024-02-29"])
variants = st.builds(
    Variant,
    text=names,
    lang=st.sampled_from(["", "ko", "no", "zh-Hant"]),
    kind=st.sampled_from(["alias", "native", "demonym"]),
    homonym=st.booleans(),
    note=prose,
)
several = st.lists(variants, max_size=4).map(tuple)
tests = st.builds(Tests, match=st.lists(names, max_size=2).map(tuple), differ=st.lists(names, max_size=2).map(tuple))
entities = st.builds(
    Entity,
    id=st.just("place/x"),
    type=st.sampled_from(["person", "place", "organization"]),
    name=names,
    names=several,
    country=st.sampled_from(["", "NO", "KR"]),
    born=dates,
    roles=st.lists(
        st.builds(Role, title=texts | odd, start=dates, country=st.sampled_from(["", "NO"])), max_size=2
    ).map(tuple),
    population=st.integers(0, 10**11),
    coordinates=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    same_as=st.dictionaries(texts | odd, prose, max_size=2),
    part_of=prose,
    tests=tests,
    note=prose,
)
changes = st.builds(
    Change, id=st.just("place/y"), add=several, remove=st.lists(names, max_size=2).map(tuple), tests=tests,
    source=st.just("a: b"),
)  # fmt: skip


@QUICK
@given(entities, changes, st.booleans())
def test_round_trip_is_lossless(tmp_path: Path, entity: Entity, change: Change, override: bool):
    path = tmp_path / "x.yaml"
    path.write_text(to_yaml([entity, change], override=["place/x"] if override else []), encoding="utf-8", newline="")

    entries = read(path)

    assert [(entry.content, entry.override) for entry in entries] == [(entity, override), (change, False)]


@QUICK
@given(entities)
def test_plain_dicts_round_trip(entity: Entity):
    assert Gazetteer.from_entities([entity.to_dict()])["place/x"] == entity


@pytest.mark.parametrize("name", ["x.yaml", "x.tsv", "x.csv", "x.jsonl"])
@QUICK
@given(st.binary(max_size=200) | st.text("-:[]{}&*!<>|#'\",\n ax0\t?", max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(tmp_path: Path, name: str, data: bytes):
    path = tmp_path / name
    path.write_bytes(data)

    with contextlib.suppress(InputError):
        read(path)
