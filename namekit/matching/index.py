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
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from namekit.matching.compiled import PERSON, PLACE, Compiled
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

POSTINGS = {LETTERS: 600, PLAIN: 600, SOUNDS: 4_000, HANGUL: 600, PINYIN: 600}
"""Postings that one query may take from the keys of each family."""
MET = 400
"""Strings of a family that one query is compared with, those that share the rarest keys."""
STRINGS = {LETTERS: 8, PLAIN: 4, SOUNDS: 48, HANGUL: 12, PINYIN: 12}
"""Strings of each family whose names are looked at, the nearest of those compared."""
EDITS = 2
BAG_BITS = 2 * EDITS
ONE_EDIT_FROM, TWO_EDITS_FROM = 5, 8
SPELLED = 4
"""Names that are looked at where one is spelled nearly as the query is."""
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
        return _apart(
            self._names(self._spelled(queries.letters, LETTERS), None, limit // 2),
            self._names(self._spelled(queries.letters, PLAIN), None, limit // 4),
            self._names(self._alike(sound, SOUNDS, sound_keys), sound, limit),
            self._names(self._alike(queries.rows[KOREAN], HANGUL, syllable_keys), None, limit // 2),
            self._names(self._alike(queries.rows[CHINESE], PINYIN, syllable_keys), None, limit // 2),
            self._bearers(sound, BEARERS),
        )

    def spelled(self, queries: Side) -> tuple[Ints, Ints]:
        """The names of places that are spelled nearly as each query is, where there are any.

        Nearly: within an edit from five letters on, two from eight; those that are an edit farther than the nearest beside it.
        """
        rows = queries.letters
        hits = _merged(self._spelled(rows, LETTERS), self._spelled(rows, PLAIN))
        length = np.fromiter(map(len, rows.joined), np.int32, len(rows.joined))[hits.row]
        edits = np.rint((1 - hits.near) * _NEARNESS).astype(np.int32)
        best = np.full(len(rows.start) - 1, EDITS + 1)
        near = edits <= (length >= ONE_EDIT_FROM).astype(np.int32) + (length >= TWO_EDITS_FROM)
        np.minimum.at(best, hits.query[near], edits[near])
        kept = np.flatnonzero((best[hits.query] <= EDITS) & (edits <= best[hits.query] + 1))
        kept = _first_of_each(kept, hits.query[kept], SPELLED)
        query, row, string, close = hits
        x, y = _apart(self._names(Hits(query[kept], row[kept], string[kept], close[kept]), None, SPELLED))
        place = self.compiled.name_type[y] == PLACE
        return x[place], y[place]

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

    def _spelled(self, rows: Rows, family: int) -> Hits:
        """Strings of letters within EDITS of a row's."""
        query = _query_of(rows)
        if not len(query) or self.family[family] == self.family[family + 1]:
            return _NO_HITS
        owner, hashes = letter_keys(rows.joined, asked=True)
        row, string = self._met(query, owner, hashes, family)
        close = np.bitwise_count(bags(rows.joined)[row] ^ self.compiled.arrays["string_bag"][string]) <= BAG_BITS
        row, string = row[close], string[close]
        written = [rows.joined[r] for r in row.tolist()]
        edits = cpdist(written, self.compiled.strings.many(string), scorer=Levenshtein.distance, score_cutoff=EDITS, dtype=np.uint8)  # fmt: skip
        near = np.flatnonzero(edits <= EDITS)
        return _nearest(
            query, row[near], string[near], (1 - edits[near] / _NEARNESS).astype(np.float32), STRINGS[family]
        )

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
        start = self.compiled.arrays["string_start"]
        first = start[hits.string].astype(np.int64)
        count = np.minimum(start[hits.string + 1] - first, SPELLINGS).astype(np.int64)
        form = self.compiled.arrays["string_form"][ranges(first, count)].astype(np.int64)
        near, row = np.repeat(hits.near, count), np.repeat(hits.row, count)
        if rows is not None:
            mine = [rows.joined[r] for r in row.tolist()]
            near = near + similarity(mine, joined(self.compiled.parts.many(form)))
        query, name = np.repeat(hits.query, count).astype(np.int64), self.compiled.form_name[form].astype(np.int64)
        order = np.lexsort((name, -near, query))
        return _best_of_each(query[order], name[order], limit)

    def _bearers(self, rows: Rows, limit: int) -> Pairs:
        """Names of people of which a query of one part is a part: those that spell it so first, then the shortest."""
        if not self._has_people:
            return np.zeros(0, np.int64)
        chosen = np.array([i for i, p in enumerate(rows.parts) if " " not in p], np.int64)
        query = _query_of(rows).astype(np.int64)
        owner, hashes = part_keys([coarses([rows.parts[i]]) for i in chosen.tolist()])
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
        mine = [rows.parts[r] for r in row.tolist()]
        other = np.array([a not in b.split(" ") for a, b in zip(mine, parts, strict=True)], bool)
        length = np.fromiter(map(len, parts), np.int32, len(parts))
        order = np.lexsort((name, length, other, query[row]))
        return _best_of_each(query[row][order], name[order], limit)

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
    kept = _first_met(query[row].astype(np.int64) << 32 | string)
    kept = _first_of_each(kept, query[row[kept]], limit)
    return Hits(query[row[kept]], row[kept], string[kept], near[kept].astype(np.float32))


def _merged(one: Hits, other: Hits) -> Hits:
    """Hits of two families of letters, those of each query together, nearest first."""
    query, row, string, near = (np.concatenate(pair) for pair in zip(one, other, strict=True))
    order = np.lexsort((string, -near, query))
    return Hits(query[order], row[order], string[order], near[order])


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
