"""The Arabic article that Latin letters write to a name, as the Maghreb does: it takes on a sun letter, or loses its own vowel.

النوري is al-Nouri, an-Nuri and Ennouri; الأسود is al-Aswad and Lassoued. No letter tells that these are articles (`Ennis`, `Lara`),
so a name without them counts only beside another that has what is left.
"""

from __future__ import annotations

import re
from functools import lru_cache

_JOINED = re.compile("(?:[ae](?=(?P<sun>sh|ch|[dnrstz])(?P=sun))(?P=sun)|l(?=[aeiou]))(?=.{3})")
"""The article before a sun letter, which is written twice, or the l that is left of it before a vowel."""


@lru_cache(maxsize=100_000)
def with_and_without_article(name: str) -> tuple[str, ...]:
    """A folded name, and what is left of it without letters that may be an article.

    >>> with_and_without_article("ennouri"), with_and_without_article("lassoued"), with_and_without_article("nouri")
    (('ennouri', 'nouri'), ('lassoued', 'assoued'), ('nouri',))
    """
    found = _JOINED.match(name) if name.isascii() else None
    return (name, name[found.end() :]) if found else (name,)
