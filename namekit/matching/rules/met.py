"""Which parts of two people's names are one: what is written alike, what is known to be one name or sounds alike, pet forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from namekit.matching.evidence.distinct import in_latin, sameness, spelled_so
from namekit.matching.forms.sounds import sounds
from namekit.matching.rules.bare import PART, part_likeness
from namekit.matching.rules.candidates import WHOLE
from namekit.matching.rules.given_parts import servant_alone
from namekit.names.arabic_compounds import compound
from namekit.names.east_slavic import Kinship, in_common
from namekit.names.equivalents import relation
from namekit.names.gender import patronymic_stem

OTHER = 0.6
"""Likeness below which two parts are not one name however it is spelled."""


class Met(NamedTuple):
    """Parts of two names that are one (positions on both sides), and the positions that are left."""

    pairs: tuple[tuple[int, int], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


@lru_cache(maxsize=100_000)
def meet(one: tuple[str, ...], two: tuple[str, ...], *, spelled: bool = False, kin: Kinship = "") -> Met:
    """Pair the parts of two names: what is written alike first, then what is known to be one name or sounds alike, then pet forms.

    Of a part that a name has twice, the last belongs to the other's last: `Khaled Youssef` is of Khaled Youssef Helmy Youssef's family.

    `spelled`: what another script writes is met by how it is spelled in Latin letters too, which is a guess of its vowels.
    `kin`: what another East Slavic language writes is met by its spelling, and by what its people call the same (Олексій, Алексей).
    """
    left, right, pairs = list(range(len(one))), list(range(len(two))), []
    alike = [(i, j, 2.0) for i in left for j in right if one[i] == two[j]]
    last = len(one) - 1, len(two) - 1
    for least in (2.0, 1.0, 0.5):
        for i, j, same in sorted(alike, key=lambda met: met[:2] != last):
            if same >= least and i in left and j in right:
                left.remove(i)
                right.remove(j)
                pairs.append((i, j))
        if least > 1:
            alike = [(i, j, same) for i in left for j in right if (same := _same(one[i], two[j]))]
            if spelled:
                alike += [(i, j, 1.0) for i in left for j in right if spelled_so(one[i], two[j])]
            if kin:
                alike += [(i, j, 1.0) for i in left for j in right if _of_kin(one[i], two[j], kin)]
    return Met(tuple(pairs), tuple(left), tuple(right))


@lru_cache(maxsize=100_000)
def _same(one: str, two: str) -> float:
    """2 for what is written alike, 1 for spellings of one name, half for a pet form, else 0."""
    if one == two:
        return 2.0
    known = sameness(one, two)
    if (
        known == 1.0
        or one_father(one, two)
        or _one_compound(one, two)
        or (one.isascii() and two.isascii() and sounds(one) == sounds(two))
    ):
        return 1.0
    return 0.5 if (known and relation(one, two) == "nickname") or servant_alone(one, two) else 0.0


def _of_kin(one: str, two: str, kin: Kinship) -> bool:
    """Whether two folded parts are one name in two East Slavic languages."""
    return in_common(one, kin) == in_common(two, kin) or relation(one, two) in ("same", "cognate")


def _one_compound(one: str, two: str) -> bool:
    """Whether two folded parts are one word *of the faith*, or *of God*, in two spellings: Jallaloudine, Jalaluddin."""
    (mine, kind), (other, others) = compound(one), compound(two)
    return bool(mine and other) and kind == others and sounds(mine) == sounds(other)


def one_father(one: str, two: str) -> bool:
    """Whether two folded parts are patronymics of one name, each in the form of a language: Mykolayovych, Nikolaevich."""
    mine, other = patronymic_stem(one), patronymic_stem(two)
    if not (mine and other):
        return False
    return part_likeness(sounds(mine), [sounds(other)]) >= PART or relation(mine, other) in ("same", "cognate")


def other_father(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of three parts or more have a patronymic each, of fathers whose names have hardly a sound in common.

    >>> other_father(("ivan", "petrovich", "orlov"), ("іван", "борисович", "орлов"))
    True
    >>> other_father(("ivan", "nikolaevich", "orlov"), ("іван", "миколаиович", "орлов"))
    False
    """
    if min(len(one), len(two)) <= WHOLE:
        return False
    mine, theirs = (list(filter(None, map(patronymic_stem, name))) for name in (one, two))
    if not len(mine) == len(theirs) == 1:
        return False
    known = {relation(own, other) for own in _fathers(mine[0]) for other in _fathers(theirs[0])} - {None}
    if known:
        return known == {"distinct"}
    spelled = [sounds(read) for read in in_latin(theirs[0])]
    heard = [part_likeness(sounds(read), spelled) for read in in_latin(mine[0])] if spelled else []
    return max(heard, default=1.0) < OTHER  # letters that nothing reads tell nothing


def _fathers(stem: str) -> tuple[str, ...]:
    """Names that a patronymic's stem may be of, whose ending it has lost: алексе of Алексей."""
    return (stem, *(stem + ending for ending in ("iy" if stem.isascii() else "иі")))
