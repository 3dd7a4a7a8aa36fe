import pytest

from namekit.matching.evidence.known import relation_of_places


@pytest.mark.parametrize(
    ("a", "b"), [("Kiev", "Kyiv"), ("Kyiv", "키이우"), ("Deutschland", "Germany"), ("SEOUL", "서울")]
)
def test_customary_names_of_one_place(a, b):
    assert relation_of_places(a, b)[0] is True


@pytest.mark.parametrize(("a", "b"), [("Austria", "Australia"), ("Niger", "Nigeria"), ("Iran", "Iraq")])
def test_near_names_of_two_places(a, b):
    assert relation_of_places(a, b)[0] is False


@pytest.mark.parametrize(("a", "b"), [("Kyiv", "Qwxzq"), ("Qwxzq", "Qwxzp"), ("", "Kyiv"), ("Kyiv" * 200, "Kyiv")])
def test_nothing_is_said_of_places_that_are_not_known(a, b):
    assert relation_of_places(a, b) is None


@pytest.mark.parametrize(("a", "b"), [("Kiev", "Kyiv"), ("Niger", "Nigeria"), ("Paris, France", "Paris, Texas")])
def test_the_order_of_the_two_changes_nothing(a, b):
    one, other = relation_of_places(a, b), relation_of_places(b, a)
    assert (one and one[0]) == (other and other[0])
