"""Gazetteers as layers."""

import pickle

import pytest

from namekit.base.errors import GazetteerError, UsageError
from namekit.gazetteer import Entity, Gazetteer, Variant

KYIV = {"id": "place/ua/kyiv", "type": "place", "name": "Kyiv", "names": ["Kiev", {"text": "Київ", "lang": "uk"}]}
SEOUL = {"id": "place/kr-11", "type": "place", "name": "Seoul", "tests": {"match": ["Séoul"]}}


def layer(*entities):
    return Gazetteer.from_entities(entities)


def texts(gazetteer, id_="place/ua/kyiv"):
    return [variant.text for variant in gazetteer[id_].names]


def test_mapping():
    gazetteer = layer(KYIV, SEOUL)

    assert len(gazetteer) == 2
    assert [entity.name for entity in gazetteer] == ["Kyiv", "Seoul"]
    assert "place/kr-11" in gazetteer
    assert gazetteer.get("place/none") is None
    assert gazetteer.where("place/kr-11") == (None, 2)
    with pytest.raises(UsageError, match="did you mean 'place/ua/kyiv'"):
        gazetteer["place/ua/kiyv"]


def test_later_layers_win():
    gazetteer = layer(KYIV, SEOUL) | layer({**KYIV, "name": "Kiew", "override": True})

    assert gazetteer["place/ua/kyiv"].name == "Kiew"
    assert len(gazetteer) == 2
    assert gazetteer.dead == []


def test_single_variants_are_added_and_removed():
    change = {
        "id": "place/ua/kyiv",
        "add": ["Kiew", {"text": "Київ", "lang": "uk", "kind": "native"}],
        "remove": ["Kiev"],
    }

    gazetteer = layer(KYIV) | layer(change)

    assert gazetteer["place/ua/kyiv"].names == (Variant("Kiew"), Variant("Київ", "uk", kind="native"))


def test_layers_leave_the_lower_ones_alone():
    lower = layer(KYIV)
    _ = (lower | layer({"id": "place/ua/kyiv", "remove": ["Kiev"]})).entities

    assert "Kiev" in texts(lower)


def test_tests_of_layers_add_up_and_the_later_wins():
    change = {"id": "place/kr-11", "tests": {"match": ["Seul"], "differ": ["Séoul"]}}

    tests = (layer(SEOUL) | layer(change))["place/kr-11"].tests

    assert (tests.match, tests.differ) == (("Seul",), ("Séoul",))


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ({"id": "place/xx", "add": ["X"]}, "id"),
        ({"id": "place/ua/kyiv", "remove": ["Kijów"]}, "remove"),
        ({"id": "place/ua/kyiv", "remove": ["Kyiv"]}, "remove"),
        ({"id": "place/xx", "type": "place", "name": "X", "override": True}, "override"),
    ],
)
def test_what_has_no_effect_is_known(entry, field):
    gazetteer = layer(KYIV) | layer(entry)

    assert [problem.field for problem in gazetteer.dead] == [field]


def test_merged_ids_go_on_resolving():
    old = {"id": "place/a", "type": "place", "name": "A", "replaced_by": "place/b"}
    older = {"id": "place/c", "type": "place", "name": "C", "replaced_by": "place/a"}
    gazetteer = layer(old, older, {"id": "place/b", "type": "place", "name": "B"})

    assert gazetteer["place/c"].name == gazetteer["place/a"].name == "B"
    assert list(gazetteer.entities) == ["place/b"]
    assert "place/a" in gazetteer


def test_merging_in_a_circle_or_into_nothing_kills_nobody():
    a = {"id": "place/a", "type": "place", "name": "A", "replaced_by": "place/b"}
    b = {"id": "place/b", "type": "place", "name": "B", "replaced_by": "place/a"}
    c = {"id": "place/c", "type": "place", "name": "C", "replaced_by": "place/z"}

    assert len(layer(a, b, c)) == 3


def test_from_entities_takes_what_to_dict_gives():
    gazetteer = layer(KYIV, SEOUL)

    again = Gazetteer.from_entities(gazetteer.to_dict())

    assert again.to_dict() == gazetteer.to_dict()
    assert again.digest == gazetteer.digest
    assert Gazetteer.from_entities([entity.to_dict() for entity in gazetteer]).digest == gazetteer.digest
    assert Gazetteer.from_entities(gazetteer).digest == gazetteer.digest


def test_from_entities_tells_all_that_is_wrong():
    with pytest.raises(GazetteerError) as caught:
        layer({"id": "a b", "type": "place", "name": "X"}, "text", KYIV, KYIV, Entity(id="x", type="place", name="-"))

    assert [problem.line for problem in caught.value.problems] == [1, 2, 4, 5]


def test_digest_stands_for_content():
    assert layer(KYIV).digest == layer(KYIV).digest
    assert len({g.digest for g in (layer(KYIV), layer(SEOUL), layer(KYIV) | layer(SEOUL), layer(KYIV, SEOUL))}) == 4


def test_builtin_is_not_read_for_its_digest():
    gazetteer = Gazetteer.builtin()

    assert gazetteer.digest == Gazetteer.builtin().digest
    assert gazetteer.layers[0]._entries is None


def test_pickles():
    assert pickle.loads(pickle.dumps(layer(KYIV)))["place/ua/kyiv"].name == "Kyiv"
