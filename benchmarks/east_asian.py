"""Generated Korean and Chinese people: their names in other spellings and characters, and near-names one syllable away."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from namekit.lexicon import rows
from namekit.readings.chinese import mandarin
from namekit.romanize import variants
from namekit.romanize.korean_jamo import split

PEOPLE = 500
"""Of each country."""
SYLLABLES = "현 남 철 수 영 호 민 진 석 일 은 희 숙 경 준 우 성 태 훈 희 선 미 연 정 환 원 규 혁 복 길".split()
KOREAN_SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍".split()
CONFUSED = (
    "현훈헌형흥 용영연윤 정종전준중 석숙성섭서 은운언 수소서 민문 철출 호후 남낭 진친 경강 태대 환한 선순손".split()
)
"""Syllables whose Latin spellings come near each other's."""
PINYIN = "wei ming hua jun qiang lei jie tao ping gang yong chao xin li na min jing yan fang juan xia xiao hong guo zhi jian".split()
CHINESE_SURNAMES = "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo".split()

Characters = Mapping[str, Sequence[str]]
"""Syllable → Chinese characters that are read so, the commonest first."""


def korean(rng: random.Random) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Koreans in Hangul or as they are most spelled; asked in Latin letters, Hangul and Hanja."""
    characters = hanja()
    for _ in range(PEOPLE):
        family, one, two, other = rng.choice(KOREAN_SURNAMES), *rng.sample(SYLLABLES, 3)
        spelled = [v.text for v in variants(family + one + two, lang="ko", limit=6)]
        near = "".join(group for group in CONFUSED if two in group).replace(two, "")
        second = rng.choice(near) if near and rng.random() < 0.5 else other
        changed = family + (other + two if rng.random() < 1 / 3 else one + second)
        if rng.random() < 0.8:
            changed = variants(changed, lang="ko", limit=1)[0].text
        written = [(rng.choice(spelled), True), (changed, False)]
        stranger = rng.choice([(other, two), (one, other)])
        written += in_characters(rng, characters, family, (one, two), stranger)
        written.append((korean_in_cyrillic(rng, family, one, two), True))
        written.append((korean_in_cyrillic(rng, family, *stranger), False))
        yield rng.choice([family + one + two, spelled[0]]), written


def chinese(rng: random.Random) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Chinese people in Pinyin; asked in other orders and spacings, and in characters."""
    characters = hanzi()
    for _ in range(PEOPLE):
        family, one, two, other = rng.choice(CHINESE_SURNAMES), *rng.sample(PINYIN, 3)
        same = rng.choice([f"{one}{two} {family}", f"{family} {one}-{two}", f"{family} {one} {two}"])
        near = rng.choice([f"{family} {one}{other}", f"{family} {other}{two}", f"{family} {one}"])
        written = [(same.title(), True), (near.title(), False)]
        stranger = rng.choice([(one, other), (other, two)])
        written += in_characters(rng, characters, family, (one, two), stranger)
        written.append((chinese_in_cyrillic(family, one, two), True))
        written.append((chinese_in_cyrillic(family, *stranger), False))
        yield f"{family} {one}{two}".title(), written


def in_characters(
    rng: random.Random, characters: Characters, family: str, own: Sequence[str], stranger: Sequence[str]
) -> Iterator[tuple[str, bool]]:
    """A name, and a stranger's of the same family, in characters that may be theirs."""
    for given, same in ((own, True), (stranger, False)):
        if all(syllable in characters for syllable in (family, *given)):
            yield "".join(rng.choice(characters[syllable]) for syllable in (family, *given)), same


def korean_in_cyrillic(rng: random.Random, *syllables: str) -> str:
    """A Korean name as Russian writes it, the given name in one word or two: Ким Ёнхён, Ким Ён Хён."""
    family, one, two = (
        "".join(
            spelling.strip("-ъ")
            for kind, letter in zip(("onset", "vowel", "coda"), split(syllable), strict=True)
            if letter
            for spelling in rng.choices(
                _cyrillic_korean()[kind, letter], (3, 1, 1)[: len(_cyrillic_korean()[kind, letter])]
            )
        )
        for syllable in syllables
    )
    return rng.choice((f"{family} {one} {two}", f"{family} {one}{two}")).title()


def chinese_in_cyrillic(family: str, *given: str) -> str:
    """A Chinese name by the system of Palladius: Ли Кэцян."""
    spelled = {pinyin: spellings.split()[0] for pinyin, spellings in rows("cyrillic_chinese")}
    return f"{spelled[family]} {''.join(spelled[syllable] for syllable in given)}".title()


@cache
def _cyrillic_korean() -> dict[tuple[str, str], list[str]]:
    return {(kind, letter): spellings.split() for kind, letter, spellings in rows("cyrillic_korean")}


def hanja() -> Characters:
    """Characters that may be read as a Hangul syllable."""
    found: dict[str, list[str]] = defaultdict(list)
    for character, readings, kind in rows("hanja"):
        if kind == "E":
            found[readings.split()[0]].append(character)
    return dict(found)


def hanzi() -> Characters:
    """The four commonest characters of Chinese names that are read as a syllable of Pinyin."""
    found: dict[str, list[str]] = defaultdict(list)
    for character, *_ in (*rows("chinese_surnames"), *rows("chinese_given")):
        if len(character) == 1:
            found[mandarin(character, 1)[0].text].append(character)
    return {syllable: characters[:4] for syllable, characters in found.items()}
