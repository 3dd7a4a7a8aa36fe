"""Vietnamese names in Hangul, which Korean writes in one word: 쩐다이꽝 is Trần Đại Quang."""

from __future__ import annotations

import re
from functools import cache

from namekit.lexicon import rows
from namekit.readings.korean_foreign import transcribed_latin
from namekit.romanize.korean_jamo import split

_SYLLABLE = re.compile("[가-힣][아-잏]*")
"""A syllable of Vietnamese: a sign of Hangul, and those behind it that begin with no consonant."""
_ONSETS = {"ㅉ": "ch", "ㅈ": "z"}
"""What Korean writes for tr and ch, and for d and gi, whose sounds no other consonant of it has."""
_LEAST, _MOST = 2, 4
"""Syllables of a name."""


def vietnamese_in_hangul(name: str) -> str:
    """The syllables of a Vietnamese person's name in broad Latin letters; empty where no family name begins it, or several words are parted.

    >>> vietnamese_in_hangul("쩐다이꽝"), vietnamese_in_hangul("응우옌쑤언푹"), vietnamese_in_hangul("젤렌스키")
    ('chən dai kwang', 'nguyen suən puk', '')
    """
    syllables = _SYLLABLE.findall(name)
    if not _LEAST <= len(syllables) <= _MOST or "".join(syllables) != name or syllables[0] not in _families():
        return ""
    return " ".join(map(_said, syllables))


def _said(syllable: str) -> str:
    latin = transcribed_latin(syllable).removeprefix("ʉ")  # 응오 is Ngô
    onset = _ONSETS.get(split(syllable[0])[0])
    return onset + latin.removeprefix("j") if onset else latin


@cache
def _families() -> frozenset[str]:
    return frozenset(hangul for _, hangul in rows("hangul_vietnamese"))
