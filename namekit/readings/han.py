"""Han characters without a language of their own: the variant fold, and their readings in Vietnamese."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from namekit.romanize.chinese_characters import is_han, unify, vietnamese_readings
from namekit.romanize.chinese_names import split, surnames

__all__ = ["HanReading", "unify", "vietnamese"]


CHARACTERS = 16_384
"""Han characters whose readings are kept: more than all names of the world are written with."""


class HanReading(NamedTuple):
    """One way to read a name: lower-case ASCII syllables parted by spaces; `text` is the whole, the family name first."""

    family: str
    given: str
    text: str
    weight: float
    how: str = ""


def plain(text: str) -> str:
    """Lower-case letters without marks; đ is d."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=CHARACTERS)
def _plain_readings(char: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(plain, vietnamese_readings(char))))


def vietnamese(name: str, limit: int = 4) -> tuple[HanReading, ...]:
    """Sino-Vietnamese readings of a name in Han characters; empty where a character has none.

    >>> vietnamese("阮文紹")[0].text
    'nguyen van thieu'
    """
    chars = "".join(c for c in name if is_han(c))[:12]
    if len(chars) < 2:
        return ()
    lengths = split(chars) or (1,)
    cut = lengths[0]
    known = surnames().get(unify(chars[:cut]))
    family = [plain(v) for v in known.vi] if known and known.vi else []
    family = family or [" ".join(s[0] for c in chars[:cut] if (s := _plain_readings(c)))]
    given = [_plain_readings(c) for c in chars[cut:]]
    if not family[0] or not all(given):
        return ()
    ways = islice(product(family, *given), limit)
    return tuple(HanReading(f, " ".join(g), " ".join((f, *g)), 1.0 / (1 + rank)) for rank, (f, *g) in enumerate(ways))
