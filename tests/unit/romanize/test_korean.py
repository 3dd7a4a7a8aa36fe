"""The Korean schemes against the examples of their own standards, and the rules that decide between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from namekit.romanize.korean import compile_reverse, compile_scheme
from namekit.romanize.korean_writer import writer
from namekit.romanize.scheme import load

GOLDEN = Path(__file__).parents[2] / "golden" / "romanization"
SCHEMES = ("ko-rr", "ko-rr-letters", "ko-mr", "ko-alalc", "ko-dprk")


def golden_rows(scheme: str) -> list[tuple[str, str, str]]:
    lines = (GOLDEN / f"{scheme}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(kind, source, expected) for kind, source, expected, _ in rows]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_example_of_a_standard_is_written_as_it_says(scheme):
    romanize = compile_scheme(load(scheme))

    wrong = [(source, romanize(source, kind).text, expected) for kind, source, expected in golden_rows(scheme)]

    assert [row for row in wrong if row[1] != row[2]] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김용현", "Gim Yonghyeon"),
        ("남궁민", "Namgung Min"),
        ("선우은숙", "Seonu Eunsuk"),
        ("최영록", "Choe Yeongrok"),
        ("이석호", "I Seokho"),
    ],
)
def test_a_given_name_keeps_its_syllables_apart(name, expected):
    assert writer("ko-rr").write(name, "person") == expected


def test_a_surname_alone_is_no_given_name():
    assert writer("ko-rr").write("남궁", "surname") == "Namgung"
    assert writer("ko-alalc").write("이", "surname") == "Yi"


def test_the_rest_of_a_text_stays():
    assert writer("ko-rr").write("김용현, 2024 (KOR)!", "text") == "Gimyonghyeon, 2024 (KOR)!"


def test_islands_are_no_provinces():
    assert writer("ko-rr").write("거제도", "place") == "Geojedo"
    assert writer("ko-rr").write("경기도", "place") == "Gyeonggi-do"


def test_a_scheme_that_writes_words_small_knows_places():
    assert writer("ko-mr").write("부산", "text") == "Pusan"
    assert writer("ko-mr").write("학교", "text") == "hakkyo"


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [("Jongno", "종로"), ("Silla", "신라"), ("Seoul", "서울"), ("Dongnimmun", "독립문"), ("Yonghyeon", "용현")],
)
def test_the_way_back_from_sounds_prefers_known_words(latin, hangul):
    assert compile_reverse(load("ko-rr"))(latin) == hangul


def test_the_way_back_leaves_what_the_scheme_never_wrote():
    assert compile_reverse(load("ko-rr"))("Xylophone") == "Xylophone"
    assert compile_reverse(load("ko-rr-letters"))("strength") == "strength"
