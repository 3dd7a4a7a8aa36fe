"""Names read both ways: Latin spellings of native names, native forms of Latin ones."""

import pytest

from namekit.base.errors import UsageError
from namekit.readings.variants import variants


@pytest.mark.parametrize(
    ("name", "lang", "form"),
    [
        ("Kim Yonghyun", "ko", "김용현"),
        ("Gim Yong-hyeon", "ko", "김용현"),
        ("Youngae Lee", "ko", "이영애"),
        ("Tsai Ing-wen", "zh", "蔡英文"),
        ("Deng Xiaoping", "zh", "邓小平"),
        ("Ichiro Suzuki", "ja", "鈴木一郎"),
        ("Tanaka", "ja", "田中"),
    ],
)
def test_a_latin_name_has_native_forms(name, lang, form):
    forms = variants(name, lang=lang, limit=5)
    assert form in [one.text for one in forms]
    assert [one.weight for one in forms] == sorted((one.weight for one in forms), reverse=True)
    assert sum(one.weight for one in variants(name, lang=lang, limit=1000)) <= 1.0001


def test_a_name_of_no_such_language_has_its_latin_spellings():
    assert [one.text for one in variants("Müller", lang="ja")] == ["Müller", "Muller", "Mueller"]
    assert variants("Müller", lang="de") == variants("Müller", lang="ja")


def test_a_native_name_has_latin_spellings():
    assert variants("김용현", lang="ko", limit=1)[0].text == "Kim Yong-hyun"
    assert variants("山田", lang="ja", limit=1)[0].text == "Yamada"


def test_bad_limit_and_empty_name():
    assert variants(" ", lang="ko") == ()
    with pytest.raises(UsageError):
        variants("Kim", lang="ko", limit=0)


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("김용현", "ko"),
        ("毛泽东", "zh"),
        ("夏目漱石", "ja"),
        ("Толстой, Лев", "ru"),
        ("Mao, Zedong", "zh"),
        ("Smith, John", None),
    ],
)
@pytest.mark.parametrize("dates", [", 1893-1976", " (1893–1976)", ", b. 1893"])
def test_life_dates_are_left_out(name, lang, dates):
    assert variants(name + dates, lang=lang) == variants(name, lang=lang)
