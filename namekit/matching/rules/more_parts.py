"""What it says of two people's names that one has parts more, while all parts of the other are in it and in its order.

A mother's surname speaks for one person; another family's name, a child's own name before the father's, and one more Burmese word
against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from namekit.lexicon import rows
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.matching.rules.candidates import WHOLE
from namekit.names import is_patronymic
from namekit.names.arabic_compounds import is_compound
from namekit.names.burmese import is_burmese
from namekit.names.equivalents import classes, cultures, relation
from namekit.names.known_names import are_spanish_surnames, family_in, given_in, is_given_name, is_given_name_in
from namekit.names.titles import may_be_title

SECOND_SURNAME = 2.5
"""What is added where a Spanish speaker is written with the mother's surname too: `Gustavo Petro Urrego` is Gustavo Petro."""
MANY_BEAR = 1.0
"""What is taken instead where the father's surname is one of the commonest: of those called `Pedro Sánchez García` the known one is none."""
OTHER_FATHER = 2.0
"""What is taken where a Spanish speaker's last surname alone agrees: `Pedro García Sánchez` is a García."""
OTHER_FAMILY = 2.5
"""What is taken where all that agrees are given names, and one of the names goes on: `Mahmoud Abbas Hilmi` is of the Hilmis."""
CHILD = 2.5
"""What is taken where an Arabic name has one more given name at its head: `Aisha Omar Sharif` is a daughter of Omar Sharif."""
FATHERS_FATHER = 1.5
"""What is taken beside it for each forefather whom the father's name has too: the more of them agree, the surer it is the father who is named."""
ONE_MORE_WORD = 4.0
"""What is taken where a Burmese name goes on: there are no family names, and `Aung San Suu Kyi` is not Aung San."""
FOREFATHERS = 1.5
"""What is added where an Arabic name has given names more between its first and the family's: those of the fathers, which are left out at will."""

_PROPHET = "muhammad"
"""A name that is borne before another as an honour and left out at will."""
FATHERS_NAMES = ("am", "so")
"""Languages of people who have their father's name behind their own, and their grandfather's behind it, and no family name."""
_NO_FAMILIES = frozenset((*FATHERS_NAMES, "id", "is", "ms", "my", "ta"))
"""Languages most of whose speakers have no family names: what follows on two given names is no other family's there."""


def longer(short: Sequence[str], long: Sequence[str], more: tuple[int, ...], *, spanish: bool, son: bool) -> float:
    """What is added for the parts that one of two names has more, at these positions; `son`: that it says whose son its bearer is.

    >>> longer(("gustavo", "petro"), ("gustavo", "petro", "urrego"), (2,), spanish=True, son=False)
    2.5
    >>> longer(("aung", "san"), ("aung", "san", "suu", "kyi"), (2, 3), spanish=False, son=False)
    -4.0
    """
    if any(len(long[at]) == 1 or is_patronymic(long[at]) for at in more):
        return 0.0
    last = len(long) - 1
    if spanish or are_spanish_surnames(long[-2:], long[0]):
        if more[-1] == last and last - 1 not in more and more[0] > 0:
            return -MANY_BEAR if len(short) == WHOLE and long[-2] in _borne_by_many() else SECOND_SURNAME
        if more == (last - 1,) and not is_given_name(long[-2]) and (spanish or are_spanish_surnames(long[-2:])):
            return -OTHER_FATHER
    if more == tuple(range(len(short), len(long))):
        if is_burmese(long):
            return -ONE_MORE_WORD
        if all(map(_is_given_alone, short)) and not son and not _is_grandfather(long, more):
            of_a_realm = particles().get(long[len(short)], ("",))[0] == "of"  # Franz Ferdinand of Austria
            return 0.0 if of_a_realm else -OTHER_FAMILY
    if _is_child(long, more):
        return -CHILD - FATHERS_FATHER * sum(map(is_arabic, short[1:-1]))
    return FOREFATHERS if _are_forefathers(long, more) else 0.0


def _is_given_alone(part: str) -> bool:
    """Whether a part is known as a given name, and mostly as no family's: Luther, but not King."""
    return bool(classes(part)) or (bool(given_in(part) - _NO_FAMILIES) and not family_in(part))


def _is_grandfather(long: Sequence[str], more: tuple[int, ...]) -> bool:
    """Whether what a name has more is one given name behind the father's, where people are called so: Abiy Ahmed Ali."""
    if len(more) > 1:
        return False
    return any(
        all(is_given_name_in(part, lang) or is_arabic(part) for part in long) for lang in FATHERS_NAMES
    ) and not all(map(is_arabic, long))


def is_arabic(part: str) -> bool:
    """Whether a folded part is known as an Arabic name, or made as they are.

    >>> is_arabic("hassan"), is_arabic("حسن"), is_arabic("sirajuddin"), is_arabic("robert")
    (True, True, True, False)
    """
    return "ar" in cultures(part) or is_compound(part)


def _is_child(long: Sequence[str], more: tuple[int, ...]) -> bool:
    """Whether what an Arabic name has more is the bearer's own name, of one word or two, at its head, and the father's follows.

    The name of the tribe may be more too: `Qusay Saddam Hussein al-Tikriti` is a son of Saddam Hussein.
    """
    own = next((count for count in (2, 1) if more[:count] == tuple(range(count))), 0)
    if not own or more[own:] not in ((), (len(long) - 1,)) or particles().get(long[0], ("",))[0] == "kunya":
        return False
    father = long[own]
    fathers = [part for part in long[own + 1 : -1] if is_arabic(part)]  # Sabawi Ibrahim al-Tikriti
    if not (is_arabic(father) or is_given_name_in(father, "ur") or (fathers and is_arabic(long[0]))):
        return False
    if own == WHOLE:
        return is_arabic(long[0])
    prophet = long[0] == _PROPHET or relation(long[0], _PROPHET) == "same"
    return not may_be_title(long[0]) and (not prophet or len(fathers) >= WHOLE)


def _are_forefathers(long: Sequence[str], more: tuple[int, ...]) -> bool:
    """Whether what an Arabic name has more are given names behind its first, before a family name that is no given name."""
    between = more[0] > 0 and more[-1] < len(long) - 1
    return between and all(map(is_arabic, (long[0], *(long[at] for at in more)))) and not is_arabic(long[-1])


@cache
def _borne_by_many() -> frozenset[str]:
    return frozenset(key(name) for (name,) in rows("spanish_surnames"))
