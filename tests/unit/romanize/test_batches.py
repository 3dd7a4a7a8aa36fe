"""A batch is read as its names are one by one, whichever way a scheme takes to be fast."""

import gc

import pytest

from namekit.base.errors import UsageError
from namekit.romanize import load, scheme_ids, transliterate, transliterate_many, words
from namekit.romanize.indic_usual import compile_scheme
from namekit.romanize.scheme import KINDS

NAMES = (
    "Володимир Зеленський", "ЩУКИН", "Μητσοτάκης", "김용현", "평리1동", "金龍顯", "習近平", "東京都 新宿区", "おおの", "محمد السيسي",
    "نجيب محفوظ", "עמוס עוז", "सचिन तेंदुलकर", "ਸਿੱਧੂ ਸਿੰਘ", "বন্দ্যোপাধ্যায়", "ශ්‍රී ලංකා", "สมชาย วงศ์สวัสดิ์", "ວຽງຈັນ", "ភ្នំពេញ",
    "အောင်ဆန်း", "አዲስ አበባ", "Þór Łukasz", "Kim (김)", "", "夏目漱石, 1867-1916", "Αθήνα (Київ)", "ᏣᎳᎩ", "ལྷ་ས", "Қазақ 金",
    "渡辺 みどり", "·王", "、", "-2", "ية", "جمال عبد الناصر", "ھەولێر", "밟고", "龍山 용산", "И\u0301Б", "ᏣᎳᎩ ", "東京、(大阪) 城",
)  # fmt: skip


@pytest.mark.parametrize("scheme", [None, *scheme_ids()])
@pytest.mark.parametrize("kind", KINDS)
def test_many_are_read_as_one_by_one(scheme, kind):
    assert transliterate_many(NAMES, scheme, kind=kind) == [transliterate(name, scheme, kind=kind) for name in NAMES]


@pytest.mark.parametrize(("scheme", "latin"), [("ko-rr-letters", "pyeongli1-dong"), ("ko-rr", "Pyeongni1-dong")])
def test_a_digit_within_a_word_of_hangul_stays(scheme, latin):
    assert transliterate("평리1동", scheme) == latin


def test_a_text_with_more_words_than_are_remembered_is_read_as_any_other(monkeypatch):
    text, scheme = "राम किशन मोहन किशन", load("hi-common")
    expected = compile_scheme(scheme)(text, "text")
    monkeypatch.setattr(words, "_WORDS", 1)
    assert compile_scheme(scheme)(text, "text") == expected
    assert compile_scheme(scheme).many([text, text], "text") == [expected.text, expected.text]


@pytest.mark.parametrize("searched", [True, False])
def test_the_search_for_cycles_goes_on_after_a_batch_as_before(searched):
    before = gc.isenabled()
    try:
        (gc.enable if searched else gc.disable)()
        transliterate_many(["Київ"])
        assert gc.isenabled() is searched
        with pytest.raises(UsageError):
            transliterate_many(["Київ"], "xx-none")
        assert gc.isenabled() is searched
    finally:
        (gc.enable if before else gc.disable)()
