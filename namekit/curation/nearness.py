"""Entities that may be one: their names sound the same or differ by a letter, and no fact tells them apart.

Candidates come from cheap keys (all spellings of one sound; all words with one letter left out), never from resolving
each name: 100,000 entities take seconds. What is left is scored as `namekit.compare_many` scores two names.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein

from namekit.curation.facts import Known, told_apart
from namekit.matching.forms.sounds import coarse, sounds
from namekit.scripts import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from namekit.gazetteer import Entity

SCORE = 0.5
"""Names that are rather the same than not."""
_LETTERS = 7
"""Shorter words have neighbours by chance: Kiel and Kiev, Hama and Homs."""
_CROWD = 30
"""A key that more names share says nothing."""


_HYPHENS = str.maketrans("-.", "  ", "'’")


class Row(NamedTuple):
    """A name, the number of its entity, and whether it is the canonical one."""

    entity: int
    text: str
    words: list[str]
    canonical: bool


class Near(NamedTuple):
    """Two entities that may be one, by which names, and the score of these."""

    one: Entity
    other: Entity
    text: str
    other_text: str
    score: float


def near_duplicates(entities: Iterable[Entity], own: Set[str]) -> list[Near]:
    """Pairs of entities that may be one, at least one of each among the ids `own`; best first.

    >>> from namekit.gazetteer import Entity
    >>> one = Entity(id="person/a", type="person", name="Wolodymir Selenski")
    >>> other = Entity(id="person/b", type="person", name="Volodymyr Zelenskyy")
    >>> [near.other.id for near in near_duplicates([one, other], {"person/a"})]
    ['person/b']
    """
    some = list(entities)
    rows = [Row(i, *name) for i, entity in enumerate(some) for name in _spelled(entity)]
    known: dict[int, Known] = {}
    seen: set[tuple[int, int]] = set()
    pairs: dict[tuple[int, int], tuple[str, str]] = {}
    for a, b in _candidates(some, rows):
        (i, text, _, _), (j, other, _, _) = rows[a], rows[b]
        if (i, j) in seen or (some[i].id not in own and some[j].id not in own):
            continue
        seen.add((i, j))
        one, two = (known.get(k) or known.setdefault(k, Known(some[k])) for k in (i, j))
        if not told_apart(one, two):
            pairs[i, j] = (text, other)
    found = [Near(some[i], some[j], *texts, score) for (i, j), texts, score in _scored(some, pairs) if score >= SCORE]
    return sorted(found, key=lambda near: (-near.score, near.one.id, near.other.id))


def _spelled(entity: Entity) -> Iterator[tuple[str, list[str], bool]]:
    """Names in letters, their folded words, and whether each is the canonical one.

    Han characters, syllables and kana that differ by one sign are other names, and initials say too little.
    """
    seen = set()
    names = [entity.name, *(v.text for v in entity.names if v.kind not in {"demonym", "abbreviation"})]
    for place, text in enumerate(names):
        if text not in seen and len(text) >= _LETTERS - 2 and max(text) < "\u1100":
            seen.add(text)
            words = fold(clean(text)).translate(_HYPHENS).split()
            if all(len(word) > 1 for word in words):
                yield text, words, place == 0


def _candidates(entities: Sequence[Entity], rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Pairs of rows of different entities of one type that share a key and are a letter apart, or sound the same."""
    sound, owner = [], []
    for number, row in enumerate(rows):
        joined = "".join(sorted(coarse(sounds(word)) for word in row.words))
        if len(joined) >= _LETTERS - 2:
            sound.append(hash((entities[row.entity].type, joined)))
            owner.append(number)
    yield from _sharing(sound, owner, rows)
    keys = ["".join(row.words) for row in rows]
    left, owner = [], []
    for number, key in enumerate(keys):
        if len(key) >= _LETTERS:
            type_ = entities[rows[number].entity].type
            some = {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}
            left += [hash((type_, form)) for form in some]
            owner += [number] * len(some)
    for a, b in _sharing(left, owner, rows):
        if DamerauLevenshtein.distance(keys[a], keys[b], score_cutoff=1) <= 1:
            yield a, b


def _sharing(hashes: list[int], owner: list[int], rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Pairs of rows with one hash of different entities, of one the canonical name; the lower entity first."""
    if not hashes:
        return
    values, owners = np.array(hashes, np.int64), np.array(owner, np.int64)
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    sizes = np.diff(np.r_[starts, len(values)])
    few = (sizes > 1) & (sizes <= _CROWD)
    for start, size in zip(starts[few].tolist(), sizes[few].tolist(), strict=True):
        for a, b in combinations(owners[start : start + size].tolist(), 2):
            one, other = rows[a], rows[b]
            if one.entity != other.entity and (one.canonical or other.canonical):
                yield (a, b) if one.entity < other.entity else (b, a)


def _scored(
    entities: Sequence[Entity], pairs: dict[tuple[int, int], tuple[str, str]]
) -> Iterator[tuple[tuple[int, int], tuple[str, str], float]]:
    """Pairs with the score of their names, compared as names of their type."""
    from namekit.matching.compare import compare_many

    by_type: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        by_type[entities[pair[0]].type].append(pair)
    for type_, some in by_type.items():
        for pair, found in zip(some, compare_many([pairs[p] for p in some], type=type_), strict=True):
            yield pair, pairs[pair], found.score
