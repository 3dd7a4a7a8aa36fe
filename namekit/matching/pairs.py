"""Which form of a query meets which form of a name: the best pair in each space, for many pairs of names at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, cast

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from namekit.matching.forms import ALPHABETIC, CHINESE, KOREAN, SOUND
from namekit.matching.sounds import coarses
from namekit.readings.reading import Source

if TYPE_CHECKING:
    from namekit.matching.named import Names
    from namekit.matching.side import Side

Ints = NDArray[np.int32]
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


def numbered(values: Ints) -> tuple[Ints, NDArray[np.intp]]:
    """The distinct ones of some small numbers, sorted, and the position of each value among them: `np.unique` with nothing sorted."""
    bound = int(values.max(initial=-1)) + 1
    there = np.zeros(bound, bool)
    there[values] = True
    distinct = np.flatnonzero(there)
    place = np.empty(bound, np.intp)
    place[distinct] = np.arange(len(distinct))
    return distinct.astype(np.int32), place[values]


Integers = NDArray[np.integer[Any]]

Columns = TypeVar("Columns", bound=tuple[Any, ...])
"""A named tuple of columns, arrays of one length."""


def take(columns: Columns, index: NDArray[Any]) -> Columns:
    """Some of the rows."""
    return cast("Columns", cast("Any", type(columns))(*(column[index] for column in columns)))


def together(found: Sequence[Columns]) -> Columns:
    """The rows of several, one after another."""
    if len(found) == 1:
        return found[0]
    return cast("Columns", cast("Any", type(found[0]))(*map(np.concatenate, zip(*found, strict=True))))


def ranges(start: Integers, count: Integers) -> NDArray[np.int64]:
    """Concatenated ranges start[i] .. start[i] + count[i] - 1."""
    ends = np.cumsum(count)
    shift = start.astype(np.int64) - (ends - count)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) + np.repeat(shift, count))


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


def best_rows(side: Side, names: Names, space: int, x: Ints, y: Ints) -> tuple[Ints, Ints, Ints]:
    """For each pair of names (x[i], y[i]) that both have rows of a space: position i, best row on the left, best form on the right.

    Of readings that are as like each other the likeliest are met: Chung-hee and Chong-hui are both 정희, before either is 종희.
    """
    left, start, strings = side.rows[space], names.start[space], names.parts
    many_left, many_right = left.start[x + 1] - left.start[x], start[y + 1].astype(np.int32) - start[y].astype(np.int32)
    both = np.nonzero((many_left > 0) & (many_right > 0))[0]
    m, n = many_left[both], many_right[both]
    count = m * n
    step = ranges(np.zeros(len(both), np.int32), count)
    rows = (np.repeat(left.start[x[both]], count) + step // np.repeat(n, count)).astype(np.int32)
    forms = (np.repeat(start[y[both]].astype(np.int32), count) + step % np.repeat(n, count)).astype(np.int32)
    if len(rows) == len(both):
        return both.astype(np.int32), rows, forms
    score = likeness(Texts.of(left.joined, rows), Texts.of(strings, forms).joined())
    starts = np.cumsum(count) - count
    at = np.flatnonzero(score == np.repeat(np.maximum.reduceat(score, starts), count))
    pair = np.repeat(np.arange(len(both)), count)[at]
    if len(at) > len(both):
        likely = side.forms.weight[left.form[rows[at]]] * names.form_weight[forms[at]]
        order = np.lexsort((-likely, pair))
        at, pair = at[order], pair[order]
    at = at[np.flatnonzero(np.diff(pair, prepend=-1))]
    return both.astype(np.int32), rows[at], forms[at]
