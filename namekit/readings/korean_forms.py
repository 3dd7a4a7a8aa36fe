"""A Korean reading, and the clean form of the Latin letters that it is read from."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from namekit.readings.korean_transcribed import in_mccune_reischauer

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEGLIGIBLE = 1e-4
"""A reading that much less likely than the best is left out."""
_APOSTROPHES = "’‘ʼʻʹ`´′＇"
_HYPHENS = "‐‑‒–—−_"
# Macrons and carons are taken for the breves that a keyboard lacked.
_BREVES = {"ō": "ŏ", "ū": "ŭ", "ǒ": "ŏ", "ǔ": "ŭ"}
_PLAIN = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), **_BREVES})
_NO_ASPIRATE = re.compile(r"(?<!ch)(?<![tkpn])'|'(?![a-zŏŭ])")
_CAMEL = re.compile(r"(?<=[a-zŏŭ])(?=[A-Z])")
_LETTERS = re.compile(r"[a-zŏŭë' -]+")
_MARKED = re.compile("[ŏŭ]|(?:ch|[tkp])'|n'g")
_SYLLABLE = (
    r"(?:kk|tt|pp|ss|jj|tch|ts|ch|kh|th|ph|gh|rh|sh|hw|wh|[bcdfghjklmnprstvz])?'?"
    r"(?:[yw]?(?:ae|ai|ay|eo[uh]?|eui|eu|ee|ea|ei|oo|ou|oe|oi|oh?|ue|ui|uh|ah|a|e|i|o|u|ŏ|ŭi?|ië?)|y|yi)"
    r"(?:ng|n'|nn?|mm?|ck|[bdgklprst]|ll)?"
)
_KOREAN_WORD = re.compile(rf"(?:{_SYLLABLE}-?){{1,8}}")


class KoreanReading(NamedTuple):
    """One Hangul form a Latin name may stand for.

    `weight` is its share among the readings; `family` and `given` are empty for a place.
    """

    text: str
    family: str
    given: str
    weight: float


def small(latin: str) -> str:
    """Small letters of English with breves for marks mistaken for them, and of the apostrophes those that mean aspiration."""
    text = latin.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_PLAIN)
    text = in_mccune_reischauer(text)
    return _NO_ASPIRATE.sub("", text) if "'" in text else text


def is_syllables(word: str) -> bool:
    """Whether a word in small letters is Korean syllables, by its shape alone."""
    return _KOREAN_WORD.fullmatch(word) is not None


def marked(latin: str) -> bool:
    """Whether the letters have the marks of McCune–Reischauer, which leave no vowel and no aspirate open."""
    return _MARKED.search(latin) is not None


def breved(latin: str) -> bool:
    """Whether they have those of the vowels, which are left out more than those of the aspirates (Ch'unch'on), as keyboards lack them."""
    return "ŏ" in latin or "ŭ" in latin


def words_of(latin: str) -> list[str]:
    """Words in small letters, `KimYonghyun` parted; none where a character is no letter of a romanization."""
    text = _CAMEL.sub(" ", latin) if not latin.isupper() else latin
    text = small(text).replace(",", " ").replace(".", " ")
    return text.split() if _LETTERS.fullmatch(text) else []


def joined(words: list[str]) -> str:
    """Words as one spelling with hyphens between them."""
    return "-".join(words).replace("wha", "hwa").strip("-")


def ranked(found: Iterable[tuple[str, str, str, float]], limit: int) -> tuple[KoreanReading, ...]:
    """Readings of (text, family, given, share), best first."""
    best = sorted(found, key=lambda item: (-item[3], item[0]))
    if not best:
        return ()
    total = sum(share for *_, share in best)
    return tuple(
        KoreanReading(text, family, given, share / total)
        for text, family, given, share in best[:limit]
        if share > best[0][3] * _NEGLIGIBLE
    )
