"""A reading: one thing a written name may stand for."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple


class Source(IntEnum):
    """Where a reading comes from; the model learns how far each can be trusted."""

    LATIN = 0
    CYRILLIC = 1
    GREEK = 2
    CAUCASIAN = 3
    ABJAD = 4
    INDIC = 5
    SOUTHEAST = 6
    HANGUL = 7
    HANGUL_TRANSCRIBED = 8
    HAN = 9
    HAN_TRANSCRIBED = 10
    KANJI = 11
    KANA = 12
    KANA_TRANSCRIBED = 13
    OTHER = 14
    KOREAN = 15
    CHINESE = 16
    PLAIN = 17
    """Plain ASCII, sign by sign, as bulk sources write names of every script."""
    HEARD = 18
    """Latin letters as the speakers of the language say them, which other scripts write."""


class Reading(NamedTuple):
    """`text` in lower-case Latin with a space between parts, or for KOREAN in Hangul syllables, for CHINESE in pinyin syllables parted by spaces."""

    text: str
    source: Source
    weight: float = 1.0
    how: str = ""


Readings = list[Reading]

_APART = re.compile(r"[\s\-‐-―·・･•‧.,;:/()\[\]\"“”„«»_|+&]+")
_INSIDE = re.compile(r"['’ʼ‘`´ʹʻ״׳]")


def words_of(text: str) -> str:
    """A text with a space between its words and without what joins letters within one (`O'Neill`, `d’Este`)."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.split())
    return _APART.sub(" ", _INSIDE.sub("", text)).strip()
