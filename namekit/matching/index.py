"""Candidates: the names of a gazetteer that a query may mean, by joins of keys over whole arrays.

Keys lead to strings, rare keys first under a budget, so that a common key can't flood. Letters are kept within two edits;
of sounds and syllables the most similar are kept. Strings lead to names, the nearest of which are handed on. The cost of a
query hangs on these limits and hardly on the size of the gazetteer, and its answer not on the batch that it came in.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.process import cpdist

from namekit.matching.compiled import PERSON, Compiled
from namekit.matching.filing import HANGUL, LETTERS, PINYIN, SOUNDS
from namekit.matching.forms import CHINESE, KOREAN, SOUND
from namekit.matching.keys import Hashes, Owners, bags, letter_keys, part_keys, sound_keys, syllable_keys, tags
from namekit.matching.pairs import Rows, Side, joined, ranges, similarity
from namekit.matching.sounds import coarses

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Pairs = NDArray[np.int64]
Keys = Callable[..., tuple[Owners, Hashes]]
"""Makes keys of strings: one of the functions of namekit.matching.keys."""

POSTINGS = {LETTERS: 600, SOUNDS: 4_000, HANGUL: 600, PINYIN: 600}
"""Postings that one query may take from the keys of each family."""
EDITS = 2
BAG_BITS = 2 * EDITS
STRINGS = {LETTERS: 8, SOUNDS: 48, HANGUL: 12, PINYIN: 12}
"""Strings of each family that are looked at, the nearest of those met."""
BEARERS = 1_000
"""People of one name whose evidence is looked at when that name is all that is written."""
SPELLINGS = 40
"""Names of one string that are looked at: spellings that differ in case, marks or spaces alone."""


class Hits(NamedTuple):
    """Strings met by rows of queries: query, row, string and how near it is (1 the same), pair by pair."""

    query: Ints
    row: Ints
    string: Ints
    near: Floats


class Index:
    """Finds candidates in a compiled gazetteer."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.family = compiled.arrays["string_family"]

    def candidates(self, queries: Side, limit: int) -> tuple[Ints, Ints]:
        """The nearest names of each query, some `limit` in each space: positions of query and name, pair by pair, without doubles."""
        sound = queries.rows[SOUND]
        found = [
            self._names(self._letters(queries.letters), None, limit // 2),
            self._names(self._alike(sound, SOUNDS, sound_keys), sound, limit),
            self._names(self._alike(queries.rows[KOREAN], HANGUL, syllable_keys), None, limit // 2),
            self._names(self._alike(queries.rows[CHINESE], PINYIN, syllable_keys), None, limit // 2),
            self._bearers(sound, BEARERS),
        ]
        pairs = np.unique(np.concatenate(found))
        return (pairs >> 32).astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)

    # -- from keys to strings

    def _met(self, query: Ints, owner: Owners, hashes: Hashes, family: int) -> tuple[Ints, Ints]:
        """Rows and the strings of a family that share keys with them; `query` (rows,) is whose rows they are."""
        first, count = self._postings(hashes)
        taken = _within_budget(query[owner], count, POSTINGS[family])
        first, count = first[taken], count[taken]
        posting = ranges(first, count)
        string = self.compiled.arrays["key_string"][posting].astype(np.int64)
        right = self.compiled.arrays["key_tag"][posting] == np.repeat(tags(hashes[taken], self._bits), count)
        right &= (string >= self.family[family]) & (string < self.family[family + 1])
        both = np.unique(np.repeat(owner[taken], count)[right].astype(np.int64) << 32 | string[right])
        return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)

    @cached_property
    def _bits(self) -> int:
        return len(self.compiled.arrays["key_bucket"]).bit_length() - 1

    def _postings(self, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        bucket = (hashes >> np.uint64(64 - self._bits)).astype(np.int64)
        starts = self.compiled.arrays["key_bucket"]
        first = starts[bucket].astype(np.int64)
        return first, starts[bucket + 1].astype(np.int64) - first

    def _letters(self, rows: Rows) -> Hits:
        """Strings of letters within EDITS of a row's."""
        query = _query_of(rows)
        owner, hashes = letter_keys(rows.joined, asked=True)
        row, string = self._met(query, owner, hashes, LETTERS)
        close = np.bitwise_count(bags(rows.joined)[row] ^ self.compiled.arrays["string_bag"][string]) <= BAG_BITS
        row, string = row[close], string[close]
        written = [rows.joined[r] for r in row.tolist()]
        edits = cpdist(written, self.compiled.strings.many(string), scorer=Levenshtein.distance, score_cutoff=EDITS, dtype=np.uint8)  # fmt: skip
        near = np.flatnonzero(edits <= EDITS)
        return _nearest(query, row[near], string[near], 1 - edits[near] / np.float32(10), STRINGS[LETTERS])

    def _alike(self, rows: Rows, family: int, keys: Keys) -> Hits:
        """The strings of sounds or syllables that are most like a row's."""
        query = _query_of(rows)
        if not len(query) or self.family[family] == self.family[family + 1]:
            return Hits(*(np.zeros(0, np.int32) for _ in range(3)), np.zeros(0, np.float32))
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
        start = self.compiled.arrays["string_start"]
        first = start[hits.string].astype(np.int64)
        count = np.minimum(start[hits.string + 1] - first, SPELLINGS).astype(np.int64)
        form = self.compiled.arrays["string_form"][ranges(first, count)].astype(np.int64)
        near, row = np.repeat(hits.near, count), np.repeat(hits.row, count)
        if rows is not None:
            mine = [rows.joined[r] for r in row.tolist()]
            near = near + similarity(mine, joined(self.compiled.parts.many(form)))
        query, name = np.repeat(hits.query, count).astype(np.int64), self.compiled.form_name[form]
        order = np.lexsort((name, -near, query))
        pair = (query << 32 | name)[order]
        _, kept = np.unique(pair, return_index=True)
        pair = pair[np.sort(kept)]
        return _first_of_each(pair, pair >> 32, limit)

    def _bearers(self, rows: Rows, limit: int) -> Pairs:
        """Names of people of which a query of one part is a part: those that spell it so first, then the shortest."""
        if not self._has_people:
            return np.zeros(0, np.int64)
        chosen = np.array([i for i, p in enumerate(rows.parts) if " " not in p], np.int64)
        query = _query_of(rows).astype(np.int64)
        owner, hashes = part_keys([coarses([rows.parts[i]]) for i in chosen.tolist()])
        first, count = self._postings(hashes)
        count = np.minimum(count, 4 * limit)
        posting = ranges(first, count)
        right = self.compiled.arrays["key_tag"][posting] == np.repeat(tags(hashes, self._bits), count)
        string = self.compiled.arrays["key_string"][posting][right].astype(np.int64)
        row = np.repeat(chosen[owner], count)[right]
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
        mine = [rows.parts[r] for r in row.tolist()]
        other = np.array([a not in b.split(" ") for a, b in zip(mine, parts, strict=True)], bool)
        length = np.fromiter(map(len, parts), np.int32, len(parts))
        order = np.lexsort((name, length, other, query[row]))
        pair = (query[row] << 32 | name)[order]
        _, kept = np.unique(pair, return_index=True)
        pair = pair[np.sort(kept)]
        return _first_of_each(pair, pair >> 32, limit)

    @cached_property
    def _has_people(self) -> bool:
        return bool((self.compiled.entity_type == PERSON).any())


def _query_of(rows: Rows) -> Ints:
    return np.repeat(np.arange(len(rows.start) - 1, dtype=np.int32), np.diff(rows.start))


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
    _, kept = np.unique(query[row].astype(np.int64) << 32 | string, return_index=True)
    kept = np.sort(kept)
    kept = _first_of_each(kept, query[row[kept]], limit)
    return Hits(query[row[kept]], row[kept], string[kept], near[kept].astype(np.float32))


def _first_of_each(values: Pairs, owner: NDArray[np.signedinteger], limit: int) -> Pairs:
    """The first `limit` values of each owner, which stand together in order."""
    return np.asarray(values[np.arange(len(values)) - np.searchsorted(owner, owner) < limit])
