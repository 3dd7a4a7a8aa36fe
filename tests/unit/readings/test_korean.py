"""Latin spellings of Korean names, read back."""

from __future__ import annotations

import pytest

from namekit.readings.korean import hangul_readings, is_korean_like, place_stem
from namekit.readings.read import read


def first(latin: str, kind: str = "person") -> str:
    readings = hangul_readings(latin, kind=kind)
    return readings[0].text if readings else ""


@pytest.mark.parametrize(
    "latin",
    [
        "Kim Yonghyun",
        "Kim Yong-hyun",
        "Kim Yong Hyun",
        "Yonghyun Kim",
        "Yong-hyun Kim",
        "KIM Yong-Hyun",
        "KIM, Yong-Hyun",
        "kim yonghyun",
        "KIM YONGHYUN",
        "KimYonghyun",
        "Gim Yong-hyeon",
        "Gim Yonghyeon",
        "Kim Yong‐hyun",
        "Kim Yonghyŏn",
    ],
)
def test_one_name_in_any_spelling_spacing_and_order(latin):
    assert first(latin) == "김용현"


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Yoon Sukyeol", "윤석열"),
        ("Yun Seok-yeol", "윤석열"),
        ("Lee Myung-bak", "이명박"),
        ("Roh Moo-hyun", "노무현"),
        ("Ban Ki-moon", "반기문"),
        ("Moon Jae-in", "문재인"),
        ("Park Geun-hye", "박근혜"),
        ("Pak Chŏng-hŭi", "박정희"),
        ("Kim Dae-jung", "김대중"),
        ("Choe Son Hui", "최선희"),
        ("Ri Yong Ho", "리용호"),
        ("Pak Pong Ju", "박봉주"),
        ("Sunwoo Eun-sook", "선우은숙"),
        ("Namgung Min", "남궁민"),
        ("Heung-Min Son", "손흥민"),
        ("Ch'oe Yong-gŏn", "최용건"),
        ("Kang Kyung-wha", "강경화"),
        ("Bae Doona", "배두나"),
        ("Kim Ku", "김구"),
        ("Woo Won-shik", "우원식"),
        ("Syngman Rhee", "이승만"),
        ("Paik Nam June", "백남준"),
        ("Kim Ha-ne", "김하네"),
    ],
)
def test_people_are_read_from_the_spelling_they_are_known_by(latin, hangul):
    assert first(latin) == hangul


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Jongno", "종로"),
        ("Chongno", "종로"),
        ("Silla", "신라"),
        ("Sinla", "신라"),
        ("Wangsimni", "왕십리"),
        ("Tŏkhŭng-ni", "덕흥리"),
        ("Taedong-gang", "대동강"),
        ("Chungcheongbuk-do", "충청북도"),
        ("North Chungcheong Province", "충청북도"),
        ("Jongno 2-ga", "종로2가"),
        ("Juyeop 1(il)-dong", "주엽1동"),
        ("Gangnam-gu", "강남구"),
        ("Sin'gal-li", "신갈리"),
        ("P'yŏngyang", "평양"),
    ],
)
def test_places_are_read_by_sound_and_by_letter(latin, hangul):
    assert first(latin, "place") == hangul


@pytest.mark.parametrize(
    "latin", ["Garcia Marquez", "Schmidt", "Vladimir Putin", "Nguyễn Văn Trỗi", "", "   ", "김용현", "?!", "123"]
)
def test_what_no_korean_syllables_spell_has_no_reading(latin):
    assert hangul_readings(latin, kind="person") == ()
    assert is_korean_like(latin) == 0.0


@pytest.mark.parametrize("latin", ["Kim Yonghyun", "Park Min-ji", "KIM, Yong-Hyun", "Jaehyun Park", "Namgung Min"])
def test_a_family_beside_a_given_name_looks_korean(latin):
    assert is_korean_like(latin) == 1.0


def test_readings_are_ranked_distinct_and_limited():
    readings = hangul_readings("Kim Young-hoon", kind="person", limit=5)
    weights = [reading.weight for reading in readings]

    assert len(readings) <= 5
    assert len({reading.text for reading in readings}) == len(readings)
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) <= 1 + 1e-9
    assert all(reading.text == reading.family + reading.given for reading in readings)


def test_a_neighbour_is_another_name():
    """김용현 is no likely reading of Kim Young-hoon, nor of Kim Yong-nam."""
    for latin in ("Kim Young-hoon", "Kim Yong-nam"):
        assert "김용현" not in {
            reading.text for reading in hangul_readings(latin, kind="person") if reading.weight > 0.01
        }


def test_marks_decide_between_vowels():
    assert first("Kim Yŏng-hyŏn") == "김영현"
    assert first("Kim Yong-hyŏn") == "김용현"


def test_long_input_is_refused_at_once():
    assert hangul_readings("kim" * 5_000, kind="person") == ()
    assert is_korean_like("kim " * 5_000) == 0.0


@pytest.mark.parametrize(
    ("hangul", "stem"), [("청송군", "청송"), ("예미리", "예미"), ("독도", "독도"), ("서울특별시", "서울")]
)
def test_a_stem_is_left_of_two_syllables(hangul, stem):
    assert place_stem(hangul) == stem


@pytest.mark.parametrize("latin", ["Han'gang", "Kim Han'gil", "Ch’ŏn’gu-ri", "K’ŭnt’ŏ", "Hant'an"])
def test_an_apostrophe_behind_n_or_t_is_korean(latin):
    assert is_korean_like(latin) > 0


@pytest.mark.parametrize(
    ("latin", "whole", "stem"),
    [("Paengnyŏng-myŏn", "백령면", "백령"), ("Tongbaek-ri", "동백리", "동백"), ("Seocho-gu", "서초구", "서초")],
)
def test_a_place_is_read_with_and_without_its_generic_term(latin, whole, stem):
    texts = [reading.text for reading in read(latin, "place")]

    assert {whole, stem} <= set(texts)


def test_a_term_that_is_not_set_apart_may_belong_to_the_name():
    weight = {reading.text: reading.weight for reading in read("Sinandong", "place")}

    assert "동" not in {reading.text[-1] for reading in read("Sinangni", "place")}
    assert weight["신안"] < weight["신안동"]


@pytest.mark.parametrize("latin", ["Sinheung 3-dong", "Sinheung 3(sam)-dong", "Sinheung 3 dong"])
def test_a_number_of_a_place_is_read_as_it_is_said(latin):
    assert "신흥삼동" in [reading.text for reading in read(latin, "place")]
    assert "신흥삼동" in [reading.text for reading in read("신흥3동", "place")]


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [
        ("Inčchon", "인천"),
        ("Tchäan", "태안"),
        ("Jangpchjong", "양평"),
        ("Kongdzsu", "공주"),
        ("Hŭaĉon", "화천"),
        ("Tedžonas", "대전"),
        ("Tedžona", "대전"),
        ("Bučonas", "부천"),
        ("Tschin-dschu", "진주"),
        ("Chondzhu", "전주"),
        ("Puçxon", "부천"),
        ("Incchon", "인천"),
        ("Namszan", "남산"),
        ("Kvanak-ku", "관악구"),
    ],
)
def test_a_place_in_the_letters_of_another_language_is_read(latin, hangul):
    assert first(latin, "place") == hangul


@pytest.mark.parametrize(
    ("latin", "hangul"), [("Kim Čong-un", "김정은"), ("Mun Če-in", "문재인"), ("Pan Ki-mun", "반기문")]
)
def test_a_person_in_czech_letters_is_read(latin, hangul):
    assert hangul in [r.text for r in hangul_readings(latin, kind="person")]


@pytest.mark.parametrize(("latin", "hangul"), [("Oppau", "옷바우"), ("Soek-kol", "쇳골"), ("Tŏkpak-kol", "덕밭골")])
def test_a_coda_may_melt_into_the_consonant_after_it(latin, hangul):
    assert hangul in [r.text for r in hangul_readings(latin, kind="place")]


@pytest.mark.parametrize(
    ("latin", "hangul", "kind"),
    [
        ("Ch'ŏngju", "청주", "place"),
        ("Chŏngju", "정주", "place"),
        ("Paekch'ŏn", "백천", "place"),
        ("Ch'unch'on", "춘천", "place"),
        ("P'yongyang", "평양", "place"),
        ("Kim Ch'ŏl-su", "김철수", "person"),
        ("Kim Ch'ol-su", "김철수", "person"),
        ("Kim Chŏng-su", "김정수", "person"),
    ],
)
def test_the_mark_of_an_aspirate_tells_it_even_where_those_of_the_vowels_are_left_out(latin, hangul, kind):
    assert first(latin, kind) == hangul
