"""What leaves it open whether two people's names that are alike are of one person: a part alone, initials, a pet form, a number."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from namekit.lexicon.particles import particles
from namekit.matching.analysis import Analysed, written
from namekit.matching.bare import PART, part_likeness, same_initials
from namekit.matching.candidates import WHOLE
from namekit.matching.context import ONE_SIDED
from namekit.matching.evidence import COLUMNS
from namekit.matching.forms import SOUND
from namekit.matching.lived import ELEMENTS
from namekit.matching.rules import NUMBER
from namekit.names.equivalents import called, relation
from namekit.names.known_names import is_common_family_name, is_given_name_in
from namekit.scripts import fold

_SHARED, _REST, _INITIALS, _CROSSED = map(COLUMNS.index, ("p_strong", "p_rest_more", "p_initials", "p_crossed"))
FATHERS_NAME = ("am", "so")
"""Languages of people who have their father's name behind their own, and no family name before either."""
PET_FORM = 0.5
"""What the evidence says where one name has a pet form, or a cognate, of the other's."""


def is_part(one: Analysed, other: Analysed) -> bool:
    """Whether a name is a single part that the other, longer one has: a bare family or given name."""
    if not one.single or other.single or same_initials(one.initials, other.initials):
        return False
    mine, parts = (next((f.parts for f in a.forms if f.space == SOUND), "") for a in (one, other))
    return " " in parts and part_likeness(mine, parts.split(" ")) >= PART


def accounted(evidence: NDArray[np.float32]) -> bool:
    """Whether each part of both names meets one of the other, a whole one or an initial, and three at least do: `V. V. Putin`."""
    return not evidence[_REST] and bool(evidence[_SHARED] + evidence[_INITIALS] > WHOLE)


def _initials_alone(left: Analysed, right: Analysed, evidence: NDArray[np.float32]) -> bool:
    """Whether initials that the other name has not leave it open who is meant.

    One initial beside two whole names that agree (`Donald J. Trump`) is no more than a middle name that is left out.
    """
    if left.initials == right.initials or left.group == right.group or accounted(evidence):
        return False
    lone = Counter(left.initials)
    lone.subtract(right.initials)
    more = sum(map(abs, lone.values()))
    whole = evidence[_SHARED] >= WHOLE or (evidence[_SHARED] and evidence[ELEMENTS] > 0)  # Mike is Michael
    return more > 1 or not whole or bool(left.initials and right.initials)


def doubt(left: Analysed, right: Analysed, evidence: NDArray[np.float32]) -> str:
    """Why two persons' names that are alike cannot say whether they are of one person; empty where they can."""
    if _initials_alone(left, right, evidence):
        return "initials on one side alone"
    if evidence[NUMBER] == ONE_SIDED:
        return "a number or suffix on one side alone"
    if _one_of_two_joined(left.name, right.name):
        return "one of two names that a hyphen joins is there alone"
    if evidence[ELEMENTS] == PET_FORM and _pet_form_of_several(left.name, right.name):
        return "a pet form of more than one name"
    if _given_names_alone(left.name, right.name):
        return "two given names change places, as those of father and son do"
    if evidence[_CROSSED] > 0 and evidence[_SHARED] > WHOLE:
        return "the parts of one name stand in another order, as those of father and son do"
    return ""


def _one_of_two_joined(a: str, b: str) -> bool:
    """Whether all words of two names agree but one that a hyphen joins of two, of which the other name has one: Schmidt-Meyer, Schmidt."""
    one, two = _words(a), _words(b)
    mine, other = one - two, two - one
    if not (len(mine) == len(other) == 1 and one & two):
        return False
    (left,), (right,) = mine, other
    longer, half = (left, right) if "-" in left else (right, left)
    halves = longer.split("-")
    return len(halves) == WHOLE and half in halves and particles().keys().isdisjoint(halves)


@lru_cache(maxsize=100_000)
def _words(name: str) -> frozenset[str]:
    """Folded words of a name, with the hyphens in them."""
    return frozenset(fold(name).split())


def _pet_form_of_several(a: str, b: str) -> bool:
    """Whether what differs is a pet form that other full names have too (Ted is Edward and Theodore), before a family name that many bear."""
    one, two = (written(name).split() for name in (a, b))
    shared = [word for word in one if word in two]
    several = any(
        len(called(pet)) > 1 and relation(pet, full) == "nickname"
        for mine in set(one) - set(two) for other in set(two) - set(one)
        for pet, full in ((mine, other), (other, mine))
    )  # fmt: skip
    return several and len(one) == len(two) == WHOLE and all(map(is_common_family_name, shared))


def _given_names_alone(a: str, b: str) -> bool:
    """Whether two given names of people who are called by their own and their father's change places: Kebede Abebe, Abebe Kebede."""
    one, two = (written(name).split() for name in (a, b))
    if (
        len(one) != WHOLE
        or one == two
        or one != two[::-1]
        or "," in a + b
        or any(w.isupper() for w in (a + " " + b).split())
    ):
        return False
    return any(all(is_given_name_in(word, lang) for word in one) for lang in FATHERS_NAME)
