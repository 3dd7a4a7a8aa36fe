"""Family and given part of a Korean name in Hangul, and the table of family names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from namekit.lexicon import rows
from namekit.romanize.korean_jamo import is_hangul


class Family(NamedTuple):
    """A family name: bearers in the census of 2015 (0: not counted), hanja, Latin spellings with their shares."""

    hangul: str
    bearers: int
    hanja: tuple[str, ...]
    spellings: tuple[tuple[str, float], ...]


@cache
def families() -> dict[str, Family]:
    """Every family name of `data/lexicon/korean_surnames.tsv`, most frequent first."""
    found = {}
    for hangul, bearers, hanja, spellings, _basis in rows("korean_surnames"):
        pairs = (item.split("=") for item in spellings.split())
        found[hangul] = Family(
            hangul, int(bearers), tuple(hanja.split()), tuple((text, float(share)) for text, share in pairs)
        )
    return found


@cache
def _long_families() -> frozenset[str]:
    # A two-syllable family of a few dozen bearers is rarer than a one-syllable family before the same given name.
    return frozenset(name for name, family in families().items() if len(name) == 2 and family.bearers >= 100)


def split_name(hangul: str) -> tuple[str, str] | None:
    """Family and given part of a Korean name of two to five syllables, or None where it can't be one.

    >>> split_name("김용현"), split_name("선우은숙"), split_name("남궁민"), split_name("젤렌스키")
    (('김', '용현'), ('선우', '은숙'), ('남궁', '민'), None)
    """
    if " " in hangul:
        parts = hangul.split()
        if len(parts) != 2 or not is_hangul("".join(parts)):
            return None
        return (parts[0], parts[1]) if parts[0] in families() else None
    if not 2 <= len(hangul) <= 5 or not is_hangul(hangul):
        return None
    if len(hangul) >= 3 and hangul[:2] in _long_families():
        return hangul[:2], hangul[2:]
    if hangul[0] in families() and len(hangul) <= 4:
        return hangul[0], hangul[1:]
    return None
