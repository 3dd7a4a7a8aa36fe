"""Chinese and Japanese schemes write the examples of their standards, and the tables behind them hold together."""

import re
from pathlib import Path

import pytest

from namekit.base.data import data_path
from namekit.romanize import load, romanize, scheme_ids
from namekit.romanize.chinese_characters import is_han, table, unify
from namekit.romanize.chinese_names import split, surnames
from namekit.romanize.chinese_spellings import spellings as chinese_spellings
from namekit.romanize.chinese_syllables import marked, pinyin_syllables, wade_giles
from namekit.romanize.japanese_names import name_readings
from namekit.romanize.japanese_spellings import spellings as japanese_spellings
from namekit.romanize.sorted_table import SortedTable, sorted_table

GOLDEN = Path(__file__).parents[2] / "golden" / "romanization"
SCHEMES = [scheme for scheme in scheme_ids() if load(scheme).algorithm in {"chinese", "japanese"}]
SORTED = ["japanese_surnames", "japanese_given", "japanese_places", "japanese_kanji"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_examples_of_the_standard(scheme):
    lines = (GOLDEN / f"{scheme}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[:3] for line in lines if not line.startswith(("#", "kind\t"))]

    got = [(source, romanize(source, scheme, kind=kind).text) for kind, source, _ in rows]

    assert rows
    assert got == [(source, expected) for _, source, expected in rows]


@pytest.mark.parametrize("name", SORTED)
def test_sorted_tables_find_what_a_dictionary_finds(name):
    lines = data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t", 1) for line in lines if not line.startswith("#"))
    del rows[next(iter(rows))]

    some = [*list(rows)[::997], max(rows)]

    assert list(rows) == sorted(rows)
    assert {key: sorted_table(name).get(key) for key in some} == {key: rows[key] for key in some}
    table = SortedTable(name)
    for _ in range(2):  # by search in the bytes, then in the parted lines
        assert [table.get(key) for key in ("", "A", "\U0010ffff", "ありえない名")] == [""] * 4
        assert {key: table.get(key) for key in some} == {key: rows[key] for key in some}
        for _ in range(600):
            table.get("")


def test_spellings_of_a_surname_are_listed_once():
    rows = surnames().values()
    assert [
        row.text for row in rows for forms in (row.hk, row.tw, row.sg, row.vi) if len(set(forms)) < len(forms)
    ] == []


def test_name_tables_have_readings_with_weights():
    for name in SORTED[:3]:
        for line in data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8").splitlines()[4:]:
            assert re.fullmatch(r"[a-z'ー]+\d+( [a-z'ー]+\d+)*", line.partition("\t")[2]), line


@pytest.mark.parametrize(
    ("pinyin", "written"),
    [("lv4", "lǜ"), ("gui4", "guì"), ("dou1", "dōu"), ("liu2", "liú"), ("er2", "ér"), ("xue3", "xuě")],
)
def test_tone_marks_stand_on_the_vowel_of_the_rule(pinyin, written):
    assert marked(pinyin) == written


def test_wade_giles_keeps_apart_what_pinyin_keeps_apart():
    written = {}
    for syllable in pinyin_syllables():
        written.setdefault(wade_giles(syllable), set()).add(syllable)

    # Giles has o for both where pinyin has e and o, and lo for luo; lo and o are interjections.
    assert {giles for giles, same in written.items() if len(same) > 1} == {"lo", "o"}


def test_han_is_han_and_not_hangul_or_kana():
    assert all(map(is_han, "金𠮷㐀々〇\uf90a\u8c48"))
    assert not any(map(is_han, "김あアーA1·\ud7a3\ue000\ufb00😀"))


@pytest.mark.parametrize("text", ["\U000333b0·", "王·", "·王", "王··李", "·"])
@pytest.mark.parametrize("kind", ["text", "person", "place", "surname"])
def test_a_point_with_nothing_beside_it(text, kind):
    done = romanize(text, "zh-pinyin", kind=kind).text
    assert ("Wáng" in done) == ("王" in text)


def test_unify_is_idempotent_and_joins_shapes():
    assert [unify(unify(char)) == unify(char) for char in table("han_variants")].count(False) == 0
    assert unify("國国圀") == "国" * 3
    assert unify("邊辺邉") == "边" * 3
    assert unify("斎藤") != unify("斉藤")


def test_surnames_are_readable_and_known_once():
    assert all(re.fullmatch(r"[a-z]+[1-5]", syllable) for surname in surnames().values() for syllable in surname.pinyin)
    assert len({surname.text for surname in surnames().values()}) == len(surnames())


@pytest.mark.parametrize(
    ("name", "lengths"), [("诸葛孔明", (2,)), ("王明", (1,)), ("東方朔", (2,)), ("陈方安生", (1, 1)), ("欧阳", (2,))]
)
def test_family_names_end_where_the_table_says(name, lengths):
    assert split(name) == lengths


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("長谷川町子", "hasegawa", "machiko"),
        ("林真理子", "hayashi", "mariko"),
        ("高橋みなみ", "takahashi", "minami"),
        ("渡邉美樹", "watanabe", "miki"),
    ],
)
def test_unspaced_japanese_names_are_cut_and_read(name, family, given):
    assert (family, given) in [(way.family, way.given) for way in name_readings(name, 8)]


def test_a_space_decides_where_the_family_name_ends():
    assert {len("森山") for _ in name_readings("森山 良子")} == {way.cut for way in name_readings("森山 良子")}


@pytest.mark.parametrize(
    ("spellings", "name"),
    [(chinese_spellings, "陳水扁"), (chinese_spellings, "欧阳修"), (japanese_spellings, "加藤健一")],
)
def test_spellings_fall_in_weight_and_are_shares(spellings, name):
    weights = [weight for _, weight, _ in spellings(name, 200)]

    assert weights == sorted(weights, reverse=True)
    assert 0.5 < sum(weights) <= 1.0001


def test_a_chinese_name_is_spelled_by_the_customs_of_each_place():
    written = {text for text, _, _ in chinese_spellings("陈志明", 40)}

    assert {
        "Chen Zhiming",
        "Zhiming Chen",
        "Chan Chi-ming",
        "Ch'en Chih-ming",
        "Chen Chih-ming",
        "Tan Zhi Ming",
    } <= written


def test_long_vowels_are_spelled_in_all_their_ways():
    written = {text for text, _, _ in japanese_spellings("佐藤一郎", 40)}

    assert {"Sato Ichiro", "Satō Ichirō", "Satou Ichirou", "Satoh Ichiroh"} <= written


@pytest.mark.parametrize(
    ("text", "latin"),
    [("石破茂", "Ishiba Shigeru"), ("東海林太郎", "Shōji Tarō"), ("富士山", "Fujisan"), ("長崎", "Nagasaki")],
)
def test_a_family_and_given_name_are_a_person_where_nothing_says_so(text, latin):
    assert romanize(text, "ja-hepburn").text == latin
