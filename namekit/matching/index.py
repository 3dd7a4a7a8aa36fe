"""Candidates: the names of a gazetteer that a query may mean, by joins of keys over whole arrays.

Keys lead to strings, rare keys first under a budget, so that a common key can't flood. Letters are kept within two edits;
of sounds and syllables the most similar are kept. Strings lead to names, the nearest of which are handed on. The cost of a
query hangs on these limits and hardly on the size of the gazetteer, and its answer not on the batch that it came in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from namekit.matching.compiled import PERSON, Compiled
from namekit.matching.filing import HANGUL, LETTERS, PINYIN, PLAIN, SOUNDS
from namekit.matching.forms import CHINESE, KOREAN, SOUND
from namekit.matching.keys import Hashes, Owners, bags, letter_keys, part_keys, sound_keys, syllable_keys
from namekit.matching.pairs import Rows, Side, joined, ranges, similarity
from namekit.matching.postings import Postings
from namekit.matching.sounds import coarses

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Pairs = NDArray[np.int64]
Keys = Callable[..., tuple[Owners, Hashes]]
"""Makes keys of strings: one of the functions of namekit.matching.keys."""

LETTER_POSTINGS, LIMITS = 600, (4, 8, 16, 32, 64, 128, 256, 600)
"""Postings that the keys of one string of letters may lead to, and how many a key may have at the most: the budget says which of these."""
POSTINGS = {SOUNDS: 4_000, HANGUL: 600, PINYIN: 600}
"""Postings that one query may take from the keys of each family."""
MET = 400
"""Strings of a family that one query is compared with, those that share the rarest keys."""
STRINGS = {LETTERS: 8, PLAIN: 4, SOUNDS: 48, HANGUL: 12, PINYIN: 12}
"""Strings of each family whose names are looked at, the nearest of those compared."""
EDITS = 2
"""Letters left out, put in or replaced, or swapped with the next, which is one slip too (Damerau 1964)."""
BAG_BITS = 2 * EDITS
BEARERS = 1_000
"""People of one name whose evidence is looked at when that name is all that is written."""
SPELLINGS = 40
"""Names of one string that are looked at: spellings that differ in case, marks or spaces alone."""


_NEARNESS = 10
"""An edit counts for this part of what letters that are the same count."""


class Hits(NamedTuple):
    """Strings met by rows of queries: query, row, string and how near it is (1 the same), pair by pair."""

    query: Ints
    row: Ints
    string: Ints
    near: Floats


class Near(NamedTuple):
    """Strings within EDITS of letters that are asked for: position of these, string, edits between them, pair by pair."""

    asked: Ints
    string: Ints
    edits: Ints


_NONE = np.zeros(0, np.int32)
_NO_HITS = Hits(_NONE, _NONE, _NONE, np.zeros(0, np.float32))


class Index:
    """Finds candidates in a compiled gazetteer."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.family = compiled.arrays["string_family"]

    def candidates(self, queries: Side, limit: int) -> tuple[Ints, Ints]:
        """The nearest names of each query, some `limit` in each space: positions of query and name, pair by pair, without doubles."""
        sound = queries.rows[SOUND]
        letters, plain = self._spelled(queries.letters)
        return _apart(
            self._names(letters, None, limit // 2),
            self._names(plain, None, limit // 4),
            self._names(self._alike(sound, SOUNDS, sound_keys), sound, limit),
            self._names(self._alike(queries.rows[KOREAN], HANGUL, syllable_keys), None, limit // 2),
            self._names(self._alike(queries.rows[CHINESE], PINYIN, syllable_keys), None, limit // 2),
            self._bearers(sound, BEARERS),
        )

    def near(self, letters: Sequence[str]) -> Near:
        """Strings of letters within EDITS of some, by position; the rarer a key that leads to them, the sooner they are met."""
        owner, hashes = letter_keys(letters, asked=True)
        first, count = self._postings.places(hashes)
        taken = np.flatnonzero(_affordable(owner, count, len(letters)))
        count = count[taken]
        met, right = self._postings.strings(hashes[taken], first[taken], count)
        asked = np.repeat(owner[taken], count)
        inside = np.flatnonzero(right & (met < self.family[SOUNDS]))  # letters and plain letters, which come first
        met, asked = met.take(inside), asked.take(inside)
        bag = self.compiled.arrays["string_bag"]
        close = np.flatnonzero(np.bitwise_count(bags(letters).take(asked) ^ bag.take(met)) <= BAG_BITS)
        pair = np.sort(asked.take(close).astype(np.int64) << 32 | met.take(close))
        pair = pair[np.diff(pair, prepend=-1) > 0]
        asked, string = (pair >> 32).astype(np.int32), (pair & 0xFFFFFFFF).astype(np.int32)
        mine = list(map(letters.__getitem__, asked.tolist()))
        edits = cpdist(mine, self.compiled.strings.many(string), scorer=OSA.distance, score_cutoff=EDITS, dtype=np.uint8)  # fmt: skip
        within = np.flatnonzero(edits <= EDITS)
        return Near(asked[within], string[within], edits[within].astype(np.int32))

    def forms_of(self, string: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Up to SPELLINGS forms of each string: position in `string`, form, and whether it is its name's first, which is the whole name."""
        start = self.compiled.arrays["string_start"]
        first = start[string].astype(np.int64)
        count = np.minimum(start[string + 1] - first, SPELLINGS).astype(np.int64)
        form = self.compiled.arrays["string_form"][ranges(first, count)].astype(np.int64)
        whole = form == self.compiled.start[SOUND][self.compiled.form_name[form]]
        return np.repeat(np.arange(len(string)), count), form, whole

    def alphabetic(self, string: Ints) -> NDArray[np.bool_]:
        """Whether strings of letters are of names as an alphabet writes them, and not as bulk sources write them sign by sign."""
        return np.asarray(string < self.family[PLAIN])

    # -- from keys to strings

    def _met(self, query: Ints, owner: Owners, hashes: Hashes, family: int) -> tuple[Ints, Ints]:
        """Rows and the strings of a family that share keys with them, those first that share the rarest; `query` (rows,) is whose rows they are."""
        first, count = self._postings.places(hashes)
        taken = _within_budget(query[owner], count, POSTINGS[family])
        count = count[taken]
        string, right = self._postings.strings(hashes[taken], first[taken], count)
        right &= (string >= self.family[family]) & (string < self.family[family + 1])
        pair = np.repeat(owner[taken].astype(np.int64), count)[right] << 32 | string[right]
        order = np.argsort(pair, kind="stable")
        start = np.flatnonzero(np.diff(pair[order], prepend=-1))
        pair = pair[order[start]]
        row, string = pair >> 32, pair & 0xFFFFFFFF
        if len(pair):
            rarity = np.add.reduceat(np.repeat(1 / count, count)[right][order], start)
            order = np.lexsort((-rarity, query[row]))
            order = _first_of_each(order, query[row[order]], MET)
            row, string = row[order], string[order]
        return row.astype(np.int32), string.astype(np.int32)

    @cached_property
    def _postings(self) -> Postings:
        return Postings(self.compiled.arrays)

    def _spelled(self, rows: Rows) -> tuple[Hits, Hits]:
        """The strings of letters, and those of plain letters, that are nearest to a row's."""
        query = _query_of(rows)
        if not len(query):
            return _NO_HITS, _NO_HITS
        row, string, edits = self.near(rows.joined)
        near, plain = (1 - edits / _NEARNESS).astype(np.float32), string >= self.family[PLAIN]
        letters, others = (
            _nearest(query, row[mine], string[mine], near[mine], STRINGS[family])
            for mine, family in ((~plain, LETTERS), (plain, PLAIN))
        )
        return letters, others

    def _alike(self, rows: Rows, family: int, keys: Keys) -> Hits:
        """The strings of sounds or syllables that are most like a row's."""
        query = _query_of(rows)
        if not len(query) or self.family[family] == self.family[family + 1]:
            return _NO_HITS
        strings = coarses(rows.joined) if family == SOUNDS else rows.joined
        owner, hashes = keys(strings, asked=True)
        if family == SOUNDS:
            more, others = part_keys([coarses(p.split(" ")) for p in rows.parts])
            owner, hashes = np.concatenate([owner, more]), np.concatenate([hashes, others])
        row, string = self._met(query, owner, hashes, family)
        mine = [strings[r] for r in row.tolist()]
        return _nearest(query, row, string, similarity(mine, self.compiled.strings.many(string)), STRINGS[family])

    # -- from strings to names

    def _names(self, hits: Hits, rows: Rows | None, limit: int) -> Pairs:
        """The `limit` nearest names of each query among those that the strings stand for, by their sounds where rows of them are given."""
        hit, form, _ = self.forms_of(hits.string)
        near, row = hits.near[hit], hits.row[hit]
        if rows is not None:
            mine = [rows.joined[r] for r in row.tolist()]
            near = near + similarity(mine, joined(self.compiled.parts.many(form)))
        query, name = hits.query[hit].astype(np.int64), self.compiled.form_name[form].astype(np.int64)
        # of names that are as near, those near the whole name come before those near its core
        order = np.lexsort((name, row, -near, query))
        return _best_of_each(query[order], name[order], limit)

    def _bearers(self, rows: Rows, limit: int) -> Pairs:
        """Names of people of which a query of one part, initials aside, is a part: those that spell it so first, then the shortest."""
        if not self._has_people:
            return np.zeros(0, np.int64)
        lone = list(map(_lone_part, rows.parts))
        chosen = np.array([i for i, part in enumerate(lone) if part], np.int64)
        query = _query_of(rows).astype(np.int64)
        owner, hashes = part_keys([coarses([lone[i]]) for i in chosen.tolist()])
        first, count = self._postings.places(hashes)
        count = np.minimum(count, 4 * limit)
        string, right = self._postings.strings(hashes, first, count)
        string, row = string[right], np.repeat(chosen[owner], count)[right]
        inside = (string >= self.family[SOUNDS]) & (string < self.family[SOUNDS + 1])
        string, row = string[inside], row[inside]
        start = self.compiled.arrays["string_start"]
        many = (start[string + 1] - start[string]).astype(np.int64)
        form = self.compiled.arrays["string_form"][ranges(start[string].astype(np.int64), many)].astype(np.int64)
        row = np.repeat(row, many)
        person = self.compiled.name_type[self.compiled.form_name[form]] == PERSON
        form, row = form[person], row[person]
        name = self.compiled.form_name[form].astype(np.int64)
        parts = self.compiled.parts.many(form)
        mine = [lone[r] for r in row.tolist()]
        other = np.array([a not in b.split(" ") for a, b in zip(mine, parts, strict=True)], bool)
        length = np.fromiter(map(len, parts), np.int32, len(parts))
        order = np.lexsort((name, length, other, query[row]))
        return _best_of_each(query[row][order], name[order], limit)

    @cached_property
    def _has_people(self) -> bool:
        return bool((self.compiled.entity_type == PERSON).any())


def _lone_part(parts: str) -> str:
    """The one part that is no initial, or the only one; empty where there are more."""
    whole = [part for part in parts.split(" ") if len(part) > 1]
    return whole[0] if len(whole) == 1 else "" if " " in parts else parts


def _query_of(rows: Rows) -> Ints:
    return np.repeat(np.arange(len(rows.start) - 1, dtype=np.int32), np.diff(rows.start))


def _affordable(owner: Owners, count: NDArray[np.int64], owners: int) -> NDArray[np.bool_]:
    """Keys of no more postings than some limit, the highest of LIMITS by which each owner's keys together have up to LETTER_POSTINGS."""
    limit = np.full(owners, LIMITS[-1])
    keys = np.arange(len(owner))
    for narrower in LIMITS[-2::-1]:
        total = np.bincount(owner[keys], weights=count[keys], minlength=owners)
        over = total > LETTER_POSTINGS
        keys = keys[over[owner[keys]]]
        if not len(keys):
            break
        limit[over] = narrower
        keys = keys[count[keys] <= narrower]
    return np.asarray((count <= limit[owner]) & (count > 0))


def _within_budget(query: Ints, count: NDArray[np.int64], budget: int) -> NDArray[np.intp]:
    """Keys with postings, rarest first, as far as the budget reaches for each query; the rarest always, up to eight budgets."""
    some = np.flatnonzero(count)
    order = some[np.lexsort((count[some], query[some]))]
    own = count[order]
    total = np.cumsum(own)
    owner = query[order]
    begin = np.searchsorted(owner, owner)
    reached = total - (total - own)[begin]
    return np.asarray(order[(reached <= budget) | (np.arange(len(order)) == begin) & (own <= 8 * budget)])


def _nearest(query: Ints, row: Ints, string: Ints, near: Floats, limit: int) -> Hits:
    """The `limit` nearest strings of each query, each by its best row."""
    order = np.lexsort((row, string, -near, query[row]))
    row, string, near = row[order], string[order], near[order]
    kept = _first_met(query[row].astype(np.int64) << 32 | string)
    kept = _first_of_each(kept, query[row[kept]], limit)
    return Hits(query[row[kept]], row[kept], string[kept], near[kept].astype(np.float32))


def _best_of_each(query: Pairs, name: Pairs, limit: int) -> Pairs:
    """The first `limit` distinct names of each query, which stand together, as pairs."""
    pair = query << 32 | name
    pair = pair[_first_met(pair)]
    return _first_of_each(pair, pair >> 32, limit)


def _first_met(values: Pairs) -> NDArray[np.intp]:
    """Where each distinct value stands first, in order."""
    order = np.argsort(values, kind="stable")
    new = np.flatnonzero(np.diff(values[order], prepend=-1))
    return np.sort(order[new])


def _first_of_each(values: Pairs, owner: NDArray[np.signedinteger], limit: int) -> Pairs:
    """The first `limit` values of each owner, which stand together in order."""
    return np.asarray(values[np.arange(len(values)) - np.searchsorted(owner, owner) < limit])


def _apart(*found: Pairs) -> tuple[Ints, Ints]:
    """Queries and names of distinct pairs, in order."""
    pairs = np.sort(np.concatenate(found))
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return (pairs >> 32).astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)
