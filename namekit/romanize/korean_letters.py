"""Korean letter by letter, and back: Romanization of Korean (2000), chapter 3, article 8.

Silent ㅇ inside a word is a hyphen, and a hyphen parts syllables that could be parted in two ways (없었습니다
eobs-eoss-seubnida).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from namekit.romanize.korean_jamo import CODAS, ONSETS, join, split

if TYPE_CHECKING:
    from collections.abc import Mapping

_SILENT = "ㅇ"


def write_letters(word: str, onsets: Mapping[str, str], vowels: Mapping[str, str], codas: Mapping[str, str]) -> str:
    """Latin letters of one Hangul word; `read_letters` gives the word back."""
    usual = _usual_splits(tuple(onsets.items()), tuple(codas.items()))
    out, before = [], None
    for syllable in word.replace("-", ""):
        onset, vowel, coda = split(syllable)
        if before is not None and (onset == _SILENT or usual[codas[before] + onsets[onset]] != (before, onset)):
            out.append("-")
        out += [onsets[onset], vowels[vowel], codas[coda]]
        before = coda
    return "".join(out)


def read_letters(
    latin: str, onsets: Mapping[str, str], vowels: Mapping[str, str], codas: Mapping[str, str]
) -> str | None:
    """The Hangul of one word written by `write_letters`, or None where it is no such word.

    Spelling is strict: what no Hangul word is written like has no reading.
    """
    usual = _usual_splits(tuple(onsets.items()), tuple(codas.items()))
    onset_of = {text: letter for letter, text in onsets.items()}
    vowel_of = {text: letter for letter, text in vowels.items()}
    coda_of = {text: letter for letter, text in codas.items()}
    pieces = re.split("([aeiouwy]+)", latin)
    if len(pieces) < 3 or pieces[0] not in onset_of:
        return None
    word: list[str] = []
    onset = onset_of[pieces[0]]
    for vowel, after in zip(pieces[1::2], pieces[2::2], strict=True):
        last = len(word) * 2 + 3 == len(pieces)
        if last or "-" in after:
            coda_text, _, onset_text = after.partition("-")
            parted = (coda_of.get(coda_text), onset_of.get(onset_text))
        else:
            parted = usual.get(after, (None, None))
        if vowel not in vowel_of or parted[0] is None or parted[1] is None or (last and "-" in after):
            return None
        word.append(join(onset, vowel_of[vowel], parted[0]))
        onset = parted[1]
    return "".join(word)


@cache
def _usual_splits(
    onsets: tuple[tuple[str, str], ...], codas: tuple[tuple[str, str], ...]
) -> dict[str, tuple[str, str]]:
    """Consonants between two vowels → the coda and onset that they are without a hyphen: the shortest coda."""
    onset_of, coda_of = dict(onsets), dict(codas)
    pairs = [(coda, onset) for coda in CODAS for onset in ONSETS if onset != _SILENT]
    usual: dict[str, tuple[str, str]] = {}
    for coda, onset in sorted(pairs, key=lambda pair: len(coda_of[pair[0]])):
        usual.setdefault(coda_of[coda] + onset_of[onset], (coda, onset))
    return usual
