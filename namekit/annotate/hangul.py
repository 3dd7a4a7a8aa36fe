"""Spans of Hangul: one to four words, the last with and without its particle.

Particles are those of the Standard Korean Language Dictionary (표준국어대사전, 조사) that follow names in prose.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from namekit.annotate.span import WINDOW, Span, rows_of
from namekit.lexicon.titles import unspaced_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.annotate.words import Word

PARTICLES = frozenset(
    "은 는 이 가 을 를 의 에 에서 에게 에게서 에는 에도 에서는 에서도 께 께서 와 과 와의 과의 와는 과는 와도 과도 도 로 으로 로서 으로서 "
    "로의 으로의 로부터 으로부터 부터 까지 까지의 만 보다 처럼 이나 나 이며 이라는 라는 이란 란 이라고 라고 이다 측 측은 측이".split()
)
_LONGEST = max(map(len, PARTICLES))


def hangul_spans(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Windows of words, and each of them without the particle at its end; a title with a particle ends all that began before it.

    >>> from namekit.annotate.words import words
    >>> text = "서울에서 만났다"
    >>> [text[s.start:s.end] for s in hangul_spans(text, list(words(text)))]
    ['서울에서', '서울', '서울에서 만났다', '만났다']
    """
    for row in rows_of(text, words):
        for first, word in enumerate(row):
            for last in range(first, min(first + WINDOW, len(row))):
                for end in _ends(row[last]):
                    yield Span(word.start, end, "hangul", words=last - first + 1)
                if _closes(row[last]):
                    break


def _ends(word: Word) -> Iterator[int]:
    """Where the word ends, with and without a particle; a syllable at least stays."""
    yield word.end
    for length in range(1, min(_LONGEST, len(word.text) - 1) + 1):
        if word.text[-length:] in PARTICLES:
            yield word.end - length


def _closes(word: Word) -> bool:
    """Whether a word is a title with a particle (장관이), behind which no name goes on."""
    return any(word.text[: end - word.end] in unspaced_terms() for end in islice(_ends(word), 1, None))
