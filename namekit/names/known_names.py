"""Names that are known as such, which tell two names that are near in letters from two spellings of one.

`Angela` and `Angelika`, `Павлов` and `Лавров` are names of their own, in one language even; `Angella` is a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from namekit.names.equivalents import classes, cultures
from namekit.names.homophones import homophones
from namekit.romanize.sorted_table import sorted_table

SURE = 2
"""How surely two names of one language are two names."""


def names_apart(a: str, b: str) -> int:
    """How surely two folded tokens, not alike, are two names: SURE where one language has both, 1 where two have, else 0.

    It is sure of two given names, or two family names, alone, and 0 of family names that such a language says alike. What are
    spellings of one name is for `relation` to say.

    >>> names_apart("angela", "angelika"), names_apart("smith", "schmitt"), names_apart("angela", "kowalczyk")
    (2, 2, 1)
    >>> names_apart("levchenko", "shevchenko"), names_apart("clark", "clarke")
    (2, 0)
    """
    one, two = _told_apart(a), _told_apart(b)
    if families := one[1] & two[1]:
        return 0 if any(homophones(a, b, lang) for lang in families) else SURE
    if one[0] & two[0]:
        return SURE
    return int(any(one) and any(two))


def told_apart_by(a: str, b: str) -> frozenset[str]:
    """Languages that have both of two folded tokens as given names, or both as family names.

    >>> sorted(told_apart_by("levchenko", "shevchenko"))
    ['uk']
    """
    return frozenset().union(*(mine & other for mine, other in zip(_told_apart(a), _told_apart(b), strict=True)))


def known_in(token: str) -> frozenset[str]:
    """Languages that have a folded token for a given or family name.

    >>> "az" in known_in("umid"), known_in("zzz")
    (True, frozenset())
    """
    return frozenset().union(*_told_apart(token))


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


def is_given_name_in(token: str, lang: str) -> bool:
    """Whether a folded token is a given name in one language, in Latin letters too where the language has others.

    >>> is_given_name_in("tesfaye", "am"), is_given_name_in("tesfaye", "so")
    (True, False)
    """
    return lang in _told_apart(token)[0]


def given_in(token: str) -> frozenset[str]:
    """Languages in whose own script a folded token is a given name.

    >>> "de" in given_in("angelika"), given_in("zzz")
    (True, frozenset())
    """
    return _languages(token)[0]


def family_in(token: str) -> frozenset[str]:
    """Languages in whose own script a folded token is a family name.

    >>> "de" in family_in("schmidt")
    True
    """
    return _languages(token)[1]


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
def _told_apart(name: str) -> tuple[frozenset[str], ...]:
    """Languages in which a name is a given name and a family name, those too in which it is one in Latin letters alone."""
    cells = sorted_table("romanized_names").get(name).split("\t") if name.isascii() else []
    given, family = [frozenset(cell.split()) for cell in (*cells, "", "")[:2]]
    listed = _languages(name)
    return listed[0] | given, listed[1] | family


@lru_cache(maxsize=100_000)
def _languages(name: str) -> tuple[frozenset[str], ...]:
    """Languages in which a name is a given name, a family name, a given name of men alone, and one of women alone."""
    cells = sorted_table("known_names").get(name).split("\t")
    return tuple([frozenset(cell.split()) for cell in (*cells, "", "", "", "")[:4]])
