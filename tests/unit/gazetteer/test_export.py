"""Exports: what each form holds, and what comes back from it."""

import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namekit.base.errors import UsageError
from namekit.gazetteer import Entity, Gazetteer, Role, Variant
from namekit.gazetteer.export import export
from namekit.gazetteer.sources import Tally, entities

KYIV = Entity(
    id="place/ua/kyiv",
    type="place",
    name="Kyiv",
    names=(Variant("Київ", "uk", kind="native"), Variant("Kyivan", "en", kind="demonym"), Variant('K, "Y"')),
    country="UA",
    population=2952301,
)
KIM = Entity(
    id="person/kim",
    type="person",
    name="Kim Yong-hyun",
    names=(Variant("김용현", "ko"), Variant("Gim", kind="former"), Variant("KYH", kind="abbreviation")),
    country="KR",
    born="1959",
    same_as={"wikidata": "Q1"},
    source="https://example.org/kim",
)


def written(form, *some):
    out = io.BytesIO()
    export(some, form, out)
    return out.getvalue().decode()


def test_tables_hold_every_name_and_fact():
    assert written("tsv", KYIV).splitlines() == [
        "entity_id\ttype\tname\tlang\tkind\tscript\tcountry\tpopulation",
        "place/ua/kyiv\tplace\tKyiv\t\t\t\tUA\t2952301",
        "place/ua/kyiv\tplace\tКиїв\tuk\tnative\t\t\t",
        "place/ua/kyiv\tplace\tKyivan\ten\tdemonym\t\t\t",
        'place/ua/kyiv\tplace\tK, "Y"\t\t\t\t\t',
    ]


def test_follow_the_money_has_people_and_organizations():
    out = io.BytesIO()

    assert export([KYIV, KIM], "ftm", out) == 1
    assert json.loads(out.getvalue()) == {
        "id": "person/kim",
        "caption": "Kim Yong-hyun",
        "schema": "Person",
        "properties": {
            "name": ["Kim Yong-hyun"],
            "alias": ["김용현"],
            "previousName": ["Gim"],
            "abbreviation": ["KYH"],
            "country": ["kr"],
            "birthDate": ["1959"],
            "wikidataId": ["Q1"],
            "sourceUrl": ["https://example.org/kim"],
        },
    }


def test_patterns_of_spacy_have_no_demonyms():
    assert [json.loads(line) for line in written("spacy", KYIV).splitlines()] == [
        {"label": "GPE", "pattern": text, "id": "place/ua/kyiv"} for text in ("Kyiv", "Київ", 'K, "Y"')
    ]


def test_an_id_that_yaml_files_do_not_have_is_not_written():
    entity = Entity(id="geonames:1", type="place", name="Kyiv")

    assert json.loads(written("jsonl", entity))["id"] == "geonames:1"
    with pytest.raises(UsageError, match="geonames:1 is no id of a YAML file"):
        written("yaml", entity)


def test_nothing_at_all_is_a_file_too(tmp_path):
    for form in ("yaml", "jsonl", "tsv", "csv"):
        path = tmp_path / f"x.{form}"
        path.write_text(written(form))
        assert len(Gazetteer.load(path)) == 0


texts = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(
    lambda t: "x" + t
)
langs = st.sampled_from(["", "en", "ko", "zh-Hant"])
variants = st.builds(
    Variant, texts, langs, st.sampled_from(["", "Hang"]), st.sampled_from(["alias", "native", "former", "demonym"])
)
distinct = st.lists(variants, max_size=4, unique_by=lambda v: (v.text, v.lang)).map(tuple)
some = st.lists(
    st.builds(
        Entity,
        id=st.from_regex(r"[a-z]{1,4}/[a-z]{1,4}", fullmatch=True),
        type=st.sampled_from(["person", "place", "organization"]),
        name=texts.map(lambda t: f"{t}, {t}"),  # no variant is like it: it would come first
        names=distinct,
        country=st.sampled_from(["", "KR", "UA"]),
        population=st.integers(0, 10**9),
    ),
    max_size=3,
    unique_by=lambda e: e.id,
)
more = st.builds(
    Role, title=texts, country=st.sampled_from(["", "NO"]), start=st.sampled_from(["", "2024", "2024-09-06"])
)


def back(folder, form, entities_):
    path = folder / f"x.{form}"
    with path.open("wb") as stream:
        export(entities_, form, stream)
    return list(Gazetteer.load(path))


COLON = Entity(id="a/a", type="place", name="X", names=(Variant("x:?", kind="native"),))  # libyaml wants it quoted


@pytest.mark.parametrize("form", ["yaml", "jsonl", "tsv", "csv"])
@given(some=some)
@example(some=[COLON])
def test_names_and_facts_come_back(tmp_path_factory, form, some):
    assert back(tmp_path_factory.mktemp("x"), form, some) == some


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
@given(
    roles=st.lists(more, max_size=3).map(tuple),
    born=st.sampled_from(["", "1959", "1959-05"]),
    coordinates=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    note=texts,
)
def test_all_comes_back_from_yaml_and_json_lines(tmp_path_factory, form, roles, born, coordinates, note):
    entity = Entity(
        id="x/y", type="person", name="X", roles=roles, born=born, coordinates=coordinates, note=note, source=note
    )

    assert back(tmp_path_factory.mktemp("x"), form, [entity]) == [entity]


@given(some)
def test_follow_the_money_comes_back(some):
    """Names without languages and scripts, of people and organizations, under their own ids."""
    kept = [
        Entity(
            id=("org/" if e.type == "organization" else f"{e.type}/") + e.id,
            type=e.type,
            name=e.name,
            names=tuple(
                {
                    v.text: Variant(v.text, kind=v.kind)
                    for kind in ("alias", "former")
                    for v in e.names
                    if v.kind == kind
                }.values()
            ),
            country=e.country,
        )
        for e in some
        if e.type != "place"
    ]
    distinct = [e for e in kept if len({v.text for v in e.names}) == len(e.names)]
    out = io.BytesIO()
    export(distinct, "ftm", out)

    assert list(entities("ftm", [io.BytesIO(out.getvalue())], Tally())) == distinct
