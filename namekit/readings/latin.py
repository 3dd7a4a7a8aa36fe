"""Latin letters of some languages as others write the same names: `Đorđe`, `Djordje`; `Cəmil`, `Jamil`; `Csányi`, `Chanyi`."""

from __future__ import annotations

import re
import unicodedata

from namekit.readings.reading import Reading, Source

_TURKIC = re.compile("[əğışâîû]|\\bç|ç(?=[ei])")
"""What Turkish and Azerbaijani write among few others: their c is j of other languages, ç is ch, ə mostly a."""


_HUNGARIAN = re.compile("[őű]|^(?=.*[áéíóúöü])(?!.*(?:[łąęńśźż]|cz|rz|w)).*(?:gy|zs|cs|sz)")
"""What tells Hungarian (and not Polish), where s is sh of other languages, sz is s, cs is ch, zs is zh, gy nearly dy, ly and j are y."""
_HUNGARIAN_LETTER = re.compile("dzs|ssz|sz|ccs|cs|zs|ggy|gy|lly|ly|s|j|c")
_HUNGARIAN_SOUNDS = {
    "dzs": "j", "ssz": "s", "sz": "s", "ccs": "ch", "cs": "ch", "zs": "zh", "ggy": "dy", "gy": "dy", "lly": "y", "ly": "y",
    "s": "sh", "j": "y", "c": "ts",
}  # fmt: skip
_VIETNAMESE = re.compile("[\u0300\u0302\u0303\u0306\u0309\u031b\u0323]")
"""Marks of Vietnamese, whose đ is another letter, that no South Slavic language has."""


def spelled_out(text: str) -> list[Reading]:
    """Other spellings of a lower-case name, by its letters: of one language at most.

    >>> spelled_out("đorđe")[0].text, spelled_out("cemil çiçek")[0].text, spelled_out("csányi sándor")[0].text
    ('djordje', 'jemil chichek', 'chányi shándor')
    >>> spelled_out("đặng"), spelled_out("józef oleszkiewicz")
    ([], [])
    """
    if _TURKIC.search(text):
        other = text.replace("c", "j").replace("ç", "ch").replace("ə", "a")
        return [Reading(other, Source.LATIN, 1.0, "Turkish c as j, ç as ch")] if other != text else []
    if "ão" in text:
        return [Reading(text.replace("ão", "an"), Source.LATIN, 1.0, "Portuguese ão as an")]
    if _HUNGARIAN.search(text):
        heard = _HUNGARIAN_LETTER.sub(lambda m: _HUNGARIAN_SOUNDS[m[0]], text)
        return [Reading(heard, Source.LATIN, 1.0, "Hungarian letters")]
    if "đ" in text and not _VIETNAMESE.search(unicodedata.normalize("NFD", text)):
        return [Reading(text.replace("đ", "dj"), Source.LATIN, 1.0, "South Slavic đ as dj")]
    return []
