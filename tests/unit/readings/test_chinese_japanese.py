"""What names in Han characters and kana, and Latin Chinese names, may be read as."""

from heapq import nlargest
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.base.errors import UsageError
from namekit.readings.chinese import _likeliest, cantonese, mandarin, transcribed
from namekit.readings.chinese_latin import is_chinese_like, latin_to_pinyin, place_to_pinyin
from namekit.readings.han import vietnamese
from namekit.readings.han_native import native_forms
from namekit.readings.japanese import kana_latin, kanji
from namekit.readings.japanese import transcribed as kana_transcribed
from namekit.readings.read import read
from namekit.readings.reading import Source


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("解晓东", "xie xiao dong"), ("查良镛", "zha liang yong"), ("仇英", "qiu ying"), ("區建中", "ou jian zhong"),
        ("諸葛亮", "zhu ge liang"), ("習近平", "xi jin ping"), ("呂秀蓮", "lu xiu lian"),
    ],
)  # fmt: skip
def test_surnames_are_read_as_surnames(name, reading):
    assert mandarin(name)[0].text == reading


def test_usual_readings_of_a_surname_come_after():
    assert [reading.family for reading in mandarin("单雄", 3)] == ["shan", "dan", "chan"]


@pytest.mark.parametrize(
    ("name", "latin"),
    [("梁家輝", "leung ka fai"), ("鄭家純", "cheng ka shun"), ("蔣介石", "tseung kai shek")],
)
def test_cantonese_is_spelled_as_in_hong_kong(name, latin):
    assert latin in [reading.text for reading in cantonese(name)]


def test_vietnamese_reads_han():
    assert vietnamese("黎利")[0].text == "le loi"
    assert vietnamese("A") == ()


@pytest.mark.parametrize(
    ("text", "sound"), [("戈尔巴乔夫", "gorʉbajofʉ"), ("克林顿", "kʉlinton"), ("保爾·德盧卡", "paurʉ dʉluka")]
)
def test_characters_that_only_carry_a_consonant_have_weak_vowels(text, sound):
    assert transcribed(text) == sound


@pytest.mark.parametrize(
    ("text", "sound"), [("约翰·范伯格", "jon vanberg"), ("約翰·布里奇", "jon brij"), ("維爾堡", "vilʉburg")]
)
def test_names_and_endings_that_are_spelled_otherwise_than_they_sound_are_read_as_one(text, sound):
    assert transcribed(text) == sound


def test_characters_with_two_usual_sounds_have_a_second_reading():
    found = [r.text for r in read("祖·夏利", "person") if r.source is Source.HAN_TRANSCRIBED]
    assert found == ["zu shali", "jo hali"]
    assert len([r for r in read("巴马科", "place") if r.source is Source.HAN_TRANSCRIBED]) == 1


@pytest.mark.parametrize(
    ("latin", "pinyin"),
    [
        ("Zhou Enlai", "zhou en lai"), ("Enlai Zhou", "zhou en lai"), ("ZHOU, Enlai", "zhou en lai"), ("Chou En-lai", "zhou en lai"),
        ("Teng Hsiao-p’ing", "deng xiao ping"), ("Zhū Róngjī", "zhu rong ji"), ("Ouyang Nana", "ou yang na na"),
        ("Chungking", "chong qing"), ("Lyu Bu", "lu bu"), ("Chan Chi-ming", "chen zhi ming"), ("Goh Keng Swee", "wu qing rui"),
    ],
)  # fmt: skip
def test_latin_chinese_names_go_back_to_pinyin(latin, pinyin):
    assert pinyin in [reading.text for reading in latin_to_pinyin(latin)]


@pytest.mark.parametrize(
    "western", ["Emmanuel Macron", "Anna Schmidt", "John Fitzgerald", "", "-", "Ólafur Ragnar", "x" * 1000]
)
def test_western_names_are_refused(western):
    assert not is_chinese_like(western)
    assert latin_to_pinyin(western) == ()


@pytest.mark.parametrize(
    ("latin", "pinyin"),
    [
        ("an xi", "an xi"),
        ("Ho-pei", "he bei"),
        ("hai yu", "hai yu"),
        ("Hsi-an", "xi an"),
        ("Xiaoshizhen", "xiao shi zhen"),
    ],
)
def test_syllables_of_a_place_keep_their_order(latin, pinyin):
    found = [reading.text for reading in place_to_pinyin(latin)]

    assert found[0] == pinyin
    assert all(sorted(text.split()) != sorted(pinyin.split()) for text in found[1:])


@pytest.mark.parametrize("western", ["Bad Ems", "Saint-Denis", "", "-", "x" * 1000])
def test_places_of_other_syllables_are_none_of_china(western):
    assert place_to_pinyin(western) == ()


@pytest.mark.parametrize(("place", "stem"), [("Xiaoshizhen", "xiao shi"), ("Shenzhen", ""), ("Wanzhai", "")])
def test_a_term_for_a_town_that_is_written_to_its_name_may_be_left_out(place, stem):
    found = [r.text for r in read(place, "place", "CN") if r.how == "without its generic term"]

    assert found[:1] == ([stem] if stem else [])


def test_kana_are_read_as_they_stand():
    assert kana_latin("おおつき きょうこ") == "otsuki kyoko"
    assert kana_transcribed("ベン・ヴィッシャー") == "ben visha"
    assert kana_transcribed("スミス") == "sʉmisʉ"


def test_kanji_give_both_lengths_of_vowels():
    best = kanji("加藤洋子")[0]

    assert (best.family, best.long.split()[0]) == ("kato", "katou")


@pytest.mark.parametrize("strange", ["", " ", "・", "A", "一" * 600, "々", "\U0002a6d6々", "ー"])
def test_strange_text_is_read_without_an_error(strange):
    for reader in (mandarin, cantonese, vietnamese, kanji):
        assert isinstance(reader(strange), tuple)
    assert isinstance(transcribed(strange), str)


def test_native_forms_are_ranked_by_frequency():
    assert native_forms("Deng Xiaoping", "zh", 3)[0][0] == "邓小平"
    assert native_forms("Wang Zhuo", "zh", 1)[0][0] == "王卓"
    assert "鈴木一郎" in [text for text, _ in native_forms("Ichiro Suzuki", "ja", 3)]
    assert native_forms("Angela Merkel", "zh") == native_forms("A", "ja") == ()
    with pytest.raises(UsageError, match="zh and ja"):
        native_forms("Kim", "ko")


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5), st.integers(1, 4))
def test_the_likeliest_ways_are_those_of_all_ways(sizes, limit):
    options = [tuple((f"{place}{rank}", 0.25**rank) for rank in range(size)) for place, size in enumerate(sizes)]
    ways = [(tuple(text for text, _ in way), prod(share for _, share in way)) for way in product(*options)]
    assert _likeliest(options, limit) == nlargest(limit, ways, key=lambda way: way[1])
