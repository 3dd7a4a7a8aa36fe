"""Terms of one or more words, found at a place in a row of words: longest term first."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.scripts import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_IGNORED = re.compile("[.'’ʼʻ‘`\"״׳′]")


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """Look-up form of a written word: folded, without periods and apostrophes.

    >>> key("Gén."), key("Ph.D.")
    ('gen', 'phd')
    """
    folded = fold(word)
    return folded if folded.isalnum() else _IGNORED.sub("", folded)


def keys(texts: Iterable[str]) -> list[str]:
    """Keys of many terms at once, words parted by spaces; a table is folded in one go, for folding is a call to C."""
    folded = _IGNORED.sub("", fold("\n".join(texts)))
    return folded.replace("-", " ").split("\n")


class Term(NamedTuple):
    """A row of a lexicon: what it is, where it stands (`before`, `after`, `both` of the name) and how sure it is."""

    text: str
    lang: str
    kind: str
    position: str
    mode: str


class Phrases:
    """Terms by their first word.

    >>> table = Phrases([Term("Prime Minister", "en", "minister", "before", "")])
    >>> table.longest(["the", "prime", "minister"], 1)
    (2, Term(text='Prime Minister', lang='en', kind='minister', position='before', mode=''))
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        """Take the terms; the first of several that are written alike stays."""
        found: defaultdict[str, dict[tuple[str, ...], Term]] = defaultdict(dict)
        listed = list(terms)
        for term, term_key in zip(listed, keys(term.text for term in listed), strict=True):
            words = tuple(term_key.split())
            found[words[0]].setdefault(words, term)
        self._by_first = {first: sorted(rows.items(), key=lambda row: -len(row[0])) for first, rows in found.items()}

    def words(self, *without: str) -> frozenset[str]:
        """All words of the terms whose mode is none of `without`."""
        rows = (row for rows in self._by_first.values() for row in rows)
        return frozenset(word for words, term in rows if term.mode not in without for word in words)

    def longest(self, keys: Sequence[str], start: int) -> tuple[int, Term] | None:
        """Length in words and row of the longest term that begins at `start`."""
        for words, term in self._by_first.get(keys[start], ()):
            if tuple(keys[start : start + len(words)]) == words:
                return len(words), term
        return None

    def get(self, word_key: str) -> Term | None:
        """Row of a term of one word."""
        found = self.longest([word_key], 0)
        return found[1] if found else None
