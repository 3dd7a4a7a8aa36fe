"""Two Latin spellings of one Chinese name: Pinyin, and Wade–Giles, which was in use until Pinyin became the standard (ISO 7098, 1982)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import product

from namekit.readings.chinese_latin import latin_tokens
from namekit.romanize.chinese_syllables import pinyin_syllables, wade_giles

LONGEST = 24
"""Letters up to which a token may be syllables."""


def is_wade_giles_of(giles: str, pinyin: str) -> bool:
    """Whether one name is the Wade–Giles spelling of the other, which is in Pinyin; the family name may be last.

    The apostrophes must stand where they belong: `Wang Ching-hua` is Jinghua, and Qinghua only where they were left out. What may be
    Pinyin itself is none, unless a hyphen or an apostrophe says that it is not.

    >>> is_wade_giles_of("Mao Tse-tung", "Mao Zedong"), is_wade_giles_of("Ts'ao Ts'ao", "Cao Cao")
    (True, True)
    >>> is_wade_giles_of("Mao Tse-min", "Mao Zedong"), is_wade_giles_of("Wang Ching-hua", "Wang Qinghua")
    (False, False)
    """
    return as_giles(giles) in in_giles(pinyin)


@lru_cache(maxsize=20_000)
def as_giles(name: str) -> str:
    """A name of several tokens written together, if it is Wade–Giles; empty if it may be Pinyin."""
    tokens = latin_tokens(name)
    whole = "".join(tokens)
    return whole if len(tokens) > 1 and ("-" in name or "'" in whole or not all(map(_spelled, tokens))) else ""


@lru_cache(maxsize=20_000)
def in_giles(name: str) -> frozenset[str]:
    """A Pinyin name of several tokens in Wade–Giles, written together, in each order of the tokens; none where it is no Pinyin."""
    tokens = latin_tokens(name)
    if len(tokens) < 2 or not all(map(_spelled, tokens)):
        return frozenset()
    orders = [tokens[at:] + tokens[:at] for at in {0, 1, len(tokens) - 1}]
    return frozenset("".join(forms) for order in orders for forms in product(*map(_spelled, order)))


@cache
def _syllables() -> dict[str, frozenset[str]]:
    """Pinyin syllables without marks, and what they are in Wade–Giles, without marks but for the apostrophe."""
    found: dict[str, set[str]] = defaultdict(set)
    for syllable in pinyin_syllables():
        found[syllable.replace("v", "u")].add(wade_giles(syllable).replace("ü", "u"))
    return {pinyin: frozenset(forms) for pinyin, forms in found.items()}


@lru_cache(maxsize=4096)
def _spelled(token: str) -> frozenset[str]:
    """What a token of Pinyin syllables is in Wade–Giles; empty where it is no Pinyin."""
    if len(token) > LONGEST:
        return frozenset()
    ways: list[frozenset[str]] = [frozenset([""])] + [frozenset()] * len(token)
    for end in range(1, len(token) + 1):
        ways[end] = frozenset(
            before + form
            for start in range(max(0, end - 6), end)
            for before in ways[start]
            for form in _syllables().get(token[start:end].removeprefix("'"), ())
        )
    return ways[-1]
