"""What stands behind the stem of a Korean place tells it from others of that stem."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.matching.evidence.context import AGREE
from namekit.matching.forms.analysis import analyse
from namekit.matching.rules.korean_terms import by_terms, in_latin


def places(*names):
    entities = [{"id": f"place/{i}", "type": "place", "name": name} for i, name in enumerate(names)]
    return Resolver(Gazetteer.from_entities(entities))


@pytest.mark.parametrize(
    ("name", "listed", "other"),
    [
        ("Sangwol-li", "상월리", "상월골"),
        ("Sangwŏl-gol", "상월골", "상월리"),
        ("Hwaseongni", "화성리", "화성시"),  # no hyphen sets the term apart
        ("Daemun-dong", "대문동", "대문3동"),
        ("Daemun 3-dong", "대문3동", "대문2동"),
        ("Daemun 3 dong", "대문삼동", "대문이동"),
        ("Seojin-dong", "서진동", "서진"),  # 서 is no west here, and dong no east
    ],
)
def test_a_place_with_its_own_term_and_number_is_meant(name, listed, other):
    found = places(other, listed, "가나다리").resolve(name)

    assert (found.status, found.candidates[0].entity.name) == ("match", listed)


@pytest.mark.parametrize(("name", "listed"), [("Sangwol-li", "상월골"), ("Hwaseong-dong", "화성3동")])
def test_a_place_of_the_same_stem_with_another_term_is_a_candidate_and_no_match(name, listed):
    found = places(listed, *(f"{syllable}남리" for syllable in "가나다라마바사아자차카타파하")).resolve(name)

    assert (found.status, found.candidates[0].entity.name) == ("none", listed)


@pytest.mark.parametrize(
    ("name", "listed"), [("Sangwol-li", "상월"), ("Sangwol", "상월동"), ("Sangwol Village", "상월")]
)
def test_a_term_on_one_side_leaves_it_open_among_many_places(name, listed):
    query, sure = analyse(name, "place"), 9.0

    assert by_terms(query, listed, sure) < by_terms(query, listed, sure, few=1.0) < sure
    assert by_terms(query, listed, -3.0) == -3.0


@pytest.mark.parametrize(("name", "listed"), [("Suncheon", "순천시"), ("Suncheon-si", "순천"), ("Goheung-gun", "고흥")])
def test_a_city_or_county_may_be_written_without_its_term(name, listed):
    assert places(listed, "가나다리").resolve(name).status == "match"


@pytest.mark.parametrize(
    ("name", "listed"),
    [("South Gyeongsang", "경상남도"), ("Severná Chungcheong", "충청북도"), ("Gyeongsang Meridionale", "경상남도")],
)
def test_halves_of_provinces_are_named_by_adjectives_of_any_language(name, listed):
    other = listed[:2] + {"남": "북", "북": "남"}[listed[2]] + "도"

    assert places(other, listed).resolve(name).candidates[0].entity.name == listed


def test_two_names_are_compared_by_what_stands_behind_their_stem():
    assert compare("Sangwol-li", "상월리", type="place").verdict == "match"
    assert compare("Sangwol-li", "상월골", type="place").verdict != "match"


def test_a_korean_name_in_latin_letters_is_read_as_such_where_it_is_said_to_be_korean():
    variants = [{"text": "Yŏngjŏn", "lang": "ko"}], [{"text": "Yongjŏng", "lang": "ko"}]
    entities = [{"id": f"place/{i}", "type": "place", "name": v[0]["text"], "names": v} for i, v in enumerate(variants)]
    found = Resolver(Gazetteer.from_entities(entities)).resolve("용정")

    assert found.candidates[0].id == "place/1"


def test_of_readings_that_are_as_long_the_likeliest_says_what_stands_behind():
    query = analyse("Sangju-gun", "place")  # 군, a county, or less likely 근
    other = query._replace(forms=query.forms[::-1])

    assert by_terms(query, "상주", 3.0) == 3.0
    assert by_terms(other, "상주", 3.0) < 3.0


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("Pangch'ung-ni", "방축", "방축골"),  # its stem alone before its stem with another term
        ("Hwacheon", "화천군", "화천동"),  # a county before a quarter that is called after it
    ],
)
def test_of_two_places_of_one_stem_the_one_that_people_mean_is_first(name, first, second):
    for listed in ((first, second), (second, first)):
        found = places(*listed, "가나다리").resolve(name)

        assert [c.entity.name for c in found.candidates][:2] == [first, second]


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Deokyang-gu", "고양시덕양구"),
        ("Deokyang", "고양시덕양구"),
        ("Magong", "마곡리"),
        ("Kasŏm", "가섭리"),
        ("Mung", "묵리"),
        ("Hak", "학동"),
        ("Kyŏngnam", "경상남도"),
        ("Samho", "삼호로동자구"),
        ("Kuup-nodongjagu", "구읍로동자구"),
    ],
)
def test_a_district_goes_by_its_own_name_and_a_village_by_the_stem_that_is_heard_and_a_province_by_its_short_name(
    name, listed
):
    assert places("덕구", "마중", "가삼", listed).resolve(name).candidates[0].entity.name == listed


@pytest.mark.parametrize(("name", "listed"), [("Kasŏm-ni", "가섭"), ("Hajondo", "하존도"), ("Tokt'o", "독토")])
def test_a_place_of_rare_syllables_comes_before_one_that_only_sounds_like_it(name, listed):
    assert places("개섬", "하용두", "턱골", listed).resolve(name).candidates[0].entity.name == listed


@pytest.mark.parametrize(("name", "listed"), [("Distrik Guro", "구로구"), ("Sir Haman", "함안군")])
def test_a_term_in_another_language_is_the_listed_one(name, listed):
    stem = listed[:-1]

    assert places(stem, f"{stem}리", listed, "가나다리").resolve(name).candidates[0].entity.name == listed


@pytest.mark.parametrize(("name", "listed"), [("Surihyŏn", "수리재"), ("Yugyo", "유다리"), ("Kajwa-gol", "가좌동")])
def test_a_name_in_words_of_the_same_meaning_is_a_candidate_and_no_match(name, listed):
    found = places(listed, *(f"{syllable}남리" for syllable in "가나다라마바사아자차카타파하")).resolve(name)

    assert (found.status, found.candidates[0].entity.name) == ("none", listed)


@pytest.mark.parametrize(("name", "listed"), [("Mannyŏn-ni", "Mannyŏn-dong"), ("Sangwol-gol", "Sangwol-myeon")])
def test_two_terms_behind_hyphens_tell_places_in_latin_letters_apart(name, listed):
    assert in_latin(name, listed, 9.0) < in_latin(name, listed, 9.0, few=1.0) <= 0
    assert in_latin(name, listed, -3.0) == -3.0


def test_a_quarter_in_latin_letters_may_stand_beside_the_place_without_its_term():
    assert 0 < in_latin("Sangwol-li", "Sangwol", 9.0) < 9.0


@pytest.mark.parametrize(
    ("name", "listed"),
    [("Sangwol-li", "Sangwŏl-ri"), ("Sangwol-dong", "Sangwol-gol"), ("Pu-san", "Pusan"), ("Taean-gun", "Taean")],
)
def test_terms_that_are_or_mean_the_same_and_those_of_towns_leave_a_place_what_it_is(name, listed):
    assert in_latin(name, listed, 9.0) == 9.0


def test_a_term_in_english_is_one_as_well():
    assert in_latin("Sangwol Village", "Sangwol-li", 9.0, said=AGREE) == 9.0


def test_the_term_of_a_place_in_latin_letters_counts_in_the_resolver():
    entities = [
        {"id": "place/1", "type": "place", "name": "Mannyŏn-dong", "country": "KR"},
        {"id": "place/2", "type": "place", "name": "가나다리", "country": "KR"},
    ]

    assert Resolver(Gazetteer.from_entities(entities)).resolve("Mannyŏn-ni").status == "none"


@pytest.mark.parametrize(
    ("name", "listed"),
    [("Incheon-si", "인천광역시"), ("Sejong-si", "세종특별자치시"), ("Gangwon-do", "강원특별자치도")],
)
def test_a_city_or_province_may_be_written_without_its_status(name, listed):
    assert by_terms(analyse(name, "place"), listed, 1.0) > 1.0


@pytest.mark.parametrize(("name", "listed"), [("Gyeongsang-do", "경상남도"), ("Incheon-ri", "인천광역시")])
def test_a_half_of_a_province_and_a_village_are_others(name, listed):
    assert by_terms(analyse(name, "place"), listed, 1.0) < 1.0


@pytest.mark.parametrize("listed", ["남동구", "남리", "남동"])
def test_a_term_in_another_language_is_that_of_one_syllable_too(listed):
    assert places(listed, "남구", "가나다리").resolve("Quận Nam").candidates[0].entity.name == "남구"


@pytest.mark.parametrize(("name", "listed"), [("Hyesanjin", "혜산"), ("Manp'ojin", "만포")])
def test_the_word_for_a_fort_or_ferry_may_be_left_out(name, listed):
    assert places("하산지", "만평", listed).resolve(name).candidates[0].entity.name == listed
