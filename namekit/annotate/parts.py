"""The parts of a stretch that is resolved, parsed once for all questions about it."""

from __future__ import annotations

from functools import lru_cache

from namekit.names import Parsed, parse


@lru_cache(maxsize=10_000)
def parts(name: str) -> Parsed:
    """Parts of a name; where it is several (`김용현 (Kim Yong-hyun)`), those of the first.

    >>> [token.text for token in parts("President Yoon").tokens]
    ['Yoon']
    """
    return next(iter(parse(name)), Parsed(()))
