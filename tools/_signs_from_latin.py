"""Vowel signs for an Arabic or Persian spelling, read off a Latin spelling of the same name: محمد + muhammad = مُحَمَّد."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

FATHA, DAMMA, KASRA, SHADDA = "\u064e", "\u064f", "\u0650", "\u0651"
VOWEL = "[aeiou]{0,2}"
CONSONANTS = {
    "ب": "b+|p", "پ": "p+", "ت": "t+", "ث": "(?:th)+|t|s+", "ج": "j+|g+|dj+", "چ": "ch|tch|tsch|c", "ح": "h*",
    "خ": "(?:kh)+|h|x|ch", "د": "d+",
    "ذ": "(?:dh)+|z+|d", "ر": "r+", "ز": "z+", "ژ": "zh|j", "س": "s+|c", "ش": "(?:sh)+|ch|s", "ص": "s+",
    "ض": "d+|dh|z+", "ط": "t+",
    "ظ": "z+|dh|d", "ع": "['`]?", "غ": "gh|g|q", "ف": "f+|ph", "ق": "q+|k+|gh|g|c", "ك": "k+|c", "ک": "k+|c",
    "گ": "g+", "ل": "l+",
    "م": "m+", "ن": "n+", "ه": "h*", "ء": "['`]?",
}  # fmt: skip
LONG = {
    "ا": "a{1,2}|e",
    "و": "w+|v+|ou|oo|ow|aw|au|u|o",
    "ي": "y+|ee|ei|ey|ay|ai|iy|i|e",
    "ی": "y+|ee|ei|ey|ay|ai|iy|i|e",
}
DOUBLED_IN_LATIN = "عءس"
"""Letters whose doubling says nothing: Latin writes ss between vowels for one s."""
SIGN = {"a": FATHA, "i": KASRA, "u": DAMMA, "o": DAMMA}


@lru_cache(maxsize=100_000)
def _pattern(native: str) -> re.Pattern[str] | None:
    out = []
    for i, letter in enumerate(native):
        last = i == len(native) - 1
        if i == 0 and letter in "اأإآ":
            out.append("()(aa|[aeiou])" if letter != "ا" or native[1:2] not in "ويی" else "()([aeiou]?)")
        elif letter in "أإؤئآ":
            out.append("(['`y]?)([aeiou]{0,2})")
        elif letter in "ىة" or (letter == "ه" and last):
            out.append("(a|ah|at|eh|e|h|i|ih|y)()" if last else "(a|i)()")
        elif letter in LONG:
            out.append(f"({LONG[letter]}){'()' if letter == 'ا' else '(' + VOWEL + ')'}")
        elif letter in CONSONANTS:
            out.append(f"({CONSONANTS[letter]})({VOWEL})")
        else:
            return None
    return re.compile("".join(out))


def _sign(vowel: str, native: str, i: int, *, persian: bool) -> str:
    """Sign for a short vowel; e is a kasra in Persian and after a long ā, else a fatha."""
    vowel = vowel[:1]
    if vowel == "e":
        return KASRA if persian or "ا" in native[max(0, i - 1) : i] else FATHA
    return SIGN.get(vowel, "")


def _matres(letter: str, sound: str, vowel: str) -> tuple[str, str]:
    """Sign before و or ي, and what they carry after them."""
    if sound[0] in "wvy":
        twice = SHADDA if len(sound) > 1 and sound[0] == sound[1] else ""
        return "", twice + SIGN.get(vowel[:1], FATHA if vowel[:1] == "e" else "")
    if sound in ("aw", "au", "ow", "ay", "ai", "ei", "ey"):
        return FATHA, SIGN.get(vowel[:1], "")
    return DAMMA if letter == "و" else KASRA, ""


def signs(native: str, latin: str, *, persian: bool) -> str:
    """The native spelling with signs, or "" where the Latin one does not fit it letter for letter."""
    latin = (
        "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
        .replace("’", "'")
        .replace("‘", "'")
    )
    pattern = _pattern(native)
    match = pattern.fullmatch(latin.replace("-", "")) if pattern and len(native) > 1 else None
    if match is None:
        return ""
    groups = match.groups()
    out: list[str] = []
    for i, letter in enumerate(native):
        sound, vowel = groups[2 * i], groups[2 * i + 1]
        if letter in LONG and letter != "ا" and i:
            before, carried = _matres(letter, sound or "i", vowel)
            if before and out and out[-1][-1] not in (FATHA, DAMMA, KASRA):
                out.append(before)
            out.append(letter + carried)
        elif (letter in "اىة" and i) or letter == "آ":
            if out and letter in "ا" and out[-1][-1] not in (FATHA, DAMMA, KASRA):
                out.append(FATHA)
            out.append(letter)
        elif i == 0 and letter in "اأإ":
            out.append(letter + _sign(vowel, native, i, persian=persian))
        else:
            twice = (
                SHADDA
                if len(sound) > 1
                and (sound[0] == sound[1] or sound[:2] == sound[2:4])
                and letter not in DOUBLED_IN_LATIN
                else ""
            )
            following = native[i + 1 : i + 2]
            held = following in ("ا", "ى", "ة") and following != ""
            out.append(letter + twice + (FATHA if held else _sign(vowel, native, i, persian=persian)))
    return "".join(out)
