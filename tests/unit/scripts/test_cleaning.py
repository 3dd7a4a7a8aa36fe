"""One table for the one cleaning step, and the fold."""

import unicodedata

import pytest

from namekit.scripts import clean, fold

CLEANED = [
    ("NFD Latin", "Zoe\u0308", "Zoë"),
    ("NFD Cyrillic", "и\u0306", "й"),
    ("NFD Korean", unicodedata.normalize("NFD", "김용현"), "김용현"),
    ("NFD kana", "か\u3099", "が"),
    ("full-width Latin", "Ｋｉｍ　Ｙｏｎｇ", "Kim Yong"),
    ("half-width kana", "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ"),
    ("half-width jamo", "ﾡￂ", "가"),
    ("compatibility jamo", "ㄱㅣㅁㅈㅓㅇㅇㅡㄴ", "김정은"),
    ("compatibility jamo with a double final", "ㄷㅏㄺ", "닭"),
    ("a jamo that begins no syllable stays", "ㄳㅏ", "ㄳㅏ"),
    ("conjoining jamo", "\u1100\u1175\u11b7", "김"),
    ("Latin letter in a Cyrillic word", "Mосква", "Москва"),
    ("several of them", "Cepгей", "Сергей"),
    ("Latin i in a Ukrainian word", "Киïв", "Київ"),
    ("Cyrillic letter in a Latin word", "Pаris", "Paris"),
    ("Greek letter in a Latin word", "Mοscow", "Moscow"),
    ("words in two scripts stay", "Київ Kyiv", "Київ Kyiv"),
    ("no script has all letters: stays", "iPhoneом", "iPhoneом"),
    ("ZWNJ", "علی\u200cرضا", "علیرضا"),
    ("ZWJ", "ශ්\u200dරී", "ශ්රී"),
    ("Malayalam chillu of old encodings", "ന്\u200d", "ൻ"),
    ("Bengali khanda ta of old encodings", "ত্\u200d", "ৎ"),
    ("tatweel", "محـــمد", "محمد"),
    ("presentation forms", "ﻣﺤﻤﺪ", "محمد"),
    ("Arabic yeh in a Persian word", "پهلوي", "پهلوی"),
    ("Persian kaf in an Arabic word", "مکة", "مكة"),
    ("two kinds of yeh in one text", "علي کریمی", "علی کریمی"),
    ("Arabic alone stays", "علي كمال", "علي كمال"),
    ("Persian alone stays", "علی کمال", "علی کمال"),
    ("right single quotation mark", "O’Neil", "O'Neil"),
    ("modifier apostrophe", "Словʼянськ", "Слов'янськ"),
    ("grave accent", "Sana`a", "Sana'a"),
    ("Greek grave accent, which composes to the common one", "Sana\u1fefa", "Sana'a"),
    ("a mark after a mended letter", "A\u0405\u0301", "A\u015a"),
    ("a mark that parts no word", "A\u039a\u0301\u0405", "A\u1e30S"),
    ("full-width grave accent", "Sana｀a", "Sana'a"),
    ("prime and acute", "Kasha´ra′", "Kasha'ra'"),
    ("okina", "Qoʻqon", "Qo'qon"),
    ("ISO 9 signs stay", "Igorʹ obʺekt", "Igorʹ obʺekt"),
    ("bidi controls", "\u202bמשה\u202c\u200f", "משה"),
    ("byte-order mark, soft hyphen", "\ufeffKim\u00ad", "Kim"),
    ("no-break space, tab and line end", "Kim\u00a0Yong\thyun\n", "Kim Yong hyun "),
    ("control character", "Kim\x00", "Kim"),
    ("no-break hyphen", "Yong\u2011hyun", "Yong-hyun"),
    ("compatibility ideograph", "\uf90a", "金"),
    ("ligature", "ﬁn", "fin"),
    ("plain", "Kim Yong-hyun", "Kim Yong-hyun"),
    ("empty", "", ""),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CLEANED], ids=[row[0] for row in CLEANED])
def test_clean(text, expected):
    assert clean(text) == expected
    assert clean(expected) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MÜLLER", "muller"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Straße", "STRASSE"),
        ("Ørsted", "orsted"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("Ёлкин", "елкин"),
        ("مُحَمَّد", "محمد"),
        ("عبدالله أحمد", "عبدالله احمد"),
        ("علی", "علي"),
        ("שָׁלוֹם", "שלום"),
        ("김용현", unicodedata.normalize("NFD", "김용현")),
        ("Ｋｉｍ", "kim"),
        ("Jean–Pierre", "jean-pierre"),
    ],
)
def test_fold_makes_one_of(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("が", "か"), ("कि", "क"), ("ก่า", "กา"), ("김", "기"), ("и", "i")])
def test_fold_keeps_apart(one, other):
    assert fold(one) != fold(other)
