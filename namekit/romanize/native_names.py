"""Name elements by script: Latin spellings by rank and vowel signs, from `data/lexicon/`.

A table NAME_common.tsv that a person ranked goes before NAME_names.tsv, which was made from Wikidata's names.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from namekit.base.data import data_path
from namekit.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARABIC_KEY = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیېے", "ي"),
        **dict.fromkeys("کگڪ", "ك"),
        **dict.fromkeys("ةۀہھە", "ه"),
        "\u200c": None,
    }
)
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


def arabic_key(word: str) -> str:
    """A word with alef, yeh, kaf and heh of one kind each, as the tables are searched by.

    >>> arabic_key("أحمد") == arabic_key("احمد")
    True
    """
    return word.translate(_ARABIC_KEY)


@cache
def latin(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Latin spellings, best first, by native word; for ar, fa, ur and ps by its `arabic_key`."""
    table: dict[str, tuple[str, ...]] = {}
    for name in _present(lang):
        for row in rows(name):
            if row[2]:
                table.setdefault(row[0].translate(_ARABIC_KEY), tuple(row[2].split("|")))
    return MappingProxyType(table)


@cache
def signs(lang: str) -> Mapping[str, str]:
    """The spelling with vowel signs by native word, letter for letter as it is written."""
    table: dict[str, str] = {}
    for name in _present(lang):
        for row in rows(name):
            if row[1]:
                table.setdefault(row[0], row[1])
    return MappingProxyType(table)


def _present(lang: str) -> list[str]:
    return [name for name in TABLES[lang] if data_path("lexicon", f"{name}.tsv").exists()]
