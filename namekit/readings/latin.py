"""Latin letters of some languages as others write the same names: `Đorđe`, `Djordje`; `Cəmil`, `Jamil`."""

from __future__ import annotations

import re
import unicodedata

from namekit.readings.reading import Reading, Source

_TURKIC = re.compile("[əğışâîû]|\\bç|ç(?=[ei])")
"""What Turkish and Azerbaijani write among few others: their c is j of other languages, ç is ch, ə mostly a."""


_VIETNAMESE = re.compile("[\u0300\u0302\u0303\u0306\u0309\u031b\u0323]")
"""Marks of Vietnamese, whose đ is another letter, that no South Slavic language has."""


def spelled_out(text: str) -> list[Reading]:
    """Other spellings of a lower-case name, by its letters.

    >>> spelled_out("đorđe")[0].text, spelled_out("cemil çiçek")[0].text, spelled_out("đặng")
    ('djordje', 'jemil chichek', [])
    """
    if _TURKIC.search(text):
        other = text.replace("c", "j").replace("ç", "ch").replace("ə", "a")
        return [Reading(other, Source.LATIN, 1.0, "Turkish c as j, ç as ch")] if other != text else []
    if "đ" in text and not _VIETNAMESE.search(unicodedata.normalize("NFD", text)):
        return [Reading(text.replace("đ", "dj"), Source.LATIN, 1.0, "South Slavic đ as dj")]
    return []
