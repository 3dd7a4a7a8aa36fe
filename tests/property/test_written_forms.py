"""A person's name in the forms of tables: in whichever order, with a comma or capitals, it is the same name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver, compare

PEOPLE = [
    ("Tamás", "Gellért", "Halmosi"), ("Rosa", "Elvira", "de la Cerda"), ("Ursula", "Mechthild", "von der Halde"), ("Олег", "Петрович", "Бережной"),
    ("Marisol", "Inés", "Quiroga Beltrán"), ("Idris", "Fouad", "al-Harithi"), ("Davit", "Vahani", "Sargsian"), ("Leonor", "", "Taborda"),
]  # fmt: skip
FORMS = (
    "{given} {middle} {family}", "{family}, {given} {middle}", "{FAMILY} {given} {middle}", "{FAMILY}, {given} {middle}",
    "{given} {middle} {FAMILY}", "{given} {family}", "{family}, {given}", "{FAMILY} {given}", "{given} {i} {family}", "{family}, {given} {i}",
)  # fmt: skip


def written(person: tuple[str, str, str], form: str) -> str:
    first, middle, family = person
    initial = f"{middle[0]}." if middle else ""
    text = form.format(given=first, middle=middle, family=family, FAMILY=family.upper(), i=initial)
    return " ".join(text.split())


@given(st.sampled_from(PEOPLE), st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_two_forms_of_a_name_are_one(person, one, other):
    assert compare(written(person, one), written(person, other), type="person").verdict == "match"


@given(st.sampled_from(PEOPLE), st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_a_name_listed_in_one_form_is_found_in_another(person, one, other):
    listed = {"id": "person/a", "type": "person", "name": written(person, one)}
    assert Resolver(Gazetteer.from_entities([listed])).resolve(written(person, other), type="person").status == "match"


@given(
    st.sampled_from(PEOPLE),
    st.sampled_from(("Bruno", "Wanda", "Ilona")),
    st.sampled_from(FORMS),
    st.sampled_from(FORMS),
)
def test_siblings_are_two_in_any_form(person, sibling, one, other):
    assert compare(written(person, one), written((sibling, "", person[2]), other), type="person").verdict != "match"
