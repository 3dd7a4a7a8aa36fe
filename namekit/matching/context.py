"""Evidence beside the sounds: generic terms, numbers, known name elements, the type of the entity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, Indel

from namekit.lexicon.surnames import surname_languages
from namekit.matching.analysis import Analysed, written
from namekit.matching.compiled import PERSON
from namekit.matching.evidence import COLUMNS
from namekit.matching.named import Names
from namekit.matching.sounds import skeletons, sounds
from namekit.names import feminine_stem
from namekit.names.endings import other_ending
from namekit.names.equivalents import relation
from namekit.names.known_names import SURE, names_apart, sexes_apart

CONTEXT_COLUMNS = ("generic", "number", "elements", "person")

AGREE, ONE_SIDED, NEITHER, CONTRADICT = 1.0, -0.5, 0.0, -1.0

NEAR = 0.4
"""Similarity of the letters from which two parts are compared as names; what is less alike needs no table to differ."""
LIKE = 0.7
"""Likeness of the sounds from which known name elements are looked at where no part agrees: below, they change nothing."""


def context(
    queries: Sequence[Analysed],
    names: Names,
    x: NDArray[np.int32],
    y: NDArray[np.int32],
    evidence: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Columns CONTEXT_COLUMNS for each pair of a query x[i] and a name y[i], whose sounds gave `evidence`."""
    out = np.zeros((len(x), len(CONTEXT_COLUMNS)), np.float32)
    if not len(x):
        return out
    mine = np.array([q.generic for q in queries], np.uint64)[x]
    number = np.array([q.number for q in queries], np.uint8)[x]
    out[:, 0] = _agreement(mine > 0, names.name_generic[y] > 0, (mine & names.name_generic[y]) > 0)
    out[:, 1] = _agreement(number > 0, names.name_number[y] > 0, number == names.name_number[y])
    out[:, 3] = names.name_type[y] == PERSON
    likeness, shared = evidence[:, COLUMNS.index("likeness")], evidence[:, COLUMNS.index("p_strong")]
    near = np.nonzero((out[:, 3] > 0) & ((likeness >= LIKE) | (shared >= 1)) & (likeness < 0.9999))[0]
    left, right = [written(q.name) for q in queries], names.texts
    out[near, 2] = [
        _elements(left[q], written(right[n])) for q, n in zip(x[near].tolist(), y[near].tolist(), strict=True)
    ]
    return out


def _agreement(left: NDArray[np.bool_], right: NDArray[np.bool_], same: NDArray[np.bool_]) -> NDArray[np.float32]:
    return np.where(left & right, np.where(same, AGREE, CONTRADICT), np.where(left | right, ONE_SIDED, NEITHER)).astype(
        np.float32
    )


@lru_cache(maxsize=100_000)
def _elements(left: str, right: str) -> float:
    """What is known of the parts of two names that are not written alike: 1 they are one name, -1 one is another name than its like."""
    a, b = left.split(), right.split()
    mine, other = [t for t in a if t not in b], [t for t in b if t not in a]
    best, open_mine, open_other = 0.0, list(mine), list(other)
    for one in mine:
        for two in other:
            weight = sameness(one, two)
            if weight and one in open_mine and two in open_other:
                best = max(best, weight)
                open_mine.remove(one)
                open_other.remove(two)
    less, more = sorted((open_mine, open_other), key=len)
    likest = ((one, max(more, key=partial(Indel.normalized_similarity, one))) for one in less)
    parted = len(a) != len(b)  # abdul rahman, abdulrahman
    apart = any(_apart(one, two) for one, two in likest if not (parted and (one in two or two in one)))
    return -1.0 if apart else best


_UMLAUT = re.compile("(?<=[aou])e")
"""The e that German and Nordic writers put where ä, ö and ü are not at hand: `Mueller` is Müller."""


def sameness(one: str, two: str) -> float:
    """1 for spellings and feminine forms of one name, half for its pet forms and for what it is in another language."""
    said = relation(one, two)
    if said == "same" or two in feminine_stem(one) or one in feminine_stem(two) or _same_but_umlauts(one, two):
        weight = 1.0
    else:
        weight = 0.5 if said in ("nickname", "cognate") else 0.0
    return weight if weight and (said == "nickname" or not _sexes_apart(one, two)) else 0.0


def _same_but_umlauts(one: str, two: str) -> bool:
    return one[:1] == two[:1] and _UMLAUT.sub("", one) == _UMLAUT.sub("", two)


def _sexes_apart(one: str, two: str) -> bool:
    """Whether two names are a man's and a woman's, and sound so: `Simon`, `Simone`, but not `Aly`, `Ali`."""
    return sexes_apart(one, two) and not (one.isascii() and sounds(one) == sounds(two))


def _apart(one: str, two: str) -> bool:
    """Whether two tokens near in letters are known to be two names: by the table of equivalents, by their endings, or since one language has both.

    Two languages may spell one name so that each has its own (`Houcine`, `Hussein`): then the consonants must differ, or
    the first sounds, which no language takes lightly (`Orban`, `Urban`).
    """
    if Indel.normalized_similarity(one, two) < NEAR:
        return False
    if relation(one, two) == "distinct" or other_ending(one, two) or _sexes_apart(one, two):
        return True
    known = 0 if {one, two} <= _syllabic_surnames() else names_apart(one, two)  # Chen, Chan: syllables tell
    if not known or _swapped(one, two):
        return False
    if not one.isascii():
        return known == SURE
    heard = [sounds(token) for token in (one, two)]
    if heard[0] == heard[1]:
        return False
    bones = skeletons(heard)
    return (
        known == SURE or bones[0] != bones[1] or ({h[:1] for h in heard} <= _OPENING and heard[0][:1] != heard[1][:1])
    )


SLIP = 6
"""Letters from which on two names that differ by two neighbouring letters in another order are a slip of the pen (`Guiseppe`)."""


def _swapped(one: str, two: str) -> bool:
    return len(one) == len(two) >= SLIP and sorted(one) == sorted(two) and OSA.distance(one, two) == 1


@cache
def _syllabic_surnames() -> frozenset[str]:
    """Family names of one syllable's spellings: those of East Asia without Japan's."""
    return frozenset(name for name, languages in surname_languages().items() if languages != {"ja"})


_OPENING = frozenset("aou")
"""Vowels that stand apart at the head of a name; e and i change places (`Eskandar`, `Iskandar`)."""
