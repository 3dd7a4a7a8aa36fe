"""Readings of Thai, Lao, Khmer, Burmese and Tibetan script: native sounds, and letters as foreign names use them.

A vowel that is not written, but must be said to carry a consonant, is the filler `@`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.readings.southeast_burmese import burmese_word
from namekit.readings.southeast_khmer import khmer_word
from namekit.readings.southeast_thai import LAO_AS_THAI, thai_word
from namekit.readings.southeast_tibetan import tibetan_word
from namekit.romanize import transliterate
from namekit.scripts import fold

__all__ = ["burmese", "khmer", "lao", "thai", "tibetan"]

Readings = tuple[tuple[str, float], ...]

OFFICIAL = 0.9
"""Weight of the spelling of official maps."""

_NOTATION = re.compile("[<>{}]")
"""What stands about sounds and silent letters while a word is read, and is no letter of a name."""
_LAO_AO = re.compile("ເ([ກ-ຮໜໝ])[່-໋]?ົາ")
_SPACES = re.compile(r"[\s\u200b\-–.,()·၊။།/]+")


def _read(word_readings: list[tuple[str, ...]]) -> Readings:
    depth = max(map(len, word_readings), default=0)
    texts = (" ".join(w[min(rank, len(w) - 1)] for w in word_readings if w).strip() for rank in range(depth))
    return tuple((t, 1.0 - 0.1 * rank) for rank, t in enumerate(dict.fromkeys(t for t in texts if t)))


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(text) if word]


def _with_official(heard: Readings, text: str, scheme: str) -> Readings:
    """Readings, and what official maps write where any is heard."""
    official = " ".join(_words(fold(transliterate(text, scheme))))
    return (*heard, (official, OFFICIAL)) if heard and official and official.isascii() else heard


def _laid_out_as_thai(text: str) -> Readings:
    return _read([thai_word(word) for word in _words(text)])


@lru_cache(maxsize=50_000)
def thai(text: str) -> Readings:
    """Latin readings of a Thai name: as a foreign name transcribed into Thai, and as a Thai one.

    >>> thai("เควิน")[0][0]
    'kewin'
    """
    return _laid_out_as_thai(_NOTATION.sub(" ", text))


@lru_cache(maxsize=50_000)
def lao(text: str) -> Readings:
    """Latin readings of a Lao name; the script is laid out as Thai is.

    >>> lao("ລອນດອນ")[0][0]
    'london'
    """
    text = _NOTATION.sub(" ", text)
    heard = _laid_out_as_thai(_LAO_AO.sub(r"ເ\1າ", text.replace("ໍາ", "ຳ")).translate(LAO_AS_THAI))
    return _with_official(heard, text, "lo-bgn")


@lru_cache(maxsize=50_000)
def khmer(text: str) -> Readings:
    """Latin readings of a Khmer name.

    >>> khmer("កំពត")[0][0]
    'kampot'
    """
    heard = _read([khmer_word(word) for word in _words(text)])
    return _with_official(heard, text, "km-bgn")


@lru_cache(maxsize=50_000)
def burmese(text: str) -> Readings:
    """Latin readings of a Burmese name.

    >>> burmese("လန်ဒန်")[0][0]
    'landan'
    """
    return _read([burmese_word(word) for word in _words(text)])


@lru_cache(maxsize=50_000)
def tibetan(text: str) -> Readings:
    """Latin readings of a name in Tibetan script (Tibetan, Dzongkha).

    >>> tibetan("ཧེལ་སིན་ཀི།")[0][0]
    'helsinki'
    """
    return _read([tibetan_word(word) for word in _words(text)])
