"""The language that a country writes its places in, and a country of each language: `data/lexicon/country_languages.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows


def language_of(country: str, *, latin: bool) -> str:
    """Language in which a country writes its places in Latin script, or in its own; empty where nothing hangs on it.

    >>> language_of("RS", latin=False), language_of("RS", latin=True), language_of("FR", latin=False)
    ('sr', 'hr', '')
    """
    return _languages().get((country, latin), "")


def country_of(lang: str, *, latin: bool) -> str:
    """A country of a language, whose places in Latin script, or in its own, are read as it says them; empty where none is listed.

    >>> country_of("sr", latin=False), country_of("nn", latin=True), country_of("uk", latin=False)
    ('RS', 'NO', '')
    """
    return _countries().get((lang, latin), "")


@cache
def countries_read_so() -> frozenset[str]:
    """Codes of the countries whose places are read by their language."""
    return frozenset(country for country, _ in _languages())


@cache
def _languages() -> dict[tuple[str, bool], str]:
    return {(country, script == "Latn"): lang for country, script, lang, _ in rows("country_languages") if lang}


@cache
def _countries() -> dict[tuple[str, bool], str]:
    return {
        (lang, script == "Latn"): country
        for country, script, _, langs in rows("country_languages")
        for lang in langs.split()
    }
