"""Names in the Cyrillic of Russian, Ukrainian and Belarusian, each of which writes the others' names by its own spelling: Міщенко, Мищенко."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from namekit.lexicon import rows

_LETTERS = re.compile("[а-яёіїєґў'’ʼ, -]+")
_NO_RUSSIAN = re.compile("[іїєґў]")
_BELARUSIAN = re.compile(r"ў|(?<=[бвгджзклмнпрстфхцчш])э|дз[еіюяь]|[сц]кі\b|і.*ы|ы.*і")

Kinship = Literal["", "letters", "sounds"]


@lru_cache(maxsize=100_000)
def kinship(one: str, two: str) -> Kinship:
    """How two names may be one in two East Slavic languages: by their `letters`, or, where one is Belarusian, by `sounds`.

    Empty where no letter says that they are of two languages.

    >>> kinship("Міщенко Сергій", "Сергей Мищенко"), kinship("Аляксандр Лукашэнка", "Александр Лукашенко"), kinship("Мишин", "Мышин")
    ('letters', 'sounds', '')
    """
    one, two = one.lower(), two.lower()
    if not (_LETTERS.fullmatch(one) and _LETTERS.fullmatch(two)):
        return ""
    if (_BELARUSIAN.search(one) is None) != (_BELARUSIAN.search(two) is None):
        return "sounds"
    return "letters" if (_NO_RUSSIAN.search(one) is None) != (_NO_RUSSIAN.search(two) is None) else ""


def in_common(word: str, kin: Kinship) -> str:
    """What the spellings of a folded word have in common in languages of that kinship (`data/lexicon/east_slavic.tsv`).

    >>> in_common("міщенко", "letters"), in_common("лукашэнка", "sounds") == in_common("лукашенко", "sounds")
    ('мищенко', True)
    """
    for written, common, belarusian in _spellings():
        if not belarusian or kin == "sounds":
            word = written.sub(common, word)
    return word


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(written), common, only) for written, common, only, _ in rows("east_slavic"))
