"""Readings of Arabic and Hebrew script: listed names in full, other words by consonants and written vowels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.readings.abjad import arabic, hebrew
from namekit.readings.abjad_letters import letters, persian_syllables
from namekit.readings.read import read

NO_VOWELS = str.maketrans(dict.fromkeys("aeiouwv"))


def texts(readings):
    return [text for text, _ in readings]


@pytest.mark.parametrize(("name", "lang", "reading"), [
    ("محمود عباس", "ar", "mahmoud abbas"),
    ("الشارقة", "ar", "al shariqa"),
    ("شنغهاي", "ar", "shnghai"),
    ("رينيه معوض", "ar", "rene mouawad"),
    ("رشيد كرامة", "ar", "rashid karama"),
    ("ليبيا", "ar", "libiya"),
    ("پنجشیر", "fa", "pnjshir"),
    ("استیونسن", "fa", "@stiyunsn"),
])  # fmt: skip
def test_a_name_in_arabic_script_has_this_reading(name, lang, reading):
    assert reading in texts(arabic(name, lang))


def test_the_article_is_read_with_and_without_assimilation():
    read = texts(arabic("النمرود", "ar"))

    assert [text.split()[0] for text in read[:2]] == ["al", "an"]


def test_servant_of_god_is_read_alike_joined_or_apart():
    assert arabic("عبدالرحمن") == arabic("عبد الرحمن")


@pytest.mark.parametrize(("left", "right"), [("أحمد", "احمد"), ("علي", "علی"), ("مُحَمَّد", "محمد"), ("محـمد", "محمد")])
def test_letter_forms_and_signs_do_not_change_a_reading(left, right):
    assert arabic(left)[0] == arabic(right)[0]


@pytest.mark.parametrize(("name", "reading"), [
    ("ג'קסונויל", "jksonvil"),
    ("צ'רקסי", "chrksi"),
    ("שמעון פרס", "shimon peres"),
    ("טשיקאגאס", "chikagas"),
    ("מוניר חביב", "munir habib"),  # Arabic names are no Hebrew words
    ("תאופיק זיאד", "tawfiq ziad"),
])  # fmt: skip
def test_a_name_in_hebrew_script_has_this_reading(name, reading):
    assert reading in texts(hebrew(name))


def test_pe_and_bet_are_read_hard_and_soft():
    assert {"pldkn", "fldkn"} <= set(texts(hebrew("פלדקן")))
    assert {"tblkr", "tvlkr"} <= set(texts(hebrew("טבלקר")))


@pytest.mark.parametrize("read", [arabic, hebrew])
@pytest.mark.parametrize("text", ["", " ", "،؛", "'", "\u200f", "م" * 500, "ו" * 500])
def test_odd_text_is_read_without_an_error(read, text):
    for reading, weight in read(text):
        assert reading.strip() == reading != ""
        assert 0 < weight <= 1


@pytest.mark.parametrize(
    ("name", "aloud"),
    [("قرية ٧", "sabaa"), ("عزبة ۱۲", "ithna ashar"), ("قرية 20", "ishrun"), ("عزبة رقم ٤٧", "sabaa wa arbaun")],
)
def test_a_number_is_read_aloud_and_in_digits(name, aloud):
    read = texts(arabic(name))

    assert read[0].endswith(aloud)
    assert any(text.split()[-1].isdecimal() for text in read)


@pytest.mark.parametrize(("name", "lang"), [("قرية ١٠٠", "ar"), ("کلاس ۷", "fa"), ("شارع ٠", "ar")])
def test_numbers_that_have_no_word_stay_digits(name, lang):
    assert all(text.split()[-1].isdecimal() for text in texts(arabic(name, lang)))


@pytest.mark.parametrize(
    ("name", "reading"),
    [("الحدادي", "al haddadi"), ("الحكيمة", "al hakima"), ("محمودين", "mahmoudin")],
)
def test_a_listed_name_with_an_ending_keeps_its_vowels(name, reading):
    assert reading in texts(arabic(name))


@pytest.mark.parametrize(("name", "dotted"), [("امبابه", "امبابة"), ("الروضه", "الروضة")])
def test_a_feminine_ending_without_its_dots_is_one(name, dotted):
    assert arabic(name) == arabic(dotted)


@pytest.mark.parametrize(("name", "reading"), [("طه", "taha"), ("وجيه", "wajih"), ("بلاه", "blah")])
def test_another_h_at_the_end_is_none(name, reading):
    assert texts(arabic(name))[0] == reading


@pytest.mark.parametrize(("name", "reading"), [("زوبع", "zawb"), ("نويبع", "nwayb"), ("الروضة", "al rawda")])
def test_a_weak_letter_between_consonants_may_be_a_diphthong(name, reading):
    assert reading in texts(arabic(name))


@pytest.mark.parametrize(
    ("name", "reading"),
    [("ضیاء الرحمن", "ziaur rahman"), ("فضل الرحمٰن", "fazlur rahman"), ("نور الحق", "noorul haqq")],
)
def test_two_nouns_are_read_as_one_name_in_south_asia(name, reading):
    assert reading in texts(arabic(name, "ur"))


def test_a_name_and_an_adjective_are_two_names():
    assert all("ul" not in text for text in texts(arabic("محمد العلي", "ar")))


@pytest.mark.parametrize(("place", "letters"), [("حديدة", "hdida"), ("صالح", "salh"), ("كريمة", "krima")])
def test_a_place_of_one_word_that_is_a_listed_name_is_read_by_its_letters_too(place, letters):
    assert letters in [reading.text for reading in read(place, "place")]
    assert letters not in [reading.text for reading in read(place, "person")]


@pytest.mark.parametrize(
    ("place", "reading"),
    [
        ("کرکوند", "karkvand"),
        ("نهاوند", "nahavand"),
        ("قروه", "qarveh"),
        ("کوه", "kuh"),
        ("بیرجند", "birjand"),
        ("سروستان", "sarvastan"),
        ("ارسنجان", "arsanjan"),
        ("ده", "de"),
    ],
)
def test_a_persian_word_has_likely_vowels(place, reading):
    assert persian_syllables(place) == reading


@given(st.text("ابپتجچخدرزسشعغفقکگلمنوهی", max_size=12))
def test_vowels_part_consonants_and_change_none(word):
    ways = persian_syllables(word), letters(word, persian=True)

    assert len({way.translate(NO_VOWELS).rstrip("h") for way in ways}) == 1


@pytest.mark.parametrize(
    ("name", "country", "reading"),
    [
        ("עִלּוּט", "", "ilut"),
        ("גִּבְעַת אֵלָה", "", "givat ela"),
        ("گَواربَند", "IR", "gavarband"),
        ("فَرَح آباد", "IR", "farah abad"),
    ],
)
def test_a_name_with_vowel_points_is_read_by_them(name, country, reading):
    assert (reading, 1.0) in [(r.text, r.weight) for r in read(name, "place", country)]


@pytest.mark.parametrize("name", ["الخُبر", "محمّد آباد", "ג'וליס"])
def test_one_sign_leaves_the_vowels_open(name):
    assert all(reading.how != "by its vowel points" for reading in read(name, "place"))
