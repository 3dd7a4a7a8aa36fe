"""The genitive of the father's name that Mongolian names begin with, and other languages mostly leave out: `Natsagiin Bagabandi`, `Natsag Bagabandi`."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize.sorted_table import sorted_table
from namekit.scripts import fold

_ENDING = re.compile(r"(?<=\w{3})(?:i[iyj]n|и[ий]н|(?<![tsцт])(?:yn|ын))$")
"""-ийн or -ын by the vowels of the name, in the Latin letters of several languages; what has it behind ts is Russian (Golitsyn)."""
_LINKED = re.compile("(?<=[aeoöuüаэоөуү]{2}|[aouаоуү][iyjий]|.[nн])[gг]$")
"""The g that parts it from a long vowel, and that an n has had."""
_DROPPED = "aeoöuаэоө"
"""Short vowels at the end of a name that are lost before it (Jargaltulga, Jargaltulgyn)."""

_PARTS = 2
"""Words of a Mongolian name: the father's and one's own."""


@lru_cache(maxsize=20_000)
def genitive_stem(word: str) -> str:
    """A lower-case word without the genitive of Mongolian; empty where it has none, or where either is a name elsewhere (`Carolyn`, `Willemijn`).

    >>> genitive_stem("natsagiin"), genitive_stem("sükhbaataryn"), genitive_stem("ухнаагийн"), genitive_stem("willemijn")
    ('natsag', 'sükhbaatar', 'ухнаа', '')
    """
    bare = _ENDING.sub("", word)
    stem = _LINKED.sub("", bare)
    return "" if bare == word or _is_known(word) or _is_known(stem) else stem


def _is_known(word: str) -> bool:
    """Whether a word is a name of the languages that names are listed of, none of which is Mongolian."""
    return bool(sorted_table("known_names").get(fold(word)))


def is_genitive_of(word: str, name: str) -> bool:
    """Whether a folded word is the genitive of a name.

    >>> is_genitive_of("gombojavyn", "gombojav"), is_genitive_of("jargaltulgyn", "jargaltulga"), is_genitive_of("martyn", "mart")
    (True, True, False)
    """
    stem = genitive_stem(word)
    return bool(stem) and (name == stem or (name[:-1] == stem and name[-1] in _DROPPED))


def without_genitive(name: str) -> str:
    """A lower-case name of two words, one of them in the genitive, with that in the nominative; empty for any other.

    >>> without_genitive("gombojavyn zandanshatar"), without_genitive("цэндийн нямдорж"), without_genitive("john smith")
    ('gombojav zandanshatar', 'цэнд нямдорж', '')
    """
    words = name.split()
    stems = [genitive_stem(word) for word in words]
    if len(words) != _PARTS or stems.count("") != 1:
        return ""
    return " ".join([stem or word for stem, word in zip(stems, words, strict=True)])
