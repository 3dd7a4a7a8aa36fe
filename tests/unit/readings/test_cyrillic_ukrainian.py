"""Names of East Asia in Ukrainian letters."""

import pytest

from namekit import compare


@pytest.mark.parametrize(
    ("cyrillic", "other"),
    [
        ("Сі Цзіньпін", "Xi Jinping"),
        ("Мао Цзедун", "毛泽东"),
        ("Цзян Цземінь", "Jiang Zemin"),
        ("Кім Чен Ин", "Kim Jong-un"),
        ("Мун Чже Ін", "문재인"),
        ("Сіндзо Абе", "安倍晋三"),
        ("Шінджі Каґава", "Shinji Kagawa"),
        ("Пан Ги Мун", "Ban Ki-moon"),
        ("Ван И", "王毅"),
        ("Ван Ї", "Wang Yi"),
        ("Пан Коваль", "Коваль"),
    ],
)
def test_it_is_the_same_name(cyrillic, other):
    assert compare(cyrillic, other, type="person").verdict == "match"


@pytest.mark.parametrize(
    ("cyrillic", "other"),
    [
        ("Сі Цзіньпін", "Xi Jinpeng"),
        ("Мао Цзедун", "毛泽民"),
        ("Кім Чен Ин", "Kim Jong-il"),
        ("Сіндзо Абе", "安倍晋太郎"),
        ("Ван И.", "王毅"),
    ],
)
def test_another_name_does_not_match(cyrillic, other):
    assert compare(cyrillic, other, type="person").verdict != "match"
