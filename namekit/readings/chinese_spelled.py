"""How Chinese syllables and family names are spelled in Latin letters: by the systems of the mainland, Taiwan, Hong Kong and Singapore."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.romanize.cantonese import hong_kong
from namekit.romanize.chinese_characters import table
from namekit.romanize.chinese_names import given_readings, surnames
from namekit.romanize.chinese_syllables import pinyin_syllables, toneless, tongyong, wade_giles

Way = tuple[str, str, float]
"""What a spelling may stand for: pinyin, the system that spells it so, the weight of that."""
Options = dict[str, tuple[Way, ...]]
"""A Latin syllable or surname, and for each pinyin it may be a way."""

TAIWAN = frozenset({"Wade–Giles", "Taiwan", "Tongyong"})
"""Systems that one name has side by side: `Ing-wen`, `Su Jia-chyuan`."""
NEAR = (TAIWAN | {"pinyin"}, TAIWAN | {"Singapore"}, frozenset({"Singapore", "pinyin"}))
"""Systems of which a family name and a given name often have two: `Tan Weiming`, `Goh Chok Tong`."""
_CUSTOMS = {"syllable": "Taiwan", "dialect": "Singapore"}
"""Kinds of rows of `chinese_latin.tsv`, and the system that they are counted with."""
_WAYS = 8
"""Ways of a spelling that are kept."""


def _plain(syllable: str) -> str:
    return toneless(syllable).replace("v", "u")


def _collect(found: Iterable[tuple[str, str, str, float]]) -> Options:
    """Group (spelling, pinyin, system, weight) by spelling, the best weight of each pinyin and system, the best ways of each."""
    best: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for spelling, pinyin, system, weight in found:
        if spelling:
            best[spelling][pinyin, system] = max(weight, best[spelling].get((pinyin, system), 0.0))
    return {
        spelling: tuple((p, s, w) for (p, s), w in sorted(ways.items(), key=lambda way: (-way[1], way[0]))[:_WAYS])
        for spelling, ways in best.items()
    }


def _latin_forms() -> Iterator[tuple[str, str, str, float]]:
    """Spellings of all Mandarin syllables in pinyin and Wade–Giles, with and without marks."""
    for syllable in pinyin_syllables():
        plain = syllable.replace("v", "u")
        yield plain, plain, "pinyin", 1.0
        if "v" in syllable:
            yield syllable, plain, "pinyin", 1.0
            yield syllable.replace("v", "yu"), plain, "pinyin", 0.9
        giles = wade_giles(syllable).replace("ü", "u")
        yield giles, plain, "Wade–Giles", 0.8
        yield giles.replace("'", ""), plain, "Wade–Giles", 0.4 if "'" in giles else 0.6
        yield tongyong(syllable), plain, "Tongyong", 0.5
    yield from (("szu", "si", "Wade–Giles", 0.8), ("tze", "zi", "Wade–Giles", 0.8), ("tse", "zi", "Wade–Giles", 0.2))


@kept
def given_syllables() -> Options:
    """Syllables of given names: all of Mandarin, and the Cantonese of characters that names have."""

    def found() -> Iterator[tuple[str, str, str, float]]:
        yield from _latin_forms()
        for spelling, pinyin, kind in rows("chinese_latin"):
            if kind in _CUSTOMS:
                yield spelling, pinyin, _CUSTOMS[kind], 0.5
        for rank, char in enumerate(table("chinese_given")):
            yield hong_kong(char, True), _plain(given_readings(char)[0]), "Hong Kong", 0.5 / (1 + rank / 100)

    return {spelling: ways for spelling, ways in _collect(found()).items() if spelling not in ("e", "o")}


@cache
def in_given_names() -> dict[str, int]:
    """Pinyin of the characters that given names mostly have, the most frequent first, and their places in that order."""
    readings = (_plain(given_readings(char)[0]) for char in table("chinese_given"))
    return {pinyin: place for place, pinyin in enumerate(dict.fromkeys(readings))}


@kept
def family_names() -> Options:
    """Surnames by their spellings, also where two syllables are written as one word."""

    def found() -> Iterator[tuple[str, str, str, float]]:
        for surname in surnames().values():
            pinyin = " ".join(map(_plain, surname.pinyin))
            common = 1.0 / (1 + surname.rank / 60)
            yield pinyin.replace(" ", ""), pinyin, "pinyin", 0.4 + 0.6 * common
            if surname.pinyin[0].startswith("lv") and len(surname.pinyin) == 1:
                yield from ((spelling, pinyin, "pinyin", 0.9) for spelling in ("lyu", "lv"))
            giles = "".join(map(wade_giles, surname.pinyin)).replace("ü", "u")
            yield giles, pinyin, "Wade–Giles", 0.2 + 0.6 * common
            yield giles.replace("'", ""), pinyin, "Wade–Giles", 0.2 + 0.5 * common
            yield "".join(map(tongyong, surname.pinyin)), pinyin, "Tongyong", 0.1 + 0.4 * common
            ruled = "".join(hong_kong(c, True) for c in surname.text) if surname.rank < 250 else ""
            for system, forms in (
                ("Hong Kong", surname.hk or (ruled,)),
                ("Taiwan", surname.tw),
                ("Singapore", surname.sg),
            ):
                for rank, form in enumerate(forms):
                    yield re.sub("[^a-z]", "", form.lower()), pinyin, system, (0.2 + 0.6 * common) * 0.8**rank

    return _collect(found())


@kept
def old_names() -> dict[str, str]:
    """Pinyin of names of the old postal map and other exonyms: Peking, Canton."""
    return {spelling: pinyin for spelling, pinyin, kind in rows("chinese_latin") if kind == "name"}
