"""The one cleaning step: what was typed, copied or encoded in different ways becomes one string of letters.

Cleaning never guesses a letter that is not there: it composes (NFC), unifies width, apostrophes, spaces and hyphens, drops
what is invisible, mends look-alikes within a word, and keeps Arabic and Persian yeh and kaf apart unless a text mixes them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from namekit.scripts.lookalikes import mend
from namekit.scripts.tables import rows

_LATIN, _OTHER = re.compile("[A-Za-zÀ-ɏ]").search, re.compile("[Ͱ-ԯἀ-῿]").search
_PERSIAN, _ARABIC = re.compile("[پچژگٹڈڑںےہھۓټډړښڼېۍۀ]").search, re.compile("[ةإ]").search
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
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if not _changeable()(text):
        return text
    if _suspect()(text):
        text = _unified(text)
    if _LATIN(text) and _OTHER(text):
        text = unicodedata.normalize("NFC", mend(text))  # a mended letter may take up the mark after it
    return _one_yeh(text)


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
    """Give a text that mixes the yeh and kaf of two keyboards those of its language; leave one that does not mix, or has none."""
    arabic = "ي" in text or "ك" in text
    if arabic and _PERSIAN(text):
        return text.translate(_TO_PERSIAN)
    if "ی" not in text and "ک" not in text:
        return text
    if _ARABIC(text):
        return text if _PERSIAN(text) else text.translate(_TO_ARABIC)
    return text.translate(_TO_PERSIAN) if arabic else text


class _Replacements(dict[int, str]):
    """Code point → what it becomes: by the reviewed table, else by Unicode's decompositions of width and Arabic shaping, when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        for chars, to, _reason in rows("cleaning"):
            first, _, last = chars.replace("U+", "").partition("..")
            self.update(dict.fromkeys(range(int(first, 16), int(last or first, 16) + 1), to))

    def __missing__(self, code: int) -> str:
        plain = _width(code) if code in _SHAPED else ""
        self[code] = plain.translate(self) or chr(code)  # the full-width grave accent is an apostrophe too
        return self[code]


_replacements = cache(_Replacements)
_SHAPED = frozenset((*range(0xFB00, 0xFB07), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFFF0)))


def _width(char: int) -> str:
    """What a presentation form stands for, "" if it is none; half-width jamo become compatibility jamo."""
    tag, *points = unicodedata.decomposition(chr(char)).split() or [""]
    if not points or not tag.startswith("<"):
        return ""
    plain = "".join(chr(int(point, 16)) for point in points)
    return plain if tag in ("<wide>", "<narrow>") else unicodedata.normalize("NFKC", plain).replace("\u0640", "")


@cache
def _suspects() -> str:
    """Characters that are replaced or joined, as the inside of a regular expression's class."""
    first_to_last = (chars.replace("U+", "").partition("..") for chars, _to, _reason in rows("cleaning"))
    listed = "".join(f"\\U{first:>08}-\\U{last or first:>08}" for first, _, last in first_to_last)
    return f"\ufb00-\ufb06\ufb50-\ufdff\ufe70-\uffef\u3131-\u3163{listed}"


@cache
def _suspect() -> Callable[[str], object]:
    """Finds characters that are replaced or joined."""
    return re.compile(f"[{_suspects()}]").search


@cache
def _changeable() -> Callable[[str], object]:
    """Finds characters that are replaced, joined, looked alike or of two keyboards: one look tells that most names have none."""
    return re.compile(f"[A-Za-zÀ-ɏیيکك{_suspects()}]").search
