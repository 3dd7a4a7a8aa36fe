"""Pinyin and Wade–Giles of one name."""

from __future__ import annotations

import pytest

from namekit import compare
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
