"""Particles, generational suffixes and numerals of names: `data/lexicon/particles.tsv`, `data/lexicon/suffixes.tsv`."""

from __future__ import annotations

from functools import cache
from itertools import product

from namekit.lexicon import rows
from namekit.lexicon.phrases import key


@cache
def particles() -> dict[str, tuple[str, bool]]:
    """Kind of each particle (`article`, `of`, `nasab`, `kunya`, `servant`), and whether it is a name of its own too."""
    return {key(term): (kind, also == "name") for term, _, kind, also in rows("particles")}


@cache
def articles() -> frozenset[str]:
    """Arabic articles, which are written with a hyphen: `al-Assad`, `ash-Sharq`, `Salah ad-Din`, `Bab-el-Mandeb`."""
    return frozenset(term for term, (kind, _) in particles().items() if kind == "article")


@cache
def suffixes() -> dict[str, int]:
    """Numbers of the generation that each suffix names: Sr 1, Jr and II 2, III and Neto 3."""
    return {key(term): int(value) for term, _, value in rows("suffixes")} | {
        numeral: value for numeral, value in roman_numerals().items() if len(numeral) > 1
    }


@cache
def roman_numerals() -> dict[str, int]:
    """Roman numerals below 40 in lower case: more than any dynasty counts.

    >>> roman_numerals()["xiv"]
    14
    """
    units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    numerals = {
        tens + unit: 10 * len(tens) + value for tens, (value, unit) in product(["", "x", "xx", "xxx"], enumerate(units))
    }
    del numerals[""]
    return numerals


@cache
def consonant_pairs() -> frozenset[str]:
    """Two letters that no name is made of and that are therefore two initials: `JD`, `KP`. `Ng` and `Nq` are names."""
    letters = "bcdfghjklmnpqrstvwxz"
    return frozenset(a + b for a, b in product(letters, letters)) - {"ng"} - suffixes().keys() - particles().keys()
