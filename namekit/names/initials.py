"""Initials in scripts of India: the name of a Latin letter (एम. is M.), or the first syllable of a name (மு. is Mu)."""

from __future__ import annotations

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.romanize.indic_aksharas import aksharas, block

_FIRST, _LAST = "\u0900", "\u0dff"
"""Blocks of the scripts of India and Sri Lanka in Unicode, Devanagari to Sinhala."""


def letter_of(word: str) -> str:
    """Latin letter that an initial in a script of India stands for; empty for other words, and for a syllable with no period.

    >>> letter_of("एम."), letter_of("एम"), letter_of("மு."), letter_of("மு"), letter_of("M.")
    ('m', 'm', 'm', '', '')
    """
    if not _FIRST <= word[0] <= _LAST:
        return ""
    bare = word.rstrip(".")
    if named := letter_names().get(bare):
        return named
    parts = aksharas(bare, block(bare)) if word.endswith(".") else []
    return (parts[0].onset + parts[0].vowel)[:1].lower() if len(parts) == 1 else ""


@kept
def letter_names() -> dict[str, str]:
    """Letter that each word is the name of; the first, where a script writes two of them alike."""
    return {word: letters.split("|")[0] for word, _, letters in rows("letter_names")}
