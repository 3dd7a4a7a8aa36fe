"""Candidates: the names of a gazetteer that a query may mean.

Keys lead to strings (see namekit.matching.index.filed). Letters are kept within two edits; of sounds and syllables the most similar
are kept. Strings lead to names, the nearest of which are handed on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import Ints, ranges
from namekit.matching.forms.form import CHINESE, KOREAN, SOUND
from namekit.matching.forms.side import Rows, Side
from namekit.matching.forms.sounds import coarses, sounds
from namekit.matching.forms.texts import joined, similarity
from namekit.matching.index.compiled import PERSON, Compiled
from namekit.matching.index.filed import Filed, first_of_each
from namekit.matching.index.filing import HANGUL, LETTERS, PINYIN, PLAIN, SOUNDS
from namekit.matching.index.hits import NO_HITS, Hits, Pairs, apart, distinct, nearest, queries_of
from namekit.matching.index.keys import Hashes, Owners, heads_keys, part_keys, sound_keys, syllable_keys
from namekit.readings.reading import Source

Keys = Callable[..., tuple[Owners, Hashes]]
"""Makes keys of strings: one of the functions of namekit.matching.index.keys."""

STRINGS = {LETTERS: 8, PLAIN: 4, SOUNDS: 48, HANGUL: 12, PINYIN: 12}
"""Strings of each family whose names are looked at, the nearest of those compared."""
BEARERS = 1_000
"""People of one name whose evidence is looked at when that name is all that is written."""
SPELLINGS = 40
"""Names of one string that are looked at: spellings that differ in case, marks or spaces alone."""
CROWD = 4_000
"""Names of one string among which those are looked for that are spelled as the query is."""
OF_ONE = 6
"""Names of one entity at most that are handed on as the nearest: all that Minsk is called in is no reason to leave out Minsk Region."""
_NEARNESS = 10
"""An edit counts for this part of what letters that are the same count."""


class Index:
    """Finds candidates in a compiled gazetteer."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.filed = Filed(compiled)
        self.family = self.filed.family

    def candidates(self, queries: Side, groups: NDArray[np.uint64], limit: int) -> tuple[Ints, Ints]:
        """The nearest names of each query, some `limit` in each space: positions of query and name, pair by pair, without doubles.

        `groups` (queries,) stand for their spelling (see group_of).
        """
        sound = queries.rows[SOUND]
        letters, plain = self._spelled(queries.letters)
        alike = self._alike(sound, SOUNDS, sound_keys)
        return apart(
            self._same(letters, groups),
            self._same(alike, groups),
            self._names(letters, None, limit // 2),
            self._names(plain, None, limit // 4),
            self._names(alike, sound, limit),
            self._names(self._alike(queries.rows[KOREAN], HANGUL, syllable_keys), None, limit // 2),
            self._names(self._alike(queries.rows[CHINESE], PINYIN, syllable_keys), None, limit // 2),
            self._bearers(sound, SOUNDS, BEARERS),
            self._bearers(queries.rows[KOREAN], HANGUL, BEARERS),
            self._transcribed(queries, 2 * limit),
        )

    def listed(self, queries: Side, groups: NDArray[np.uint64]) -> tuple[Ints, Ints]:
        """Names that are spelled as the queries are, case, marks and punctuation aside: positions of query and name, pair by pair."""
        letters, plain = self._spelled(queries.letters)
        return apart(*(self._same(hits, groups) for hits in (letters, plain)))

    def forms_of(self, string: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Up to SPELLINGS forms of each string: position in `string`, form, and whether it is its name's first, which is the whole name."""
        at, form = self._forms(string, SPELLINGS)
        return at, form, form == self.compiled.start[SOUND][self.compiled.form_name[form]]

    def alphabetic(self, string: Ints) -> NDArray[np.bool_]:
        """Whether strings of letters are of names as an alphabet writes them, and not as bulk sources write them sign by sign."""
        return np.asarray(string < self.family[PLAIN])

    def _spelled(self, rows: Rows) -> tuple[Hits, Hits]:
        """The strings of letters, and those of plain letters, that are nearest to a row's."""
        query = queries_of(rows)
        if not len(query):
            return NO_HITS, NO_HITS
        row, string, edits = self.filed.near(rows.joined)
        near, plain = (1 - edits / _NEARNESS).astype(np.float32), string >= self.family[PLAIN]
        letters, others = (
            nearest(query, row[mine], string[mine], near[mine], STRINGS[family])
            for mine, family in ((~plain, LETTERS), (plain, PLAIN))
        )
        return letters, others

    def _alike(self, rows: Rows, family: int, keys: Keys) -> Hits:
        """The strings of sounds or syllables that are most like a row's."""
        query = queries_of(rows)
        if not len(query) or self.family[family] == self.family[family + 1]:
            return NO_HITS
        strings = coarses(rows.joined) if family == SOUNDS else rows.joined
        owner, hashes = keys(strings, asked=True)
        if family == SOUNDS:
            more, others = part_keys([coarses(p.split(" ")) for p in rows.parts])
            owner, hashes = np.concatenate([owner, more]), np.concatenate([hashes, others])
        row, string = self.filed.met(query, owner, hashes, family)
        mine = [strings[r] for r in row.tolist()]
        return nearest(query, row, string, similarity(mine, self.compiled.strings.many(string)), STRINGS[family])

    # -- from strings to names

    def _same(self, hits: Hits, groups: NDArray[np.uint64]) -> Pairs:
        """Names that are spelled as the query is, however many others have the same letters or sounds: in Arabic whole crowds do."""
        alike = np.flatnonzero(hits.near >= 1)
        at, form = self._forms(hits.string[alike], CROWD)
        query, name = hits.query[alike][at], self.compiled.form_name[form].astype(np.int64)
        same = np.flatnonzero(self.compiled.name_group[name] == groups[query])
        return np.asarray(query[same].astype(np.int64) << 32 | name[same])

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
        pairs = self._few_of_one(distinct(query[order], name[order]))
        return first_of_each(pairs, pairs >> 32, limit)

    def _few_of_one(self, pairs: Pairs) -> Pairs:
        """The first OF_ONE names of each entity, of distinct pairs of a query and a name."""
        of_one = pairs >> 32 << 32 | self.compiled.bearer[self.compiled.bearer_start[pairs & 0xFFFFFFFF]]
        order = np.argsort(of_one, kind="stable")
        return pairs[np.sort(first_of_each(order, of_one[order], OF_ONE))]

    def _bearers(self, rows: Rows, family: int, limit: int) -> Pairs:
        """Names of people of which a query of one part, initials aside, is a part: those that spell it so first, then the shortest.

        Of Korean syllables, those of whom it is the family name.
        """
        if not self._has_people:
            return np.zeros(0, np.int64)
        lone = list(map(_lone_part, rows.parts))
        chosen = np.array([i for i, part in enumerate(lone) if part], np.int64)
        query = queries_of(rows).astype(np.int64)
        parted = [[lone[i]] for i in chosen.tolist()]
        owner, hashes = part_keys(list(map(coarses, parted)) if family == SOUNDS else parted)
        form, row = self._people(chosen[owner], hashes, 4 * limit, family)
        name = self.compiled.form_name[form].astype(np.int64)
        parts = self.compiled.parts.many(form)
        mine = [lone[r] for r in row.tolist()]
        other = np.array([a not in b.split(" ") for a, b in zip(mine, parts, strict=True)], bool)
        length = np.fromiter(map(len, parts), np.int32, len(parts))
        order = np.lexsort((name, length, other, query[row]))
        pairs = distinct(query[row][order], name[order])
        return first_of_each(pairs, pairs >> 32, limit)

    def _transcribed(self, queries: Side, limit: int) -> Pairs:
        """The `limit` nearest names of people of which a query in Chinese characters, read as one part of a foreign name, has the consonants of a part."""
        rows = queries.rows[SOUND]
        if not self._has_people:
            return np.zeros(0, np.int64)
        foreign = np.flatnonzero(queries.forms.source[rows.form] == Source.HAN_TRANSCRIBED)
        chosen = np.array([r for r in foreign.tolist() if " " not in rows.parts[r]], np.int64)
        query = queries_of(rows).astype(np.int64)
        owner, hashes = heads_keys([[rows.parts[r]] for r in chosen.tolist()])
        form, row = self._people(chosen[owner], hashes, 4 * BEARERS, SOUNDS)
        mine = [rows.parts[r] for r in row.tolist()]
        parts = [text.split(" ") for text in self.compiled.parts.many(form)]
        count = np.fromiter(map(len, parts), np.int64, len(parts))
        left = [own for own, other in zip(mine, parts, strict=True) for _ in other]
        right = list(chain.from_iterable(parts))
        each = similarity(left, right) + similarity(coarses(left), coarses(right))
        near = np.maximum.reduceat(each, np.cumsum(count) - count) if parts else each
        name = self.compiled.form_name[form].astype(np.int64)
        order = np.lexsort((name, count, -near, query[row]))
        pairs = distinct(query[row][order], name[order])
        return first_of_each(pairs, pairs >> 32, limit)

    def _people(self, rows: Pairs, hashes: Hashes, limit: int, family: int) -> tuple[Pairs, Pairs]:
        """Forms of names of people that the strings of a family under keys stand for, up to `limit` strings a key, and the row that asks for each."""
        first, count = self.filed.postings.places(hashes)
        count = np.minimum(count, limit)
        key, string = self.filed.postings.strings(hashes, first, count)
        row = rows[key]
        inside = (string >= self.family[family]) & (string < self.family[family + 1])
        at, form = self._forms(string[inside])
        person = self.compiled.name_type[self.compiled.form_name[form]] == PERSON
        return form[person], row[inside][at][person]

    def _forms(self, string: Ints, most: int | None = None) -> tuple[Pairs, Pairs]:
        """The forms that each string stands for, all or the first `most`: position in `string`, form."""
        start = self.compiled.arrays["string_start"]
        first = start[string].astype(np.int64)
        count = start[string + 1].astype(np.int64) - first
        if most is not None:
            count = np.minimum(count, most)
        form = self.compiled.arrays["string_form"][ranges(first, count)].astype(np.int64)
        return np.repeat(np.arange(len(string)), count), form

    @cached_property
    def _has_people(self) -> bool:
        return bool((self.compiled.entity_type == PERSON).any())


SON_OF = frozenset(sounds(word) for word in ("bin", "ibn", "ben", "bn"))
"""How *son of* sounds at the head of a name that is called so alone: בן סלמאן."""


def _lone_part(parts: str) -> str:
    """The one part that is no initial and no *son of* before it, or the only one; empty where there are more."""
    first, _, rest = parts.partition(" ")
    whole = [part for part in (rest if first in SON_OF else parts).split(" ") if len(part) > 1]
    return whole[0] if len(whole) == 1 else "" if " " in parts else parts
