"""Names in scripts that nothing reads (Gothic, cuneiform, Lisu): letters that stand for the whole name, so that it is found as it is listed."""

from __future__ import annotations

import hashlib
import unicodedata

from namekit.romanize.fallback import unidecode
from namekit.scripts import fold

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aiou"
_SYLLABLES = [consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS]
_LENGTH = 10


def is_lost(text: str) -> bool:
    """Whether a letter of a text has no Latin one even sign by sign.

    >>> is_lost("𐌲𐌿𐍄"), is_lost("ᏣᎳᎩ 2")
    (True, False)
    """
    return any(char.isalpha() and not unidecode(char) for char in text)


def stand_in(text: str) -> str:
    """Letters for a name that cannot be read, "" for a text without letters.

    They are drawn from the whole name, case, spaces and punctuation aside, and say nothing of its sound: two names that differ
    in one sign have no more in common than any two, since nobody knows what that sign is worth.

    >>> stand_in("𐌲𐌿𐍄") == stand_in("𐌲𐌿-𐍄"), stand_in("𐌲𐌿𐍄") == stand_in("𐌲𐌿"), stand_in("☃")
    (True, False, '')
    """
    written = "".join(char for char in fold(text) if char.isalnum() or unicodedata.category(char)[0] == "M")
    if not any(map(str.isalpha, written)):
        return ""
    drawn = hashlib.blake2b(written.encode(), digest_size=_LENGTH).digest()
    return "".join(_SYLLABLES[byte % len(_SYLLABLES)] for byte in drawn)
