"""Korean places in Hangul that are written otherwise elsewhere: 룡천 is 용천 in the South, 절바우골 what the standard language calls 절바위골."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows
from namekit.readings.korean_hanja import initial_sound

Otherwise = tuple[str, float, str]
"""A name, its weight, and the reason."""

_SOUTHERN, _DIALECT, _GOLD = 0.7, 0.4, 0.3
_LONGEST = 8
"""Syllables of the longest name that is looked at: longer ones are put together of several."""


def otherwise_written(hangul: str) -> list[Otherwise]:
    """A place's name as the other half of Korea writes it, with words in another dialect, and with 金 read 금 as maps of old did.

    >>> [name for place in ("룡천", "절바우골", "김화", "부산") for name, *_ in otherwise_written(place)]
    ['용천', '절바위골', '금화']
    """
    if not 1 < len(hangul) <= _LONGEST:
        return []
    found = [(name, _SOUTHERN, "as the South writes it") for name in southern(hangul)]
    found += [(name, _DIALECT, "in another dialect") for name in _in_dialect(hangul)]
    if hangul.startswith("김"):
        found.append((f"금{hangul[1:]}", _GOLD, "金 read as in other words"))
    return found


def southern(hangul: str) -> list[str]:
    """A name with the initial-sound rule (두음법칙) that North Korea does not follow: at its head, and at that of its term.

    >>> southern("룡천"), southern("량강도"), southern("삼호로동자구"), southern("부산")
    (['용천'], ['양강도'], ['삼호노동자구'], [])
    """
    name = initial_sound(hangul[0]) + hangul[1:].replace("로동자구", "노동자구")
    return [name] if name != hangul else []


def _in_dialect(hangul: str) -> list[str]:
    found: dict[str, None] = {}
    for word, other, part in _words():
        if part != "last" and hangul.startswith(word) and len(hangul) > len(word):
            found[other + hangul[len(word) :]] = None
        elif part != "first" and hangul.endswith(word) and len(hangul) > len(word):
            found[hangul[: -len(word)] + other] = None
        elif part == "any" and word in hangul[1:-1]:
            found[hangul.replace(word, other)] = None
    return list(found)


@cache
def _words() -> tuple[tuple[str, str, str], ...]:
    """Words, each of the two ways first."""
    both: list[tuple[str, str, str]] = []
    for word, other, part in rows("korean_otherwise"):
        both += [(word, other, part), (other, word, part)]
    return tuple(both)
