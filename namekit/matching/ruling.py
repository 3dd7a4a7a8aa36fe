"""What is said of two names: verdict, probability and reason; and from which probability on it is said."""

from __future__ import annotations

from namekit.matching.resolution import Status

Ruling = tuple[Status, float, str]
"""Verdict, probability and reason."""

ALIKE = 0.86
"""Probability from which a pair matches: less than a resolver asks for, as no other candidate competes and somebody chose the two."""
DOUBT = 0.4
"""From this probability on, a pair that is no match is ambiguous rather than none."""
SURELY, SURELY_NOT = 0.97, 0.03
"""The least and the most probability of what is known to be one, or two, whatever the names sound like."""


def by_score(score: float, least: float, reason: str = "") -> Ruling:
    """What a probability says by itself where one of `least` is a match; the reason is a match's."""
    if score >= least:
        return "match", score, reason
    return "ambiguous" if score >= DOUBT else "none", score, ""
