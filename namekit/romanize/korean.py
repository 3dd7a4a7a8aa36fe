"""Korean schemes: Hangul to Latin by standards that write the sound (Revised Romanization, McCune–Reischauer, DPRK) or the letters, and back.

What a scheme file holds: see korean_writer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize.korean_hanja import has_han, in_hangul
from namekit.romanize.korean_writer import Writer
from namekit.romanize.scheme import PERSONS, Romanized, Scheme
from namekit.romanize.words import at_once

if TYPE_CHECKING:
    from collections.abc import Callable

_LATIN_WORD = re.compile("[a-z]+(?:-[a-z]+)*")


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """The romanizing function of a Korean scheme: takes a text and its kind (text, person, place or surname)."""
    return _Korean(scheme)


class _Korean:
    """A scheme ready for use; Chinese characters are read in Hangul first."""

    def __init__(self, scheme: Scheme) -> None:
        self.writer = Writer(scheme)

    def __call__(self, text: str, kind: str) -> Romanized:
        if has_han(text):
            return Romanized(self.writer.write(in_hangul(text, kind), kind), "lexicon", 0.8)
        return Romanized(self.writer.write(text, kind))

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Words and places at once, persons one by one."""

        def write(text: str) -> str:
            return self.writer.write(in_hangul(text, kind), kind)

        return list(map(write, texts)) if kind in PERSONS else at_once(write, texts)


def compile_reverse(scheme: Scheme) -> Callable[[str], str]:
    """The way back from Latin: exact where the scheme writes letters, the likeliest word where it writes sounds."""
    compiled = Writer(scheme)
    if not compiled.letters_only:
        from namekit.romanize.korean_back import Reader

        return Reader(compiled).read
    from namekit.romanize.korean_letters import read_letters

    def word(match: re.Match[str]) -> str:
        return read_letters(match[0], compiled.onsets, compiled.vowels, compiled.codas) or match[0]

    return lambda text: _LATIN_WORD.sub(word, text)
