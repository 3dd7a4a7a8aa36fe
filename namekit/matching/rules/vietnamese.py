"""What syllables tell of two Vietnamese names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from namekit.lexicon import rows
from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import surname_languages
from namekit.matching.rules.candidates import WHOLE


def other_syllable(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of one Vietnamese family name and as many syllables, all of them Vietnamese, are not the same."""
    if one[0] != two[0] or not WHOLE < len(one) == len(two) or "vi" not in surname_languages().get(one[0], ()):
        return False
    return {*one, *two} <= _vietnamese_syllables()


def without_a_syllable(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a Vietnamese name is written in full, and with the first and the last syllable alone, in whichever order."""
    if len(short) != WHOLE or len(long) == WHOLE or "vi" not in surname_languages().get(long[0], ()):
        return False
    return {*short} == {long[0], long[-1]} and {*long} <= _vietnamese_syllables()


@cache
def _vietnamese_syllables() -> frozenset[str]:
    return frozenset(key(syllable) for _, readings in rows("han_vietnamese") for syllable in readings.split())
