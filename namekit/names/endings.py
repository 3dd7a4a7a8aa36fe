"""Endings of which several family names of one stem are made: `Petrov`, `Petrenko`, `Petrovsky` and `Petruk` are four families.

A slip of the pen or another romanization changes an ending within its kind (`Zelensky`, `Zelenskyj`), not its kind.
"""

from __future__ import annotations

from functools import cache, lru_cache

from namekit.lexicon import rows

_LEAST_STEM = 3


def other_ending(a: str, b: str) -> bool:
    """Whether two folded tokens are family names of one stem with endings of two kinds, or one is made of the other by one more ending.

    >>> other_ending("zelensky", "zelenko"), other_ending("zelensky", "zelenskyj"), other_ending("ковалев", "коваленко")
    (True, False, True)
    >>> other_ending("petrov", "petrovsky"), other_ending("petrov", "petrova")
    (True, False)
    """
    one, two = _ends(a), _ends(b)
    if not (one and two and one.keys().isdisjoint(two)):
        return False
    stems, others = _stems(a), _stems(b)
    return not stems.isdisjoint(others) or a in others or b in stems


def ending_alike(a: str, b: str) -> bool:
    """Whether two folded tokens have the ending of family names of one kind, in one script or two.

    >>> ending_alike("путин", "putilin"), ending_alike("путин", "putenko"), ending_alike("кук", "cook")
    (True, False, False)
    """
    return not _ends(a).keys().isdisjoint(_ends(b))


@lru_cache(maxsize=100_000)
def _ends(token: str) -> dict[str, list[str]]:
    """Kinds of endings that a token may have, each with the stems that are left."""
    found: dict[str, list[str]] = {}
    for length in range(1, min(max(map(len, _kinds())), len(token) - _LEAST_STEM) + 1):
        if kind := _kinds().get(token[-length:]):
            found.setdefault(kind, []).append(token[:-length])
    return found


@lru_cache(maxsize=100_000)
def _stems(token: str) -> frozenset[str]:
    return frozenset(stem for stems in _ends(token).values() for stem in stems)


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("surname_endings")}
