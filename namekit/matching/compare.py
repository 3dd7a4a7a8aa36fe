"""Comparing two names with no gazetteer: the same machinery, the one name being the query and the other the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress

import numpy as np

from namekit.base.cycles import without_cycles
from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS
from namekit.base.options import Options
from namekit.lexicon.regions import at_odds, codes_of, said_of
from namekit.matching.answers.explain import explain
from namekit.matching.answers.search import evidence_of
from namekit.matching.evidence.known import APART, relation_of_places
from namekit.matching.evidence.named import Named, known, side_of
from namekit.matching.forms.analysis import Analysed, reading_country
from namekit.matching.index.compiled import TYPES
from namekit.matching.resolution import Evidence, Status
from namekit.matching.rules.couples import Compared, Pair, Read
from namekit.matching.rules.korean_terms import by_terms, meeting
from namekit.matching.rules.two_people import people_shift, rule_people
from namekit.matching.rules.weighed import deduction
from namekit.matching.ruling import ALIKE, DOUBT, SURELY, SURELY_NOT, Ruling, by_score
from namekit.matching.scores import model as models
from namekit.names.copied import as_typed, check_name

BLOCK = 20_000
"""Pairs whose evidence is looked at at once: their arrays take a hundred megabytes."""


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
    Raises UsageError as `compare_many` does.

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
    asked = [(check_name(a), check_name(b)) for a, b in pairs]
    typed = {name: as_typed(name) for pair in asked for name in pair}
    ordered = [(a, b) if a <= b else (b, a) for a, b in ((typed[a], typed[b]) for a, b in asked)]  # symmetric
    distinct = list(dict.fromkeys(ordered))
    kinds = [type or _type_of(a, b) for a, b in distinct]
    found: dict[tuple[str, str], Comparison] = {}
    for kind in set(kinds):
        own = list(compress(distinct, map(kind.__eq__, kinds)))
        for some in (own[start : start + BLOCK] for start in range(0, len(own), BLOCK)):
            found.update(zip(some, _compare_typed(some, kind, options), strict=True))
    return [found[pair] for pair in ordered]


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


def _compare_typed(pairs: Sequence[Pair], type_: str, options: Options | None) -> list[Comparison]:
    """Compare distinct pairs of names of one type."""
    left, right = (list(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
    asked, listed = (known([(name, type_, "") for name in side]) for side in (left, right))
    row_of, name_of = {name: i for i, name in enumerate(left)}, {name: i for i, name in enumerate(right)}
    x, y = np.array([(row_of[a], name_of[b]) for a, b in pairs], np.int32).T
    compared = Compared(pairs, [one.analysed for one in asked], [one.analysed for one in listed], x, y)
    named, model = _named(right, type_), models.load()
    evidence = evidence_of(named, compared.left, side_of(named, [one.laid for one in asked]), x, y)
    log_odds = model.log_odds(evidence) - deduction(evidence)
    if type_ == "person":
        log_odds += people_shift(compared, evidence, log_odds)
    if type_ == "place":
        for k in np.flatnonzero(meeting(evidence)).tolist():
            log_odds[k] = by_terms(compared.left[x[k]], pairs[k][1], float(log_odds[k]))
    calibrated = model.calibrated(log_odds, np.zeros(len(x), np.float32), np.full(len(x), type_ == "person"))
    scores = np.round(calibrated.astype(np.float64), 4).tolist()
    least = ALIKE if options is None else options.threshold
    ruled: dict[int, Ruling] = {}
    if type_ == "person":
        ruled = rule_people(compared, evidence, scores, least)
    if type_ == "place":
        ruled = _rule_places(compared, scores)
    ruled |= _not_compared(compared)
    said = [ruled.get(k) or by_score(score, least) for k, score in enumerate(scores)]
    return [Comparison(*ruling, (*pair, type_)) for ruling, pair in zip(said, pairs, strict=True)]


def _not_compared(compared: Compared) -> dict[int, Ruling]:
    """Pairs of which a name is too long, or nothing that is read."""
    one, other = compared.each(lambda name: bool(name.forms))
    unread = np.flatnonzero(~(one & other)).tolist()
    longest = [max(map(len, compared.pairs[k])) for k in unread]
    reasons = ["too long" if signs > NAME_CHARACTERS else "nothing to compare" for signs in longest]
    return {k: ("none", 0.0, reason) for k, reason in zip(unread, reasons, strict=True)}


def _places_apart(left: Analysed, right: Analysed) -> Status:
    """What is said of where two places lie (`Springfield, Ohio`): `none` where it tells them apart, `ambiguous` where one is in a region that is not known."""
    one, other = said_of(left.qualifiers), said_of(right.qualifiers)
    if one and other:
        return "none" if at_odds(one, other) else "match"
    pairs = [(a, b) for a in left.qualifiers for b in right.qualifiers]
    if not pairs or any(found.verdict == "match" for found in compare_many(pairs, type="place")):
        return "match"
    return "ambiguous" if one or other else "none"


def _rule_places(compared: Compared, scores: Sequence[float]) -> dict[int, Ruling]:
    """What is said of where two places lie, and what is known of them whatever they sound like, decides first."""
    each = enumerate(zip(compared.pairs, compared.read(range(len(scores))), scores, strict=True))
    return {k: ruling for k, (pair, both, score) in each if (ruling := _rule_place(pair, both, score))}


def _rule_place(pair: Pair, read: Read, score: float) -> Ruling | None:
    apart = _places_apart(*read)
    if apart == "none":
        return "none", min(score, SURELY_NOT), APART
    if apart == "ambiguous" and score >= DOUBT:
        return "ambiguous", score, "what one of the names is qualified by is not known"
    known = relation_of_places(*pair)
    if known is None:
        return None
    same, reason = known
    return ("match", max(score, SURELY), reason) if same else ("none", min(score, SURELY_NOT), reason)
