import numpy as np
import pytest

from namekit.gazetteer.model import Entity
from namekit.matching.index.compiled import compile_entities
from namekit.matching.index.stack import Stack

SEOUL = Entity(id="place/seoul", type="place", name="Seoul", part_of="place/kr", population=9)
KOREA = Entity(id="place/kr", type="place", name="South Korea", country="KR", population=50)
SOUL = Entity(id="place/seoul", type="place", name="Sŏul", population=8)
BUSAN = Entity(id="place/busan", type="place", name="Busan", part_of="place/seoul")


@pytest.fixture(scope="module")
def stack():
    lower, upper = compile_entities([SEOUL, KOREA]), compile_entities([BUSAN, SOUL])
    return Stack([lower, upper], [frozenset({"place/seoul"}), frozenset()])


def test_entities_are_numbered_through(stack):
    assert stack.ids(np.arange(4)) == ["place/seoul", "place/kr", "place/busan", "place/seoul"]
    assert [stack.entity(i).name for i in range(4)] == ["Seoul", "South Korea", "Busan", "Sŏul"]
    assert stack.population.tolist() == [9, 50, 0, 8]


def test_the_uppermost_entity_of_an_id_is_given(stack):
    assert stack.get("place/seoul") == SOUL
    assert stack.get("place/kr") == KOREA
    assert stack.get("place/nowhere") is None


def test_what_an_upper_segment_has_is_dead_in_the_lower(stack):
    assert stack.dead.tolist() == [True, False, False, False]


def test_parts_point_to_entities_of_their_own_segment(stack):
    assert stack.part_of.tolist() == [1, -1, 3, -1]


def test_one_segment_has_nothing_dead():
    alone = Stack([compile_entities([SEOUL])])
    assert alone.dead is None
    assert alone.only_type == "place"


def test_a_gazetteer_of_several_types_has_no_only_type():
    assert Stack([compile_entities([SEOUL, Entity(id="p", type="person", name="Kim Il")])]).only_type is None
