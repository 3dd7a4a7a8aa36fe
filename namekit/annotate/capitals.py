"""Spans by capitals: Latin, Cyrillic, Greek, Armenian and other scripts with case.

A name is a row of capitalized words, with particles (`de`, `bin`) and links (`of the`) between them, initials (`J. K.`),
dotted titles (`St. Petersburg`), and a generic term behind them (`Kursk oblast`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from namekit.annotate.beside import dotted_end, governs, qualified, titled
from namekit.annotate.span import Span, is_space
from namekit.annotate.words import is_capitalized
from namekit.lexicon.function_words import elided_words, function_words
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.places import place_terms
from namekit.lexicon.titles import title_terms
from namekit.names.called_after import calls

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
    first = None
    for at, word in enumerate(words):
        if first is not None and not (_follows(text, words[at - 1], word) and _belongs(word)):
            yield from _windows(text, words, first, at)
            first = None
        if first is None and is_capitalized(word.text):
            first = at
    if first is not None:
        yield from _windows(text, words, first, len(words))


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
    return len(word) > 2 and word.lower() not in function_words() and place_terms().get(key(word)) is not None


def _windows(text: str, words: Sequence[Word], begin: int, stop: int) -> Iterator[Span]:
    """Stretches of the row of words from `begin` to `stop`."""
    for first in range(begin, stop):
        word = words[first]
        if not is_capitalized(word.text):
            continue
        before = words[first - 1].text if first and is_space(text, words[first - 1].end, word.start) else ""
        for last in range(first, min(first + LONGEST, stop)):
            if is_capitalized(words[last].text) or (last > first and _is_generic(words[last].text)):
                yield Span(
                    word.start, dotted_end(text, words[first : last + 1]), "capitals", word.initial, last - first + 1,
                    _goes_on(words[last + 1 : min(last + 2, stop)]), before, _calls(words[last + 1 : min(last + 3, stop)]),
                    governs(text, words, last), qualified(text, words, last),
                    titled(text, words, first) if first == last else word.start,
                )  # fmt: skip
        yield from _parts(word)


def _goes_on(after: Sequence[Word]) -> bool:
    """Whether the word behind, where there is one, may be the rest of a name."""
    return any(_may_go_on(word.text) for word in after)


def _calls(after: Sequence[Word]) -> bool:
    """Whether one of the words behind, which are capitalized, is for what is called after people."""
    return any(calls(word.text) for word in takewhile(lambda word: is_capitalized(word.text), after))


@lru_cache(maxsize=20_000)
def _may_go_on(word: str) -> bool:
    return is_capitalized(word) and not _is_generic(word) and title_terms().get(key(word)) is None


def _parts(word: Word) -> Iterator[Span]:
    """`Seoul` of `Seoul-based`, `Allemagne` of `l'Allemagne`."""
    head = word.text.split("-")[0]
    if head != word.text and is_capitalized(head):
        yield Span(word.start, word.start + len(head), "capitals", True)
    elided, mark, rest = word.text.replace("’", "'").partition("'")
    if mark and elided.lower() + mark in elided_words() and rest[:1].isupper():
        yield Span(word.end - len(rest), word.end, "capitals")
