"""Forms: a name made ready for comparison, in every reading it may have.

A form is a reading written in one of three spaces: sounds (any language), letters of Hangul syllables, initials and
finals of Pinyin. Its parts are parted by spaces. All that comes after (keys, alignment, evidence) works on arrays of forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from namekit.matching.forms.sounds import spoken
from namekit.matching.forms.syllables import hangul_codes, pinyin_codes
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


_NOT_LETTER = re.compile(r"[^a-z0-9@ \n]+")
_SYLLABIC = {Source.KOREAN: (KOREAN, hangul_codes), Source.CHINESE: (CHINESE, pinyin_codes)}


def forms_of(names: Sequence[Sequence[Reading]]) -> list[tuple[Form, ...]]:
    """The readings of each name written in their spaces, the first of those that come out alike, a plain one beside another; none where nothing is left."""
    heard = [reading.text for readings in names for reading in readings if reading.source not in _SYLLABIC]
    sounding = zip(spoken([_few_parts(text) for text in heard]), _letters(heard), strict=True)
    forms = []
    for readings in names:
        found: dict[tuple[int, str, bool], Form] = {}
        for text, source, weight, _ in readings:
            if source in _SYLLABIC:
                space, codes = _SYLLABIC[source]
                parts, letters = codes(text), ""
            else:
                space, (parts, letters) = SOUND, next(sounding)
            written = space, parts, source is Source.PLAIN
            if parts and written not in found:
                found[written] = Form(space, source, weight, parts, letters)
        forms.append(tuple(found.values()))
    return forms


def _few_parts(text: str) -> str:
    """A text with one space between its words, of which the last are written together where there are too many."""
    tokens = text.split()
    if len(tokens) <= MAX_PARTS:
        return " ".join(tokens)
    return " ".join([*tokens[: MAX_PARTS - 1], "".join(tokens[MAX_PARTS - 1 :])])


def _letters(texts: Sequence[str]) -> list[str]:
    """Plain letters and digits of texts, which are looked at as one, a line each."""
    return _NOT_LETTER.sub("", fold("\n".join(texts))).split("\n") if texts else []
