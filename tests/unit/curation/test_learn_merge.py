"""Learning from a reviewed file, and putting two entities together."""

from pathlib import Path

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.curation.draft import Draft
from namekit.curation.learn import Lesson, Review, apply, lessons
from namekit.curation.merge import merge
from namekit.gazetteer import Entity, Gazetteer, Tests, Variant

KYIV = Entity(id="place/kyiv", type="place", name="Kyiv", names=(Variant("Київ", "uk"),))
KIM = Entity(id="person/kim", type="person", name="Kim")


def learned(*rows):
    reviews = [Review(number, *row) for number, row in enumerate(rows, 2)]
    return lessons(reviews, {e.id: e for e in (KYIV, KIM)}.get, "review.csv")


def test_decisions_become_lessons():
    assert learned(
        ("Kiew", "", "place/kyiv"),
        ("Kimm", "person/kim", "none"),
        ("Atlantis", "", "none"),
        ("Lviv", "place/kyiv", "new"),
        ("Kursk", "place/kyiv", ""),
        ("Київ", "", "place/kyiv"),
    ) == [Lesson("Kiew", "place/kyiv", True), Lesson("Kimm", "person/kim", False)]


def test_all_unknown_ids_are_told():
    with pytest.raises(InputError, match=r"(?s)row 2: 'place/x'.*row 4: 'y'"):
        learned(("A", "", "place/x"), ("B", "", "none"), ("C", "", "y"))


def test_lessons_go_where_the_entity_is_or_to_the_end(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("# ours\n- id: person/kim\n  type: person\n  name: Kim\n")
    some = [Lesson("Gim", "person/kim", True), Lesson("Kimm", "person/kim", False), Lesson("Kiew", "place/kyiv", True)]

    draft = apply(some, Draft.open(path))
    again = apply(some, draft)

    assert draft.text == (
        "# ours\n- id: person/kim\n  type: person\n  name: Kim\n  names:\n    - Gim\n  tests: {differ: [Kimm]}\n"
        "\n- id: place/kyiv\n  add:\n    - Kiew\n"
    )
    assert again.text == draft.text


def test_merge_within_a_file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        "- {id: place/a, type: place, name: Kyiv}\n"
        "- {id: place/b, type: place, name: Kiev, names: [{text: Київ, lang: uk}]}\n"
    )
    gazetteer = Gazetteer.load(path)

    merge(gazetteer["place/a"], gazetteer["place/b"], Draft.open(path)).write()

    merged = Gazetteer.load(path)
    assert merged["place/b"] == merged["place/a"]
    assert merged["place/a"].names == (Variant("Kiev"), Variant("Київ", "uk"))


def test_merge_in_a_layer(tmp_path):
    below = Gazetteer.from_entities([KYIV, Entity(id="place/kiev", type="place", name="Kiev")])
    path = tmp_path / "mine.yaml"

    merge(below["place/kyiv"], below["place/kiev"], Draft.open(path)).write()

    whole = below | Gazetteer.load(path)
    assert list(whole.entities) == ["place/kyiv"]
    assert whole["place/kiev"].names == (Variant("Київ", "uk"), Variant("Kiev"))
    assert whole.dead == []


def test_merge_takes_tests_along_and_keeps_what_a_change_said(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("- id: place/kiev  # ours\n  add: [Kieff]\n  tests: {match: [KIEFF], differ: [Kiel, Kyiv]}\n")
    below = Gazetteer.from_entities([KYIV, Entity(id="place/kiev", type="place", name="Kiev")])
    whole = below | Gazetteer.load(path)

    merge(whole["place/kyiv"], whole["place/kiev"], Draft.open(path)).write()

    merged = (below | Gazetteer.load(path))["place/kiev"]
    assert merged.id == "place/kyiv"
    assert {variant.text for variant in merged.names} == {"Київ", "Kiev", "Kieff"}
    assert (merged.tests.match, merged.tests.differ) == (("KIEFF",), ("Kiel",))
    assert "# - id: place/kiev  # ours\n#   add: [Kieff]\n" in path.read_text()


def test_what_a_test_tells_apart_is_not_merged():
    kyiv = Entity(id="place/kyiv", type="place", name="Kyiv", tests=Tests(differ=("Kiel",)))
    with pytest.raises(UsageError, match="take the test out"):
        merge(kyiv, Entity(id="place/kiel", type="place", name="Kiel"), Draft(Path("x.yaml")))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("Kimm", "", "person/kim"), "a test says that 'Kimm' must not be person/kim"),
        (("Kim", "person/kim", "none"), "'Kim' is a name of person/kim"),
        ((" ", "", "person/kim"), "the value is empty"),
    ],
)
def test_decisions_against_what_is_there(row, said):
    kim = Entity(id="person/kim", type="person", name="Kim", tests=Tests(differ=("Kimm",)))
    with pytest.raises(InputError, match=said):
        lessons([Review(2, *row)], {"person/kim": kim}.get, "review.csv")


@pytest.mark.parametrize("other", [KYIV, KIM])
def test_what_can_not_be_merged(other):
    with pytest.raises(UsageError):
        merge(KYIV, other, Draft(Path("x.yaml")))
