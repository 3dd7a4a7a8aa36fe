"""Two Koreans whose names Chinese readings bring together: Lee Sang-min and Lee Sang-mun, since `min` and `mun` are both 敏 somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.form import CHINESE
from namekit.matching.index.compiled import PERSON
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, LATIN, MEET, Flags, Floats, Pairs, names_of
from namekit.readings.korean import hangul_readings, is_korean_like
from namekit.readings.korean_parser import given_shares

TWO_KOREANS = 6.0
"""What is taken where two names are read as two Koreans, and as one Chinese by readings of which others are likelier."""
SURE = 0.5
"""Weight of a Korean reading that is surely meant, and the product of the weights of Chinese readings below which these are not."""

_OTHER = 2
"""Words that are in one of the two names alone, where one is another."""


def as_two_koreans(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken from the log-odds (pairs,) where the query and the listed name are those of two Koreans."""
    latin = np.array([q.script == LATIN for q in queries], bool)[pairs.query] & (pairs.script == LATIN)
    asked = latin & (stack.type[pairs.entity] == PERSON) & by_chinese_readings(pairs.evidence)
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(asked).tolist():
        out[i] = TWO_KOREANS * two_koreans(*names_of(stack, pairs, queries, i))
    return out


def by_chinese_readings(evidence: Floats) -> Flags:
    """Pairs of names that meet in Chinese syllables, and only by readings that are not the likeliest."""
    chinese = (evidence[:, AT["s_space"]] == CHINESE) & (evidence[:, AT["s_likeness"]] >= MEET)
    return np.asarray(chinese & (evidence[:, AT["s_reading"]] < SURE))


def two_koreans(one: str, other: str) -> bool:
    """Whether two names in Latin letters are those of two Koreans: one syllable is another, and all else is written alike.

    Who writes the rest alike would write that syllable so too. Given names are such as many Koreans bear.

    >>> two_koreans("Lee Sang-min", "Lee Sang-mun"), two_koreans("Lee Sang-mun", "Yi Sang-moon"), two_koreans("Lee Kai-ming", "Lee Kai-meng")
    (True, False, False)
    """
    if len(set(written(one).split()) ^ set(written(other).split())) != _OTHER:
        return False
    mine, theirs = _korean(one), _korean(other)
    return bool(mine) and bool(theirs) and mine != theirs and mine[0] == theirs[0]


@lru_cache(maxsize=20_000)
def _korean(name: str) -> tuple[str, ...]:
    """Family and given name in Hangul of a name that is surely read so; empty for others."""
    best = hangul_readings(name, kind="person", limit=1) if is_korean_like(name) == 1 else ()
    return best[0][1:3] if best and best[0].weight >= SURE and best[0].given in given_shares() else ()
