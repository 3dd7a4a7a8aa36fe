"""Japanese names in Hangul back to Hepburn: 마에바시 is Maebashi, 가쓰야마 Katsuyama.

The rules for writing Japanese words (National Institute of Korean Language, 외래어 표기법, table 4) leave long vowels out, write
k, t and ch at the head of a word as g, d and j, and つ as 쓰.
"""

from __future__ import annotations

from namekit.romanize.korean_jamo import is_syllable, join, split

_HEAD = {"ㄱ": "k", "ㄷ": "t", "ㅈ": "ch"}
_ONSETS = {
    "ㄱ": "g", "ㄴ": "n", "ㄷ": "d", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b", "ㅅ": "s", "ㅇ": "", "ㅈ": "j", "ㅊ": "ch", "ㅋ": "k", "ㅌ": "t",
    "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
_VOWELS = {"ㅏ": "a", "ㅑ": "ya", "ㅔ": "e", "ㅗ": "o", "ㅘ": "wa", "ㅛ": "yo", "ㅜ": "u", "ㅠ": "yu", "ㅣ": "i"}
_WRITTEN_OUT = {"쓰": "tsu", "스": "su", "즈": "zu", "시": "shi", "샤": "sha", "슈": "shu", "쇼": "sho", "후": "fu"}
_CODAS = {"": "", "ㄴ": "n", "ㅅ": "t"}


def japanese_in_hangul(text: str) -> str:
    """Hepburn of a Japanese name in Hangul, word by word; empty where a syllable is none that Japanese words are written with.

    >>> japanese_in_hangul("가쓰야마"), japanese_in_hangul("삿포로"), japanese_in_hangul("신이치"), japanese_in_hangul("홍성")
    ('katsuyama', 'satporo', 'shinichi', '')
    """
    words = [_word(word) for word in text.split()]
    return " ".join(words) if words and all(words) else ""


def _word(word: str) -> str:
    out = [_syllable(syllable, head=not i) for i, syllable in enumerate(word)]
    return "".join(out) if all(out) else ""


def _syllable(syllable: str, *, head: bool) -> str:
    if not is_syllable(syllable):
        return ""
    onset, vowel, coda = split(syllable)
    if (written := _WRITTEN_OUT.get(join(onset, vowel, ""))) and coda in _CODAS:
        return written + _CODAS[coda]
    if onset not in _ONSETS or vowel not in _VOWELS or coda not in _CODAS or (vowel == "ㅘ" and onset != "ㅇ"):
        return ""
    first = (_HEAD.get(onset) if head else None) or _ONSETS[onset]
    said = _VOWELS[vowel].removeprefix("y") if first in ("j", "ch") else _VOWELS[vowel]
    return first + said + _CODAS[coda]
