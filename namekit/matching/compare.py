"""Comparing two names with no gazetteer: the same machinery, the one name being the query and the other the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from namekit.base.cycles import without_cycles
from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS
from namekit.base.options import Options
from namekit.lexicon.regions import at_odds, codes_of, said_of
from namekit.matching import model as models
from namekit.matching.analysis import Analysed, reading_country, written
from namekit.matching.candidates import EXACT
from namekit.matching.compiled import TYPES
from namekit.matching.context import CONTRADICT
from namekit.matching.descent import FOREFATHER, forefather, lacks_a_part, patronymic, sounded
from namekit.matching.doubt import accounted, doubt, is_part
from namekit.matching.evidence import COLUMNS
from namekit.matching.explain import explain
from namekit.matching.known import APART, relation_of_places
from namekit.matching.known_parts import OTHER_WORD, known_shift, one_other_word
from namekit.matching.korean_terms import by_terms, meeting
from namekit.matching.lived import BOTH, ELEMENTS, OPEN, OTHER, SAID, SHIFT, agreement, most_confirmed
from namekit.matching.named import Named, known
from namekit.matching.resolution import Evidence, Status
from namekit.matching.rules import NEARLY, deduction
from namekit.matching.search import evidence_of, side_of
from namekit.matching.spelling_rules import (
    IN_PINYIN,
    OTHER_CHARACTERS,
    alike_but_digraphs,
    two_romanizations,
    written_otherwise,
)
from namekit.names.copied import as_typed, check_name
from namekit.readings.reading import Source

ALIKE = 0.86
"""Probability from which a pair matches: less than a resolver asks for, as no other candidate competes and somebody chose the two."""
BLOCK = 20_000
"""Pairs whose evidence is looked at at once: their arrays take a hundred megabytes."""
DOUBT = 0.4
"""From this probability on, a pair that is no match is ambiguous rather than none."""
SURELY, SURELY_NOT = 0.97, 0.03
"""The least and the most probability of what is known to be one, or two, whatever the names sound like."""
NOBODY_ELSE = 1.0
"""What is taken beside TWO_NAMES where nothing is known but two names: no entity is there that one of them might be misspelled for."""
UNREAD, OTHER_KANJI = 0.00001, 2.0
"""What is taken where kanji are read as hardly any name of theirs is (花子 is Hanako, though 花 may be Haru); a gazetteer has who bears a rare one."""
_SYLLABIC, _SOURCE, _READING = map(COLUMNS.index, ("s_likeness", "source", "reading"))
_Ruling = tuple[Status, float, str]
"""Verdict, probability and reason."""


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


@without_cycles()
def compare_many(
    pairs: Iterable[tuple[str, str]], *, type: str | None = None, options: Options | None = None
) -> list[Comparison]:
    """Compare many pairs; each distinct name is read once. Raises UsageError for an unknown type, and for names that are no text."""
    if type not in (None, *TYPES):
        raise UsageError(f"there is no type {type!r}; there are {', '.join(TYPES)}")
    typed = [(as_typed(check_name(a)), as_typed(check_name(b))) for a, b in pairs]
    ordered = [(min(p), max(p)) for p in typed]  # one order for both, so that the comparison is symmetric
    kinds = [type or _type_of(a, b) for a, b in ordered]
    out: list[Comparison | None] = [None] * len(ordered)
    for kind in set(kinds):
        own = [i for i, k in enumerate(kinds) if k == kind]
        for at in (own[start : start + BLOCK] for start in range(0, len(own), BLOCK)):
            for i, one in zip(at, _compare_typed([ordered[i] for i in at], kind, options), strict=True):
                out[i] = one
    return [one for one in out if one is not None]


def _type_of(a: str, b: str) -> str:
    """Place where both are names of known places, or one word with a country or state behind a comma, else person."""
    both = "," in a and "," in b and _located(a) and _located(b)
    return "place" if both or relation_of_places(a, b) is not None else "person"


def _located(name: str) -> bool:
    head, *said = map(str.strip, name.split(","))
    return " " not in head and all(map(codes_of, said))


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
    if type_ == "place":
        for k in np.flatnonzero(meeting(evidence)).tolist():
            log_odds[k] = by_terms(read[pairs[k][0]], pairs[k][1], float(log_odds[k]))
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
    near = np.flatnonzero(log_odds >= NEARLY)
    rows = evidence[near]
    farfetched = (rows[:, _SOURCE] == Source.KANJI) & (rows[:, _READING] < UNREAD)
    out[near] = -NOBODY_ELSE * (rows[:, ELEMENTS] == CONTRADICT) - OTHER_KANJI * farfetched
    columns = (rows[:, _SYLLABIC] < 0, lacks_a_part(rows), most_confirmed(rows))
    for k, heard, lacking, most in zip(near.tolist(), *(column.tolist() for column in columns), strict=True):
        a, b = pairs[k]
        one, other = read[a], read[b]
        mine, theirs = sounded(one), sounded(other)
        shift = known_shift(a, b) + EXACT * alike_but_digraphs(a, b) - FOREFATHER * forefather(mine, theirs)
        shift -= OTHER_CHARACTERS * written_otherwise(one, other)
        shift -= OTHER_WORD * (heard and one_other_word(a, b))
        shift += IN_PINYIN * two_romanizations(a, b)
        shift += min(SHIFT[_of_lives(one, other)], most)
        if lacking:
            shift += patronymic((written(a), mine), (written(b), theirs))
        out[k] += shift
    return out


def _of_lives(one: Analysed, other: Analysed) -> int:
    """What the life dates of two names say, as `agreement` does."""
    return agreement(one.dates, other.dates) if one.dates and other.dates else OPEN


def _places_apart(left: Analysed, right: Analysed) -> Status:
    """What is said of where two places lie (`Springfield, Ohio`): `none` where it tells them apart, `ambiguous` where one is in a region that is not known."""
    one, other = said_of(left.qualifiers), said_of(right.qualifiers)
    if one and other:
        return "none" if at_odds(one, other) else "match"
    pairs = [(a, b) for a in left.qualifiers for b in right.qualifiers]
    if not pairs or any(found.verdict == "match" for found in compare_many(pairs, type="place")):
        return "match"
    return "ambiguous" if one or other else "none"


def _judged(
    pair: tuple[str, str],
    type_: str,
    score: float,
    analysed: tuple[Analysed, Analysed],
    evidence: NDArray[np.float32],
    options: Options | None,
) -> Comparison:
    """Verdict on one pair, from what names alone cannot decide and from its probability."""
    left, right = analysed
    lives = _of_lives(left, right) if type_ == "person" else OPEN
    ruling: _Ruling | None = None
    if max(map(len, pair)) > NAME_CHARACTERS:
        ruling = "none", 0.0, "too long"
    elif not (left.forms and right.forms):
        ruling = "none", 0.0, "nothing to compare"
    elif type_ == "place":
        ruling = _rule_places(pair, analysed, score)
    elif type_ == "person":
        ruling = _rule_people(left, right, lives, score, evidence)
    if ruling is None and score >= (ALIKE if options is None else options.threshold):
        ruling = "match", score, SAID.get(lives, "")
    return Comparison(*(ruling or ("ambiguous" if score >= DOUBT else "none", score, "")), (*pair, type_))


def _rule_places(pair: tuple[str, str], analysed: tuple[Analysed, Analysed], score: float) -> _Ruling | None:
    """What is said of where two places lie, and what is known of them whatever they sound like, decides first."""
    apart = _places_apart(*analysed)
    if apart == "none":
        return "none", min(score, SURELY_NOT), APART
    if apart == "ambiguous" and score >= DOUBT:
        return "ambiguous", score, "what one of the names is qualified by is not known"
    known = relation_of_places(*pair)
    if known is None:
        return None
    same, reason = known
    return ("match", max(score, SURELY), reason) if same else ("none", min(score, SURELY_NOT), reason)


def _rule_people(
    left: Analysed, right: Analysed, lives: int, score: float, evidence: NDArray[np.float32]
) -> _Ruling | None:
    """What two people's dates contradict, and what leaves it open who is meant unless they agree in both."""
    if lives == OTHER:
        return "none", min(score, SURELY_NOT), SAID[OTHER]
    if lives >= BOTH:
        return None
    if left.single != right.single and (is_part(left, right) or is_part(right, left)) and not accounted(evidence):
        return "ambiguous", score, "a part of a name alone, which others may bear"
    reason = doubt(left, right, evidence) if score >= DOUBT else ""
    return ("ambiguous", score, reason) if reason else None
