"""Foreign names in Hangul back to rough Latin letters: 젤렌스키, 도널드 트럼프.

The rules for writing foreign words (National Institute of Korean Language, 외래어 표기법, notice 2017-14) give a
consonant without a vowel the filler ㅡ, write l between vowels ㄹㄹ and r ㄹ, and have one letter for b and v, p
and f, s and th, j and z.
"""

from __future__ import annotations

import re

from namekit.romanize.korean_jamo import is_syllable, split

# One letter for each sound, so that an edit distance can weigh them; ʉ, ə and æ are not the vowels of any one
# language.
_ONSETS = {
    "ㄱ": "g", "ㄲ": "k", "ㄴ": "n", "ㄷ": "d", "ㄸ": "t", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b", "ㅃ": "p", "ㅅ": "s",
    "ㅆ": "s", "ㅇ": "", "ㅈ": "j", "ㅉ": "j", "ㅊ": "ch", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
_VOWELS = {
    "ㅏ": "a", "ㅐ": "æ", "ㅑ": "ya", "ㅒ": "yæ", "ㅓ": "ə", "ㅔ": "e", "ㅕ": "yə", "ㅖ": "ye", "ㅗ": "o", "ㅘ": "wa",
    "ㅙ": "we", "ㅚ": "we", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "wə", "ㅞ": "we", "ㅟ": "wi", "ㅠ": "yu", "ㅡ": "ʉ", "ㅢ": "i",
    "ㅣ": "i",
}  # fmt: skip
_CODAS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅅ": "t", "ㅇ": "ng"}


def transcribed_latin(hangul: str) -> str:
    """A broad Latin reading of a foreign name in Hangul, in small letters, words as in the source.

    `ʉ` is the filler ㅡ (often no sound at all), `ə` is ㅓ (an unstressed vowel, er, u or o) and `æ` is ㅐ (a or
    ai). `l` is ㄹㄹ and ㄹ before a consonant or at the end; `r` is single ㄹ, which stands for l at the start of a
    word as well. `b` may be v, `p` f, `s` th, `j` z, `k` c or q, `ch` tch or ts.

    >>> transcribed_latin("젤렌스키"), transcribed_latin("도널드 트럼프")
    ('jelensʉki', 'donəldʉ tʉrəmpʉ')
    """
    return " ".join(_word(word) for word in hangul.split())


def _word(word: str) -> str:
    out: list[str] = []
    before = ""
    for char in word:
        if not is_syllable(char):
            out.append(char)
            before = ""
            continue
        onset, vowel, coda = split(char)
        start = "" if onset == "ㄹ" and before == "ㄹ" else _ONSETS[onset]
        out.append(start + _VOWELS[vowel] + _CODAS.get(coda, ""))
        before = coda
    return "".join(out)


def with_r(foreign: str) -> str:
    """`transcribed_latin` with the r that English writes after a vowel and ㅓ stands for, before a consonant and at an end.

    >>> with_r(transcribed_latin("로버트 카터"))
    'robərtʉ katər'
    """
    return _OPEN.sub("ər", foreign)


_OPEN = re.compile(r"ə(?=[bcdghjkmnpst](?:h?[aeiouyæəʉ])|\b)")
