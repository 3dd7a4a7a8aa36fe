"""Spans in scripts without case whose words are parted by spaces: Arabic, Hebrew, Indic, Georgian, Thai and others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.annotate.span import WINDOW, Span, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.annotate.words import Word

# Prefixed conjunctions and prepositions: Ryding, A Reference Grammar of Modern Standard Arabic (2005), 16 and 18;
# Glinert, The Grammar of Modern Hebrew (1989), on ו ב ל מ ה ש כ.
_PROCLITICS = {"Arab": re.compile("[وف]?[بلك]?"), "Hebr": re.compile("[וש]?[בלמהכ]?")}
_AND = "وفוש"
_LEAST, _LEAST_AFTER_AND = 5, 3
"""Letters that stay behind a proclitic; adverbs begin with a preposition too (باكرا, *early*, is not *in Accra*)."""


def spaced_spans(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Windows of one to four words, the first with and without the particles that are written to it.

    >>> from namekit.annotate.words import words
    >>> text = "وكييف"
    >>> [text[s.start:s.end] for s in spaced_spans(text, list(words(text)))]
    ['وكييف', 'كييف']
    """
    for row in rows_of(text, words):
        for first, word in enumerate(row):
            for start in _starts(word):
                for last in range(first, min(first + WINDOW, len(row))):
                    yield Span(start, row[last].end, "spaced", start > word.start, last - first + 1)


def _starts(word: Word) -> Iterator[int]:
    yield word.start
    pattern = _PROCLITICS.get(word.script)
    found = pattern.match(word.text) if pattern else None
    for length in range(1, len(found.group()) + 1 if found else 1):
        least = _LEAST_AFTER_AND if word.text[length - 1] in _AND else _LEAST
        if len(word.text) - length >= least:
            yield word.start + length
