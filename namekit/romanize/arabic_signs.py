"""Signs of Arabic script: vowels, doubling, nunation, and the letters of a word with those that they bear."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

FATHA, DAMMA, KASRA, SHADDA, SUKUN, DAGGER = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652", "\u0670"
FATHATAN, DAMMATAN, KASRATAN, ZWARAKAY, HAMZA_ABOVE = "\u064b", "\u064c", "\u064d", "\u0659", "\u0654"
MARKED = re.compile("[\u064b-\u0652\u0654\u0659\u0670]").search
MARKS = FATHA + DAMMA + KASRA + SHADDA + SUKUN + DAGGER + FATHATAN + DAMMATAN + KASRATAN + ZWARAKAY + HAMZA_ABOVE
_SHORT = {FATHA: "a", DAMMA: "u", KASRA: "i", ZWARAKAY: "ê"}
_UNIT = re.compile(f"(.)([{MARKS}]*)")


class Unit(NamedTuple):
    """A letter with its vowel (a, i, u or ê, empty where none is written), doubling, sukun, dagger alef, nunation."""

    letter: str
    vowel: str
    double: bool
    sukun: bool
    dagger: bool
    nunation: str
    hamza: bool


def units(word: str) -> list[Unit]:
    """Letters of a word with their signs."""
    return [unit_of(letter, marks) for letter, marks in _UNIT.findall(word)]


@lru_cache(maxsize=4096)
def unit_of(letter: str, marks: str) -> Unit:
    """A letter with its signs."""
    vowel = next((_SHORT[m] for m in marks if m in _SHORT), "")
    nunation = next((m for m in marks if m in FATHATAN + DAMMATAN + KASRATAN), "")
    return Unit(letter, vowel, SHADDA in marks, SUKUN in marks, DAGGER in marks, nunation, HAMZA_ABOVE in marks)
