"""Rulers with the country that they rule: `King Felipe VI of Spain`, `Roi Charles III du Royaume-Uni`."""

from __future__ import annotations

import re

from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.lexicon.regions import codes_of

_ELIDED = re.compile(r"^(d)['’](?=\w)", re.IGNORECASE)
"""*Of* before a vowel: `d'Espagne`."""


def before_realm(text: str) -> str:
    """A ruler's name with the country in brackets that it goes on with behind its number; empty where it goes on with none.

    >>> before_realm("King Felipe VI of Spain"), before_realm("Roi Charles III du Royaume-Uni")
    ('King Felipe VI (Spain)', 'Roi Charles III (Royaume-Uni)')
    >>> before_realm("Albert II d'Espagne"), before_realm("Henri II de Montmorency"), before_realm("Lawrence of Arabia")
    ('Albert II (Espagne)', '', '')
    """
    words = text.split()
    reign = next((at for at, word in enumerate(words) if at and _is_number(word)), 0)
    if not reign:
        return ""
    for at in range(reign + 1, len(words)):
        realm = _behind_of(words[at:])
        if realm and codes_of(realm):
            return f"{' '.join(words[:at])} ({realm})"
    return ""


def _is_number(word: str) -> bool:
    return word.rstrip(".").isupper() and word.rstrip(".").lower() in roman_numerals()


def _behind_of(words: list[str]) -> str:
    """What follows on an *of* at the head of words, without an article of its own; empty where there is no *of*."""
    if elided := _ELIDED.sub("", words[0]) if _ELIDED.match(words[0]) else "":
        return " ".join((elided, *words[1:]))
    if particles().get(key(words[0]), ("",))[0] != "of":
        return ""
    rest = words[1:]
    if len(rest) > 1 and particles().get(key(rest[0]), ("",))[0] in ("of", "the"):
        rest = rest[1:]
    return " ".join(rest)
