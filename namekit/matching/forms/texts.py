"""Strings by index, on one side of many pairs: parts that change places, parts joined, and how like two sides are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from namekit.base.arrays import Ints, numbered
from namekit.matching.forms.form import ALPHABETIC, CHINESE, KOREAN, SOUND
from namekit.matching.forms.sounds import coarses
from namekit.readings.reading import Source

SPACES = (SOUND, KOREAN, CHINESE)
PLAINLY = ALPHABETIC | {Source.PLAIN}


def turned(parts: str, turn: int) -> str:
    """Parts with the first `turn` of them moved to the end.

    >>> turned("kim ionhiun", 1)
    'ionhiun kim'
    """
    if not turn:
        return parts
    tokens = parts.split(" ")
    return " ".join(tokens[turn:] + tokens[:turn])


def turns(parts: str) -> tuple[int, ...]:
    """Rotations under which a name is looked up: as it is, first part last, last part first."""
    count = parts.count(" ") + 1
    return (0,) if count == 1 else (0, 1) if count == 2 else (0, 1, count - 1)


class Strings(Protocol):
    """Strings by index: a list of the caller's, or a table mapped from disk."""

    def many(self, indexes: Ints) -> list[str]:
        """Strings with these indexes."""


class Listed(list[str]):
    """A list of strings that answers like a table on disk."""

    def many(self, indexes: Ints) -> list[str]:
        """Strings with these indexes."""
        return list(map(self.__getitem__, indexes.tolist()))


class Texts(NamedTuple):
    """Strings on one side of pairs: those that occur, each once, and which of them stands in each pair."""

    strings: list[str]
    which: NDArray[np.intp]

    @classmethod
    def of(cls, strings: Strings, at: Ints) -> Texts:
        """Strings with some indexes, pair by pair."""
        distinct, which = numbered(at)
        return cls(strings.many(distinct), which)

    def each(self) -> NDArray[np.object_]:
        """The string in each pair."""
        return np.array(self.strings, object)[self.which]

    def some(self, at: NDArray[np.intp]) -> Texts:
        """The strings of some pairs."""
        distinct, which = numbered(self.which[at].astype(np.int32))
        return Texts(list(map(self.strings.__getitem__, distinct.tolist())), which)

    def parts(self) -> NDArray[np.int32]:
        """Parts of the string in each pair."""
        spaces = map(str.count, self.strings, repeat(" "))
        return np.fromiter(spaces, np.int32, len(self.strings))[self.which] + np.int32(1)

    def lengths(self) -> NDArray[np.int32]:
        """Signs of the string in each pair."""
        return np.fromiter(map(len, self.strings), np.int32, len(self.strings))[self.which]

    def joined(self) -> Texts:
        """Codes of parts without what parts them."""
        return Texts(joined(self.strings), self.which)

    def coarse(self) -> Texts:
        """Classes of sounds."""
        return Texts(coarses(self.strings), self.which)


def similarity(
    left: Sequence[str] | NDArray[np.object_], right: Sequence[str] | NDArray[np.object_]
) -> NDArray[np.float32]:
    """Edit similarity 0..1 of strings pair by pair."""
    return np.asarray(cpdist(left, right, scorer=Indel.normalized_similarity, dtype=np.float32))


DENSE = 8
"""One in how many of all pairs of some strings must be asked for: many at once, a pair costs a tenth of what it costs alone."""


def likeness(left: Texts, right: Texts) -> NDArray[np.float32]:
    """Edit similarity of sounds and of their classes, pair by pair, 0..2."""
    return _similarity(left, right) + _similarity(left.coarse(), right.coarse())


def _similarity(left: Texts, right: Texts) -> NDArray[np.float32]:
    if len(left.strings) * len(right.strings) > DENSE * len(left.which):
        return similarity(left.each(), right.each())
    every = cdist(left.strings, right.strings, scorer=Indel.normalized_similarity, dtype=np.float32)
    return np.asarray(every[left.which, right.which])


def joined(parts: Sequence[str]) -> list[str]:
    """Codes of parts without what parts them."""
    return "\n".join(parts).replace(" ", "").split("\n") if parts else []
