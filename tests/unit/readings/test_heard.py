"""Names as French and English speakers say them, beside what Russian and Japanese write of them."""

import pytest

import namekit
from namekit.readings.heard import heard


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("jacques chaban-delmas", "zhakk shaban-delma"),
        ("françois mauriac", "fransua moriak"),
        ("georges clemenceau", "zhorzh klemanso"),
        ("dominique de villepin", "dominik de vilepen"),
        ("guy de maupassant", "gi de mopasan"),
    ],
)
def test_french(name, said):
    assert heard(name)["French"] == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("john wright", "john rait"),
        ("mike hawke", "maik hok"),
        ("george knight", "jorj nait"),
        ("edward heath", "edward hith"),
    ],
)
def test_english(name, said):
    assert heard(name)["English"] == said


@pytest.mark.parametrize("name", ["volodymyr zelensky", "nguyen tien", "mehmet yilmaz", "josé mujica", "kim yong-hyun"])
def test_a_name_of_another_language_is_not_read_so(name):
    assert heard(name) == {}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Жорж Помпиду", "Georges Pompidou"),
        ("ジャン＝ポール・サルトル", "Jean-Paul Sartre"),
        ("Ζαν-Κλωντ Ντυπόν", "Jean-Claude Dupont"),
    ],
)
def test_other_scripts_write_what_is_said(written, name):
    assert namekit.compare(written, name, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("マーガレット・ミッチェル", "Margaret Mitchell"),
        ("アーサー・ミラー", "Arthur Miller"),
        ("허버트 후버", "Herbert Hoover"),
    ],
)
def test_an_r_that_japanese_and_korean_do_not_write(written, name):
    assert namekit.compare(written, name, type="person").verdict != "none"


@pytest.mark.parametrize(
    ("written", "name", "other"),
    [("南ダコタ", "South Dakota", "North Dakota"), ("남오세티야", "South Ossetia", "North Ossetia")],
)
def test_an_adjective_is_translated_before_a_foreign_place(written, name, other):
    assert namekit.compare(written, name, type="place").verdict == "match"
    assert namekit.compare(written, other, type="place").verdict != "match"


def test_german_transcription_of_cyrillic():
    assert heard("juri luschkow")["German"] == "yuri lushkov"
    assert "German" not in heard("grigori jelzin")  # nothing in it tells


def test_the_somali_alphabet():
    assert heard("cali xirsi maxamuud")["Somali"] == "ali hirsi mahamud"
