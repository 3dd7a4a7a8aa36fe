"""A Korean place is written otherwise in the other half of Korea, in another dialect, and by maps of old."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver, compare
from namekit.readings.korean_otherwise import otherwise_written, southern


def names(hangul):
    return [name for name, *_ in otherwise_written(hangul)]


@pytest.mark.parametrize(
    ("north", "south"), [("룡천", "용천"), ("라진", "나진"), ("녕변", "영변"), ("리원군", "이원군")]
)
def test_the_south_writes_no_r_at_the_head_of_a_name_and_no_n_before_i_and_y(north, south):
    assert southern(north) == [south]
    assert southern(south) == []


@pytest.mark.parametrize(
    ("one", "other"), [("절바우골", "절바위골"), ("윗말", "웃말"), ("범바위", "범바우"), ("먹샘", "먹시암")]
)
def test_words_of_dialects_are_put_for_each_other(one, other):
    assert other in names(one)
    assert one in names(other)


@pytest.mark.parametrize("hangul", ["부산", "바위", "", "아주아주긴이름바위골"])
def test_what_has_no_such_word_or_nothing_beside_it_is_left(hangul):
    assert names(hangul) == []


@given(st.text(st.sampled_from("바위우윗웃말골김룡천샘마을실"), max_size=8))
def test_no_name_is_its_own(hangul):
    assert hangul not in names(hangul)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Ryongch'ŏn-gun", "용천군"),
        ("Ryanggang-do", "양강도"),
        ("Kŭmhae-si", "김해시"),
        ("Chŏlbawi-kol", "절바우골"),
        ("Samho-nodongjagu", "삼호로동자구"),
    ],
)
def test_such_a_place_comes_before_what_is_near(name, listed):
    near = ["연천군", "경강도", "춘해시", "솔안이골", "승암로동자구", "김포시", "철암"]
    gazetteer = Gazetteer.from_entities(
        [{"id": f"place/{i}", "type": "place", "name": n} for i, n in enumerate([*near, listed])]
    )

    assert Resolver(gazetteer).resolve(name).candidates[0].entity.name == listed


@pytest.mark.parametrize(("one", "other"), [("Ryongch'ŏn", "연천"), ("Kŭmhae", "김제"), ("Chŏlbawi-kol", "절바우말")])
def test_another_place_is_no_match(one, other):
    assert compare(one, other, type="place").verdict != "match"
