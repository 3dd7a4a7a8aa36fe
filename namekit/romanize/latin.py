"""Latin letters to fewer Latin letters: plain ASCII, and the letters of machine-readable travel documents."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from namekit.romanize.scheme import Romanized, Scheme
from namekit.romanize.table import with_capitals

if TYPE_CHECKING:
    from collections.abc import Callable


class _Letters(dict[int, str]):
    """Code point → ASCII: what the scheme says, else the base letter of Unicode's decomposition."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = "".join(
            self.get(ord(c), c) for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)
        )
        self[code] = plain if plain.isascii() else char
        return self[code]


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """The scheme as a function; a word in capitals keeps them (ÆSIR is AESIR, Æsir is Aesir).

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("latn-ascii"))("Łódź, ÆSIR, Ægir", "text").text
    'Lodz, AESIR, Aegir'
    """
    letters = _Letters({ord(letter): plain for letter, plain in with_capitals(scheme.body["letters"]).items()})
    if scheme.body.get("case") == "upper":
        return lambda text, _kind: Romanized(text.translate(letters).upper())

    def romanize(text: str, _kind: str) -> Romanized:
        if text.isascii():
            return Romanized(text)
        words = (
            word.translate(letters).upper() if word.isupper() and len(word) > 1 else word.translate(letters)
            for word in text.split(" ")
        )
        return Romanized(" ".join(words))

    return romanize
