"""Chinese personal names: where the family name ends, and how its characters are read.

Surname readings differ from the characters' usual ones (单 shàn, 解 xiè, 区 ōu: Xiandai Hanyu Cidian), as GB/T 28039-2011,
the rules for spelling Chinese names, requires; `data/lexicon/chinese_surnames.tsv` holds them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from namekit.lexicon import rows
from namekit.romanize.chinese_characters import mandarin_readings, table, unify


class Surname(NamedTuple):
    """A row of the surname table; spellings are the customary ones, empty where rules spell it."""

    text: str
    stated: tuple[str, ...]
    rank: int
    hk: tuple[str, ...]
    tw: tuple[str, ...]
    sg: tuple[str, ...]
    vi: tuple[str, ...]

    @property
    def pinyin(self) -> tuple[str, ...]:
        """Readings of its characters: as the table states them, else their usual ones."""
        return self.stated or tuple((mandarin_readings(char) or ("",))[0] for char in self.text)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(",")) if cell else ()


@cache
def surnames() -> dict[str, Surname]:
    """Surnames by their unified characters, the most frequent first."""
    found = {}
    for rank, (text, pinyin, hk, tw, sg, vi) in enumerate(rows("chinese_surnames")):
        found[unify(text)] = Surname(text, tuple(pinyin.split()), rank, _forms(hk), _forms(tw), _forms(sg), _forms(vi))
    return found


def split(name: str) -> tuple[int, ...]:
    """Lengths of the surnames that an unspaced name begins with: (1,), (2,) for 欧阳, (1, 1) for a double surname, () for none.

    A second surname is taken only where two characters of given name follow it (郑李淑芳): 李 in 王李明 is rather a given name.

    >>> split("欧阳修"), split("郑李淑芳"), split("毛泽东")
    ((2,), (1, 1), (1,))
    """
    known = surnames()
    text = unify(name)
    first = next((size for size in (4, 2, 1) if text[:size] in known and len(text) > size), 0)
    if text in known:
        return (len(text),)
    if not first:
        return (1,) if len(text) in (2, 3) else ()
    left = text[first:]
    if first < 4 and len(left) >= 3 and left[0] in known and known[left[0]].rank < 400:
        return first, 1
    return (first,)


def surname_readings(surname: str) -> tuple[tuple[str, ...], ...]:
    """Readings of a surname's characters, the one as a surname first.

    >>> surname_readings("单")
    (('shan4',), ('dan1',), ('chan2',))
    """
    known = surnames().get(unify(surname))
    if len(surname) > 1:
        return (known.pinyin,) if known else (tuple(given_readings(c)[0] for c in surname),)
    found = [known.pinyin[0]] if known else []
    return tuple((r,) for r in dict.fromkeys([*found, *(mandarin_readings(surname) or ("",))]))


def is_read_in_names(char: str) -> bool:
    """Whether it is known which of its readings a character has in given names.

    >>> is_read_in_names("强"), is_read_in_names("坂")
    (True, False)
    """
    return bool(table("chinese_given").get(unify(char), ""))


def given_readings(char: str) -> tuple[str, ...]:
    """Readings of a character in a given name, the likeliest first; the character itself where it has none."""
    special = table("chinese_given").get(unify(char), "")
    found = [special] if special else []
    return tuple(dict.fromkeys([*found, *mandarin_readings(char)])) or (char,)
