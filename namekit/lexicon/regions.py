"""Where a place is said to lie: countries and their subdivisions, by what stands behind its name (`Córdoba, Veracruz`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.lexicon.phrases import key, keys
from namekit.lexicon.places import directions

_SHORT = re.compile(r"[A-Z]\.?[A-Z]\.?(?:[A-Z]\.?)?")
"""What stands for a country or a subdivision behind a place: the code of ISO 3166-1, the end of that of 3166-2."""


@kept
def _codes() -> dict[str, str]:
    """Codes of ISO 3166 by the key of each name, with a space between them: `georgia` is GE and US-GA."""
    listed = [row for table in ("countries", "states", "regions") for row in rows(table)]
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word, row in zip(keys(row[0] for row in listed), listed, strict=True):
        if word not in directions():  # `Gupti (East)` is not in the East of Cameroon
            found[word][row[-1]] = None
    return {word: " ".join(codes) for word, codes in found.items()}


@kept
def _short_codes() -> dict[str, str]:
    """Codes of countries and subdivisions by the letters that stand for them, with a space between them."""
    codes = {row[-1] for table in ("countries", "states", "regions") for row in rows(table)}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code in sorted(codes):
        found[code.rpartition("-")[2]].append(code)
    return {letters: " ".join(codes) for letters, codes in found.items() if letters.isalpha()}


def codes_of(text: str) -> frozenset[str]:
    """Codes of the countries and subdivisions that a text may mean; none where it is no name of any.

    >>> sorted(codes_of("Georgia")), sorted(codes_of("RU")), codes_of("Clark County")
    (['GE', 'US-GA'], ['RU'], frozenset())
    """
    written = text.strip()
    return frozenset((*_codes().get(key(written).replace("-", " "), "").split(), *short_codes(written)))


def short_codes(text: str) -> frozenset[str]:
    """Codes of the countries and subdivisions that two or three capitals stand for behind a place.

    >>> "US-IL" in short_codes("IL"), "CA-BC" in short_codes("B.C."), short_codes("Il")
    (True, True, frozenset())
    """
    return frozenset(_short_codes().get(text.replace(".", ""), "").split()) if _SHORT.fullmatch(text) else frozenset()


@kept
def sovereigns() -> dict[str, str]:
    """Code of the country that is written behind the places of a territory too, by the territory's: `PR` is US."""
    return {row[0]: row[1] for row in rows("territories")}


def within(one: str, other: str) -> bool:
    """Whether two codes are of one region, or one of a region in the country of the other.

    >>> within("US", "US-IL"), within("US-MA", "US-IL")
    (True, False)
    """
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def said_of(qualifiers: Iterable[str]) -> frozenset[str]:
    """Codes of the regions that all of some qualifiers may mean together, the narrowest; none where none is known.

    >>> sorted(said_of(["Georgia", "USA"])), sorted(said_of(["Springfield", "Illinois"]))
    (['US-GA'], ['US-IL'])
    """
    found: frozenset[str] = frozenset()
    for codes in filter(None, map(codes_of, chain.from_iterable(text.split(",") for text in qualifiers))):
        both = {max(one, other, key=len) for one in found for other in codes if within(one, other)}
        found = frozenset(both) or found or codes
    return found


def at_odds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what is said of two places tells them apart: both in known regions, of which none is the other's.

    >>> at_odds(codes_of("Illinois"), codes_of("Massachusetts")), at_odds(codes_of("Illinois"), codes_of("USA"))
    (True, False)
    """
    return bool(one and other) and not any(within(a, b) for a in one for b in other)
