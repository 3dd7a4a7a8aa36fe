"""Names in the case that a sentence puts them in, led back to what they end in where they are listed: `в Киеве`, `Donaldem Tuskiem`.

Endings alone say little: what they lead back to counts only where it is listed just so, and means one entity.
"""

from __future__ import annotations

from functools import cache
from itertools import islice, product

from namekit.lexicon import rows
from namekit.scripts import guess_languages

_LEAST_STEM = 2
_MOST_WORDS, _MOST_FORMS = 3, 100
_SURE = 0.6
"""Probability of a language from which its endings are looked at."""


def inflecting_language(text: str) -> str:
    """The language of a text if it is one whose endings are known and it is surely that one, else "".

    >>> inflecting_language("Переговоры прошли в Киеве"), inflecting_language("Talks were held in Kyiv")
    ('ru', '')
    """
    guess = guess_languages(text)[0]
    return guess.lang if guess.probability >= _SURE and guess.lang in _endings() else ""


def base_forms(name: str, lang: str) -> list[str]:
    """What a name of up to three words may be where it is listed, if a sentence of that language has put it in a case.

    >>> "Пекин" in base_forms("Пекине", "ru"), "Donald Tusk" in base_forms("Donaldem Tuskiem", "pl")
    (True, True)
    """
    words = name.replace("’", "'").split(" ")
    if len(words) > _MOST_WORDS:
        return []
    forms = product(*([word, *_bases(word, lang)] for word in words))
    return [" ".join(form) for form in islice(forms, 1, _MOST_FORMS)]


def _bases(word: str, lang: str) -> list[str]:
    found: dict[str, None] = {}
    for length in range(min(_longest(lang), len(word) - _LEAST_STEM), 0, -1):
        for base in _endings()[lang].get(word[-length:], ()):
            found[word[:-length] + base] = None
    return sorted(found)


@cache
def _endings() -> dict[str, dict[str, tuple[str, ...]]]:
    """Of each language: ending in a case → endings of the name where it is listed."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for lang, ending, bases in rows("case_endings"):
        found.setdefault(lang, {})[ending] = tuple(base.strip("-") for base in bases.split())
    return found


@cache
def _longest(lang: str) -> int:
    return max(map(len, _endings()[lang]))
