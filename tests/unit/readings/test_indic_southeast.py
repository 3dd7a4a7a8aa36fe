"""Readings of Indic and Southeast Asian scripts."""

from __future__ import annotations

import pytest

from namekit.readings import southeast
from namekit.readings.indic import broad


def texts(readings):
    return [text for text, _ in readings]


@pytest.mark.parametrize(("name", "reading"), [
    ("हरियाणा", "hariyana"),
    ("राजस्थान", "rajasthan"),
    ("चंद्रपुर", "chandrapur"),
    ("बैंकॉक", "benkok"),
    ("ভ্যানকুভার", "vankuvar"),
    ("ਹਰਿਆਣਾ", "hariana"),
    ("મહેસાણા", "mahesana"),
    ("கோயம்புத்தூர்", "koyambuthur"),
    ("குஜராத்து", "kujarath"),
    ("విజయవాడ", "vijayavada"),
    ("ಬೆಂಗಳೂರು", "bengaluru"),
    ("താഷ്കന്റ്", "tashkant"),
    ("ක්‍යෝතෝ", "kyoto"),
    ("ଯୋଧପୁର", "yodhpur"),
    ("ඇඹිලිපිටිය", "embilipitiya"),
])  # fmt: skip
def test_a_name_in_an_indic_script_has_this_reading(name, reading):
    assert reading in texts(broad(name))


@pytest.mark.parametrize(("read", "name", "reading"), [
    (southeast.thai, "เบรสต์", "brest"),
    (southeast.thai, "มาลาโบ", "malabo"),
    (southeast.thai, "พนม", "ph@n@m"),
    (southeast.thai, "จังหวัดลำปาง", "lampang"),
    (southeast.thai, "หนองบัว", "nongbua"),
    (southeast.thai, "สาคร", "sakhon"),
    (southeast.thai, "มานพ", "manop"),
    (southeast.thai, "โสภณ", "sophon"),
    (southeast.thai, "เนียม", "niam"),
    (southeast.lao, "ຫຼັກຊາວ", "lakxao"),
    (southeast.khmer, "ព្រៃវែង", "prey veng"),
    (southeast.lao, "ລອນດອນ", "london"),
    (southeast.khmer, "ក្រុងប៉ៃលិន", "pailin"),
    (southeast.khmer, "ត្រពាំង", "trapeang"),
    (southeast.khmer, "អូរជ្រៅ", "ouchrov"),
    (southeast.khmer, "សង្កែ", "sangkae"),
    (southeast.khmer, "ទីមួយ", "timuoy"),
    (southeast.khmer, "ទី២", "ti pir"),
    (southeast.burmese, "လန်ဒန်မြို့", "landan"),
    (southeast.burmese, "ရေးမြို့", "ye"),
    (southeast.burmese, "ရွှေဘို", "shwebo"),
    (southeast.burmese, "ချောင်းဆုံ", "chaunghson"),
    (southeast.tibetan, "ཧེལ་སིན་ཀི།", "helsinki"),
])  # fmt: skip
def test_a_name_in_a_southeast_asian_script_has_this_reading(read, name, reading):
    assert reading in texts(read(name))


@pytest.mark.parametrize(
    "read", [broad, southeast.thai, southeast.lao, southeast.khmer, southeast.burmese, southeast.tibetan]
)
@pytest.mark.parametrize("text", ["", " ", "A", "์", "अ" * 500, "เ" * 500, "်" * 500, "ក" * 500, "ཀ" * 500])
def test_odd_text_is_read_without_an_error(read, text):
    for reading, weight in read(text):
        assert reading.strip() == reading != ""
        assert 0 < weight <= 1


@pytest.mark.parametrize(
    ("name", "read"),
    [("การ<b>", southeast.thai), ("การ{zz}", southeast.thai), ("ກາ<b>", southeast.lao), ("ກາ{o}", southeast.lao)],
)
def test_marks_of_the_notation_of_sounds_part_words(name, read):
    assert read(name) == read(name.translate(dict.fromkeys(map(ord, "<>{}"), " ")))
