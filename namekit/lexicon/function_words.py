"""Words of grammar, which name nobody: `data/lexicon/function_words.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows


@cache
def function_words() -> frozenset[str]:
    """Articles, prepositions, conjunctions, pronouns and auxiliaries, in small letters and with their marks."""
    return frozenset(word for word, *_ in rows("function_words"))


def place_prepositions() -> frozenset[str]:
    """Prepositions that stand before the name of a place: `in`, `nach`, `до`."""
    return _of("place")


def determiners() -> frozenset[str]:
    """What stands before a noun, and before hardly any name: `the`, `der`, `au`."""
    return _of("the")


def conjunctions() -> frozenset[str]:
    """What joins two names: `and`, `und`, `та`, `&`."""
    return _of("and")


def elided_words() -> frozenset[str]:
    """What is written to the next word with an apostrophe, by its letters: `l'`, `dell'`."""
    return _of("elided")


@cache
def _of(kind: str) -> frozenset[str]:
    return frozenset(word for word, _, found in rows("function_words") if found == kind)
