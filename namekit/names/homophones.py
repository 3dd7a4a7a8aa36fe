"""Names that one language spells in two ways and says in one: `Clark` and `Clarke`, `Schmidt` and `Schmitt`, `González` and `Gonzales`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import eq

from namekit.lexicon import rows

_DOUBLED = re.compile(r"(.)\1")


def homophones(a: str, b: str, lang: str) -> bool:
    """Whether two folded names are said alike in a language, as far as its spelling tells.

    >>> homophones("clark", "clarke", "en"), homophones("clark", "clarke", "de"), homophones("gimenez", "jimenez", "es")
    (True, False, True)
    """
    return _said(a, lang) == _said(b, lang)


def said_alike(a: str, b: str) -> bool:
    """Whether two folded names are said alike in some language.

    >>> said_alike("clark", "clarke"), said_alike("clark", "park")
    (True, False)
    """
    return any(map(eq, _said_everywhere(a), _said_everywhere(b)))


@lru_cache(maxsize=100_000)
def _said_everywhere(name: str) -> tuple[str, ...]:
    return tuple([_said(name, lang) for lang in _spellings()])


@lru_cache(maxsize=20_000)
def _said(name: str, lang: str) -> str:
    for pattern, sound in _spellings().get(lang, ()):
        name = pattern.sub(sound, name)
    return _DOUBLED.sub(r"\1", name)


@cache
def _spellings() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for lang, pattern, sound in rows("homophones"):
        found.setdefault(lang, []).append((re.compile(pattern), sound))
    return found
