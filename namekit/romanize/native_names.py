"""Name elements by script: Latin spellings by rank and vowel signs, from `data/lexicon/`.

A table NAME_common.tsv that a person ranked goes before NAME_names.tsv, which was made from Wikidata's names.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from itertools import compress

from namekit.base.data import data_path

_ALIKE = {"ا": "أإآٱ", "ي": "ىیېے", "ك": "کگڪ", "ه": "ةۀہھە", "": "\u200c"}
"""Letters that spelling and keyboards mix up, by the one that stands for all in a key."""
_ARABIC_KEY = {ord(letter): one for one, letters in _ALIKE.items() for letter in letters}
_MIXED_UP = frozenset(map(chr, _ARABIC_KEY))
_FOLDED = ("arabic", "persian", "urdu")
"""Tables whose Latin is looked up by `arabic_key`."""
TABLES = {
    "ar": ("arabic_common", "arabic_names", "persian_names"),
    "fa": ("persian_common", "persian_names", "arabic_names"),
    "ur": ("urdu_common", "urdu_names", "persian_common", "persian_names", "arabic_names"),
    "ps": ("persian_common", "persian_names", "urdu_names", "arabic_names"),
    "he": ("hebrew_common", "hebrew_names"),
    "th": ("thai_common", "thai_names"),
    "th-place": ("thai_common", "thai_names", "thai_places"),
    "my": ("burmese_common",),
    "hi": ("indian_common", "indian_names"),
}

_SIGNS, _LATIN = 1, 2
"""Columns after the native word."""
_WIDTH = 4
"""Cells of each row, empty ones too."""
_PATIENCE = 5
"""Scans, a quarter of a millisecond each, after which a dictionary is made, for what ten to twenty of them take."""


class _Table:
    """One column of a table by its first, the native word."""

    def __init__(self, name: str, column: int) -> None:
        self._text = _body(name)
        if column == _LATIN and name.startswith(_FOLDED):
            for one, letters in _ALIKE.items():  # ten times as fast as one `str.translate`
                for letter in letters:
                    self._text = self._text.replace(letter, one)
        self._column = column

    def scan(self, word: str) -> str:
        """The cell of a word, the first that is not empty; "" where there is none."""
        at = self._text.find(f"\n{word}\t")
        while at >= 0:
            cells = self._text[at + 1 : self._text.index("\n", at + 1)].split("\t")
            if len(cells) > self._column and cells[self._column]:
                return cells[self._column]
            at = self._text.find(f"\n{word}\t", at + 1)
        return ""

    @cached_property
    def cells(self) -> dict[str, str]:
        """All cells that are not empty."""
        cells = self._text[1:-1].replace("\n", "\t").split("\t")
        words, column = cells[::_WIDTH], cells[self._column :: _WIDTH]
        words.reverse()  # the first row of a word wins
        column.reverse()
        return dict(zip(compress(words, column), filter(None, column), strict=True))

    def is_parted(self) -> bool:
        """Whether the cells have been asked for."""
        return "cells" in self.__dict__


_table = cache(_Table)


class Column:
    """One column of all tables of a language by the native word; the table named first wins.

    Most commands ask for one or two names: they scan the text. Who asks more often has a dictionary made, which costs little where other
    languages have had the same tables parted.
    """

    def __init__(self, lang: str, column: int) -> None:
        self._tables = [_table(name, column) for name in TABLES[lang]]
        self._asked = 0
        self._cells: dict[str, str] = {}

    def get(self, word: str) -> str:
        """The cell of a word, "" where there is none."""
        if not self._cells:
            self._asked += 1
            if self._asked <= _PATIENCE and not all(table.is_parted() for table in self._tables):
                return next(filter(None, (table.scan(word) for table in self._tables)), "")
            self.words()
        return self._cells.get(word, "")

    def words(self) -> Iterable[str]:
        """All words that have a cell."""
        if not self._cells:
            for table in reversed(self._tables):
                self._cells |= table.cells
        return self._cells


class Spellings:
    """Latin spellings, best first, by native word; for ar, fa, ur and ps by its `arabic_key`."""

    def __init__(self, lang: str) -> None:
        self._column = Column(lang, _LATIN)

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
    return Column(lang, _SIGNS)


@cache
def _body(name: str) -> str:
    """Rows of a table, each between line feeds, without the comments and the line that names the columns."""
    text = data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n")
    return "\n" + text.partition("\nnative\t")[2].partition("\n")[2] + "\n"
