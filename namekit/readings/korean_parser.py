"""The search for the Hangul that Latin letters stand for: a beam over syllables, weighed by how usual they are."""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.readings.korean_grammar import VOWEL_LETTERS, Step, grammar
from namekit.romanize.korean_jamo import join, split

if TYPE_CHECKING:
    from collections.abc import Mapping

_RUNS = re.compile(f"[{VOWEL_LETTERS}]+|[^{VOWEL_LETTERS}]+")
_BEAM = 10
_HOPELESS = 8.0
"""A state that much below the best (in log probability) is not followed."""
_KEPT = 12
_FIRST_SYLLABLE = 0xAC00
_SILENT = 11
# Given names by their number of syllables; longer ones are taken for what they mostly are, no Korean names.
_LENGTH = {1: log(0.04), 2: log(0.94), 3: log(0.015)}
_TOO_LONG = log(0.0003)
_ATTESTED = 0.45
"""Share of given names whose whole is in the table; the rest is put together from syllables."""
_LISTED, _KNOWN_AS, _CITY = 2.5, 0.3, 2.0
_CITIES = frozenset("시군구도")
_NATIVE_SHARE = 0.001
_JOINING = 0.01
"""Share of nouns without a coda that take ㅅ before another."""


State = tuple[float, str, int]
"""Log probability, the Hangul so far, and the onset of the syllable to come (-1 at the end)."""


class Prior(NamedTuple):
    """Log probabilities of syllables: not last, last, and that of a syllable never met."""

    first: dict[int, float]
    last: dict[int, float]
    unseen: float


@lru_cache(maxsize=50_000)
def parse(latin: str, style: str, kind: str) -> tuple[tuple[str, float], ...]:
    """Hangul that the letters may stand for, with log probability, best first; empty where they are no syllables.

    `latin` is in small letters, with `-` between parts that are known to be parted. `kind` is person or place.
    """
    runs = _RUNS.findall(latin)
    if not runs:
        return ()
    rules, prior = grammar(style), priors(kind)
    states: list[State]
    if runs[0][0] in VOWEL_LETTERS:
        states = [(0.0, "", _SILENT)]
    else:
        states = [(logp, "", onset) for onset, logp in rules.starts(runs.pop(0))]
    for index in range(0, len(runs), 2):
        if not states:
            return ()
        last = index + 2 >= len(runs)
        steps = rules.steps(runs[index], runs[index + 1] if index + 1 < len(runs) else "", last)
        states = _advance(states, steps, prior, last)
    ends = [(logp + _length(text, kind), text) for logp, text, _ in states]
    if kind == "person":
        ends = [(_with_attested(logp, text), text) for logp, text in ends]
    else:
        ends = [(logp + place_bonus(text), text) for logp, text in ends]
    ends.sort(reverse=True)
    return tuple((text, logp) for logp, text in ends[:_KEPT])


def _advance(states: list[State], steps: list[Step], prior: Prior, last: bool) -> list[State]:
    """States after the next vowels and consonants, the likeliest alone."""
    found: list[State] = []
    first, unseen = prior.first, prior.unseen
    final = prior.last if last else first
    best = -1e9
    for logp, text, onset in states:
        for lead, vowel, coda, after, step in steps:
            before = logp + step
            if before < best - _HOPELESS:  # steps come best first, and a syllable only lowers the sum
                break
            letters, start = text, onset
            for open_vowel in lead:
                code = _FIRST_SYLLABLE + (start * 21 + open_vowel) * 28
                before += first.get(code, unseen)
                letters += chr(code)
                start = _SILENT
            code = _FIRST_SYLLABLE + (start * 21 + vowel) * 28 + coda
            before += final.get(code, unseen)
            best = max(best, before)
            if before >= best - _HOPELESS:
                found.append((before, letters + chr(code), after))
    found.sort(reverse=True)
    return found[: _KEPT if last else _BEAM]


def _length(text: str, kind: str) -> float:
    return _LENGTH.get(len(text), _TOO_LONG) if kind == "person" else 0.0


def _with_attested(logp: float, text: str) -> float:
    share = given_shares().get(text)
    if share is None:
        return logp + log(1 - _ATTESTED) if len(text) == 2 else logp
    first, last = ord(text[0]), ord(text[1])
    prior = priors("person")
    built = prior.first.get(first, prior.unseen) + prior.last.get(last, prior.unseen)
    return logp - built + log(_ATTESTED * share + (1 - _ATTESTED) * exp(built))


def place_bonus(text: str) -> float:
    """How much likelier a place is that is listed, by itself or before a generic term; more so with the very term."""
    places = place_suffixes()
    suffixes = places.get(text)
    if suffixes is not None:
        return _LISTED + _KNOWN_AS * len(suffixes) + (_CITY if not _CITIES.isdisjoint(suffixes) else 0.0)
    suffixes = places.get(text[:-1])
    if suffixes is None:
        return 0.0
    return _LISTED + (1.0 if text[-1] in suffixes else 0.0)


@kept
def given_shares() -> dict[str, float]:
    """Share of bearers of each two-syllable given name that is met often."""
    counts = {given: int(count) for given, count in rows("korean_given")}
    total = sum(counts.values())
    return {given: count / total for given, count in counts.items()}


@kept
def place_suffixes() -> dict[str, str]:
    """Names of places without their generic terms → the terms they are found with."""
    return {place: suffixes for place, suffixes, _ in rows("korean_places") if len(place) > 1}


@kept
def priors(kind: str) -> Prior:
    """How often syllables stand in given names (`person`) or in names of places (`place`)."""
    table = rows("korean_syllables")
    if kind == "person":
        return Prior(_logs({s: int(n) for s, n, _, _ in table}), _logs({s: int(n) for s, _, n, _ in table}), log(5e-7))
    counts = {s: float(n) for s, _, _, n in table}
    total = sum(counts.values())
    for (syllable,) in rows("korean_native"):
        counts[syllable] = counts.get(syllable, 0.0) + total * _NATIVE_SHARE
    finals = {s: 0.4 * n / total for s, n in counts.items()}
    for syllable, count in list(counts.items()):
        onset, vowel, coda = split(syllable)
        if not coda:  # a noun that stands before another may take ㅅ (쇠, 쇳골): Hangul Orthography of 1988, article 30
            joining = join(onset, vowel, "ㅅ")
            counts[joining] = counts.get(joining, 0.0) + _JOINING * count
    for term, share, *_ in rows("korean_terms"):
        finals[term[-1]] = finals.get(term[-1], 0.0) + float(share)
    return Prior(_logs(counts), _logs(finals, 1e-6), log(1e-6))


def _logs(counts: Mapping[str, float], least: float = 0.3) -> dict[int, float]:
    total = sum(counts.values())
    return {ord(syllable): log(max(count, least) / total) for syllable, count in counts.items()}
