"""Korean places in native words, and in the Sino-Korean syllables that mean the same: 새말 is 신촌, 수리재 is 수리현."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from namekit.lexicon import rows

_LONGEST = 6
"""Syllables of the longest name that is translated: longer ones are put together otherwise."""


def same_in_meaning(hangul: str) -> list[str]:
    """What a place is called where its first or last word, or both, are of the other kind.

    >>> same_in_meaning("새말"), same_in_meaning("수리재"), same_in_meaning("서울")
    (['새촌', '신말', '신촌'], ['수리현', '수리치', '수리령'], [])
    """
    if not 1 < len(hangul) <= _LONGEST:
        return []
    found: dict[str, None] = {}
    for first, head in (("", ""), *_begun(hangul)):
        rest = hangul[len(first) :]
        for last, tail in (("", ""), *_ended(rest, 0 if first else 1)):
            found[head + rest.removesuffix(last) + tail] = None
    return [name for name in found if name != hangul]


def mean_the_same(one: str, other: str) -> bool:
    """Whether two words at the end of a name mean the same: 골 and 동."""
    return other in _glosses("last").get(one, ())


def _begun(hangul: str) -> list[tuple[str, str]]:
    words = _glosses("first")
    return [(hangul[:n], to) for n in (3, 2, 1) if n < len(hangul) for to in words.get(hangul[:n], ())]


def _ended(hangul: str, before: int) -> list[tuple[str, str]]:
    words = _glosses("last")
    return [(hangul[-n:], to) for n in (2, 1) if n + before <= len(hangul) for to in words.get(hangul[-n:], ())]


@cache
def _glosses(part: str) -> dict[str, tuple[str, ...]]:
    """Words of a part of a name → those of the other kind that mean the same."""
    found: dict[str, list[str]] = defaultdict(list)
    for native, sino, where in rows("korean_glosses"):
        if where == part:
            found[native].append(sino)
            found[sino].append(native)
    return {word: tuple(others) for word, others in found.items()}
