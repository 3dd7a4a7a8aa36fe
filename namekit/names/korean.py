"""Korean names that begin with what is a particle, title or initial elsewhere: `I Jaemyeong`, `U Wonsik`, `An Cheolsu`.

The Revised Romanization of 2000 writes 이, 오, 우 and 안 so, letter by letter.
"""

from __future__ import annotations

from functools import cache

from namekit.lexicon.phrases import key
from namekit.readings.korean import hangul_readings
from namekit.romanize import transliterate
from namekit.romanize.korean_names import families

GIVEN = 2
"""Syllables of the given name: most have two, and one alone would make every `An Nur` and `U Nu` Korean."""


_SHORT = 2
"""Letters of the longest family name that is taken for something else."""


@cache
def _short_families() -> frozenset[str]:
    """Keys of the families that open with a vowel and are one syllable: the shortest ones in Latin letters."""
    strict = (key(transliterate(hangul, "ko-rr", kind="surname")) for hangul in families() if len(hangul) == 1)
    return frozenset(latin for latin in strict if latin[0] in "aeiou" and len(latin) <= _SHORT)


def is_strict_korean(text: str) -> bool:
    """Whether a name of two words is a short Korean family name and a given name, both as Revised Romanization writes them.

    A hyphen in the given name says where its syllables part, and its letters may be the customary ones then.

    >>> is_strict_korean("I Jaemyeong"), is_strict_korean("U Won-shik"), is_strict_korean("O Sullivan"), is_strict_korean("O. Henry")
    (True, True, False, False)
    """
    family, _, given = text.partition(" ")
    if key(family) not in _short_families() or not family.isalpha() or " " in given:
        return False
    best = hangul_readings(text, kind="person", limit=1)
    if not best or len(best[0].given) != GIVEN or len(best[0].family) != 1:
        return False
    strict = transliterate(best[0].text, "ko-rr", kind="person")
    return given.count("-") == 1 or key(strict) == key(text)
