"""A stretch of a text that may be a name, and the window of words that most of them come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.annotate.words import Word

Kind = Literal["capitals", "hangul", "han", "spaced"]
WINDOW = 4
"""Words of the longest name that is looked for where no capitals show its ends."""

_SPACE = re.compile(r"[ \t\u00a0\u3000]*\n?[ \t\u00a0\u3000]*")


class Span(NamedTuple):
    """`text[start:end]` may be a name.

    `initial`: its start says little: it begins a sentence, where capitals say nothing, or was cut off another word.
    `goes_on`: a capitalized word follows that is neither a title nor a generic term: `Jordan` of `Jordan Smithers`.
    `called_after`: what is called after its bearer follows: `John F. Kennedy` of `John F. Kennedy International Airport`.
    `before`: the word that only a space parts from it, in whatever letters. `governs`: an office of a state is its, as in
    `Georgia's prime minister`. `qualified`: where a state ends that a comma parts from it, as in `Paris, Texas`; 0 where there is none.
    `titled`: where a title in small letters before it begins, as in `el presidente Milei`; its own start, or 0, where there is none.
    """

    start: int
    end: int
    kind: Kind
    initial: bool = False
    words: int = 1
    goes_on: bool = False
    before: str = ""
    called_after: bool = False
    governs: bool = False
    qualified: int = 0
    titled: int = 0


def is_space(text: str, start: int, end: int) -> bool:
    """Whether nothing but a space or one line break is between two words of one name."""
    return 0 < end - start <= 4 and _SPACE.fullmatch(text, start, end) is not None


def rows_of(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words in rows that only spaces part."""
    row: list[Word] = []
    for word in words:
        if row and not is_space(text, row[-1].end, word.start):
            yield row
            row = []
        row.append(word)
    if row:
        yield row
