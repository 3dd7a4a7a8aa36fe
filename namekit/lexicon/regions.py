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

_POSTAL = re.compile(r"[A-Z]\.?[A-Z]\.?")
"""What the post writes for a state of the USA or a province of Canada: the end of its code of ISO 3166-2."""


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
def _postal() -> dict[str, str]:
    """Code of each state and province by its two letters."""
    codes = {code for _, code in rows("regions")} | {code for *_, code in rows("states")}
    return {code[3:]: code for code in sorted(codes) if code[:3] in ("CA-", "US-")}


def codes_of(text: str) -> frozenset[str]:
    """Codes of the countries and subdivisions that a text may mean; none where it is no name of any.

    >>> sorted(codes_of("Georgia")), sorted(codes_of("OR")), codes_of("Clark County")
    (['GE', 'US-GA'], ['US-OR'], frozenset())
    """
    written = text.strip()
    found = _codes().get(key(written).replace("-", " "), "").split()
    return frozenset(filter(None, (*found, postal(written))))


def postal(text: str) -> str:
    """Code of the state or province that two letters stand for behind a place; empty where they stand for none.

    >>> postal("IL"), postal("B.C."), postal("Il")
    ('US-IL', 'CA-BC', '')
    """
    return _postal().get(text.replace(".", ""), "") if _POSTAL.fullmatch(text) else ""


def within(one: str, other: str) -> bool:
    """Whether two codes are of one region, or one of a region in the country of the other.

    >>> within("US", "US-IL"), within("US-MA", "US-IL")
    (True, False)
    """
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def said_of(qualifiers: Iterable[str]) -> frozenset[str]:
    """Codes of the regions that all of some qualifiers may mean together, the narrowest; none where none is known.

    >>> sorted(said_of(["Georgia", "USA"])), sorted(said_of(["Springfield", "IL"]))
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
