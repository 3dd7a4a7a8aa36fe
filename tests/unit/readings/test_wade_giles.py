"""Pinyin and Wade–Giles of one name."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.readings.wade_giles import is_wade_giles_of

SAME = {
    "Mao Tse-tung": "Mao Zedong", "Chou En-lai": "Zhou Enlai", "Teng Hsiao-p'ing": "Deng Xiaoping", "Ts'ao Ts'ao": "Cao Cao",
    "Ssu-ma Ch'ien": "Sima Qian", "Li Ta-chao": "Li Dazhao", "Chang Hsüeh-liang": "Zhang Xueliang", "Mao, Tse-tung": "Zedong Mao",
}  # fmt: skip


@pytest.mark.parametrize("giles", SAME)
def test_two_romanizations_of_one_name_match(giles):
    assert is_wade_giles_of(giles, SAME[giles])
    assert not is_wade_giles_of(SAME[giles], giles)
    assert compare(giles, SAME[giles]).verdict == "match"


@pytest.mark.parametrize(
    ("giles", "pinyin"),
    [
        ("Mao Tse-min", "Mao Zedong"), ("Wang Ching-hua", "Wang Qinghua"), ("Wang Chun", "Wang Jun"), ("Mao", "Mao"),
        ("Chiang Kai-shek", "Jiang Jieshi"), ("Mao Zedong", "Mao Zedong"), ("Jean-Paul Sartre", "Jean Paul Sartre"),
    ],
)  # fmt: skip
def test_what_is_no_wade_giles_of_the_other(giles, pinyin):
    assert not is_wade_giles_of(giles, pinyin)


def test_a_listed_pinyin_name_is_found_by_its_wade_giles():
    people = [
        {"id": f"person/{slug}", "type": "person", "name": name}
        for slug, name in (("mao", "Mao Zedong"), ("brother", "Mao Zemin"))
    ]
    found = Resolver(Gazetteer.from_entities(people)).resolve("Mao, Tse-tung, 1893-1976")
    assert (found.status, found.candidates[0].id) == ("match", "person/mao")
