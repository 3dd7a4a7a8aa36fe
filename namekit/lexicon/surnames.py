"""East Asian surnames in Latin letters: `data/lexicon/surnames_east_asian.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows
from namekit.lexicon.phrases import key


@cache
def east_asian_surnames() -> frozenset[str]:
    """Keys of Korean, Chinese and Vietnamese surnames as they are customarily spelled."""
    return frozenset(surname_languages())


@cache
def surname_languages() -> dict[str, frozenset[str]]:
    """Languages in which each spelling is a surname: `Lee` is Korean and Chinese, `Nguyen` Vietnamese."""
    found: dict[str, set[str]] = {}
    for lang, spellings in rows("surnames_east_asian"):
        for spelling in spellings.split():
            found.setdefault(key(spelling), set()).add(lang)
    return {spelling: frozenset(languages) for spelling, languages in found.items()}
