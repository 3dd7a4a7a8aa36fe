"""Places by their letters: a whole batch of names against all that is spelled nearly so.

Among very many places nearly every misspelt name is near one that is listed, and letters settle it: what is within two edits
is weighed by their number, by the length and by its rivals. Of plain Latin names two edits are looked for; of others (another
script, numbers) what sign by sign is the same, and they are settled where it is listed just so. What is not settled is read in
every way that it may stand for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from namekit.base.arrays import Integers, ranges, take, together
from namekit.matching.forms.form import plain_words
from namekit.matching.forms.groups import groups_of
from namekit.matching.forms.texts import joined
from namekit.matching.index.compiled import PLACE, Compiled
from namekit.matching.index.filed import EDITS, begins
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import EXACT
from namekit.matching.rules.place_rules import country_shift, how_known
from namekit.matching.scores.rank import Weighed, by_entity
from namekit.matching.scores.typos import Typos
from namekit.scripts import main_script

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

ONE_EDIT_FROM, TWO_EDITS_FROM = 4, 6
"""Letters from which on a name that is an edit away, or two, settles what is meant: shorter ones are near too many."""
STRINGS = 16
"""Spellings of which the names are weighed, the nearest; those that are an edit farther than the nearest beside it."""

_ASCII = re.compile(r"[A-Za-z][A-Za-z '.-]*").fullmatch
_BEYOND = re.compile(r"[^\w '’.-]|[\d_]").search


def is_plain(name: str) -> bool:
    """Whether a name is Latin letters with no comma, bracket or number, which would say more than its letters do."""
    if name.isascii():
        return _ASCII(name) is not None
    return not _BEYOND(name) and main_script(name) == "Latn"


class Near(NamedTuple):
    """Names near queries: query, entity, segment, name, edits between their letters, how much longer it is and whether loose (see Typos), pair by pair."""

    query: Ints
    entity: Ints
    segment: NDArray[np.int8]
    name: Ints
    edits: Ints
    longer: Ints
    loose: Flags


def spelled(
    stack: Stack, typos: Typos, names: Sequence[str], countries: Sequence[str | None]
) -> tuple[Weighed, list[int]]:
    """Places that names are spelled nearly as, weighed, and the number that stands for each name where one is spelled just so (see group_of)."""
    words = [plain_words(name) for name in names]
    letters = joined(words)
    length = np.fromiter(map(len, letters), np.int64, len(letters))
    met = near(stack, words, letters)
    best = np.full(len(names), EDITS + 1)
    np.minimum.at(best, met.query, met.edits)
    plain = np.array([is_plain(name) for name in names], bool)
    settled = best <= np.where(plain, (length >= ONE_EDIT_FROM).astype(np.int64) + (length >= TWO_EDITS_FROM), 0)
    same = settled & (best == 0) if not stack.demonyms else settled
    groups = np.zeros(len(names), np.uint64)
    groups[same] = groups_of([names[i] for i in np.flatnonzero(same).tolist()])
    kept = np.flatnonzero(settled[met.query])
    query, entity, segment, name, edits, longer, loose = take(met, kept)
    group, own = _of_names(stack, "name_group", segment, name), groups[query]
    listed = (edits == 0) & (group == own)
    at = np.flatnonzero(listed)
    listed[at] = _of_names(stack, "name_qualified", segment[at], name[at]) == own[at]
    log_odds = typos.log_odds(edits, longer, loose | (edits == 0) & ~listed, length[query], stack.names)
    log_odds += how_known(stack, entity) + country_shift(stack, query, entity, countries)
    log_odds += np.where(listed, np.float32(EXACT), 0)
    weighed = of_entities(Weighed(
        query, entity, segment, name, group, log_odds, listed, np.zeros(len(kept), bool), np.ones(len(kept), bool)
    ))  # fmt: skip
    plain[query[listed]] = True
    return take(weighed, np.flatnonzero(plain[weighed.query])), groups.tolist()


def near(stack: Stack, words: Sequence[str], letters: Sequence[str]) -> Near:
    """Places of which a name is within two edits of some letters, the words without what parts them; an entity for each of its names."""
    found = []
    length = np.fromiter(map(len, letters), np.int64, len(letters))
    for number, (segment, index) in enumerate(zip(stack.segments, stack.indexes, strict=True)):
        asked, string, edits = index.filed.near(letters)
        first = begins(asked)
        kept = np.flatnonzero((np.arange(len(asked)) - first < STRINGS) & (edits <= edits[first] + 1))
        asked, string, edits = asked[kept], string[kept], edits[kept]
        longer = segment.length(string) - length[asked]
        hit, form, whole = index.forms_of(string)
        name = segment.form_name[form].astype(np.int64)
        place = np.flatnonzero(segment.name_type[name] == PLACE)
        hit, form, whole, name = hit[place], form[place], whole[place], name[place]
        alphabetic = index.alphabetic(string[hit])
        loose = alphabetic & ~whole
        several = np.array([" " in text for text in words], bool)[asked[hit]] | segment.spaced(form, string[hit])
        at = np.flatnonzero(alphabetic & whole & several)
        loose[at] = _parted(segment, words, asked[hit[at]], form[at], edits[hit[at]])
        start = segment.bearer_start[name].astype(np.int64)
        count = segment.bearer_start[name + 1] - start
        each = np.repeat(np.arange(len(name)), count)
        entity = segment.bearer[ranges(start, count)].astype(np.int64) + stack.first[number]
        found.append(Near(
            asked[hit][each].astype(np.int64), entity, np.full(len(each), number, np.int8), name[each],
            edits[hit][each].astype(np.int64), longer[hit][each], loose[each],
        ))  # fmt: skip
    met = together(found)
    return met if stack.dead is None else take(met, ~stack.dead[met.entity])


def _parted(segment: Compiled, words: Sequence[str], asked: Integers, form: Ints, edits: Integers) -> Flags:
    """Whether words of a query and a form are parted elsewhere: there are more edits between them with what parts words than without."""
    mine = list(map(words.__getitem__, asked.tolist()))
    apart = cpdist(mine, segment.letters.many(form), scorer=OSA.distance, dtype=np.uint8)
    return np.asarray(apart > edits)


def _of_names(stack: Stack, column: str, segment: NDArray[np.int8], name: Ints) -> NDArray[np.uint64]:
    """A column of names that are in several segments."""
    out = np.zeros(len(name), np.uint64)
    for number, compiled in enumerate(stack.segments):
        own = np.flatnonzero(segment == number)
        out[own] = getattr(compiled, column)[name[own]]
    return out


def of_entities(pairs: Weighed) -> Weighed:
    """A pair for each entity, with the name that is likeliest: whichever of its names was meant, the odds of all add up."""
    order, first, best = by_entity(pairs)
    if not len(first):
        return pairs
    together = np.logaddexp.reduceat(pairs.log_odds[order].astype(np.float64), first)
    return take(pairs, best)._replace(log_odds=together.astype(np.float32))
