"""Vowel signs for a word written without them: from the name lexicon, or by the commonest noun patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize.arabic_signs import DAMMA, FATHA, KASRA, SHADDA
from namekit.romanize.native_names import signs

_LONG = "اويیىآة"
_AT_VOWELS = re.compile(f"([اآىة]|\\A[أإ]|(?<=[^{_LONG}])[ويی](?![{_LONG}]))").split
"""Parts a word at its long vowels: و and ي are such between consonants and at the end."""
_SHORT = {"و": DAMMA, "ي": KASRA, "ی": KASRA}
"""The sign before a long vowel, FATHA before others."""
_NISBA = re.compile(f"[{FATHA}{KASRA}]*ي{FATHA}ة$")


def vocalize(word: str, lang: str) -> tuple[str, str]:
    """The word with vowel signs, and `lexicon` or `guess`.

    >>> vocalize("كاتب", "ar")
    ('كَاتِب', 'guess')
    """
    get = signs(lang).get
    listed = get(word)
    if not listed and (arabic := word.replace("ک", "ك").replace("ی", "ي").replace("ہ", "ه")) != word:
        listed = get(arabic)
    return (listed, "lexicon") if listed else (pattern(word, persian=lang != "ar"), "guess")


def pattern(word: str, *, persian: bool = False) -> str:
    """Short vowels by the commonest patterns: faʿl, fāʿil, faʿīl, faʿūl, fiʿāl as faʿāl, mafʿūl, faʿlal.

    >>> pattern("كاتب"), pattern("مسجد")
    ('كَاتِب', 'مَسجَد')
    """
    parts = _AT_VOWELS(word)
    before = ""
    for place in range(0, len(parts) - 1, 2):
        after = parts[place + 1]
        parts[place] = _signed(parts[place], before, after, persian)
        before = after
    parts[-1] = _signed(parts[-1], before, "", persian)
    signed = "".join(parts)
    return _NISBA.sub(KASRA + "ي" + SHADDA + FATHA + "ة", signed) if word[1:].endswith("ية") else signed


@lru_cache(maxsize=8192)
def _signed(run: str, before: str, after: str, persian: bool) -> str:
    """Consonants between two long vowels ("" at the ends of a word) with their signs.

    The long vowel takes its short sign before it; of two consonants after a vowel the first ends its syllable, but for one after ا.
    """
    length = len(run)
    silent = length - 2 if persian and after == "ا" and run.endswith("خو") else -1
    out: list[str] = []
    closed = not before
    for place, consonant in enumerate(run[:-1]):
        behind_alef = before == "ا" and place == 0
        opens = closed or (behind_alef and (not persian or (length == 2 and not after)))
        closed = not opens or place == silent
        out.append(consonant if closed else consonant + (KASRA if behind_alef else FATHA))
    return "".join(out) + run[-1:] + (_SHORT.get(after, FATHA) if run and after else "")
