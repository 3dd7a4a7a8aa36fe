"""Forms: a name made ready for comparison, in every reading it may have.

A form is a reading written in one of three spaces: sounds (any language), letters of Hangul syllables, initials and
finals of Pinyin. Its parts are parted by spaces. All that comes after (keys, alignment, evidence) works on arrays of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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


_NOT_LETTER = re.compile(r"[^a-z0-9@ ]+")


def forms_of(readings: Iterable[Reading]) -> tuple[Form, ...]:
    """Readings written in their spaces, the first of those that come out alike, a plain one beside another; none where nothing is left."""
    found: dict[tuple[int, str, bool], Form] = {}
    for text, source, weight, _ in readings:
        if source is Source.KOREAN:
            space, parts = KOREAN, hangul_codes(text)
        elif source is Source.CHINESE:
            space, parts = CHINESE, pinyin_codes(text)
        else:
            space, parts = SOUND, _sound_parts(text)
        written = space, parts, source is Source.PLAIN
        if parts and written not in found:
            found[written] = Form(space, source, weight, parts, _letters(text) if space == SOUND else "")
    return tuple(found.values())


def _sound_parts(text: str) -> str:
    tokens = text.split()
    if len(tokens) > MAX_PARTS:
        tokens = [*tokens[: MAX_PARTS - 1], "".join(tokens[MAX_PARTS - 1 :])]
    return " ".join(filter(None, map(sounds, tokens)))


def _letters(text: str) -> str:
    letters = fold(text)
    return letters if letters.isascii() and letters.replace(" ", "").isalnum() else _NOT_LETTER.sub("", letters)


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
