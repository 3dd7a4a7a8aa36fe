"""What leaves it open whether two people's names that are alike are of one person: a part alone, initials, a pet form, a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np

from namekit.lexicon.particles import particles
from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import AGREE, ONE_SIDED
from namekit.matching.evidence.distinct import spelled_so
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.form import SOUND
from namekit.matching.forms.texts import Texts, likeness
from namekit.matching.rules.bare import PART, same_initials
from namekit.matching.rules.candidates import WHOLE, Flags, Floats, accounted
from namekit.matching.rules.couples import Couples, Read
from namekit.matching.rules.folded_parts import parts_of
from namekit.matching.rules.given_parts import joined_halves, pet_forms_apart
from namekit.matching.rules.known_parts import cognates_of_one_language, in_one_order, servant_stands_alone
from namekit.matching.rules.lived import ELEMENTS
from namekit.matching.rules.met import meet
from namekit.matching.rules.more_parts import FATHERS_NAMES
from namekit.matching.rules.weighed import NUMBER
from namekit.names.cells import people_in
from namekit.names.equivalents import called, classes, cultures, relation
from namekit.names.known_names import family_in, given_in, is_common_family_name, is_given_name_in

_SHARED, _CROSSED, _TURNED = map(COLUMNS.index, ("p_strong", "p_crossed", "turned"))
_OTHER_ORDER = "the parts of one name stand in another order, as those of father and son do"
PET_FORM = 0.5
"""What the evidence says where one name has a pet form, or a cognate, of the other's."""


def doubts(of: Couples, evidence: Floats) -> list[tuple[Flags, str]]:
    """Why two persons' names that are alike cannot say whether they are of one person, and the pairs that each reason fits."""

    def fit(asked: Flags, rule: Callable[[str, str], bool]) -> Flags:
        return of.said_untitled(rule, asked) > 0

    pet_form = evidence[:, ELEMENTS] == PET_FORM
    crossed = (evidence[:, _CROSSED] > 0) & (evidence[:, _SHARED] > WHOLE)
    change_places = (of.one["in_order"] == of.other["turned"]) & ~of.alike("in_order")
    return [
        (of.said(_one_of_several, of.one["several"] != of.other["several"]) > 0, "one of two people in a cell"),
        (_initials_alone(of, evidence), "initials on one side alone"),
        (evidence[:, NUMBER] == ONE_SIDED, "a number or suffix on one side alone"),
        (fit(of.either("hyphen"), _one_of_two_joined), "one of two names that a hyphen joins is there alone"),
        (fit(pet_form, _pet_form_of_several), "a pet form of more than one name"),
        (fit(pet_form & (evidence[:, NUMBER] != AGREE), cognates_of_one_language), "two names that are one in other languages, in a language that has both"),
        (fit(pet_form, _pet_forms_apart), "two pet forms, or one and a name of the other sex, that may be two people's"),
        (fit(~of.alike("servant"), servant_stands_alone), "a servant of God, and that name of God alone"),
        (fit(change_places, _given_names_alone), "two given names change places, as those of father and son do"),
        (fit(change_places, _either_may_be_the_family), "two names change places of which either may be the family's"),
        (crossed & ~fit(crossed, in_one_order), _OTHER_ORDER),
        (fit((evidence[:, _CROSSED] + evidence[:, _TURNED] > 0) & (evidence[:, _SHARED] >= WHOLE), _forefathers_turned), _OTHER_ORDER),
    ]  # fmt: skip


def are_parts(pairs: Sequence[Read]) -> Flags:
    """Pairs, each of a name of a single part and a longer one, in which the longer one has that part: a bare family or given name."""
    lone, longer = zip(*((one, other) if one.single else (other, one) for one, other in pairs), strict=True)
    parts = [_heard(name).split(" ") for name in longer]
    count = np.fromiter(map(len, parts), np.int32, len(parts))
    one = Texts(list(map(_heard, lone)), np.repeat(np.arange(len(lone)), count))
    other = Texts(flat := list(chain.from_iterable(parts)), np.arange(len(flat)))
    most = np.maximum.reduceat(likeness(one, other), np.cumsum(count) - count)
    initials = [same_initials(a.initials, b.initials) for a, b in zip(lone, longer, strict=True)]
    return np.asarray((count > 1) & (most >= 2 * PART) & ~np.array(initials, bool))


def _heard(name: Analysed) -> str:
    """Parts of the likeliest form of sounds."""
    return next((form.parts for form in name.forms if form.space == SOUND), "")


def _initials_alone(of: Couples, evidence: Floats) -> Flags:
    """Pairs in which initials that the other name has not leave it open who is meant.

    One initial beside two whole names that agree (`Donald J. Trump`) is no more than a middle name that is left out.
    """
    shared = evidence[:, _SHARED]
    whole = (shared >= WHOLE) | ((shared != 0) & (evidence[:, ELEMENTS] > 0))  # Mike is Michael
    both = (of.one["initials"] != 0) & (of.other["initials"] != 0)
    asked = ~of.alike("initials") & ~accounted(evidence)
    lone = of.said_of_read(_lone_initials, asked)
    return np.asarray((lone > 1) | ((lone == 1) & (~whole | both)))


def _lone_initials(one: Analysed, other: Analysed) -> int:
    """How many initials one of two names alone has; none where they are one name."""
    lone = Counter(one.initials)
    lone.subtract(other.initials)
    return 0 if one.group == other.group else sum(map(abs, lone.values()))


def _one_of_two_joined(a: str, b: str) -> bool:
    """Whether all words of two names agree but one that a hyphen joins of two, of which the other name has one: Schmidt-Meyer, Schmidt."""
    halves = joined_halves(a, b)
    return bool(halves) and particles().keys().isdisjoint(halves)


def _pet_form_of_several(a: str, b: str) -> bool:
    """Whether what differs is a pet form that other full names have too (Ted is Edward and Theodore), before a family name that many bear."""
    one, two = (written(name).split() for name in (a, b))
    shared = [word for word in one if word in two]
    several = any(
        len(called(pet)) > 1 and relation(pet, full) == "nickname" and not spelled_so(pet, full)
        for mine in set(one) - set(two) for other in set(two) - set(one)
        for pet, full in ((mine, other), (other, mine))
    )  # fmt: skip
    return several and len(one) == len(two) == WHOLE and all(map(is_common_family_name, shared))


def _pet_forms_apart(a: str, b: str) -> bool:
    """Whether two names are one but for given names that `pet_forms_apart`: Robin and Robbie."""
    one, two = (written(name).split() for name in (a, b))
    mine, other = ([word for word in words if word not in rest] for words, rest in ((one, two), (two, one)))
    return len(mine) == len(other) == 1 and pet_forms_apart(mine[0], other[0])


def may_be_another_order(a: str, b: str) -> bool:
    """Whether two names of the same parts in another order may be two people's: Paul Ryan, Ryan Paul; Omar Hassan, حسن عمر.

    >>> may_be_another_order("Paul Ryan", "Ryan Paul"), may_be_another_order("Paul Ryan", "Ryan, Paul"), may_be_another_order("Merz Friedrich", "Friedrich Merz")
    (True, False, False)
    >>> may_be_another_order("Omar Hassan Ali", "علي عمر حسن"), may_be_another_order("Omar Hassan Ali", "عمر حسن علي")
    (True, False)
    """
    one, two = written(a).split(), written(b).split()
    if len(one) == WHOLE and one == two[::-1] != two:
        return _given_names_alone(a, b) or _either_may_be_the_family(a, b)
    return _forefathers_turned(a, b)


def _forefathers_turned(a: str, b: str) -> bool:
    """Whether all parts of two Arabic names meet, in whichever scripts, and in another order: a man's own name is the first."""
    one, two = parts_of(a), parts_of(b)
    if not WHOLE <= len(one) == len(two) or not all("ar" in cultures(part) for part in (*one, *two)):
        return False
    pairs = sorted(meet(one, two, spelled=True).pairs)
    in_order = [j for _, j in pairs] == list(range(len(pairs)))
    return len(pairs) == len(one) and not in_order and not _order_is_told(a, b)


def _given_names_alone(a: str, b: str) -> bool:
    """Whether two names that change places are given names of people who are called by their own and their father's: Kebede Abebe, Abebe Kebede."""
    if _order_is_told(a, b):
        return False
    words = written(a).split()
    return any(all("ar" in cultures(word) or is_given_name_in(word, lang) for word in words) for lang in FATHERS_NAMES)


def _either_may_be_the_family(a: str, b: str) -> bool:
    """Whether two names that change places are given names, and family names of one language both: Paul Ryan, Ryan Paul."""
    words = written(a).split()
    if _order_is_told(a, b) or not all(map(classes, words)):
        return False
    return bool(frozenset.intersection(*(family_in(word) & given_in(word) for word in words)))


def _order_is_told(a: str, b: str) -> bool:
    """Whether a comma or capitals say in one of two names which part is the family's."""
    return "," in a + b or any(word.isupper() for word in (a + " " + b).split())


def _one_of_several(a: str, b: str) -> bool:
    """Whether a cell has somebody's name in full beside another that the other cell has alone."""
    cell, other = (a, b) if people_in(a) else (b, a)
    there = set(written(other).split())
    return any(there.isdisjoint(written(name).split()) for name in people_in(cell))
