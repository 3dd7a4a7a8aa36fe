"""Japanese names: what lists of names say of a name in characters and one in Latin letters, where readings character by character say too much.

春樹 is Haruki; that each of its characters begins many another name (春香, Haruka) makes no Haruka of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from namekit.names.known_names import is_given_name_in
from namekit.romanize.sorted_table import sorted_table

_LONG = re.compile("(?<=o)[ouh](?![aeiouy])|(?<=u)u")
"""What long vowels have more than short ones, as rōmaji writes them: Satou, Satoh, Sato."""
_WEIGHT = re.compile(r"\d+$")


def read_otherwise(characters: str, latin: Sequence[str]) -> bool:
    """Whether the family name of two in Latin letters is read so in the characters, and the given name is known, but as no reading of them.

    >>> read_otherwise("村上春樹", ["murakami", "haruka"]), read_otherwise("村上春樹", ["haruki", "murakami"])
    (True, False)
    """
    if len(latin) != 2:
        return False
    found = False
    words = [_LONG.sub("", word) for word in latin]
    for cut in range(1, len(characters) - 1):  # a given name of one character is read in more ways than are listed
        families, givens = (
            _readings("japanese_surnames", characters[:cut]),
            _readings("japanese_given", characters[cut:]),
        )
        for family, given in (words, words[::-1]):
            if family in families and given in givens:
                return False
            found |= family in families and bool(givens) and is_given_name_in(given, "ja")
    return found


@lru_cache(maxsize=10_000)
def _readings(table: str, name: str) -> frozenset[str]:
    """Listed readings of a name in characters, with short vowels."""
    cell = sorted_table(table).get(name)
    return frozenset(_LONG.sub("", _WEIGHT.sub("", reading).replace("'", "")) for reading in cell.split())
