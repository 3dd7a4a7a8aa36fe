"""Candidates: the names of a gazetteer that a query may mean, by joins of keys and by cheap comparison of whole arrays.

Names that share a key with the query come from the inverted file, rare keys first under a budget, so that a common key
can't flood. A gazetteer with few enough forms is compared whole as well: three views of the sounds (as they are, by
classes, consonants alone) by the edit similarity of RapidFuzz, their sum ranking; syllabic spaces apart.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from namekit.matching.compiled import PERSON, Compiled
from namekit.matching.forms import SOUND
from namekit.matching.keys import bucket_bits, form_keys, part_keys, tags
from namekit.matching.pairs import SPACES, Ints, Listed, Rows, Side, joined, ranges, similarity
from namekit.matching.sounds import coarse, skeleton

Floats = NDArray[np.float32]
Pairs = NDArray[np.int64]

BLOCK = 64
WHOLE = 60_000
"""Forms of a gazetteer up to which it is compared whole: some milliseconds a query."""
BEARERS = 1_000
"""People of one name whose evidence is looked at when that name is all that is written."""
POSTINGS = 1_500
"""Postings that one query may take from the inverted file."""


class Index:
    """Finds candidates in a compiled gazetteer."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.small = len(compiled.form_name) <= WHOLE

    def candidates(self, queries: Side, limit: int) -> tuple[Ints, Ints]:
        """The nearest names of each query, some `limit` in each space: positions of query and name, pair by pair, without doubles."""
        search = self._whole if self.small else self._joined
        found = [search(queries.rows[space], space, limit if space == SOUND else limit // 2) for space in SPACES]
        found.append(self._bearers(_of_one_part(queries.rows[SOUND]), BEARERS))
        pairs = np.unique(np.concatenate(found))
        return (pairs >> 32).astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)

    # -- by keys

    def _joined(self, rows: Rows, space: int, limit: int) -> Pairs:
        if not len(rows.form) or self.compiled.start[space][0] == self.compiled.start[space][-1]:
            return np.zeros(0, np.int64)
        names = len(rows.start) - 1
        query_of = np.repeat(np.arange(names, dtype=np.int32), np.diff(rows.start))
        owner, hashes = form_keys(rows.parts, space != SOUND)
        first, count = self._postings(hashes)
        query = query_of[owner]
        taken = _within_budget(query, count)
        first, count, owner = first[taken], count[taken], owner[taken]
        posting = ranges(first, count)
        form = self.compiled.arrays["key_form"][posting]
        row = np.repeat(owner, count)
        right = self.compiled.arrays["key_tag"][posting] == np.repeat(tags(hashes, self._bits)[taken], count)
        low, high = self.compiled.start[space][0], self.compiled.start[space][-1]
        right &= (form >= low) & (form < high)
        both = np.unique(row[right].astype(np.int64) << 32 | form[right])
        return self._nearest(rows, query_of, (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32), limit)

    def _bearers(self, rows: Rows, limit: int) -> Pairs:
        """Names of people of which a query of one part is a part: those that spell it so first, then the shortest."""
        if not len(rows.form):
            return np.zeros(0, np.int64)
        query_of = np.repeat(np.arange(len(rows.start) - 1, dtype=np.int64), np.diff(rows.start))
        owner, hashes = part_keys(rows.parts)
        first, count = self._postings(hashes)
        count = np.minimum(count, 40 * POSTINGS)
        posting = ranges(first, count)
        right = self.compiled.arrays["key_tag"][posting] == np.repeat(tags(hashes, self._bits), count)
        form = self.compiled.arrays["key_form"][posting]
        right &= self.compiled.entity_type[self.compiled.name_entity[self.compiled.form_name[form]]] == PERSON
        form = form[right]
        query = np.repeat(query_of[owner], count)[right]
        name = self.compiled.form_name[form].astype(np.int64)
        parts = self.compiled.parts.many(form)
        mine = rows.parts.many(np.repeat(owner, count)[right])
        other = np.array([a not in b.split(" ") for a, b in zip(mine, parts, strict=True)], bool)
        length = np.fromiter(map(len, parts), np.int32, len(parts))
        order = np.lexsort((name, length, other, query))
        pair = (query << 32 | name)[order]
        _, kept = np.unique(pair, return_index=True)
        pair = pair[np.sort(kept)]
        owner = pair >> 32
        return np.asarray(pair[np.arange(len(pair)) - np.searchsorted(owner, owner) < limit])

    @cached_property
    def _bits(self) -> int:
        return bucket_bits(len(self.compiled.arrays["key_form"]))

    def _postings(self, hashes: NDArray[np.uint64]) -> tuple[Ints, Ints]:
        bucket = (hashes >> np.uint64(64 - self._bits)).astype(np.int64)
        starts = self.compiled.arrays["key_bucket"]
        first = starts[bucket].astype(np.int32)
        return first, starts[bucket + 1].astype(np.int32) - first

    def _nearest(self, rows: Rows, query_of: Ints, row: Ints, form: Ints, limit: int) -> Pairs:
        """The `limit` most similar names of each query among joined rows and forms."""
        if not len(row):
            return np.zeros(0, np.int64)
        a, b = joined(rows.parts.many(row)), joined(self.compiled.parts.many(form))
        score = similarity(a, b) + similarity([coarse(s) for s in a], [coarse(s) for s in b])
        query, name = query_of[row], self.compiled.form_name[form]
        order = np.lexsort((name, -score, query))
        pair = query[order].astype(np.int64) << 32 | name[order]
        _, first = np.unique(pair, return_index=True)
        kept = np.sort(first)  # best form of each name, queries together, best names first
        pair, query = pair[kept], query[order][kept]
        begin = np.searchsorted(query, query)
        return np.asarray(pair[np.arange(len(pair)) - begin < limit])

    # -- whole

    def _whole(self, rows: Rows, space: int, limit: int) -> Pairs:
        start = self.compiled.start[space]
        names = self.compiled.form_name[start[0] : start[-1]]
        out = [np.zeros(0, np.int64)]
        count = len(rows.start) - 1
        for low in range(0, count if len(names) else 0, BLOCK):
            bounds = rows.start[low : min(low + BLOCK, count) + 1]
            some = np.nonzero(np.diff(bounds))[0]
            if not len(some):
                continue
            score = self._similarity(joined(rows.parts[bounds[0] : bounds[-1]]), space)
            best = np.maximum.reduceat(score, bounds[some] - bounds[0], axis=0)
            out += [
                (np.int64(low + q) << 32) | _best_names(best[k], names, limit).astype(np.int64)
                for k, q in enumerate(some)
            ]
        return np.concatenate(out)

    def _similarity(self, queries: list[str], space: int) -> Floats:
        views = [(queries, self.compiled.whole_rows[space])]
        if space == SOUND:
            views += [
                ([view(s) for s in queries], seen) for view, seen in zip((coarse, skeleton), self._views, strict=True)
            ]
        total = cdist(*views[0], scorer=Indel.normalized_similarity, dtype=np.float32)
        for a, b in views[1:]:
            total += cdist(a, b, scorer=Indel.normalized_similarity, dtype=np.float32)
        return total

    @cached_property
    def _views(self) -> tuple[list[str], list[str]]:
        fine = self.compiled.whole_rows[SOUND]
        return [coarse(s) for s in fine], [skeleton(s) for s in fine]


def _of_one_part(rows: Rows) -> Rows:
    """Rows of names of a single part, which a whole comparison finds beside longer names only by luck."""
    chosen = np.array([i for i, p in enumerate(rows.parts) if " " not in p], np.int32)
    start = np.searchsorted(chosen, rows.start).astype(np.int32)
    return Rows(start, rows.form[chosen], rows.turn[chosen], Listed(rows.parts.many(chosen)))


def _within_budget(query: Ints, count: Ints) -> NDArray[np.intp]:
    """Keys with postings, rarest first, as far as POSTINGS reach for each query; the rarest always."""
    some = np.nonzero(count)[0]
    order = some[np.lexsort((count[some], query[some]))]
    total = np.cumsum(count[order])
    owner = query[order]
    begin = np.searchsorted(owner, owner)
    before = total - count[order] - (total - count[order])[begin]
    return np.asarray(order[(before + count[order] <= POSTINGS) | (before == 0) & (count[order] <= 8 * POSTINGS)])


def _best_names(score: Floats, names: Ints, limit: int) -> Ints:
    """The `limit` names with the best-scoring forms."""
    wide = min(len(score), 3 * limit)
    top = np.argpartition(-score, wide - 1)[:wide]
    top = top[np.lexsort((top, -score[top]))]
    _, first = np.unique(names[top], return_index=True)
    return np.asarray(names[top[np.sort(first)][:limit]])
