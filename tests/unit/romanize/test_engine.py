"""Dispatch by scheme, language and script; errors; the way back."""

import pytest

from namekit.base.errors import UsageError
from namekit.romanize import (
    alternatives,
    default_scheme,
    romanize,
    scheme_ids,
    schemes,
    transliterate,
    transliterate_many,
)


def test_scheme_wins_over_language():
    assert transliterate("Гаага", "ru-bgn", lang="uk") == "Gaaga"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Зеленський", "Zelenskyi"),
        ("Ђоковић", "Đoković"),
        ("Σωκράτης", "Sokrátis"),
        ("Kim", "Kim"),
        ("", ""),
        ("2024", "2024"),
    ],
)
def test_language_is_guessed(text, expected):
    assert transliterate(text) == expected


def test_scripts_a_scheme_does_not_cover_go_by_their_language():
    assert transliterate("Київ, Αθήνα и Paris", "uk-2010") == "Kyiv, Athína y Paris"


def test_a_letter_no_scheme_knows_is_written_and_said():
    done = romanize("ᏣᎳᎩ", "uk-2010")
    assert (done.text, done.source) == ("tsalagi", "fallback")
    assert romanize("Қасым", "uk-2010").text == "Kasym"
    assert romanize("Қасым", "uk-2010").source == "mixed"
    assert romanize("Касим", "uk-2010").source == "rules"


def test_a_guessed_language_lowers_confidence():
    assert romanize("Иванов").confidence < romanize("Иванов", lang="ru").confidence == 1.0


def test_unknown_scheme_names_the_nearest():
    with pytest.raises(UsageError, match=r"no scheme 'uk-2011'; did you mean 'uk-2010'\?"):
        transliterate("Київ", "uk-2011")


def test_a_scheme_that_a_language_has_not_is_told_those_that_it_has():
    with pytest.raises(UsageError) as caught:
        transliterate("Толстой", "ru-2010")
    said = str(caught.value)
    assert all(scheme.id in said for scheme in schemes() if scheme.id.startswith("ru-"))
    assert "ar-alalc" not in said
    assert "uk-2010" not in said


def test_a_scheme_of_no_language_is_told_where_they_are_listed():
    with pytest.raises(UsageError, match=r"no scheme 'alalc'; .*namekit schemes") as caught:
        transliterate("Толстой", "alalc")
    assert len(str(caught.value)) < 200


def test_a_scheme_is_shown_by_its_id_and_title_not_by_its_tables():
    assert all(len(repr(scheme)) < 200 and scheme.id in repr(scheme) for scheme in schemes())


def test_one_text_is_no_list_of_texts():
    with pytest.raises(UsageError, match="'Путин' is one text"):
        transliterate_many("Путин")


def test_unknown_kind():
    with pytest.raises(UsageError, match="no kind 'river'"):
        transliterate("Київ", "uk-2010", kind="river")


def test_no_way_back():
    with pytest.raises(UsageError, match=r"'uk-2010' can't be reversed; these can: .*sr-gaj"):
        transliterate("Kyiv", "uk-2010", reverse=True)
    with pytest.raises(UsageError, match="needs a scheme"):
        transliterate("Kyiv", reverse=True)


@pytest.mark.parametrize(
    ("scheme", "latin", "native"),
    [
        ("sr-gaj", "Ljubljana DŽEP njiva", "Љубљана ЏЕП њива"),
        ("sr-gaj", "Ǆep ǉudi", "Џеп људи"),
        ("ru-iso9", "Ŝuka PODʺEZD Igorʹ", "Щука ПОДЪЕЗД Игорь"),
        ("ru-iso9", "AAʹAʹ AʹA", "ААЬАЬ АЬА"),
        ("ka-2002", "Ch’iatura q'vareli", "ჭიათურა ყვარელი"),
        ("ka-alalc", "Sakʻartʻvelo sak'art'velo", "საქართველო საქართველო"),
    ],
)
def test_back(scheme, latin, native):
    assert transliterate(latin, scheme, reverse=True) == native


def test_many_in_order_with_mixed_languages_and_capitals():
    texts = ["Київ", "", "ЩУКА в Оттаве", "Kim", "Ђоковић", "Αθήνα (Київ)", "Раз\nдва"]
    assert transliterate_many(texts) == [transliterate(text) for text in texts]
    assert transliterate_many(texts, lang="ru") == [transliterate(text, lang="ru") for text in texts]
    assert transliterate_many(iter(["Đoković"]), "sr-gaj", reverse=True) == ["Ђоковић"]


def test_many_where_all_are_in_capitals():
    assert transliterate_many(["АК", "ЩУКА"], "ru-bgn") == ["AK", "SHCHUKA"]
    assert transliterate_many([], "ru-bgn") == []


@pytest.mark.parametrize(
    ("scheme", "part"),
    [("ja-hepburn", "東京都"), ("ja-hepburn", "林忠"), ("th-rtgs", "แพร่"), ("zh-pinyin", "王"), ("ar-bgn", "عبدال")],
)
@pytest.mark.parametrize("kind", ["text", "person", "place", "surname"])
def test_a_text_without_end_is_written(scheme, part, kind):
    done = transliterate(part * 3000, scheme, kind=kind)
    assert len(done) > 3000
    assert not set(part) & set(done)


def test_a_name_in_chinese_characters_is_read_in_each_language():
    ways = {way.lang: way for way in alternatives("李明博", kind="person")}
    assert next(iter(ways)) == "zh"
    assert ways["zh"].latin.text == "Lǐ Míngbó"
    assert ways["ko"].latin.text == "I Myeongbak"
    assert ways["vi"].latin.text.startswith("Lý Minh")


def test_the_language_that_is_named_reads_chinese_characters():
    assert transliterate("金大中", lang="ko", kind="person") == "Gim Daejung"
    assert transliterate("小林", lang="ja", kind="person") == "Kobayashi"


def test_defaults_are_schemes_of_the_language():
    for scheme in (scheme for scheme in schemes() if scheme.algorithm == "table"):
        for lang in scheme.body.get("default_for", ()):
            assert default_scheme(lang) == scheme.id
            assert lang in scheme.languages


def test_every_scheme_says_who_stands_behind_it():
    for scheme in schemes():
        assert scheme.authority
        assert scheme.purpose
        assert len(scheme.script) == 4
        assert scheme.id in scheme_ids()


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("박경리", "ko-alalc"),
        ("毛泽东", "zh-pinyin"),
        ("毛泽东", "zh-vi"),
        ("夏目漱石", "ja-hepburn"),
        ("Толстой, Лев", "ru-bgn"),
        ("ابن سينا", "ar-alalc"),
    ],
)
@pytest.mark.parametrize("dates", [", 1893-1976", " (1893–1976)", ", ca. 1893-"])
def test_life_dates_stay_behind_a_romanized_name(name, scheme, dates):
    assert transliterate(name + dates, scheme, kind="person") == transliterate(name, scheme, kind="person") + dates
    assert transliterate_many([name + dates], scheme, kind="person") == [
        transliterate(name + dates, scheme, kind="person")
    ]


@pytest.mark.parametrize(
    ("name", "scheme", "latin"),
    [
        ("毛泽东（1893年－1976年）", "zh-pinyin", "Máo Zédōng (1893nián-1976nián)"),
        ("Толстой, Лев, 1828 г.р.", "ru-bgn", "Tolstoy, Lev, 1828 g.r."),
        ("夏目漱石1867-1916", "ja-hepburn", "Natsume Sōseki 1867-1916"),
    ],
)
def test_words_beside_life_dates_are_romanized_as_text(name, scheme, latin):
    assert transliterate(name, scheme, kind="person") == latin


@pytest.mark.parametrize(("scheme", "latin"), [("ar-bgn", "Yah"), ("ar-common", "Ya"), ("fa-bgn", "Yah")])
def test_the_ending_of_arabic_nouns_of_belonging_alone_is_a_word(scheme, latin):
    assert transliterate("ية", scheme) == latin
