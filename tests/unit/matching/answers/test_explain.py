from __future__ import annotations

import pytest


def words_of(resolver, name, id_, **hints):
    found = {c.id: c for c in resolver.resolve(name, **hints).candidates}
    return [e.words for e in found[id_].evidence]


def test_the_nearest_name_is_said_first(resolver):
    assert words_of(resolver, "Kiev", "place/ua/kyiv")[0] == "nearest name: Kiev"


def test_syllables_that_agree_and_that_differ_are_named(resolver):
    assert any("both read 김용현 in Korean" in w for w in words_of(resolver, "Kim Yonghyun", "person/kim-yong-hyun"))
    assert any("일 differs from" in w for w in words_of(resolver, "Kim Jong-il", "person/kim-jong-un"))


def test_a_missing_part_is_named(resolver):
    assert any("Rustem is missing" in w for w in words_of(resolver, "Umerov", "person/rustem-umerov"))


def test_a_part_that_the_query_alone_has_is_named(resolver):
    assert any(
        "Xavier stands in the query alone" in w
        for w in words_of(resolver, "Rustem Umerov Xavier", "person/rustem-umerov")
    )


def test_scripts_that_differ_are_named(resolver):
    cyrillic = words_of(resolver, "Умеров Рустем Енверович", "person/rustem-umerov")
    assert any("Rustem agrees" in w and "Умеров" not in w and "Енверович stands" in w for w in cyrillic)
    assert any(w.endswith("(Cyrillic against Latin letters)") for w in cyrillic)


@pytest.mark.parametrize(
    "name",
    [
        "โวโลดีมีร์",
        "ボロディミル",
        "زيلينسكي",
        "Зеленський",
        "זלנסקי",
        "ზელენსკი",
        "ዘለንስኪ",
        "ဇယ်လန်စကီး",
        "泽连斯基",
        "ज़ेलेंस्की",
    ],
)
def test_no_script_is_left_without_a_word(resolver, name):
    words = [e.words for c in resolver.resolve(name, limit=50).candidates for e in c.evidence]
    assert words
    assert not any("( " in w or " )" in w or "against )" in w for w in words)


def test_reasons_stand_by_their_weight(resolver):
    best = resolver.resolve("Kim Yonghyun").candidates[0]
    weights = [abs(e.weight) for e in best.evidence[1:]]
    assert weights == sorted(weights, reverse=True)
    assert any(weights)


@pytest.mark.parametrize("name", ["Kim Yonghyun", "Seoul", "George Bush", "Kim", "", "x" * 501, "Qwx Zzq"])
def test_an_answer_explains_itself_in_lines_that_begin_with_the_verdict(resolver, name):
    answer = resolver.resolve(name)
    first, *rest = answer.explain().split("\n")
    assert first.startswith(f"{name}: {answer.status}")
    assert answer.reason in first
    assert len(rest) == min(3, len(answer.candidates))
