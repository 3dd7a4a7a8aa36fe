"""Comparing two names with no gazetteer: the same machinery, the one name being the query and the other the gazetteer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS
from namekit.base.options import Options
from namekit.matching import model as models
from namekit.matching.analysis import Analysed, reading_country, written
from namekit.matching.bare import PART, part_likeness, same_initials
from namekit.matching.candidates import EXACT, WHOLE
from namekit.matching.compiled import TYPES
from namekit.matching.context import ONE_SIDED
from namekit.matching.descent import FOREFATHER, forefather, lacks_a_part, patronymic, sounded
from namekit.matching.evidence import COLUMNS
from namekit.matching.explain import explain
from namekit.matching.forms import SOUND
from namekit.matching.known import relation_of_places
from namekit.matching.known_parts import known_shift
from namekit.matching.lived import BOTH, ELEMENTS, OPEN, OTHER, SAID, SHIFT, agreement, most_confirmed
from namekit.matching.named import Named, known
from namekit.matching.resolution import Evidence, Status
from namekit.matching.rules import NEARLY, NUMBER, deduction
from namekit.matching.search import evidence_of, side_of
from namekit.matching.spelling_rules import (
    IN_PINYIN,
    OTHER_CHARACTERS,
    alike_but_digraphs,
    two_romanizations,
    written_otherwise,
)

ALIKE = 0.86
"""Probability from which a pair matches: less than a resolver asks for, as no other candidate competes and somebody chose the two."""
BLOCK = 20_000
"""Pairs whose evidence is looked at at once: their arrays take a hundred megabytes."""
DOUBT = 0.4
"""From this probability on, a pair that is no match is ambiguous rather than none."""

_SHARED, _REST, _INITIALS, _CROSSED = map(COLUMNS.index, ("p_strong", "p_rest_more", "p_initials", "p_crossed"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two names may mean one entity: verdict, probability to four places, and the reasons when asked for."""

    verdict: Status
    score: float
    reason: str = ""
    _names: tuple[str, str, str] = field(default=("", "", "person"), repr=False, compare=False)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Reasons for and against, strongest first."""
        a, b, type_ = self._names
        if max(len(a), len(b)) > NAME_CHARACTERS or not (a and b):
            return (Evidence(0.0, self.reason),) if self.reason else ()
        said = (Evidence(0.0, self.reason),) if self.reason else ()
        return said + explain(_named((b,), type_), models.load(), a, 0)


def compare(a: str, b: str, *, type: str | None = None, options: Options | None = None) -> Comparison:
    """Compare two names of one `type` (`person`, `place`, `organization`; person where it is not said and a name does not tell).

    Symmetric: the order of the two changes nothing. `ambiguous` says that the names alone cannot decide: a bare surname.

    >>> compare("Kim Yonghyun", "김용현").verdict
    'match'
    >>> compare("Kim Yong-hyun", "Kim Yong-nam", type="person").verdict
    'none'
    """
    return compare_many([(a, b)], type=type, options=options)[0]


def compare_many(
    pairs: Iterable[tuple[str, str]], *, type: str | None = None, options: Options | None = None
) -> list[Comparison]:
    """Compare many pairs; each distinct name is read once. Raises UsageError for an unknown type."""
    if type not in (None, *TYPES):
        raise UsageError(f"there is no type {type!r}; there are {', '.join(TYPES)}")
    ordered = [(min(p), max(p)) for p in pairs]  # one order for both, so that the comparison is symmetric
    kinds = [type or _type_of(a, b) for a, b in ordered]
    out: list[Comparison | None] = [None] * len(ordered)
    for kind in set(kinds):
        own = [i for i, k in enumerate(kinds) if k == kind]
        for at in (own[start : start + BLOCK] for start in range(0, len(own), BLOCK)):
            for i, one in zip(at, _compare_typed([ordered[i] for i in at], kind, options), strict=True):
                out[i] = one
    return [one for one in out if one is not None]


def _type_of(a: str, b: str) -> str:
    """Place where both are names of known places or carry a generic term, else person."""
    return "place" if relation_of_places(a, b) is not None else "person"


def _named(names: Sequence[str], type_: str) -> Named:
    """Names as a gazetteer would have them."""
    return Named(names, known([(name, type_, reading_country(name, type_, "")) for name in names]), type_)


def _compare_typed(pairs: Sequence[tuple[str, str]], type_: str, options: Options | None) -> list[Comparison]:
    left, right = list(dict.fromkeys(a for a, _ in pairs)), list(dict.fromkeys(b for _, b in pairs))
    named = _named(right, type_)
    names = list(dict.fromkeys((*left, *right)))
    read = dict(zip(names, known([(name, type_, "") for name in names]), strict=True))
    analysed = [read[name] for name in left]
    side = side_of(named, analysed)
    row_of, name_of = {name: i for i, name in enumerate(left)}, {name: i for i, name in enumerate(right)}
    x = np.array([row_of[a] for a, _ in pairs], np.int32)
    y = np.array([name_of[b] for _, b in pairs], np.int32)
    model = models.load()
    evidence = evidence_of(named, analysed, side, x, y)
    person = np.full(len(x), type_ == "person")
    log_odds = model.log_odds(evidence) - deduction(evidence)
    if type_ == "person":
        log_odds += _of_people(pairs, read, evidence, log_odds)
    scores = np.round(model.calibrated(log_odds, np.zeros(len(x), np.float32), person), 4)
    found = zip(pairs, scores.tolist(), evidence, strict=True)
    return [
        _judged(pair, type_, round(score, 4), (read[pair[0]], read[pair[1]]), row, options)
        for pair, score, row in found
    ]


def _of_people(
    pairs: Sequence[tuple[str, str]],
    read: Mapping[str, Analysed],
    evidence: NDArray[np.float32],
    log_odds: NDArray[np.float32],
) -> NDArray[np.float32]:
    """What moves the log-odds of pairs of people's names that come near each other, as the resolver's rules do; `read` are the names analysed."""
    out = np.zeros(len(pairs), np.float32)
    lacking, most = lacks_a_part(evidence), most_confirmed(evidence)
    for k in np.flatnonzero(log_odds >= NEARLY).tolist():
        a, b = pairs[k]
        one, other = read[a], read[b]
        mine, theirs = sounded(one), sounded(other)
        out[k] = known_shift(a, b) + EXACT * alike_but_digraphs(a, b) - FOREFATHER * forefather(mine, theirs)
        out[k] -= OTHER_CHARACTERS * written_otherwise(one, other)
        out[k] += IN_PINYIN * two_romanizations(a, b)
        out[k] += min(SHIFT[_of_lives(one, other)], float(most[k]))
        if lacking[k]:
            out[k] += patronymic((written(a), mine), (written(b), theirs))
    return out


def _of_lives(one: Analysed, other: Analysed) -> int:
    """What the life dates of two names say, as `agreement` does."""
    return agreement(one.dates, other.dates) if one.dates and other.dates else OPEN


def _is_part(one: Analysed, other: Analysed) -> bool:
    """Whether a name is a single part that the other, longer one has: a bare family or given name."""
    if not one.single or other.single or same_initials(one.initials, other.initials):
        return False
    mine, parts = (next((f.parts for f in a.forms if f.space == SOUND), "") for a in (one, other))
    return " " in parts and part_likeness(mine, parts.split(" ")) >= PART


def _qualified_apart(left: Analysed, right: Analysed) -> bool:
    """Whether both names of places say where they lie (`Springfield, Ohio`) and no two of those agree."""
    pairs = [(a, b) for a in left.qualifiers for b in right.qualifiers]
    return bool(pairs) and not any(found.verdict == "match" for found in compare_many(pairs, type="place"))


def _accounted(evidence: NDArray[np.float32]) -> bool:
    """Whether each part of both names meets one of the other, a whole one or an initial, and three at least do: `V. V. Putin`."""
    return not evidence[_REST] and bool(evidence[_SHARED] + evidence[_INITIALS] > WHOLE)


def _initials_alone(left: Analysed, right: Analysed, evidence: NDArray[np.float32]) -> bool:
    """Whether initials that the other name has not leave it open who is meant.

    One initial beside two whole names that agree (`Donald J. Trump`) is no more than a middle name that is left out.
    """
    if left.initials == right.initials or left.group == right.group or _accounted(evidence):
        return False
    lone = Counter(left.initials)
    lone.subtract(right.initials)
    more = sum(map(abs, lone.values()))
    whole = evidence[_SHARED] >= WHOLE or (evidence[_SHARED] and evidence[ELEMENTS] > 0)  # Mike is Michael
    return more > 1 or not whole or bool(left.initials and right.initials)


def _doubt(left: Analysed, right: Analysed, evidence: NDArray[np.float32]) -> str:
    """Why two persons' names that are alike cannot say whether they are of one person; empty where they can."""
    if _initials_alone(left, right, evidence):
        return "initials on one side alone"
    if evidence[NUMBER] == ONE_SIDED:
        return "a number or suffix on one side alone"
    if evidence[_CROSSED] > 0 and evidence[_SHARED] > WHOLE:
        return "the parts of one name stand in another order, as those of father and son do"
    return ""


def _judged(
    pair: tuple[str, str],
    type_: str,
    score: float,
    analysed: tuple[Analysed, Analysed],
    evidence: NDArray[np.float32],
    options: Options | None,
) -> Comparison:
    """Verdict on one pair, from its probability and from what names alone cannot decide."""
    names = (*pair, type_)
    left, right = analysed
    if max(map(len, pair)) > NAME_CHARACTERS:
        return Comparison("none", 0.0, "too long", names)
    if not (left.forms and right.forms):
        return Comparison("none", 0.0, "nothing to compare", names)
    known = relation_of_places(*pair) if type_ == "place" else None
    if known is not None:
        same, reason = known
        return (
            Comparison("match", max(score, 0.97), reason, names)
            if same
            else Comparison("none", min(score, 0.03), reason, names)
        )
    if type_ == "place" and _qualified_apart(left, right):
        return Comparison("none", min(score, 0.03), "what the names are qualified by tells the places apart", names)
    lives = _of_lives(left, right) if type_ == "person" else OPEN
    if lives == OTHER:
        return Comparison("none", min(score, 0.03), SAID[OTHER], names)
    if (
        type_ == "person"
        and lives < BOTH
        and left.single != right.single
        and (_is_part(left, right) or _is_part(right, left))
        and not _accounted(evidence)
    ):
        return Comparison("ambiguous", score, "a part of a name alone, which others may bear", names)
    if type_ == "person" and lives < BOTH and score >= DOUBT:
        doubt = _doubt(left, right, evidence)
        if doubt:
            return Comparison("ambiguous", score, doubt, names)
    if score >= (ALIKE if options is None else options.threshold):
        return Comparison("match", score, SAID.get(lives, ""), names)
    return Comparison("ambiguous" if score >= DOUBT else "none", score, "", names)
