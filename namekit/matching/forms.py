"""Forms: a name made ready for comparison, in every reading it may have.

A form is a reading written in one of three spaces: sounds (any language), letters of Hangul syllables, initials and
finals of Pinyin. Its parts are parted by spaces. All that comes after (keys, alignment, evidence) works on arrays of forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.matching.sounds import sounds
from namekit.matching.syllables import hangul_codes, pinyin_codes
from namekit.readings.reading import Reading, Source
from namekit.romanize.fallback import unidecode
from namekit.scripts import fold

SOUND, KOREAN, CHINESE = 0, 1, 2
MAX_PARTS = 8
ALPHABETIC = frozenset((Source.LATIN, Source.CYRILLIC, Source.GREEK, Source.CAUCASIAN))
"""Readings whose letters stand for those that are written: what a typing mistake changes a letter of."""


class Form(NamedTuple):
    """`parts`: codes of each part (Latin-1 letters); `letters`: the reading in plain Latin letters, empty in syllabic spaces."""

    space: int
    source: Source
    weight: float
    parts: str
    letters: str


_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def plain_words(text: str) -> str:
    """A text as bulk sources write it: in ASCII, sign by sign; letters and digits, with a space between words.

    >>> plain_words("Łódź"), plain_words("Юденбург"), plain_words("Val-d'Or (Québec)")
    ('lodz', 'iudenburg', 'val dor quebec')
    """
    plain = (text if text.isascii() else unidecode(text)).lower().replace("'", "")
    return plain if plain.isalpha() else _NOT_PLAIN.sub(" ", plain).strip()


_NOT_LETTER = re.compile(r"[^a-z0-9@ʉ ]+")


def form_of(reading: Reading) -> Form | None:
    """Write a reading in its space; None where nothing is left of it."""
    if reading.source is Source.KOREAN:
        parts, letters, space = hangul_codes(reading.text), "", KOREAN
    elif reading.source is Source.CHINESE:
        parts, letters, space = pinyin_codes(reading.text), "", CHINESE
    else:
        tokens = reading.text.split()
        if len(tokens) > MAX_PARTS:
            tokens = [*tokens[: MAX_PARTS - 1], "".join(tokens[MAX_PARTS - 1 :])]
        parts = " ".join(filter(None, map(sounds, tokens)))
        letters = _NOT_LETTER.sub("", fold(reading.text).replace("ʉ", "u"))
        space = SOUND
    return Form(space, reading.source, reading.weight, parts, letters) if parts else None


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms of many names as arrays: `owner` (forms,) is the name that each belongs to."""

    owner: NDArray[np.int32]
    space: NDArray[np.uint8]
    source: NDArray[np.uint8]
    weight: NDArray[np.float32]
    parts: list[str]
    letters: list[str]

    @classmethod
    def of(cls, names: Sequence[tuple[Form, ...]]) -> Forms:
        """Arrays of the forms of names, in their order."""
        flat = [form for forms in names for form in forms]
        counts = np.fromiter(map(len, names), np.int32, len(names))
        return cls(
            np.repeat(np.arange(len(names), dtype=np.int32), counts),
            np.array([f.space for f in flat], np.uint8),
            np.array([f.source for f in flat], np.uint8),
            np.array([f.weight for f in flat], np.float32),
            [f.parts for f in flat],
            [f.letters for f in flat],
        )
