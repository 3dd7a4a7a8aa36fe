"""What must hold of every name that is resolved."""

from __future__ import annotations

import pickle
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver

FAMILIES = st.sampled_from(["Kim", "Yoon", "Park", "Lee", "Choi", "Zhang", "Nguyen"])
SYLLABLES = st.sampled_from("yong hyun jong un suk yeol nam min jun dae jung young hoon seok".split())
GIVEN = st.lists(SYLLABLES, min_size=2, max_size=2).map("-".join).map(str.capitalize)
KOREANS = st.tuples(FAMILIES, GIVEN)
LISTED = st.sampled_from(
    [
        "Kim Yong-hyun", "Kim Jong-un", "Kim Yong-nam", "Yoon Suk-yeol", "Volodymyr Zelensky", "Rustem Umerov", "António Guterres",
        "Luiz Inácio Lula da Silva", "George Bush", "South Korea", "Seoul", "Kyiv", "Paris", "Yonhap News Agency", "김용현", "윤석열",
        "Володимир Зеленський", "Рустем Умєров", "Київ", "대한민국", "연합뉴스", "Lula", "South Korean",
    ]
)  # fmt: skip
NAMES = st.one_of(
    LISTED,
    KOREANS.map(" ".join),
    st.sampled_from(
        [
            "Wolodymyr Selenskyj",
            "Zelenskiy Vladimir",
            "金龍顯",
            "ゼレンスキー",
            "Kim",
            "President Kim",
            "Minister Kim",
            "Kiev",
            "Berlin",
        ]
    ),
)
SCRAPS = (
    "Kim Yong-hyun Київ Влади́мир 김용현 金龍顯 プーチン بوتين عبد פוטין Πούτιν पुतिन পুতিন புடின் คาร์ชือร์ ປູຕິນ ပူတင် ពូទីន Պուտին პუტინი ፑቲን al- bin b. II Jr. Dr. "
    "KIM ( ) [ ] , / & < > 12 1999 City -si The Mount St. oblast 대통령 首相 ◌์ ์ ် ् ̈"
).split()
GLUED = st.lists(
    st.tuples(st.sampled_from(SCRAPS), st.sampled_from(["", " ", "-", " (", ") ", ", "])), min_size=1, max_size=6
).map(lambda scraps: "".join(map("".join, scraps)))
"""Pieces of names of many scripts and what stands about them, in any order and with nothing between them."""
TEXTS = st.one_of(st.text(max_size=60), NAMES, GLUED)
FEW = settings(max_examples=50, deadline=None)


def verdict(resolver, name, **hints):
    answer = resolver.resolve(name, **hints)
    return answer.status, answer.candidates[0].id if answer.status == "match" else None


def said(answer):
    return answer.query, answer.status, answer.score, answer.reason, [(c.id, c.score) for c in answer.candidates]


@given(TEXTS, st.sampled_from([None, "person", "place", "organization"]), st.sampled_from([None, "KR", "kr", ""]))
@settings(max_examples=300, deadline=None)
def test_resolving_never_raises(resolver, text, kind, country):
    answer = resolver.resolve(text, type=kind, country=country)
    assert answer.status in ("match", "ambiguous", "none")
    assert (answer.entity is not None) == (answer.status == "match")
    assert answer.explain()


@given(st.text(min_size=1, max_size=4), st.integers(1, 40_000))
@settings(max_examples=25, deadline=None)
def test_nor_does_it_for_any_length(resolver, text, times):
    name = text * times
    answer = resolver.resolve(name)
    assert (answer.reason == "too long") == (len(name) > 500)


@given(st.lists(TEXTS, max_size=6))
@FEW
def test_a_batch_gives_what_each_name_gives_alone(resolver, names):
    assert [said(a) for a in resolver.resolve_many(names)] == [said(resolver.resolve(n)) for n in names]


def fullwidth(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in text)


WRITTEN = {
    "upper case": str.upper,
    "lower case": str.lower,
    "fullwidth": fullwidth,
    "composed": lambda s: unicodedata.normalize("NFC", s),
    "decomposed": lambda s: unicodedata.normalize("NFD", s),
    "spaces around": lambda s: f"  {s}\t",
    "wide spaces": lambda s: s.replace(" ", "\u00a0 "),
    "another hyphen": lambda s: s.replace("-", "\u2010"),
}


@pytest.mark.parametrize("how", WRITTEN)
@given(NAMES)
@settings(max_examples=25, deadline=None)
def test_how_a_name_is_written_changes_no_verdict(resolver, how, name):
    assert verdict(resolver, WRITTEN[how](name)) == verdict(resolver, name)


@given(KOREANS)
@FEW
def test_hyphens_and_spaces_between_syllables_change_no_verdict(resolver, name):
    family, given_name = name
    usual = verdict(resolver, f"{family} {given_name}")
    for joint in (" ", ""):
        assert verdict(resolver, f"{family} {given_name.replace('-', joint)}") == usual


@given(st.sampled_from(["Kim Yong-hyun", "Kim Jong-un", "Kim Yong-nam", "Yoon Suk-yeol"]))
@settings(max_examples=10, deadline=None)
def test_a_listed_korean_is_found_in_any_spacing_and_order(resolver, name):
    family, given_name = name.split(" ")
    found = verdict(resolver, name)
    assert found[0] == "match"
    for part in (given_name, given_name.replace("-", ""), given_name.replace("-", " ").title()):
        for written in (f"{family} {part}", f"{part} {family}", f"{family.upper()}, {part}", f"{family}, {part}"):
            assert verdict(resolver, written) == found, written


@given(KOREANS)
@FEW
def test_the_place_of_a_known_family_name_changes_no_verdict(resolver, name):
    family, given_name = name
    usual = verdict(resolver, f"{family} {given_name}", type="person")
    for written in (f"{given_name} {family}", f"{family.upper()}, {given_name}", f"{given_name} {family.upper()}"):
        assert verdict(resolver, written, type="person") == usual, written


def test_every_name_of_an_entity_has_it_among_its_candidates(world, resolver):
    for entity in world:
        for name in (entity.name, *(v.text for v in entity.names if v.kind != "demonym")):
            assert entity.id in {c.id for c in resolver.resolve(name).candidates}, name


STRANGERS = st.lists(
    st.from_regex("[BDGQXZ][aeou][bdgqxz]{1,2}[aeou][bdgqxz]q", fullmatch=True), min_size=2, max_size=3, unique=True
)
ASKED = [
    "Kim Yonghyun",
    "KIM, Yong-hyun",
    "Wolodymyr Selenskyj",
    "Umerov Rustem",
    "서울",
    "Kiev",
    "Paris",
    "Lula",
    "Yun Seok-yeol",
    "President Yoon",
]


@given(st.lists(STRANGERS.map(" ".join), min_size=1, max_size=3, unique=True), st.sampled_from(["person", "place"]))
@settings(max_examples=12, deadline=None)
def test_strangers_never_turn_a_match_into_another(world, resolver, names, kind):
    strangers = [{"id": f"x/{i}", "type": kind, "name": name} for i, name in enumerate(names)]
    crowded = Resolver(Gazetteer.from_entities([*world, *strangers]))
    for before, after in zip(resolver.resolve_many(ASKED), crowded.resolve_many(ASKED), strict=True):
        if "match" == before.status == after.status:
            assert after.entity.id == before.entity.id


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_a_pickle_gives_the_same_answers(resolver, names):
    copy = pickle.loads(pickle.dumps(resolver))
    assert [said(a) for a in copy.resolve_many(names)] == [said(a) for a in resolver.resolve_many(names)]
