"""Words of a running text, with where they stand and how they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD_CHARACTERS = 60
"""A longer run of letters is no word of a name: it is passed over, so that time stays linear."""

# \w has no combining marks: the vowel signs of Indic scripts, of Thai, of pointed Hebrew and Arabic are named here.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u0963"
    "\u0981-\u0983\u09bc-\u09e3\u0a01-\u0a51\u0a81-\u0ae3\u0b01-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0ce3\u0d00-\u0d63"
    "\u0d81-\u0df3\u0e31-\u0e4e\u0eb1-\u0ecd\u0f71-\u0fbc\u102b-\u103e\u1056-\u108f\u17b4-\u17d3\u200c\u200d\u3099\u309a"
)
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ`״׳\-‐‑·・=＝]{_LETTER}+)*")
_SENTENCE_ENDS = re.compile(r"[.!?:…。！？।؟։]|\n\s*\n")
_POSSESSIVE = re.compile(r"['’][sS]$")


class Word(NamedTuple):
    """`text[start:end]` is a word; `initial` says that it begins a sentence, `script` is that of its first letter."""

    start: int
    end: int
    text: str
    script: str
    initial: bool


def words(text: str) -> Iterator[Word]:
    """Words in their order, an English possessive left out of each.

    >>> [(w.text, w.initial) for w in words("Kim Yong-hyun's visit. Seoul said")]
    [('Kim', True), ('Yong-hyun', False), ('visit', False), ('Seoul', True), ('said', False)]
    """
    before = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        if end - start > WORD_CHARACTERS and script_of(text[start]) not in UNSPACED:
            before = end
            continue
        word = _POSSESSIVE.sub("", found.group())
        initial = before == 0 or _SENTENCE_ENDS.search(text, before, start) is not None
        yield Word(start, start + len(word), word, script_of(text[start]), initial)
        before = end


UNSPACED = frozenset({"Hani", "Hira", "Kana", "Bopo"})
"""Scripts whose words are not parted by spaces."""


@lru_cache(maxsize=20_000)
def is_capitalized(word: str) -> bool:
    """Whether a word is written as a name is where scripts have case: `Kim`, `al-Assad`, `d'Estaing`.

    >>> is_capitalized("al-Assad"), is_capitalized("iron"), is_capitalized("김")
    (True, False, False)
    """
    return any(part[:1].isupper() or part[:1].istitle() for part in re.split(r"['’ʼ`\-‐‑]", word))
