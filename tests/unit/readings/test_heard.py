"""Names as French, English and Vietnamese speakers say them, beside what Russian and Japanese write of them."""

import pytest

import namekit
from namekit.matching.forms.analysis import reading_country
from namekit.readings.heard import heard, said_in
from namekit.readings.read import read


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


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("trường chinh", "chường chiny"),
        ("lê duẩn", "lê zuẩn"),
        ("võ văn giảng", "võ văn zảng"),
        ("trịnh đình cửu", "chịny dìny kửu"),
    ],
)
def test_vietnamese_in_its_own_letters(name, said):
    assert heard(name)["Vietnamese"] == said


@pytest.mark.parametrize("name", ["tran duc luong", "ọbaluaye", "dănilă prepeleac", "vučić"])
def test_other_letters_with_marks_are_not_vietnamese(name):
    assert "Vietnamese" not in heard(name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("チュオン・チン", "Trường Chinh"),
        ("グエン・ティ・ビン", "Nguyễn Thị Bình"),
        ("グエン・ズイ・チン", "Nguyễn Duy Trinh"),
        ("Чан Хынг Дао", "Trần Hưng Đạo"),
        ("Зыонг Ван Минь", "Dương Văn Minh"),
    ],
)
def test_other_scripts_write_vietnamese_as_it_is_said(written, name):
    people = [
        {"id": "person/1", "type": "person", "name": name},
        {"id": "person/2", "type": "person", "name": "Nguyễn Thị Định"},
    ]
    found = namekit.Resolver(namekit.Gazetteer.from_entities(people)).resolve(written)

    assert (found.status, found.entity and found.entity.id) == ("match", "person/1")


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


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("hu", "kecskemét", "kechkemét"),
        ("hu", "nagyszombat", "nadysombat"),
        ("pl", "częstochowa", "chenstokhova"),
        ("pl", "łódź", "łudź"),
        ("cs", "liberec", "liberets"),
        ("tr", "eceabat", "edzheabat"),
        ("ro", "cernavodă", "chernavodă"),
        ("vi", "xuân lộc", "suân lộk"),
        ("es", "jerez", "kheres"),
        ("it", "civitavecchia", "chivitaveckia"),
        ("de-DE", "zweibrücken", "tsvaibrücken"),
        ("sv", "jönköping", "yönköping"),
        ("xx", "nowhere", "nowhere"),
    ],
)
def test_letters_of_a_language_are_said_as_there(lang, name, said):
    assert said_in(lang, name) == said


@pytest.mark.parametrize(
    ("written", "name", "lang"),
    [
        ("Кечкемет", "Kecskemét", "hu"),
        ("Ченстохова", "Częstochowa", "pl"),
        ("リベレツ", "Liberec", "cs"),
        ("Херес", "Jerez", "es"),
        ("Тулуз", "Toulouse", "fr"),
        ("שלזוויג", "Schleswig", "de"),
    ],
)
def test_a_place_of_a_language_is_found_by_how_it_is_said_there(written, name, lang):
    town = {"id": "place/town", "type": "place", "name": name, "names": [{"text": name, "lang": lang}]}
    resolver = namekit.Resolver(namekit.Gazetteer.from_entities([town]))
    how = [reading.how for reading in read(name, "place", reading_country(name, "place", "", lang))]

    assert "as it is said in its country" in how
    assert resolver.resolve(written).status == "match"


def test_a_person_is_not_read_as_the_places_of_a_country_are():
    assert all(reading.how != "as it is said in its country" for reading in read("pécsi", "person", "HU"))
