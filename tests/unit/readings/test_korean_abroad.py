"""Names of Koreans in katakana, read back into Hangul."""

from __future__ import annotations

import pytest

from namekit.readings.japanese import korean
from namekit.readings.read import read
from namekit.readings.reading import Source


@pytest.mark.parametrize(
    ("kana", "hangul"),
    [
        ("キム ジョンイル", "김정일"),
        ("ムン ジェイン", "문재인"),
        ("ユン ソンニョル", "윤석열"),
        ("イ ミョンバク", "이명박"),
        ("ソン フンミン", "손흥민"),
        ("チェ ソンヒ", "최선희"),
        ("リ ヨンホ", "이용호"),
        ("パン ギムン", "반기문"),
    ],
)
def test_katakana_is_among_the_best_readings(kana: str, hangul: str) -> None:
    assert hangul in [text for text, _ in korean(kana)]


@pytest.mark.parametrize(
    "name", ["ドナルド トランプ", "キム カーダシアン", "キム", "さとう いちろう", "", "キム " + "ア" * 400]
)
def test_other_names_are_left_alone(name: str) -> None:
    assert korean(name) == ()


def test_a_person_is_read_as_korean_too_and_a_place_is_not() -> None:
    assert Source.KOREAN in {r.source for r in read("キム・ヨンヒョン", "person")}
    assert Source.KOREAN not in {r.source for r in read("キム・ヨンヒョン", "place")}
