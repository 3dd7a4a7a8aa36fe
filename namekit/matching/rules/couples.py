"""Two people's names, many pairs at once: what a rule asks of either name before it looks at the pair, in columns.

Most rules fit few pairs: one of the names must have a hyphen, a patronymic, initials. That is a matter of one name, so it is
worked out once for a name; only of the pairs that are left is a rule asked, one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from struct import Struct
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.lexicon.life_dates import undated
from namekit.matching.evidence.named import KNOWN, known
from namekit.matching.forms.analysis import Analysed, is_personal, script_code, written
from namekit.matching.rules.candidates import HAN, HANGUL, LATIN, WHOLE, Flags, Floats
from namekit.matching.rules.descent import before_descent, sounded
from namekit.matching.rules.folded_parts import parts_of
from namekit.matching.rules.spelling_rules import in_digraphs
from namekit.names import is_patronymic
from namekit.names.cells import people_in
from namekit.readings.wade_giles import as_giles, in_giles

TRAITS = np.dtype(
    [
        *((mark, np.bool_) for mark in "ascii descent father giles pinyin hyphen servant several".split()),
        *((count, np.uint8) for count in ("parts", "characters")),
        *((same, np.int64) for same in ("known_parts", "digraphs", "initials", "in_order", "turned")),
    ]
)
"""What rules ask of one name: marks; how many parts it has; the script of a name in characters.

The rest are numbers that are the same for names that are the same in that: known parts, letters with umlauts as digraphs,
initials (0 for none), words in their order, and a name of two words in the other order (0 for one of more).
"""
_ROW = Struct("=8?2B5q")

Pair = tuple[str, str]
"""Two names as they are written."""
Read = tuple[Analysed, Analysed]
"""What is known of them."""


class Compared(NamedTuple):
    """Pairs of names of one type as they are written, what is known of each name on the left and on the right, and which of them each pair has."""

    pairs: Sequence[Pair]
    left: Sequence[Analysed]
    right: Sequence[Analysed]
    x: NDArray[np.int32]
    y: NDArray[np.int32]

    def read(self, at: Iterable[int]) -> list[Read]:
        """What is known of the names of some pairs."""
        return [(self.left[self.x[k]], self.right[self.y[k]]) for k in at]

    def each(self, fact: Callable[[Analysed], bool]) -> tuple[Flags, Flags]:
        """Whether something is so of the one and of the other name of each pair."""
        sides = (self.left, self.x), (self.right, self.y)
        one, other = (np.array([fact(name) for name in names], bool)[which] for names, which in sides)
        return one, other


class Couples(NamedTuple):
    """Some pairs of people's names, what is known of them, and the TRAITS of the one and the other."""

    names: Sequence[Pair]
    read: Sequence[Read]
    one: NDArray[Any]
    other: NDArray[Any]

    @classmethod
    def of(cls, compared: Compared, at: NDArray[np.intp]) -> Couples:
        """Some of the pairs that are compared."""
        some = at.tolist()
        names = [compared.pairs[k] for k in some]
        one, other = (np.frombuffer(b"".join([_traits(pair[side]) for pair in names]), TRAITS) for side in (0, 1))
        return cls(names, compared.read(some), one, other)

    def either(self, mark: str) -> Flags:
        """Pairs of which one name, or both, are marked so."""
        return np.asarray(self.one[mark] | self.other[mark])

    def alike(self, what: str) -> Flags:
        """Pairs of which both names have the same."""
        return np.asarray(self.one[what] == self.other[what])

    def said(self, rule: Callable[[str, str], float], asked: Flags) -> Floats:
        """What a rule says of two names (pairs,) where it is asked, else 0."""
        return self._said(asked, lambda k: rule(*self.names[k]))

    def said_untitled(self, rule: Callable[[str, str], float], asked: Flags) -> Floats:
        """What it says of them without titles and qualifiers."""
        return self._said(asked, lambda k: rule(*[one.name for one in self.read[k]]))

    def said_of_read(self, rule: Callable[[Analysed, Analysed], float], asked: Flags) -> Floats:
        """What a rule says of what is known of two names."""
        return self._said(asked, lambda k: rule(*self.read[k]))

    def _said(self, asked: Flags, rule: Callable[[int], float]) -> Floats:
        out = np.zeros(len(asked), np.float32)
        at = np.flatnonzero(asked)
        out[at] = list(map(rule, at.tolist()))
        return out


@lru_cache(maxsize=KNOWN)
def _traits(name: str) -> bytes:
    """One row of TRAITS."""
    read = known([(name, "person", "")])[0].analysed
    latin, words, folded = undated(name), written(name), written(read.name)
    romanized = script_code(latin) == LATIN
    return _ROW.pack(
        name.isascii(), any(map(before_descent, sounded(read))), any(map(is_patronymic, words.split())),
        romanized and bool(as_giles(latin)), romanized and bool(in_giles(latin)),
        "-" in read.name, "abd" in read.name.lower(), bool(people_in(name)),
        min(len(parts_of(name)), 255),
        read.script if read.script in (HAN, HANGUL) and is_personal(read.name) else 0,
        hash(parts_of(name)), hash(in_digraphs(name)), hash(read.initials), hash(folded),
        hash(" ".join(folded.split()[::-1])) if folded.count(" ") + 1 == WHOLE else 0,
    )  # fmt: skip
