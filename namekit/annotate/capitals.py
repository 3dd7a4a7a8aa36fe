"""Spans by capitals: Latin, Cyrillic, Greek, Armenian and other scripts with case.

A name is a row of capitalized words, with particles (`de`, `bin`) and links (`of the`) between them, initials (`J. K.`),
dotted titles (`St. Petersburg`), and a generic term behind them (`Kursk oblast`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.annotate.span import Span, is_space
from namekit.annotate.words import is_capitalized
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.places import place_terms
from namekit.lexicon.titles import title_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.annotate.words import Word

LONGEST = 6
"""Words of the longest window, `National Intelligence Service of South Korea` among them."""

_LINKS = frozenset({"of", "the", "for", "and", "&"})
_DOTTED_LETTERS = 4


def capital_spans(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Windows of each row of words that capitals show to be a name.

    >>> from namekit.annotate.words import words
    >>> text = "He met the Prince bin Salman in Riyadh."
    >>> [text[s.start:s.end] for s in capital_spans(text, list(words(text)))][1:]
    ['Prince', 'Prince bin Salman', 'Salman', 'Riyadh']
    """
    row: list[Word] = []
    for word in words:
        if row and not (_follows(text, row[-1], word) and _belongs(word)):
            yield from _windows(row)
            row = []
        if row or is_capitalized(word.text):
            row.append(word)
    yield from _windows(row)


def _follows(text: str, word: Word, after: Word) -> bool:
    """Whether two words may stand in one name: a space is between them, or the period of an initial or a short title."""
    start = word.end
    if text[start : start + 1] == "." and _may_be_dotted(word.text):
        start += 1
        if start == after.start:
            return True
    return is_space(text, start, after.start)


def _may_be_dotted(word: str) -> bool:
    if len(word) == 1:
        return True
    term = key(word)
    return len(word) <= _DOTTED_LETTERS and (title_terms().get(term) or place_terms().get(term)) is not None


def _belongs(word: Word) -> bool:
    return is_capitalized(word.text) or _is_link(word.text) or _is_generic(word.text)


def _is_link(word: str) -> bool:
    return word in _LINKS or (word.islower() and key(word) in particles())


def _is_generic(word: str) -> bool:
    return len(word) > 2 and place_terms().get(key(word)) is not None


def _windows(row: Sequence[Word]) -> Iterator[Span]:
    for first, word in enumerate(row):
        if not is_capitalized(word.text):
            continue
        for last in range(first, min(first + LONGEST, len(row))):
            end = row[last]
            if is_capitalized(end.text) or (last > first and _is_generic(end.text)):
                goes_on = _goes_on(row[last + 1 : last + 2])
                yield Span(word.start, end.end, "capitals", word.initial, last - first + 1, goes_on)
        yield from _head(word)


def _goes_on(after: Sequence[Word]) -> bool:
    """Whether the word behind, where there is one, may be the rest of a name."""
    return any(
        is_capitalized(word.text) and not _is_generic(word.text) and title_terms().get(key(word.text)) is None
        for word in after
    )


def _head(word: Word) -> Iterator[Span]:
    """`Seoul` of `Seoul-based`."""
    head = word.text.split("-")[0]
    if head != word.text and is_capitalized(head):
        yield Span(word.start, word.start + len(head), "capitals", True)
