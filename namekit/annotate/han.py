"""Spans of Han and kana, which are written without spaces: short stretches between the words of grammar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.annotate.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.annotate.words import Word

SHORTEST, LONGEST = 2, 8
"""Characters of a name of Han characters; a name of kana may be longer, as its letters show its ends."""
KANA_CHARACTERS = 24

# Words of grammar that hardly stand in a name; 都, 是, 不, 其 and 及 do (首都, 是枝, 不丹, 土耳其, 埃及).
_GRAMMAR = "的這这们們吗嗎呢吧很被让讓"
_PIECE = re.compile(
    r"(?P<kana>[ァ-ヿ]+(?:[・=＝·][ァ-ヿ]+)*)|(?P<hira>[ぁ-ゟ]+)|(?P<han>[々〆㐀-鿿\uf900-\ufaff\U00020000-\U000323af]+(?:[·・][㐀-鿿]+)*)"
)
_GRAMMAR_CUT = re.compile(rf"[^{_GRAMMAR}]+")


def han_spans(word: Word) -> Iterator[Span]:
    """Stretches of a word that may be names: of Han every two to eight characters, of katakana the whole.

    >>> from namekit.annotate.words import words
    >>> [word] = words("首都的プーチン")
    >>> [word.text[s.start:s.end] for s in han_spans(word)]
    ['首都', 'プーチン']
    """
    for piece in _PIECE.finditer(word.text):
        start = word.start + piece.start()
        if piece.lastgroup == "han":
            yield from _stretches(piece.group(), start)
        elif SHORTEST <= len(piece.group()) <= KANA_CHARACTERS:
            yield Span(start, start + len(piece.group()), "han")


def _stretches(text: str, at: int) -> Iterator[Span]:
    for part in _GRAMMAR_CUT.finditer(text):
        first, last = part.span()
        for start in range(first, last):
            for end in range(start + SHORTEST, min(start + LONGEST, last) + 1):
                yield Span(at + start, at + end, "han")
