"""Inherent vowels that Hindi, Marathi, Nepali, Gujarati, Punjabi, Bengali and Odia write and do not speak.

Ohala's rule (Ohala 1983, "Aspects of Hindi Phonology"): the vowel is dropped at the end, and between a vowel and
one consonant before, one consonant and a vowel after, from the right.
"""

from __future__ import annotations

import re

from namekit.romanize.indic_aksharas import Akshara

DROPS = frozenset({0x0900, 0x0980, 0x0A00, 0x0A80, 0x0B00})
"""Blocks of the languages that drop inherent vowels: Devanagari, Bengali, Gurmukhi, Gujarati, Odia."""

_FALLING = re.compile("[a-z]*(?:[rlnm]|sh|s|f)(?:[kgtdpbjszf]|ch|th|sh)h?|r[lnm]|[kp]s|ts")


def drop_inherent(parts: list[Akshara]) -> None:
    """Take out the inherent vowels that are not spoken, in place."""
    last = len(parts) - 1
    if last > 0 and parts[last].schwa and not parts[last].coda and _may_end(parts[last].consonants):
        parts[last] = Akshara(parts[last].consonants)
    for i in range(last - 1, 0, -1):
        here, after, before = parts[i], parts[i + 1], parts[i - 1]
        alone = here.schwa and not here.coda and len(here.consonants) == 1 and len(after.consonants) == 1
        if alone and before.vowel and not before.coda and after.vowel:
            parts[i] = Akshara(here.consonants)


def _may_end(consonants: tuple[str, ...]) -> bool:
    """Whether a word may end in these consonants: one, one doubled, or two that fall in sonority (Edward, not Chandr)."""
    return len(set(consonants)) == 1 or _FALLING.fullmatch("".join(consonants)) is not None
