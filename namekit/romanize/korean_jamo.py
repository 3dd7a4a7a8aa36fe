"""Hangul syllables and the letters (jamo) they are built from: Unicode Standard, section 3.12."""

from __future__ import annotations

from functools import cache

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST, _LAST = 0xAC00, 0xD7A3
_ONSET_INDEX = {jamo: index for index, jamo in enumerate(ONSETS)}
_VOWEL_INDEX = {jamo: index for index, jamo in enumerate(VOWELS)}
_CODA_INDEX = {jamo: index for index, jamo in enumerate(CODAS)}

# One letter a jamo. A consonant has the same letter before and after the vowel, but silent and nasal ㅇ have two.
_ONSET_LETTERS = "gGndDrmbBsSxjJcktph"
_VOWEL_LETTERS = "aAyYveVEofFOwuUWlLzZi"
_CODA_LETTERS = dict(zip(CODAS, ("", *"gG1n23dr4567890mb+sSqjcktph"), strict=True))


def is_syllable(char: str) -> bool:
    """Whether the character is a precomposed Hangul syllable (가 to 힣)."""
    return _FIRST <= ord(char) <= _LAST


def is_hangul(text: str) -> bool:
    """Whether the text is made of Hangul syllables alone, and of one at least."""
    return bool(text) and all(_FIRST <= ord(char) <= _LAST for char in text)


@cache
def split(syllable: str) -> tuple[str, str, str]:
    """Onset, vowel and coda of one syllable; the coda may be empty.

    >>> split("값")
    ('ㄱ', 'ㅏ', 'ㅄ')
    """
    rest, coda = divmod(ord(syllable) - _FIRST, 28)
    onset, vowel = divmod(rest, 21)
    return ONSETS[onset], VOWELS[vowel], CODAS[coda]


def join(onset: str, vowel: str, coda: str = "") -> str:
    """The syllable of these letters.

    >>> join("ㄱ", "ㅏ", "ㅄ")
    '값'
    """
    return chr(_FIRST + (_ONSET_INDEX[onset] * 21 + _VOWEL_INDEX[vowel]) * 28 + _CODA_INDEX[coda])


def jamo(hangul: str) -> str:
    """The letters of a Hangul text in an ASCII alphabet of one letter a jamo, for edit distances.

    A consonant is the same letter before and after its vowel; ㅇ is `x` where silent and `q` where nasal. What is no
    Hangul is left as it is.

    >>> jamo("김용현"), jamo("김영현")
    ('gimxwqhVn', 'gimxVqhVn')
    """
    letters = []
    for char in hangul:
        if is_syllable(char):
            rest, coda = divmod(ord(char) - _FIRST, 28)
            onset, vowel = divmod(rest, 21)
            letters.append(_ONSET_LETTERS[onset] + _VOWEL_LETTERS[vowel] + _CODA_LETTERS[CODAS[coda]])
        else:
            letters.append(char)
    return "".join(letters)
