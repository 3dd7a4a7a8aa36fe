"""The one cleaning step: what was typed, copied or encoded in different ways becomes one string of letters.

Cleaning never guesses a letter that is not there: it composes (NFC), unifies width, apostrophes, spaces and hyphens,
drops what is
invisible, mends look-alikes within a word, and keeps Arabic and Persian yeh and kaf apart unless a text mixes them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from namekit.scripts.lookalikes import mend
from namekit.scripts.tables import rows

_LATIN, _OTHER = re.compile("[A-Za-zÀ-ɏ]").search, re.compile("[Ͱ-ԯἀ-῿]").search
_PERSIAN, _ARABIC = re.compile("[پچژگٹڈڑںےہھۓټډړښڼېۍۀ]").search, re.compile("[ةإ]").search
_MENDED = re.compile("[A-Za-zÀ-ɏيكیک]").match
_ARABIC_PAIR, _PERSIAN_PAIR = frozenset("يك"), frozenset("یک")
_YEH_AND_KAF = _ARABIC_PAIR | _PERSIAN_PAIR
_TO_PERSIAN, _TO_ARABIC = str.maketrans("يك", "یک"), str.maketrans("یک", "يك")

_COMPATIBILITY_JAMO = re.compile("([ㄱ-ㅎ])([ㅏ-ㅣ])(?:([ㄱ-ㄷㄹ-ㅂㅄ-ㅆㅇ-ㅎ])(?![ㅏ-ㅣ]))?")
_INITIALS, _FINALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

# Sequences with ZWJ that Unicode 5.1 gave letters of their own: Malayalam chillus; Bengali khanda ta (4.1).
_JOINED = {
    "ണ്\u200d": "ൺ",
    "ന്\u200d": "ൻ",
    "ര്\u200d": "ർ",
    "ല്\u200d": "ൽ",
    "ള്\u200d": "ൾ",
    "ക്\u200d": "ൿ",
    "ত্\u200d": "ৎ",
}


def clean(text: str) -> str:
    r"""One form of a text however it was typed; the length may change, and cleaning twice changes nothing more.

    >>> clean("Ｋｉｍ"), clean("O’Neil"), clean("Mосква"), clean("김"), clean("ﾔﾏﾀﾞ"), clean("Zoe\u0308")
    ('Kim', "O'Neil", 'Москва', '김', 'ヤマダ', 'Zoë')
    """
    if text.isascii() and text.isprintable() and "`" not in text:
        return text
    if _UNCHANGED.issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    return _cleaned(text)


_UNCHANGED: set[str] = set()
"""Characters met that no step but composition ever changes: most texts consist of them."""


def _cleaned(text: str) -> str:
    """All steps; letters of the alphabets with look-alikes and the yeh and kaf of two keyboards depend on their neighbours."""
    if _suspects().isdisjoint(text):
        _UNCHANGED.update(char for char in text if unicodedata.category(char) != "Cn" and not _MENDED(char))
    else:
        text = _unified(text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _LATIN(text) and _OTHER(text):
        text = mend(text)
    return text if _YEH_AND_KAF.isdisjoint(text) else _one_yeh(text)


def _unified(text: str) -> str:
    """Replace by the tables; jamo that the keyboard left apart become syllables."""
    if "\u200d" in text:
        for sequence, letter in _JOINED.items():
            text = text.replace(sequence, letter)
    text = unicodedata.normalize("NFC", text.translate(_replacements()))
    return _COMPATIBILITY_JAMO.sub(_syllable, text)


def _syllable(match: re.Match[str]) -> str:
    """The syllable of compatibility jamo; of a consonant that begins none (ㄳ) the jamo stay as they are."""
    initial, vowel, final = match.groups(default=" ")
    if initial not in _INITIALS:
        return match[0]
    return chr(0xAC00 + (_INITIALS.index(initial) * 21 + ord(vowel) - ord("ㅏ")) * 28 + _FINALS.index(final))


def _one_yeh(text: str) -> str:
    """Give a text that mixes the yeh and kaf of two keyboards those of its language; leave one that does not mix."""
    if _PERSIAN(text):
        return text.translate(_TO_PERSIAN)
    if _ARABIC(text):
        return text.translate(_TO_ARABIC)
    mixed = not _ARABIC_PAIR.isdisjoint(text) and not _PERSIAN_PAIR.isdisjoint(text)
    return text.translate(_TO_PERSIAN) if mixed else text


@cache
def _replacements() -> dict[int, str]:
    """Code point → what it becomes: the reviewed table, and Unicode's decompositions of width and Arabic shaping."""
    table = {
        char: _width(char)
        for char in (*range(0xFB00, 0xFB07), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFFF0))
        if _width(char)
    }
    for chars, to, _reason in rows("cleaning"):
        first, _, last = chars.replace("U+", "").partition("..")
        table |= dict.fromkeys(range(int(first, 16), int(last or first, 16) + 1), to)
    return table


def _width(char: int) -> str:
    """What a presentation form stands for, "" if it is none; half-width jamo become compatibility jamo."""
    tag, *points = unicodedata.decomposition(chr(char)).split() or [""]
    if not points or not tag.startswith("<"):
        return ""
    plain = "".join(chr(int(point, 16)) for point in points)
    return plain if tag in ("<wide>", "<narrow>") else unicodedata.normalize("NFKC", plain).replace("\u0640", "")


@cache
def _suspects() -> frozenset[str]:
    """Characters that are replaced or joined: one look tells that most names have none."""
    return frozenset(map(chr, (*_replacements(), *range(0x3131, 0x3164))))
