"""Syllabic spaces: Korean names by letters of Hangul, Chinese names by initials and finals of Pinyin.

A Latin spelling of a Korean or Chinese name is read back into syllables, and there a syllable that differs is another
name, however near the letters are (`Jong-un`, `Jong-il`). Each letter has a code of its own above those of the sounds.
"""

from __future__ import annotations

import re
from functools import cache

_HANGUL = 0xAC00
_ONSET, _VOWEL, _CODA = 128, 128 + 19, 128 + 19 + 21 - 1  # a coda's index begins at 1
_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_INITIALS: list[str] = ["", *"bpmfdtnlgkhjqx", "zh", "ch", "sh", *"rzcsyw"]
_FINALS: list[str] = (
    "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve"
).split()
_INITIAL, _FINAL = 196, 196 + len(_INITIALS)
_PINYIN = re.compile(f"({'|'.join(sorted(_INITIALS[1:], key=len, reverse=True))})?(.+)")


def hangul_codes(syllables: str) -> str:
    """Codes of the letters of Hangul syllables, a part a syllable; other characters are left out.

    >>> [ord(c) for c in hangul_codes("김")]
    [128, 167, 183]
    """
    parts = []
    for char in syllables:
        index = ord(char) - _HANGUL
        if 0 <= index < 11172:
            onset, rest = divmod(index, 588)
            vowel, coda = divmod(rest, 28)
            parts.append(chr(_ONSET + onset) + chr(_VOWEL + vowel) + (chr(_CODA + coda) if coda else ""))
    return " ".join(parts)


@cache
def _pinyin_code(syllable: str) -> str:
    match = _PINYIN.fullmatch(syllable)
    if match is None or match[2] not in _FINALS:
        return ""
    return chr(_INITIAL + _INITIALS.index(match[1] or "")) + chr(_FINAL + _FINALS.index(match[2]))


def pinyin_codes(syllables: str) -> str:
    """Codes of initial and final of Pinyin syllables parted by spaces; empty where one is no syllable of Pinyin."""
    codes = [_pinyin_code(s) for s in syllables.split()]
    return " ".join(codes) if all(codes) else ""


def letter_code(letter: str) -> int:
    """Code of an onset or vowel of Hangul written as a letter (`ㄱ`, `ㅏ`), of a coda (`-ㄱ`), an initial (`zh-`) or a final (`-ang`)."""
    if letter in _ONSETS:
        return _ONSET + _ONSETS.index(letter)
    if letter in _VOWELS:
        return _VOWEL + _VOWELS.index(letter)
    if letter.endswith("-"):
        return _INITIAL + _INITIALS.index(letter[:-1])
    codas = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
    if letter[1:] in codas:
        return _CODA + 1 + codas.index(letter[1:])
    return _FINAL + _FINALS.index(letter[1:])


def written(codes: str) -> str:
    """What codes of one syllable stand for: a Hangul syllable, or one of Pinyin.

    >>> written(hangul_codes("김")), written(pinyin_codes("zhang"))
    ('김', 'zhang')
    """
    numbers = [ord(c) for c in codes]
    if numbers[0] >= _INITIAL:
        return _INITIALS[numbers[0] - _INITIAL] + _FINALS[numbers[1] - _FINAL]
    coda = numbers[2] - _CODA if len(numbers) > 2 else 0
    return chr(_HANGUL + (numbers[0] - _ONSET) * 588 + (numbers[1] - _VOWEL) * 28 + coda)
