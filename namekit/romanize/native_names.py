"""Name elements by script: Latin spellings by rank and vowel signs, from `data/lexicon/`.

A table NAME_common.tsv that a person ranked goes before NAME_names.tsv, which was made from Wikidata's names.
"""

from __future__ import annotations

import re
from functools import cache

from namekit.base.data import data_path

_ALIKE = {"ا": "أإآٱ", "ي": "ىیېے", "ك": "کگڪ", "ه": "ةۀہھە", "": "\u200c"}
"""Letters that spelling and keyboards mix up, by the one that stands for all in a key."""
_ARABIC_KEY = {ord(letter): one for one, letters in _ALIKE.items() for letter in letters}
_MIXED_UP = frozenset(map(chr, _ARABIC_KEY))
TABLES = {
    "ar": ("arabic_common", "arabic_names", "persian_names"),
    "fa": ("persian_common", "persian_names", "arabic_names"),
    "ur": ("urdu_common", "urdu_names", "persian_common", "persian_names", "arabic_names"),
    "ps": ("persian_common", "persian_names", "urdu_names", "arabic_names"),
    "he": ("hebrew_common", "hebrew_names"),
    "th": ("thai_common", "thai_names"),
    "my": ("burmese_common",),
    "hi": ("indian_common", "indian_names"),
}
_PATIENCE = 40
"""Scans of the text, a quarter of a millisecond each, after which a dictionary is made."""


class Column:
    """One column of the tables of a language by its first, the native word; the table named first wins.

    Most commands ask for one or two names: they scan the text. Who asks more often has a dictionary made.
    """

    def __init__(self, lang: str, column: int, *, fold: bool) -> None:
        self._text = "".join(map(_body, TABLES[lang]))
        if fold:  # `str.replace` for each letter is ten times as fast as one `str.translate`
            for one, letters in _ALIKE.items():
                for letter in letters:
                    self._text = self._text.replace(letter, one)
        self._skip = r"\t[^\t\n]*" * (column - 1)
        self._asked = 0
        self._cells: dict[str, str] | None = None

    def get(self, word: str) -> str:
        """The cell of a word, the first that is not empty; "" where there is none."""
        if self._cells is None:
            self._asked += 1
            if self._asked <= _PATIENCE:
                match = re.search(f"\n{re.escape(word)}{self._skip}\t([^\t\n]+)", self._text)
                return match[1] if match else ""
            pairs = re.findall(rf"\n([^\t\n]*){self._skip}\t([^\t\n]+)", self._text)
            self._cells = dict(reversed(pairs))
        return self._cells.get(word, "")


class Spellings:
    """Latin spellings, best first, by native word; for ar, fa, ur and ps by its `arabic_key`."""

    def __init__(self, lang: str) -> None:
        self._column = Column(lang, 2, fold=lang in ("ar", "fa", "ur", "ps"))

    def get(self, word: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The spellings of a word."""
        cell = self._column.get(word)
        return tuple(cell.split("|")) if cell else default


def arabic_key(word: str) -> str:
    """A word with alef, yeh, kaf and heh of one kind each, as the tables are searched by.

    >>> arabic_key("أحمد") == arabic_key("احمد")
    True
    """
    return word if _MIXED_UP.isdisjoint(word) else word.translate(_ARABIC_KEY)


@cache
def latin(lang: str) -> Spellings:
    """Latin spellings of the name elements of a language.

    >>> latin("he").get("כהן"), latin("he").get("")
    (('cohen', 'kohen'), ())
    """
    return Spellings(lang)


@cache
def signs(lang: str) -> Column:
    """The spelling with vowel signs by native word, letter for letter as it is written."""
    return Column(lang, 1, fold=False)


def _body(name: str) -> str:
    """Rows of a table, each after a line feed, without the comments and the line that names the columns."""
    text = data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n")
    return "\n" + text.partition("\nnative\t")[2].partition("\n")[2]
