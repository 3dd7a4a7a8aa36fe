"""A Korean name in the Latin letters that are compared by sound: Revised Romanization, but the family name with the consonant that its bearers write."""

from __future__ import annotations

from functools import lru_cache

from namekit.romanize.korean_names import families, split_name

_MOST = 0.5
"""Share of the bearers that write a family name so from which the standard says nothing of how it is written: hardly any 이 is an I."""
_SILENT = "aeiouwy"


@lru_cache(maxsize=4_096)
def as_spelled(hangul: str) -> str:
    """A person's name in Hangul as its sounds are compared with Latin letters, in lower case.

    What the standard begins with a vowel and its bearers with an L is all that differs; letters of one sound are compared as such.

    >>> as_spelled("이인영"), as_spelled("임재범"), as_spelled("김인영")
    ('lee inyeong', 'lim jaebeom', 'gim inyeong')
    """
    from namekit.romanize import transliterate

    latin = transliterate(hangul, "ko-rr", kind="person").lower()
    parts = split_name(hangul)
    usual, share = families()[parts[0]].spellings[0] if parts else ("", 0.0)
    family, space, given = latin.partition(" ")
    if space and share >= _MOST and family[0] in _SILENT and usual[0].lower() not in _SILENT:
        return f"{usual.lower()} {given}"
    return latin
