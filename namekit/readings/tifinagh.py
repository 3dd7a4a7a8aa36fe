"""Amazigh names in Tifinagh, which writes each consonant and three vowels: ⴰⴳⴰⴷⵉⵔ is Agadir."""

from __future__ import annotations

from functools import cache

from namekit.lexicon import rows


def tifinagh(text: str) -> str:
    """Latin letters of a name in Tifinagh; the short vowel that is seldom written is left out.

    >>> tifinagh("ⴰⴳⴰⴷⵉⵔ"), tifinagh("ⴱⵏⵉ ⴷⵔⴰⵔ")
    ('agadir', 'bni drar')
    """
    return text.translate(_latin())


@cache
def _latin() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in rows("tifinagh")}
