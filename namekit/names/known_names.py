"""Names that are known as such, which tell two names that are near in letters from two spellings of one.

`Angela` and `Angelika`, `Павлов` and `Лавров` are names of their own, in one language even; `Angella` is a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from namekit.names.equivalents import classes, cultures
from namekit.romanize.sorted_table import sorted_table

SURE = 2
"""How surely two names of one language are two names."""


def names_apart(a: str, b: str) -> int:
    """How surely two folded tokens, not alike, are two names: SURE where one language has both, 1 where two have, else 0.

    It is sure of two given names, or two family names, alone. What are spellings of one name is for `relation` to say.

    >>> names_apart("angela", "angelika"), names_apart("smith", "schmitt"), names_apart("angela", "kowalczyk")
    (2, 2, 1)
    """
    one, two = _languages(a)[:2], _languages(b)[:2]
    if any(mine & other for mine, other in zip(one, two, strict=True)):
        return SURE
    return int(any(one) and any(two))


def is_name(token: str) -> bool:
    """Whether a folded token is a given or family name in some language.

    >>> is_name("новиков"), is_name("umjerow")
    (True, False)
    """
    given, family, *_ = _languages(token)
    return bool(given or family or classes(token))


def is_given_name(token: str) -> bool:
    """Whether a folded token is a given name in some language.

    >>> is_given_name("jordan"), is_given_name("ukraine")
    (True, False)
    """
    return bool(_languages(token)[0] or classes(token))


def is_common_family_name(token: str) -> bool:
    """Whether a folded token is among the usual family names of some language, which many bear.

    >>> is_common_family_name("keller"), is_common_family_name("blinken")
    (True, False)
    """
    return bool(_languages(token)[1])


def are_spanish_surnames(surnames: Sequence[str], given: str = "") -> bool:
    """Whether folded names are surnames of a Spanish speaker: known as such, or, where they stand behind a Spanish given name, as nobody else's.

    >>> are_spanish_surnames(["galindo", "aguirre"], "rafael"), are_spanish_surnames(["petro", "urrego"], "gustavo")
    (True, True)
    >>> are_spanish_surnames(["smith", "lee"], "daniel"), are_spanish_surnames(["hamdan", "dagalo"], "mohamed")
    (False, False)
    """
    languages = [_languages(surname)[1] for surname in surnames]
    if all("es" in known for known in languages):
        return True
    spanish = "es" in _languages(given)[0] and "ar" not in cultures(given)
    return spanish and all("es" in known or not known for known in languages)


def sexes_apart(a: str, b: str) -> bool:
    """Whether some language gives one of two folded names to men alone and the other to women alone, and none gives both to one sex.

    >>> sexes_apart("simone", "simon"), sexes_apart("stephen", "steven")
    (True, False)
    """
    (_, _, men, women), (_, _, other_men, other_women) = _languages(a), _languages(b)
    alike = men & other_men | women & other_women
    return not alike and bool(men & other_women | women & other_men)


@lru_cache(maxsize=100_000)
def _languages(name: str) -> tuple[frozenset[str], ...]:
    """Languages in which a name is a given name, a family name, a given name of men alone, and one of women alone."""
    cells = sorted_table("known_names").get(name).split("\t")
    return tuple([frozenset(cell.split()) for cell in (*cells, "", "", "", "")[:4]])
