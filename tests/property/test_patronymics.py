"""Slavic patronymics: they tell two people apart, and may be left out."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver, compare
from namekit.matching.rules.met import other_father

GIVEN = ("Ivan", "Boris", "Nikolai", "Oleg", "Andrei", "Dmitri", "Stepan", "Vladimir")
CYRILLIC = dict(
    zip(GIVEN, ("Иван", "Борис", "Николай", "Олег", "Андрей", "Дмитрий", "Степан", "Владимир"), strict=True)
)
FATHERS = dict(zip(GIVEN, ("Ivanovich", "Borisovich", "Nikolaevich", "Olegovich", "Andreevich", "Dmitrievich", "Stepanovich", "Vladimirovich"), strict=True))  # fmt: skip
FATHERS_IN_CYRILLIC = dict(
    zip(
        GIVEN,
        ("Иванович", "Борисович", "Николаевич", "Олегович", "Андреевич", "Дмитриевич", "Степанович", "Владимирович"),
        strict=True,
    )
)


@given(st.sampled_from(GIVEN), st.lists(st.sampled_from(GIVEN), min_size=2, max_size=2, unique=True))
def test_sons_of_two_fathers_are_two_in_whichever_script_and_order(own, fathers):
    first, second = (f"{own} {FATHERS[father]} Halvorsky" for father in fathers)
    cyrillic = f"Гальворский, {CYRILLIC[own]} {FATHERS_IN_CYRILLIC[fathers[1]]}"
    for other in (second, f"Halvorsky, {own} {FATHERS[fathers[1]]}", cyrillic):
        assert compare(first, other, type="person").verdict == "none"


@given(st.lists(st.sampled_from(GIVEN), min_size=2, max_size=2, unique=True))
def test_father_and_son_are_two(names):
    father, son = names
    of_father, of_son = f"{father} {FATHERS[son]} Halvorsky", f"{son} {FATHERS[father]} Halvorsky"
    cyrillic = f"{CYRILLIC[son]} {FATHERS_IN_CYRILLIC[father]} Гальворский"
    for other in (of_son, cyrillic):
        assert compare(of_father, other, type="person").verdict == "none"


@given(st.lists(st.sampled_from(GIVEN), min_size=2, max_size=2, unique=True))
def test_a_patronymic_behind_a_comma_may_be_left_out(names):
    own, father = names
    for full in (f"Halvorsky, {own} {FATHERS[father]}", f"{own} {FATHERS[father]} Halvorsky"):
        assert compare(full, f"{own} Halvorsky", type="person").verdict == "match"
        assert compare(full, f"{father} Halvorsky", type="person").verdict != "match"


@given(st.lists(st.sampled_from(GIVEN), min_size=2, max_size=2, unique=True))
def test_a_listed_name_with_a_comma_is_found_without_its_patronymic(names):
    own, father = names
    person = {"id": "person/a", "type": "person", "name": f"Halvorsky, {own} {FATHERS[father]}"}
    resolver = Resolver(Gazetteer.from_entities([person]))

    found, other = resolver.resolve_many([f"{own} Halvorsky", f"{father} Halvorsky"], type="person")

    assert (found.status, other.status) == ("match", "none")


@given(st.sampled_from(("Вагиф", "Тофик", "Назим")))
def test_a_father_named_in_two_words_may_be_left_out(father):
    named = {"person/a": "Sübhan Gəraybəyli", "person/b": "Elxan Rəhimov", "person/c": "Anar Rüstəmli"}
    people = [{"id": person, "type": "person", "name": name} for person, name in named.items()]
    asked = [f"Герайбейли, Субхан {father} оглы", f"Рагимов, Эльхан {father} оглы", f"Рустамов, Анар {father} оглы"]

    first, second, other = Resolver(Gazetteer.from_entities(people)).resolve_many(asked, type="person")

    assert [(answer.status, answer.candidates[0].id) for answer in (first, second)] == [
        ("match", "person/a"),
        ("match", "person/b"),
    ]
    assert other.status != "match"


@example(["ivan", "金ovich", "orlov"], ["ivan", "petrovich", "orlov"])
@given(
    *[st.lists(st.text(min_size=1).map(lambda head: head + "ovich") | st.sampled_from(GIVEN), min_size=3, max_size=4)]
    * 2
)
def test_fathers_in_letters_that_nothing_reads_are_no_others(one, two):
    assert other_father(one, two) == other_father(two, one)
