"""What a scheme covers: the letters and rules that its file states, and the rows of the lexicons that it looks names up in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from namekit.base.data import data_path
from namekit.romanize.native_names import TABLES
from namekit.romanize.table import flatten

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_LEXICONS = {
    "japanese": (
        "japanese_people",
        "japanese_surnames",
        "japanese_given",
        "japanese_known_places",
        "japanese_places",
        "japanese_place_terms",
        "japanese_kanji",
    ),
    "korean": ("korean_surnames", "korean_places", "hanja"),
}
_HAN = {
    "hong-kong": ("chinese_surnames", "han_cantonese"),
    "jyutping": ("han_cantonese",),
    "vietnamese": ("chinese_surnames", "han_vietnamese"),
}
_MANDARIN = ("chinese_surnames", "chinese_places", "chinese_features", "han_phrases", "han_mandarin")
_NAMES = frozenset({"arabic", "arabic_usual", "hebrew", "thai", "indic_usual"})
"""Algorithms that look words up in the name elements of their language."""


_WORDS = ("exceptions", "names", "people", "families", "respelled", "person")
"""Parts of a scheme's body that are whole words."""


class Coverage(NamedTuple):
    """Letters (or signs and syllables) and context rules of a scheme, words with a spelling of their own, rows of its lexicons."""

    letters: int
    rules: int
    words: int
    listed: int

    def __str__(self) -> str:
        what = ("letter", "rule", "word of its own", "listed name or character")
        several = ("letters", "rules", "words of their own", "listed names and characters")
        counted = zip(self, what, several, strict=True)
        return ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counted if count)


def coverage(scheme: Scheme) -> Coverage:
    """What the scheme's file and lexicons hold.

    >>> from namekit.romanize import load
    >>> print(coverage(load("uk-2010")))
    34 letters, 7 rules
    """
    body = flatten(scheme)
    words = (
        {**body.get("exceptions", {}), **body.get("names", {})}
        if isinstance(body.get("names", {}), dict)
        else body.get("exceptions", {})
    )
    return Coverage(
        len(_letters(body, words)), len(body.get("rules", ())), len(words), sum(map(_rows, _lexicons(scheme)))
    )


def _letters(body: dict[str, Any], words: dict[str, str]) -> set[str]:
    """What stands to the left in the tables of a scheme's body."""
    tables = (table for name, table in body.items() if isinstance(table, dict) and name not in _WORDS)
    return {key for table in tables for key in table if isinstance(key, str) and key not in words and not key.isascii()}


def _lexicons(scheme: Scheme) -> tuple[str, ...]:
    if scheme.algorithm == "chinese":
        return _HAN.get(scheme.body["system"], _MANDARIN)
    if scheme.algorithm in _NAMES or scheme.body.get("names") is True:
        lang = scheme.languages[0]
        return TABLES["hi" if scheme.algorithm == "indic_usual" else lang]
    return _LEXICONS.get(scheme.algorithm, ())


@cache
def _rows(name: str) -> int:
    lines = data_path("lexicon", f"{name}.tsv").read_bytes().split(b"\n")
    return sum(1 for line in lines if line and not line.startswith(b"#")) - 1
