"""The native forms that a Latin Chinese or Japanese name may stand for, ranked by the frequency of surnames and given names."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from heapq import nlargest
from itertools import product

from namekit.base.errors import UsageError
from namekit.readings.chinese_latin import latin_to_pinyin
from namekit.romanize.chinese_characters import table
from namekit.romanize.chinese_names import given_readings, surnames
from namekit.romanize.chinese_syllables import toneless
from namekit.romanize.japanese_kana import plain, to_kana
from namekit.romanize.japanese_parts import FAMILY, GIVEN, commonness
from namekit.romanize.sorted_table import sorted_table

Forms = tuple[tuple[str, float], ...]


def native_forms(latin: str, lang: str, limit: int = 10) -> Forms:
    """Names in Han characters that a Latin name may stand for, with weights, the best 1.0; `lang` is zh or ja.

    Chinese forms are simplified and made of the characters that given names have; Japanese ones of listed surnames and given
    names. Raises UsageError for another language.

    >>> native_forms("Yamada Hanako", "ja", 1)[0][0], "毛" in native_forms("Mao Zedong", "zh", 1)[0][0]
    ('山田花子', True)
    """
    if lang not in ("zh", "ja"):
        raise UsageError(f"native forms are known for zh and ja, not for {lang!r}")
    found = _chinese(latin) if lang == "zh" else _japanese(latin)
    best = max(found.values(), default=1.0)
    ranked = nlargest(limit, found.items(), key=lambda item: item[1])
    return tuple((text, round(weight / best, 6)) for text, weight in ranked)


@cache
def _surname_characters() -> dict[str, list[tuple[str, float]]]:
    found = defaultdict(list)
    for surname in surnames().values():
        found[" ".join(toneless(s).replace("v", "u") for s in surname.pinyin)].append(
            (surname.text, 1 / (4 + surname.rank))
        )
    return found


@cache
def _given_characters() -> dict[str, list[tuple[str, float]]]:
    found = defaultdict(list)
    for rank, char in enumerate(table("chinese_given")):
        found[toneless(given_readings(char)[0]).replace("v", "u")].append((char, 1 / (20 + rank)))
    return found


def _chinese(latin: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for reading in latin_to_pinyin(latin, 6):
        families = _surname_characters().get(reading.family, [])[:5]
        givens = [_given_characters().get(syllable, [])[:6] for syllable in reading.given.split()]
        for choice in product(families, *givens):
            weight = reading.weight
            for _, share in choice:
                weight *= share
            text = "".join(char for char, _ in choice)
            weights[text] = max(weight, weights.get(text, 0.0))
    return weights


_VOWELS = re.compile("o(?![uo])|u(?!u)")


def _lengths(part: str) -> list[str]:
    """Plain romaji that a part may be short for: itself, and with one or two of its o and u long."""
    kana = plain(to_kana(part))
    found = [kana]
    places = [match.end() for match in _VOWELS.finditer(kana)][:4]
    for place in places:
        found += [kana[:place] + "u" + kana[place:]] + (
            [kana[:place] + "o" + kana[place:]] if kana[place - 1] == "o" else []
        )
    for first in places:
        found += [kana[:first] + "u" + kana[first:second] + "u" + kana[second:] for second in places if second > first]
    return found


@lru_cache(maxsize=512)
def _listed(part: str, kind: str) -> tuple[tuple[str, float], ...]:
    """Names of a table with the reading, long vowels written or not, the most frequent twelve."""
    weights: dict[str, float] = {}
    for rank, reading in enumerate(_lengths(part)):
        for name, points in sorted_table(kind).with_reading(reading):
            weight = 10 ** ((points + commonness(name, kind)) / 10) * (1.0 if rank == 0 else 0.8)
            weights[name] = max(weight, weights.get(name, 0.0))
    return tuple(nlargest(12, weights.items(), key=lambda item: item[1]))


def _japanese(latin: str) -> dict[str, float]:
    parts = [part for part in re.split(r"[\s,]+", latin.strip()) if part]
    if (
        not 1 <= len(parts) <= 2
        or len(latin) > 60
        or not all(re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", part) for part in parts)
    ):
        return {}
    if len(parts) == 1:
        return dict(_listed(parts[0], FAMILY))
    weights: dict[str, float] = {}
    for family, given in (parts, parts[::-1]):
        for (first, left), (second, right) in product(_listed(family, FAMILY), _listed(given, GIVEN)):
            weights[first + second] = max(left * right, weights.get(first + second, 0.0))
    return weights
