"""Life dates as evidence: two people whose dates contradict are two, and dates that are equal speak for one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from namekit.gazetteer.model import Entity
from namekit.lexicon.life_dates import LONGEST_LIFE, LifeDates, Years, split_dates
from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import CONTEXT_COLUMNS, CONTRADICT
from namekit.matching.forms.analysis import Analysed
from namekit.matching.index.compiled import PERSON
from namekit.matching.index.stack import Stack
from namekit.matching.resolution import Evidence
from namekit.matching.rules.candidates import Floats, Pairs

CLOSE = 2
"""Years by which sources differ on one life: calendars, ages that count otherwise, years that were reckoned from an age."""
NEAR = 10
"""Years by which one date may differ where the other date of the life is the same."""
CONTRADICTED = 20.0
"""What is taken from the log-odds where the life dates of two people contradict."""
ONE_DATE, BOTH_DATES = 2.5, 5.0
"""What is added where the year of birth or death is the same, and where both are: of namesakes, one in some fifty is as old."""
ELEMENTS = len(COLUMNS) + CONTEXT_COLUMNS.index("elements")
"""Column of the evidence on known names."""
OTHER, OPEN, ONE, BOTH = -1, 0, 1, 2
"""What two lives say: they are two people's, nothing, one date agrees, both do."""


def agreement(one: LifeDates, other: LifeDates) -> int:
    """What the dates of two lives say: OTHER, OPEN, ONE or BOTH.

    >>> year = lambda n: Years(n, n)
    >>> agreement(LifeDates(year(1700), year(1760)), LifeDates(year(1900))), agreement(LifeDates(year(1959)), LifeDates(year(1959)))
    (-1, 1)
    """
    ends = [_apart(a, b) for a, b in ((one.born, other.born), (one.died, other.died)) if a and b]
    if ends.count(0):
        return OTHER if max(ends) > NEAR else BOTH if ends == [0, 0] else ONE
    if (ends and max(ends) > CLOSE) or _never_met(one, other) or _never_met(other, one):
        return OTHER
    return OPEN


def _apart(one: Years, other: Years) -> int:
    """Years between two dates; 0 where they may be one."""
    return max(one.first - other.last, other.first - one.last, 0)


def _never_met(one: LifeDates, other: LifeDates) -> bool:
    """Whether the dates of one life are before or after all that is known of another by more than a life is long."""
    dates = [date for date in one if date]
    if other.born and any(date.last < other.born.first - CLOSE for date in dates):
        return True
    if other.died and any(date.first > other.died.last + CLOSE for date in dates):
        return True
    return any(_apart(date, known) > LONGEST_LIFE for date in dates for known in other if known)


def life_of(entity: Entity) -> LifeDates | None:
    """Dates of an entity: its fields `born` and `died`, else those that are written to one of its names."""
    if entity.born or entity.died:
        return LifeDates(_year_of(entity.born), _year_of(entity.died))
    return next(
        (found for name in (entity.name, *(v.text for v in entity.names)) if (found := split_dates(name).dates)), None
    )


def _year_of(date: str) -> Years | None:
    return Years(int(date[:4]), int(date[:4])) if date else None


def life_shift(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What the life dates of queries and people add to the log-odds of pairs, or take from them."""
    out = np.zeros(len(pairs.query), np.float32)
    dated = np.array([query.dates is not None for query in queries], bool)
    if not dated.any():
        return out
    life = cache(lambda entity: life_of(stack.entity(entity)))
    for i in np.flatnonzero(dated[pairs.query] & (stack.type[pairs.entity] == PERSON)).tolist():
        asked, known = queries[int(pairs.query[i])].dates, life(int(pairs.entity[i]))
        out[i] = SHIFT[agreement(asked, known)] if asked and known else 0
    return np.minimum(out, most_confirmed(pairs.evidence))


def most_confirmed(evidence: Floats) -> Floats:
    """The most that dates may add (pairs,): nothing where a part is known to be another name than its like (`Jane`, `John`)."""
    return np.where(evidence[:, ELEMENTS] == CONTRADICT, np.float32(0), np.float32(BOTH_DATES))


SHIFT = {OTHER: -CONTRADICTED, OPEN: 0.0, ONE: ONE_DATE, BOTH: BOTH_DATES}
"""What each agreement adds to the log-odds."""
SAID = {OTHER: "the life dates are those of two people", ONE: "a life date agrees", BOTH: "the life dates agree"}
"""What each agreement is in words."""


def life_evidence(query: str, entity: Entity) -> tuple[Evidence, ...]:
    """What the life dates that are written to a query say of a person; nothing where either has none."""
    asked, known = split_dates(query).dates, life_of(entity) if entity.type == "person" else None
    said = agreement(asked, known) if asked and known else OPEN
    return (Evidence(SHIFT[said], SAID[said]),) if said in SAID else ()
