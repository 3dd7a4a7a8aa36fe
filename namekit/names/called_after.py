"""Words for what is called after people: streets, institutions, prizes."""

from __future__ import annotations

from functools import cache, lru_cache

from namekit.lexicon import rows
from namekit.lexicon.phrases import key
from namekit.names.known_names import family_in

_LEAST, _LEAST_OF_NAMES = 2, 3
"""Words that such a name has, at least; and if the word for it is a family's name too (Della Street)."""


@lru_cache(maxsize=100_000)
def called_after(name: str) -> str:
    """The folded word that says that a name is of something called after a person; empty where none does.

    >>> called_after("John F. Kennedy Airport"), called_after("улица Льва Толстого"), called_after("Konrad-Adenauer-Stiftung")
    ('airport', 'улица', 'stiftung')
    >>> called_after("John F. Kennedy"), called_after("Della Street")
    ('', '')
    """
    words = _parted(name)
    if len(words) < _LEAST:
        return ""
    for word, position in ((words[-1], "after"), (words[0], "before")):
        if (word, position) in _words() and len(words) >= (_LEAST_OF_NAMES if family_in(word) else _LEAST):
            return word
    return ""


def calls(word: str) -> bool:
    """Whether a word behind a name says that something is called after its bearer.

    >>> calls("Airport"), calls("Jr.")
    (True, False)
    """
    return (key(word), "after") in _words()


def one_called_after(a: str, b: str) -> bool:
    """Whether one name alone is of what is called after people, and the other may be a person's whole name.

    >>> one_called_after("Henry Ford", "Henry Ford Street"), one_called_after("Harvard", "Harvard University")
    (True, False)
    """
    one, other = called_after(a), called_after(b)
    return bool(one) != bool(other) and len(_parted(b if one else a)) >= _LEAST


def _parted(name: str) -> list[str]:
    return key(name).replace("-", " ").split()


@cache
def _words() -> frozenset[tuple[str, str]]:
    return frozenset((key(word), position) for word, _, position in rows("called_after"))
