"""What a run of Hangul syllables sounds like, as far as romanization standards write it.

The rules are those of the Standard Pronunciation (Ministry of Culture notice 2017-13, chapters 4 to 7): liaison,
palatalization, aspiration, neutralization and the assimilation of nasals and ㄹ. Tensing (chapter 6) is left out: no
romanization standard writes it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from namekit.romanize.korean_jamo import split

_LIAISON = {
    "ㄳ": ("ㄱ", "ㅅ"),
    "ㄵ": ("ㄴ", "ㅈ"),
    "ㄶ": ("", "ㄴ"),
    "ㄺ": ("ㄹ", "ㄱ"),
    "ㄻ": ("ㄹ", "ㅁ"),
    "ㄼ": ("ㄹ", "ㅂ"),
    "ㄽ": ("ㄹ", "ㅅ"),
    "ㄾ": ("ㄹ", "ㅌ"),
    "ㄿ": ("ㄹ", "ㅍ"),
    "ㅀ": ("", "ㄹ"),
    "ㅄ": ("ㅂ", "ㅅ"),
    "ㅎ": ("", "ㅇ"),
    "ㅇ": ("ㅇ", "ㅇ"),
    "": ("", "ㅇ"),
}
_NEUTRAL = {
    "ㄲ": "ㄱ",
    "ㅋ": "ㄱ",
    "ㄳ": "ㄱ",
    "ㄺ": "ㄱ",
    "ㅅ": "ㄷ",
    "ㅆ": "ㄷ",
    "ㅈ": "ㄷ",
    "ㅊ": "ㄷ",
    "ㅌ": "ㄷ",
    "ㅎ": "ㄷ",
    "ㅍ": "ㅂ",
    "ㅄ": "ㅂ",
    "ㄿ": "ㅂ",
    "ㄵ": "ㄴ",
    "ㄶ": "ㄴ",
    "ㄼ": "ㄹ",
    "ㄽ": "ㄹ",
    "ㄾ": "ㄹ",
    "ㅀ": "ㄹ",
    "ㄻ": "ㅁ",
}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
# Stem + ㅎ: what is left of the coda, and the onset made of its last letter and ㅎ.
_BEFORE_H = {
    "ㄱ": ("", "ㅋ"),
    "ㄺ": ("ㄹ", "ㅋ"),
    "ㄷ": ("", "ㅌ"),
    "ㅂ": ("", "ㅍ"),
    "ㄼ": ("ㄹ", "ㅍ"),
    "ㅈ": ("", "ㅊ"),
    "ㄵ": ("ㄴ", "ㅊ"),
}
_AFTER_H = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
# No Sino-Korean reading and hardly a noun has these: after ㄱ ㄷ ㅂ they are the causative and passive endings of
# verbs, whose ㅎ melts into the stop (잡혀 Japyeo), where nouns keep it (묵호 Mukho): Romanization of Korean
# (2000), chapter 3, article 1.
_VERB_ENDINGS = frozenset("히힌힐힘힙혀혔혓")


class Sound(NamedTuple):
    """A syllable as pronounced: the onset may be silent (ㅇ), the coda one of ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅇ or nothing."""

    onset: str
    vowel: str
    coda: str


@cache
def boundary(
    coda: str, onset: str, vowel: str, *, ending: bool = False, nasal: bool = False, kept_r: bool = False
) -> tuple[str, str]:
    """Coda and onset as they sound where two syllables meet; `vowel` is the second syllable's.

    `ending` says that the second syllable is a verb ending, `nasal` that ㄴ and ㄹ meet in a compound of words
    (신문+로, not 신라), `kept_r` that ㄹ sounds as it is written, as in the DPRK's standard (압록 Amrok, not Amnok).

    >>> boundary("ㅂ", "ㄹ", "ㅣ"), boundary("ㄴ", "ㄹ", "ㅏ"), boundary("ㅌ", "ㅇ", "ㅣ")
    (('ㅁ', 'ㄴ'), ('ㄹ', 'ㄹ'), ('', 'ㅊ'))
    """
    if onset == "ㅇ":
        return _liaison(coda, vowel)
    if onset == "ㅎ":
        return _before_h(coda, vowel, ending)
    if coda in _AFTER_H and onset in _ASPIRATED:
        return _AFTER_H[coda], _ASPIRATED[onset]
    if coda == "ㅎ" and onset == "ㅅ":
        return "", "ㅅ"
    if coda == "ㄺ" and onset == "ㄱ" and ending:
        return "ㄹ", "ㄱ"
    return _assimilated(_NEUTRAL.get(coda, coda), onset, nasal, kept_r)


def _liaison(coda: str, vowel: str) -> tuple[str, str]:
    if vowel in "ㅣㅕ" and coda in {"ㄷ", "ㅌ", "ㄾ"} and (vowel == "ㅣ" or coda != "ㄷ"):
        return ("ㄹ" if coda == "ㄾ" else ""), ("ㅈ" if coda == "ㄷ" else "ㅊ")
    return _LIAISON.get(coda, ("", coda))


def _before_h(coda: str, vowel: str, ending: bool) -> tuple[str, str]:
    if coda in {"ㄷ", "ㅈ"} and vowel in "ㅣㅕ":
        return "", "ㅊ"
    if coda in {"ㅈ", "ㄵ"} or (ending and coda in _BEFORE_H):
        return _BEFORE_H[coda]
    return _NEUTRAL.get(coda, coda), "ㅎ"


def _assimilated(coda: str, onset: str, nasal: bool, kept_r: bool) -> tuple[str, str]:
    if onset == "ㄹ":
        if coda == "ㄹ" or (coda == "ㄴ" and not nasal):
            return "ㄹ", "ㄹ"
        return _NASAL.get(coda, coda), "ㄴ" if coda and not kept_r else "ㄹ"
    if onset == "ㄴ" and coda == "ㄹ":
        return "ㄹ", "ㄹ"
    if onset in "ㄴㅁ":
        return _NASAL.get(coda, coda), onset
    return coda, onset


def sounds(word: str, *, nasal_at: int = -1, kept_r: bool = False, parted: frozenset[int] = frozenset()) -> list[Sound]:
    """The syllables of one Hangul word as they sound.

    Before syllable `nasal_at` a compound's parts meet; a coda does not move over to a syllable of `parted`.

    >>> "".join(s.onset + s.vowel + s.coda for s in sounds("독립문"))
    'ㄷㅗㅇㄴㅣㅁㅁㅜㄴ'
    """
    letters = [list(split(syllable)) for syllable in word]
    if "밟" in word:  # the one stem whose ㄼ is ㅂ before a consonant: Standard Pronunciation, article 10
        for index, syllable in enumerate(word[:-1]):
            if syllable == "밟" and letters[index + 1][0] != "ㅇ":
                letters[index][2] = "ㅂ"
    for index in range(1, len(letters)):
        before, after = letters[index - 1], letters[index]
        ending = word[index] in _VERB_ENDINGS
        if index in parted and after[0] == "ㅇ":
            before[2] = _NEUTRAL.get(before[2], before[2])
            continue
        before[2], after[0] = boundary(
            before[2], after[0], after[1], ending=ending, nasal=index == nasal_at, kept_r=kept_r
        )
    last = letters[-1]
    last[2] = _NEUTRAL.get(last[2], last[2])
    return [Sound(*syllable) for syllable in letters]
