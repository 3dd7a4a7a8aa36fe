"""Name elements that are one name in another language, spelling or pet form, and those that are known to differ.

`data/lexicon/given_names.tsv` has one line for the spellings of a name in one culture, with its nicknames; lines of
one family are cognates. Letters cannot tell `Salah` (صلاح) from a misspelt `Saleh` (صالح), nor see that `Bill` is
`William`: this table can.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.lexicon.phrases import keys

Relation = Literal["same", "nickname", "cognate", "distinct"]


class _Place(NamedTuple):
    """Where a spelling stands: the family and line of the table, the line's language, and whether it is a nickname there."""

    family: int
    line: int
    lang: str
    nickname: bool


def classes(token: str) -> tuple[int, ...]:
    """Families of names that a folded token belongs to, without its hyphens; none if it is not known.

    >>> set(classes("pyotr")) & set(classes("pedro")) == set(classes("peter"))
    True
    >>> classes("zzz")
    ()
    """
    return tuple(sorted({place.family for place in _places().get(token, ())}))


def called(token: str) -> frozenset[str]:
    """Families of names of which a folded token is a pet form, by how they begin: Sasha is Alexander and Alexandra, of one kind.

    >>> sorted(called("bob")), len(called("ted")), len(called("sasha")), called("robert")
    (['robe'], 2, 1, frozenset())
    """
    return _pet_forms().get(token, frozenset())


@cache
def _pet_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for family, _, _, nicknames in rows("given_names"):
        for pet in keys(nicknames.split()):
            found.setdefault(pet, set()).add(family[:4])
    return {pet: frozenset(families) for pet, families in found.items()}


def cultures(token: str) -> frozenset[str]:
    """Languages of the lines that a folded token stands in.

    >>> "ar" in cultures("omar"), cultures("zzz")
    (True, frozenset())
    """
    return frozenset(place.lang for place in _places().get(token, ()))


def relation(a: str, b: str) -> Relation | None:
    """Relation of two folded tokens that are not written alike; None where either is not known.

    `same`: spellings of one name in one culture. `nickname`: one is a pet form of the other, or both are of one name.
    `cognate`: the same name in another language. `distinct`: both are known as full names and have none in common; it
    holds for names as they are written, not for readings of another script, whose vowels are guesses. The strongest
    relation is returned, and the order of the two does not matter.

    >>> relation("mohamed", "muhammad"), relation("bill", "william")
    ('same', 'nickname')
    >>> relation("peter", "pyotr"), relation("salah", "saleh")
    ('cognate', 'distinct')
    >>> relation("peter", "zzz")
    """
    one, two = _standing(a), _standing(b)
    if not (one and two):
        return None
    if not one.full.isdisjoint(two.full):
        return "same"
    if not one.lines.isdisjoint(two.lines):
        return "nickname"
    if not one.families.isdisjoint(two.families):
        return "cognate"
    return "distinct" if one.full and two.full else None


class _Standing(NamedTuple):
    """Lines of the table that a spelling is in, those of them where it is no nickname, and their families."""

    lines: frozenset[int]
    full: frozenset[int]
    families: frozenset[int]


@lru_cache(maxsize=100_000)
def _standing(token: str) -> _Standing | None:
    """Where a folded token stands in the table; None where it is not known."""
    places = _places().get(token)
    if not places:
        return None
    full = (place.line for place in places if not place.nickname)
    return _Standing(
        frozenset(place.line for place in places), frozenset(full), frozenset(place.family for place in places)
    )


@kept
def _places() -> dict[str, tuple[_Place, ...]]:
    """Where each spelling stands, by key; a spelling may be several names (`Sasha`, `Nasser`)."""
    spellings: list[str] = []
    places: list[_Place] = []
    families: dict[str, int] = {}
    for line, (family, lang, names, nicknames) in enumerate(rows("given_names")):
        number = families.setdefault(family, len(families))
        for column, nickname in ((names, False), (nicknames, True)):
            for spelling in column.split():
                spellings.append(spelling)
                places.append(_Place(number, line, lang, nickname))
    found: dict[str, list[_Place]] = {}
    for spelling_key, place in zip(keys(spellings), places, strict=True):
        for form in {spelling_key, spelling_key.replace(" ", "")}:
            found.setdefault(form, []).append(place)
    return {spelling: tuple(dict.fromkeys(listed)) for spelling, listed in found.items()}
