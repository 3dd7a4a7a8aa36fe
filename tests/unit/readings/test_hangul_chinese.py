"""Chinese names in Hangul by their Mandarin sounds."""

import pytest

from namekit import compare
from namekit.readings.hangul_chinese import mandarin_in_hangul


@pytest.mark.parametrize(
    ("hangul", "pinyin"),
    [
        ("장쩌민", "jiang ze min"),
        ("리커창", "li ke qiang"),
        ("저우언라이", "zhou en lai"),
        ("천수이볜", "chen shui bian"),
        ("어우양슈", "ou yang xiu"),
    ],
)
def test_a_name_by_its_mandarin_sounds_is_read(hangul, pinyin):
    assert pinyin in dict(mandarin_in_hangul(hangul))


@pytest.mark.parametrize("hangul", ["김용현", "박근혜", "트럼프", "한동훈", "", "가"])
def test_what_is_no_mandarin_is_not_read(hangul):
    assert mandarin_in_hangul(hangul) == ()


@pytest.mark.parametrize(
    ("hangul", "other"),
    [
        ("덩샤오핑", "Deng Xiaoping"),
        ("덩샤오핑", "鄧小平"),
        ("차이잉원", "Tsai Ing-wen"),
        ("리커창", "李克强"),
        ("궈타이밍", "Kuo Tai-ming"),
    ],
)
def test_it_matches_its_characters_and_its_latin_spellings(hangul, other):
    assert compare(hangul, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("hangul", "other"), [("덩샤오핑", "Deng Xiaoming"), ("리커창", "李克明"), ("장쩌민", "張澤東")]
)
def test_another_syllable_is_another_name(hangul, other):
    assert compare(hangul, other, type="person").verdict != "match"
