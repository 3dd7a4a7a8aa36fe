"""People with the country of their office: `King Felipe VI of Spain`, `President Joe Biden of the United States`, `Russia's Putin`."""

from __future__ import annotations

import re
from collections.abc import Callable

from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.lexicon.regions import codes_of

_ELIDED = re.compile(r"^(d)['’](?=\w)", re.IGNORECASE)
"""*Of* before a vowel: `d'Espagne`."""
_OWN = re.compile(r"(?:the\s+)?(\S+(?:\s+\S+){0,3}?)['’]s?\s+(\S.*)", re.IGNORECASE)
"""A name behind a possessive in English: `the Netherlands' Mark Rutte`."""


def before_realm(text: str) -> str:
    """A ruler's name with the country in brackets that it goes on with behind its number; empty where it goes on with none.

    >>> before_realm("King Felipe VI of Spain"), before_realm("Roi Charles III du Royaume-Uni")
    ('King Felipe VI (Spain)', 'Roi Charles III (Royaume-Uni)')
    >>> before_realm("Albert II d'Espagne"), before_realm("Henri II de Montmorency"), before_realm("Lawrence of Arabia")
    ('Albert II (Espagne)', '', '')
    """
    words = text.split()
    reign = next((at for at, word in enumerate(words) if at and _is_number(word)), 0)
    return _in_brackets(words, reign + 1, codes_of) if reign else ""


def before_country(text: str) -> str:
    """Some words of a name with the country in brackets that an *of* behind them says to be theirs; empty where none is.

    >>> before_country("President Joe Biden of the United States"), before_country("Bank of China")
    ('President Joe Biden (United States)', '')
    """
    return _in_brackets(text.split(), 2, _is_country)


def behind_country(text: str) -> str:
    """A name with the country in brackets whose possessive is before it in English; empty where there is none.

    >>> behind_country("Ukraine's Zelensky"), behind_country("the Netherlands' Mark Rutte"), behind_country("Hudson's Bay")
    ('Zelensky (Ukraine)', 'Mark Rutte (Netherlands)', '')
    """
    own = _OWN.fullmatch(text)
    return f"{own[2]} ({own[1]})" if own and _is_country(own[1]) else ""


def _in_brackets(words: list[str], least: int, known: Callable[[str], object]) -> str:
    """Words with what follows on an *of* in brackets, where that is known and `least` words are before it; else empty."""
    for at in range(least, len(words)):
        realm = _behind_of(words[at:])
        if realm and known(realm):
            return f"{' '.join(words[:at])} ({realm})"
    return ""


def _is_country(text: str) -> bool:
    return any("-" not in code for code in codes_of(text))


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
