"""Endings of which several family names of one stem are made: `Petrov`, `Petrenko`, `Petrovsky` and `Petruk` are four families.

A slip of the pen or another romanization changes an ending within its kind (`Zelensky`, `Zelenskyj`), not its kind.
"""

from __future__ import annotations

from functools import cache, lru_cache

from namekit.lexicon import rows

_LEAST_STEM = 3


def other_ending(a: str, b: str) -> bool:
    """Whether two folded tokens are family names of one stem with endings of two kinds.

    >>> other_ending("zelensky", "zelenko"), other_ending("zelensky", "zelenskyj"), other_ending("ковалев", "коваленко")
    (True, False, True)
    """
    one, two = _ends(a), _ends(b)
    return one.keys().isdisjoint(two) and not _stems(one).isdisjoint(_stems(two))


@lru_cache(maxsize=100_000)
def _ends(token: str) -> dict[str, list[str]]:
    """Kinds of endings that a token may have, each with the stems that are left."""
    found: dict[str, list[str]] = {}
    for length in range(1, min(max(map(len, _kinds())), len(token) - _LEAST_STEM) + 1):
        if kind := _kinds().get(token[-length:]):
            found.setdefault(kind, []).append(token[:-length])
    return found


def _stems(ends: dict[str, list[str]]) -> set[str]:
    return {stem for stems in ends.values() for stem in stems}


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("surname_endings")}
