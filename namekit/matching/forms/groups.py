"""Groups of names that are written alike but for case, marks and punctuation."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence

from namekit.scripts import fold


def group_of(name: str) -> int:
    """A number for a name, the same where case, marks and punctuation alone differ, in any gazetteer.

    >>> group_of("Kim Yong-hyun") == group_of("KIM YONG HYUN"), group_of("बीड") == group_of("बेडी")
    (True, False)
    """
    return groups_of([name])[0]


def groups_of(names: Sequence[str]) -> list[int]:
    """`group_of` of each of some names, which are folded as one text, a line each."""
    if not names:
        return []
    lines = fold("\n".join([name.replace("\n", " ") for name in names])).split("\n")
    return [_hashed(line if line.isalnum() else line.translate(_LETTERS)) for line in lines]


class _Letters(dict[int, str]):
    """What a folded character is in a group: a letter, digit or vowel sign (बीड is not बेडी) itself, all else nothing."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char if char.isalnum() or unicodedata.category(char)[0] == "M" else ""
        return self[code]


_LETTERS = _Letters()


def _hashed(letters: str) -> int:
    return int.from_bytes(hashlib.blake2b(letters.encode(), digest_size=8).digest(), "little")
