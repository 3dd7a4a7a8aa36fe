"""Chinese names in Hangul by their Mandarin sounds, read back into Pinyin: 시진핑, 덩샤오핑."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from heapq import nlargest
from itertools import islice, product
from operator import itemgetter

from namekit.lexicon import rows
from namekit.readings.chinese_spelled import in_given_names
from namekit.readings.korean_abroad import Ranked, cuts
from namekit.romanize.chinese_names import surnames
from namekit.romanize.chinese_syllables import toneless

_LONGEST = 8
"""Signs of Hangul of a name at most."""
_SYLLABLE = 2
"""Signs of Hangul that one syllable of Mandarin takes at most: 샤오 xiao."""
_KNOWN_SURNAMES = 300
_GIVEN = 2
"""Syllables of a given name at most."""
_LATER, _SELDOM = 0.5, 0.25
"""Weight of the second of the syllables that a sign stands for, and of each that given names seldom have."""


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """Hangul → the Pinyin that it is written for, what given names mostly have first."""
    found = defaultdict(list)
    usual = in_given_names()
    for pinyin, hangul in rows("hangul_chinese"):
        found[hangul].append(pinyin.replace("v", "u"))
    return {h: tuple(sorted(dict.fromkeys(p), key=lambda one: usual.get(one, len(usual)))) for h, p in found.items()}


@cache
def _families() -> dict[str, tuple[tuple[str, float], ...]]:
    """Hangul → family names in Pinyin with weights, the most frequent first."""
    written = {pinyin.replace("v", "u"): hangul for pinyin, hangul in rows("hangul_chinese")}
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for surname in surnames().values():
        syllables = [toneless(s).replace("v", "u") for s in surname.pinyin]
        if surname.rank < _KNOWN_SURNAMES and all(s in written for s in syllables):
            ways = found["".join(written[s] for s in syllables)]
            ways.setdefault(" ".join(syllables), _LATER ** len(ways))
    return {hangul: tuple(ways.items()) for hangul, ways in found.items()}


@cache
def _longest_family() -> int:
    return max(map(len, _families()))


def mandarin_in_hangul(name: str, limit: int = 4) -> Ranked:
    """Pinyin of a Chinese person's name that is in Hangul, with weights, best first; empty where it can be none.

    The family name stands first, and the given name has one syllable or two. A space between them is free.

    >>> mandarin_in_hangul("시진핑")[0][0], mandarin_in_hangul("덩샤오핑")[0][0], mandarin_in_hangul("김용현")
    ('xi jin ping', 'deng xiao ping', ())
    """
    signs = name.replace(" ", "")
    if len(signs) > _LONGEST:
        return ()
    found: dict[str, float] = {}
    for end in range(1, min(len(signs) - 1, _longest_family()) + 1):
        families = _families().get(signs[:end], ())
        if families:
            for given, share in _given(signs[end:]):
                for family, weight in families:
                    text = f"{family} {given}"
                    found[text] = max(found.get(text, 0.0), weight * share)
    return tuple(nlargest(limit, found.items(), key=itemgetter(1)))


def _given(signs: str) -> list[tuple[str, float]]:
    """Pinyin of a given name, with weights."""
    found = []
    for rank, cut in enumerate(cuts(signs, _syllables(), _SYLLABLE, 3)):
        if len(cut) <= _GIVEN:
            for ways in islice(product(*(enumerate(_syllables()[s]) for s in cut)), 16):
                seldom = sum(pinyin not in in_given_names() for _, pinyin in ways)
                later = rank + sum(place for place, _ in ways)
                found.append((" ".join(pinyin for _, pinyin in ways), _LATER**later * _SELDOM**seldom))
    return found
