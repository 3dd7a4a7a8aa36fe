"""Whether a part of a name in Arabic letters and one in Latin letters have other consonants, beside parts that are names of that script's languages."""

from __future__ import annotations

from namekit.matching.evidence.consonants import consonants_differ
from namekit.matching.evidence.distinct import AT_HOME, spelled_so
from namekit.names.equivalents import cultures
from namekit.scripts import main_script


def is_at_home(part: str) -> bool:
    """Whether a folded part is known for a name of languages in Arabic script, in whichever letters."""
    return not cultures(part).isdisjoint(AT_HOME["Arab"])


def consonants_apart(one: str, two: str) -> bool:
    """Whether two folded parts, one in Arabic letters and one in Latin ones, have other consonants, which Arabic writes every one.

    A name of other languages alone tells nothing: of its silent letters Arabic has none.

    >>> consonants_apart("علاوي", "balawi"), consonants_apart("allawi", "علاوي"), consonants_apart("روبير", "robert")
    (True, False, False)
    """
    native, other = (two, one) if one.isascii() else (one, two)
    if main_script(native) != "Arab" or not other.isascii() or (cultures(other) and not is_at_home(other)):
        return False
    return consonants_differ(native, other) and not spelled_so(native, other)
