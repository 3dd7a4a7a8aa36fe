"""Generic terms of place names, directions, and countries and states as qualifiers.

`data/lexicon/place_terms.tsv` has the term, its language, its class (two classes parted by `|` where the term means
either), where it stands (`before`, `after`, `both`, `glued` for one written to the name), and `name` where it is a
family name too, so that without a type only the others are taken for signs of a place. `data/lexicon/directions.tsv`
has the adjectives (`North`, `Nueva`, `Верхній`) that are part of the name, but mean the same in every language.
"""

from __future__ import annotations

from functools import cache

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.lexicon.particles import articles
from namekit.lexicon.phrases import Phrases, Term, key, keys


@cache
def place_terms() -> Phrases:
    """Table of the generic terms that are words of their own."""
    return Phrases(term for term in _terms() if not term.position.startswith("glued"))


@kept
def sure_place_words() -> frozenset[str]:
    """Keys of one-word terms that are no family or given names: they show that a name without a type is a place's."""
    return frozenset(
        keys(term.text for term in _terms() if not (term.mode or term.position.startswith("glued") or " " in term.text))
    )


@kept
def glued_terms() -> dict[str, str]:
    """Class of each term that is written to the name: 시, 県, and after a hyphen `-si`, `-shi` (by their key)."""
    terms = [term for term in _terms() if term.position == "glued"]
    return {term.text: term.kind for term in terms} | {key(term.text): term.kind for term in reversed(terms)}


@cache
def glued_before() -> dict[str, str]:
    """Class of each term that is written before the name without a space: Thai จังหวัด."""
    return {term.text: term.kind for term in _terms() if term.position == "glued-before"}


@kept
def chinese_terms() -> frozenset[str]:
    """Syllables in Pinyin that are terms for towns and parts of a country, which sources write to the name: Xiaoshizhen is 小市."""
    kinds = {"city", "town", "village", "county", "district"}
    terms = (term for term in _terms() if term.lang == "zh-Latn" and term.kind in kinds)
    return frozenset(keys(term.text for term in terms if term.position == "glued"))


@kept
def directions() -> dict[str, str]:
    """Meaning of each adjective of place names, in English: `nord` is north, `нижній` lower."""
    listed = rows("directions")
    return dict(zip(keys(term for term, *_ in listed), (meaning for *_, meaning in listed), strict=True))


@cache
def place_articles() -> frozenset[str]:
    """Articles before a hyphen in names of places, by key: `al-Basra`, `ir-Rabat`."""
    return articles() | articles_of_places()


@cache
def articles_of_places() -> frozenset[str]:
    """Those of them that a language writes to places and to no people, by key: Maltese `il-Belt`."""
    return frozenset(keys(term for term, _ in rows("place_articles"))) - articles()


@cache
def place_abbreviations() -> dict[str, tuple[str, ...]]:
    """What each word that is written short before a place's name may stand for, by key: `st` is Saint or Sankt."""
    return {key(term): tuple(full.split("|")) for term, full in rows("place_abbreviations")}


@kept
def country_names() -> dict[str, str]:
    """ISO 3166 code of each country, and of the states that are written behind a city, by key: `texas` is US-TX."""
    names = (*rows("countries"), *rows("states"))
    return dict(zip(keys(name for name, *_ in names), (code for *_, code in names), strict=True))


def is_place_qualifier(text: str) -> bool:
    """Whether a text is the name of a country or state.

    >>> is_place_qualifier("Texas"), is_place_qualifier("Yong-hyun")
    (True, False)
    """
    return key(text.strip()).replace("-", " ") in country_names()


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(Term(*row[:5]) for row in rows("place_terms"))
