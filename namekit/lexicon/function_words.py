"""Words of grammar, which name nobody: `data/lexicon/function_words.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows


@cache
def function_words() -> frozenset[str]:
    """Articles, prepositions, conjunctions, pronouns and auxiliaries, in small letters and with their marks."""
    return frozenset(word for word, *_ in rows("function_words"))


@cache
def place_prepositions() -> frozenset[str]:
    """Prepositions that stand before the name of a place: `in`, `nach`, `до`."""
    return frozenset(word for word, _, kind in rows("function_words") if kind == "place")


@cache
def conjunctions() -> frozenset[str]:
    """What joins two names: `and`, `und`, `та`, `&`."""
    return frozenset(word for word, _, kind in rows("function_words") if kind == "and")
