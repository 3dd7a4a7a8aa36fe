"""Korean names with what is a particle, title, numeral or initial elsewhere: `I Jaemyeong`, `U Wonsik`, `An Cheolsu`, `O Kuk Ryol`, `Kim I Nam`.

The Revised Romanization of 2000 writes 이, 오, 우 and 안 so, letter by letter; the DPRK writes each syllable as a word.
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


_STANDARDS = ("ko-rr", "ko-dprk", "ko-mr")
"""Schemes that a name is written by to the letter, marks aside."""


def is_strict_korean(text: str) -> bool:
    """Whether a name is a Korean family and given name, one of them a letter or two, both as a standard writes them.

    A hyphen in the given name says where its syllables part, and its letters may be the customary ones then.

    >>> is_strict_korean("I Jaemyeong"), is_strict_korean("U Won-shik"), is_strict_korean("O Sullivan"), is_strict_korean("O. Henry")
    (True, True, False, False)
    >>> is_strict_korean("O Kuk Ryol"), is_strict_korean("Kim I Nam"), is_strict_korean("Kim O Henry")
    (True, True, False)
    """
    family, *given = text.split(" ")
    single = len(given) == GIVEN and min(map(len, given)) == 1
    if not (single or key(family) in _short_families()) or not 1 <= len(given) <= GIVEN or not family.isalpha():
        return False
    best = hangul_readings(text, kind="person", limit=1)
    if not best or len(best[0].given) != GIVEN or len(best[0].family) != 1:
        return False
    if len(given) == 1 and given[0].count("-") == 1:
        return True
    return _letters(text) in {_letters(transliterate(best[0].text, scheme, kind="person")) for scheme in _STANDARDS}


def _letters(name: str) -> str:
    return key(name).replace("-", "").replace(" ", "")
