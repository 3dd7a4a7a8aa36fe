"""Korean names as languages with letters of their own write them in Latin: Inčchon (Czech), Čhondžu, Tedžonas (Lithuanian), Kongdzsu (Hungarian)."""

from __future__ import annotations

import re
from functools import cache

from namekit.lexicon import rows

_VOICED = re.compile(r"\b(?:[bdg]|j)")
_VOICELESS = {"b": "p", "d": "t", "g": "k", "j": "ch"}
"""McCune–Reischauer begins no word with a voiced consonant; other languages write one there as well."""
_ENDING = re.compile(r"(?<=[gklmnp])(?:as?|os)\b")
"""What Lithuanian (Tedžonas, Džolos provincija) and Latvian (Tedžona) put to the end of a foreign place."""
_SIGNS = re.compile("[čšžĉĝŝ]|dz[sh]|[td]sch|[ktp]ch[jäöü]|sz|[kgh]v|[cç]x|cch").search
"""What tells at once that a name may be spelled so, and seldom fits another."""


def in_mccune_reischauer(text: str) -> str:
    """A name in small letters that has letters of no English alphabet, as McCune–Reischauer would write it; others as they are.

    >>> in_mccune_reischauer("inčchon"), in_mccune_reischauer("tedžonas"), in_mccune_reischauer("chŏnju")
    ("inch'on", 'tejon', 'chŏnju')
    """
    if not _SIGNS(text):
        return text
    letters, latin = _table()
    read = letters.sub(lambda match: latin[match.lastindex or 0], text)
    return _ENDING.sub("", _VOICED.sub(lambda match: _VOICELESS[match[0]], read))


@cache
def _table() -> tuple[re.Pattern[str], list[str]]:
    table = rows("latin_korean")
    return re.compile("|".join(f"({pattern})" for pattern, _ in table)), ["", *(latin for _, latin in table)]
