"""A Korean place that a standard of romanization writes as the query has it comes before what is near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver, transliterate
from namekit.matching.rules.korean_schemes import (
    BUT_FOR_OTHER_TERM,
    BUT_FOR_TERM,
    MARK,
    OTHERWISE,
    WRITTEN_SO,
    written_so,
)


@pytest.mark.parametrize(
    ("latin", "hangul", "worth"),
    [
        ("Panjŏng", "반정", WRITTEN_SO),
        ("Banjeong", "반정", WRITTEN_SO),
        ("Panjong", "반정", WRITTEN_SO - MARK),
        ("Panjong", "반종", WRITTEN_SO),  # no mark is left out
        ("Panjŏng", "판정", 0),  # P'anjŏng
        ("Panjŏng", "반종", 0),
        ("Sinwŏn-ni", "신원리", WRITTEN_SO),
        ("Sinwŏl-li", "신원리", WRITTEN_SO),
        ("Yongok", "연곡", WRITTEN_SO - MARK),  # Yŏn'gok
        ("Chŏl-kol", "절골", WRITTEN_SO),
        ("Sinheung 3-dong", "신흥3동", 0),  # numbers are read, not spelled
        ("Pangch'ung-ni", "방축", BUT_FOR_TERM),
        ("Inch’ŏn", "인천광역시", BUT_FOR_TERM),
        ("Taean County", "태안군", BUT_FOR_TERM),
        ("Banjeong-ri", "반정동", BUT_FOR_OTHER_TERM),
        ("Kajwa-gol", "가좌동", WRITTEN_SO - MARK),  # 골 and 동 mean the same
        ("Mung", "묵리", 0),  # how it sounds before 리 is a reading
        ("Muk", "묵리", BUT_FOR_TERM),
        ("P'yong", "평리", BUT_FOR_TERM - MARK),
        ("Ryongch’ŏn", "용천", 0),  # 룡 is not what the South writes
        ("Yongch’ŏn", "룡천", WRITTEN_SO - OTHERWISE),
        ("Chŏlbawi-kol", "절바우골", WRITTEN_SO - OTHERWISE),
        ("Busan", "인천", 0),
        ("Busan", "", 0),
        ("", "부산", 0),
    ],
)
def test_a_name_is_as_a_standard_writes_it_with_the_marks_that_it_has(latin, hangul, worth):
    assert written_so(latin, hangul) == pytest.approx(worth)


@given(
    st.text(
        st.sampled_from("가강곡남대동록면문봉산삼상석성송수신양영용원월읍장전정천촌치하학호흥"), min_size=2, max_size=4
    ),
    st.sampled_from(["ko-mr", "ko-rr"]),
)
def test_what_a_standard_writes_is_known_as_that(hangul, scheme):
    assert written_so(transliterate(hangul, scheme=scheme, kind="place"), hangul) == WRITTEN_SO


def places(*names):
    return Resolver(
        Gazetteer.from_entities([{"id": f"place/{i}", "type": "place", "name": n} for i, n in enumerate(names)])
    )


@pytest.mark.parametrize(
    ("name", "listed", "other"),
    [
        ("Panjŏng", "반정", "판정"),  # a mark tells them apart
        ("Nŭrŭpsil", "느릅실", "누루실"),  # 릅 is in hardly any name
        ("Podongmal", "버덩말", "보동"),
        ("Hanch’ŏn-ni", "한천", "항촌리"),  # but for the term, before what is near and has it
        ("Inch'ŏn", "인천광역시", "진천군"),
        ("Sonae-dong", "선애동", "서천"),  # 애 is in hardly any name
    ],
)
def test_a_place_that_is_written_so_comes_first(name, listed, other):
    for names in ((listed, other), (other, listed)):
        assert places(*names, "가나다리").resolve(name).candidates[0].entity.name == listed


def test_a_place_elsewhere_that_is_spelled_as_the_query_gives_way_to_no_korean_one():
    entities = [
        {"id": "place/1", "type": "place", "name": "Nara", "country": "JP"},
        {"id": "place/2", "type": "place", "name": "나라"},
    ]

    assert Resolver(Gazetteer.from_entities(entities)).resolve("Nara").candidates[0].id == "place/1"
