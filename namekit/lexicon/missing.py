"""Marks of a missing value, which programs write into tables and which are no names: `data/lexicon/missing_values.tsv`."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows


def is_missing(text: str) -> bool:
    """Whether a cell holds the mark of a missing value, and no name.

    >>> is_missing("nan"), is_missing(" NULL "), is_missing("#N/A"), is_missing("Nan")
    (True, True, True, False)
    """
    return text.strip().removeprefix("#") in _marks()


@cache
def _marks() -> frozenset[str]:
    return frozenset(mark for mark, *_ in rows("missing_values"))
