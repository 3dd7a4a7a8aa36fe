"""Chinese names spelled by the systems of the mainland, Taiwan, Hong Kong and Singapore, which one name has side by side."""

import pytest

from namekit import compare
from namekit.readings.chinese_latin import latin_to_pinyin


@pytest.mark.parametrize(
    ("spelled", "pinyin"),
    [
        ("Wu Dun-yi", "wu dun yi"),
        ("Jhang Jyun-syong", "zhang jun xiong"),
        ("Su Jia-cyuan", "su jia quan"),
        ("Siao Mei-cin", "xiao mei qin"),
        ("Hsu Jhih-wun", "xu zhi wen"),
    ],
)
def test_tongyong_of_taiwan_is_read(spelled, pinyin):
    assert latin_to_pinyin(spelled)[0].text == pinyin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syu Yong-liang", "Xu Yongliang"),
        ("Jiang Gang-jyuan", "Jiang Gangjuan"),
        ("Cheng En-kuei", "Zheng Engui"),
        ("Sung Chun Lu", "Lu Songchun"),
        ("Tan Weiming", "Chen Weiming"),
        ("Jhou Hua-min", "周华敏"),
        ("Chow Yim-fong", "Chow Yim fong"),
        ("Keung Chak Fai", "Keung Chak-fai"),
    ],
)
def test_one_name_by_two_systems_matches(one, other):
    assert compare(one, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jhou Hua-cin", "周华敏"),
        ("Syu Yong-liang", "Xu Yongming"),
        ("Guo Jheng-ping", "郭颖平"),
        ("Li Jhih-jian", "李梓健"),
        ("Lee Sang-min", "Lee Sang-mun"),
    ],
)
def test_another_syllable_is_another_name_by_any_system(one, other):
    assert compare(one, other, type="person").verdict != "match"


def test_a_syllable_is_not_cut_before_a_vowel_that_no_apostrophe_parts():
    texts = [reading.text for reading in latin_to_pinyin("Chang Hsin-chien")]

    assert texts.index("zhang xin qian") < next(
        (at for at, text in enumerate(texts) if text.endswith(" en")), len(texts)
    )
    assert latin_to_pinyin("Cai Hai")[0].text == "cai hai"


def test_a_syllable_that_names_seldom_have_weighs_less():
    usual, seldom = (latin_to_pinyin(name)[0].weight for name in ("Li Shengmin", "Li Sangmin"))

    assert seldom < usual / 2
