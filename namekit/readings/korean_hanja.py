"""Korean names in Chinese characters (hanja) read in Hangul.

Readings are Unihan's (`data/lexicon/hanja.tsv`). A family name is read as families are (金 김, not 금), and ㄹ and
ㄴ at the head of a given name change by the initial-sound rule (두음법칙, Hangul Orthography of 1988, articles 10
to 12): 龍顯 용현.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from typing import TYPE_CHECKING

from namekit.lexicon import rows
from namekit.readings.korean import KoreanReading
from namekit.readings.korean_parser import given_shares, priors
from namekit.romanize.korean_jamo import join, split
from namekit.romanize.korean_names import families

if TYPE_CHECKING:
    from collections.abc import Iterator

_GLIDES = frozenset("ㅣㅑㅕㅖㅛㅠ")
_LONGEST = 5
_SECOND_READING = log(0.35)
"""A reading after the first is about a third as likely as the one before it."""


def initial_sound(syllable: str) -> str:
    """The syllable as South Korea writes it at the head of a word: ㄹ and ㄴ lost before i and y, other ㄹ as ㄴ.

    >>> initial_sound("룡"), initial_sound("라"), initial_sound("녀"), initial_sound("김")
    ('용', '나', '여', '김')
    """
    onset, vowel, coda = split(syllable)
    if onset in "ㄹㄴ" and vowel in _GLIDES:
        return join("ㅇ", vowel, coda)
    return join("ㄴ", vowel, coda) if onset == "ㄹ" else syllable


def hanja_readings(hanja: str, limit: int = 8) -> tuple[KoreanReading, ...]:
    """Ranked Hangul readings of a name of two to five hanja; empty where a character has no Korean reading.

    >>> hanja_readings("金龍顯")[0].text, hanja_readings("尹錫悅")[0].text, hanja_readings("南宮珉")[0].family
    ('김용현', '윤석열', '남궁')
    """
    text = hanja.replace(" ", "")
    if not 2 <= len(text) <= _LONGEST or any(char not in character_readings() for char in text):
        return ()
    found: dict[tuple[str, str], float] = {}
    for length in (2, 1):
        for family, share in family_readings().get(text[:length], ()):
            for given, logp in _given(text[length:]):
                found[family, given] = max(found.get((family, given), -1e9), share + logp)
        if found:
            break
    if not found:
        found = {("", given): logp for given, logp in _given(text)}
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    total = sum(exp(logp - best[0][1]) for _, logp in best)
    return tuple(
        KoreanReading(family + given, family, given, exp(logp - best[0][1]) / total)
        for (family, given), logp in best[:limit]
    )  # fmt: skip


def _given(hanja: str) -> Iterator[tuple[str, float]]:
    """Readings of a given name with log probability; each syllable by its place."""
    states = [("", 0.0)]
    for index, char in enumerate(hanja):
        states = [
            (text + syllable, logp + more)
            for text, logp in states
            for syllable, more in _placed(char, index == 0)
        ]  # fmt: skip
    for text, logp in states:
        yield text, logp + _habit(text)


@cache
def _placed(char: str, initial: bool) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    for number, syllable in enumerate(character_readings()[char]):
        share = number * _SECOND_READING
        changed = initial_sound(syllable)
        if changed == syllable:
            found.append((syllable, share))
        else:
            # At the head the South changes and the North keeps it; within a name most keep it, and some change (열
            # for 렬).
            kept, moved = (log(0.05), log(0.95)) if initial else (log(0.7), log(0.3))
            found += [(changed, share + moved), (syllable, share + kept)]
    return found


def _habit(given: str) -> float:
    """How usual the given name is: half the weight of a prior, for the characters say most."""
    prior = priors("person")
    syllables = [prior.last.get(ord(char), prior.unseen) for char in given]
    return 0.3 * sum(syllables) + (0.3 if given in given_shares() else 0.0)


@cache
def character_readings() -> dict[str, tuple[str, ...]]:
    """Hanja → its Hangul readings, best first; without those that differ by the initial-sound rule alone."""
    found = {}
    for hanja, readings, _ in rows("hanja"):
        syllables = readings.split()
        changed = {initial_sound(s) for s in syllables if initial_sound(s) != s}
        found[hanja] = tuple(s for s in syllables if s not in changed) or tuple(syllables)
    return found


@cache
def family_readings() -> dict[str, tuple[tuple[str, float], ...]]:
    """Family name in hanja → in Hangul, with log share of bearers; the first hanja of a family is its most frequent."""
    found: dict[str, dict[str, float]] = {}
    for family in families().values():
        for number, hanja in enumerate(family.hanja):
            bearers = max(family.bearers, 1) * 0.1**number
            found.setdefault(hanja, {})[family.hangul] = bearers
    return {
        hanja: tuple(
            sorted(((name, log(n / sum(entry.values()))) for name, n in entry.items()), key=lambda item: -item[1])
        )
        for hanja, entry in found.items()
    }
