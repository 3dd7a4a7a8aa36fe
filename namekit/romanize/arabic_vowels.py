"""Vowel signs for a word written without them: from the name lexicon, or by the commonest noun patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize.arabic_words import DAMMA, FATHA, KASRA, SHADDA, UNIT
from namekit.romanize.native_names import signs

_ARABIC_LETTERS = str.maketrans("کیہ", "كيه")
_OTHER_KEYBOARD = re.compile("[کیہ]").search
_LONG = "اويیىآة"
_ALEFS = "اآىة"
_MAYBE = _ALEFS + "أإويی"
_NISBA = re.compile(f"[{FATHA}{KASRA}]*ي{FATHA}ة$")


def vocalize(word: str, lang: str) -> tuple[str, str]:
    """The word with vowel signs, and `lexicon` or `guess`.

    >>> vocalize("كاتب", "ar")
    ('كَاتِب', 'guess')
    """
    get = signs(lang).get
    listed = get(word) or (get(word.translate(_ARABIC_LETTERS)) if _OTHER_KEYBOARD(word) else "")
    return (listed, "lexicon") if listed else (pattern(word, persian=lang != "ar"), "guess")


def pattern(word: str, *, persian: bool = False) -> str:
    """Short vowels by the commonest patterns: faʿl, fāʿil, faʿīl, faʿūl, fiʿāl as faʿāl, mafʿūl, faʿlal.

    >>> pattern("كاتب"), pattern("مسجد")
    ('كَاتِب', 'مَسجَد')
    """
    signs_of = _pattern_signs(word.translate(_SHAPE), persian)
    return "".join([letter + after for letter, after in zip(word, signs_of, strict=True)])


class _Shape(dict[int, str]):
    """Letter → itself if vowels depend on it, else one that stands for all consonants."""

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if chr(code) in _MAYBE + "خ" else "ب"
        return self[code]


_SHAPE = _Shape()


@lru_cache(maxsize=16_384)
def _pattern_signs(word: str, persian: bool) -> tuple[str, ...]:
    """The signs after each letter of a word.

    Each long vowel takes its short sign before it; of two consonants after a vowel the first ends its syllable.
    """
    out: list[str] = []
    closed = True
    last = len(word) - 1
    vowels = [letter in _MAYBE and _is_vowel(word, i) for i, letter in enumerate(word)]
    for i, letter in enumerate(word):
        after = word[i + 1] if i < last else ""
        out.append(letter)
        if vowels[i]:
            closed = False
        elif not after:
            continue
        elif vowels[i + 1]:
            out.append({"و": DAMMA, "ي": KASRA, "ی": KASRA}.get(after, FATHA))
        elif letter == "خ" and persian and word[i + 1 : i + 3] == "وا":
            closed = True
        elif closed or (i and word[i - 1] == "ا" and (not persian or i + 1 == last)):
            out.append(KASRA if i and word[i - 1] == "ا" else FATHA)
            closed = False
        else:
            closed = True
    text = _NISBA.sub(KASRA + "ي" + SHADDA + FATHA + "ة", "".join(out))
    return tuple(signs_after for _, signs_after in UNIT.findall(text))


def _is_vowel(word: str, i: int) -> bool:
    """Whether a letter stands for a long vowel there: و and ي do between consonants and at the end."""
    letter = word[i]
    if letter in _ALEFS or (i == 0 and letter in "أإ"):
        return True
    if letter not in "ويی" or i == 0:
        return False
    after = word[i + 1] if i + 1 < len(word) else ""
    return word[i - 1] not in _LONG and (after == "" or after not in _LONG)
