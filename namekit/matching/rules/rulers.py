"""Kings and popes, whose names each language has in a form of its own: `Johannes Paul II.`, `Juan Pablo II`."""

from __future__ import annotations

from functools import lru_cache

from namekit.lexicon.phrases import key
from namekit.names import parse
from namekit.names.equivalents import relation
from namekit.names.person_words import is_regnal


def same_ruler(a: str, b: str) -> bool:
    """Whether two names have one number, and before it one name after the other in the forms of two languages.

    >>> same_ruler("Johannes Paul II.", "Pope John Paul II"), same_ruler("Wilhelm II", "Guillaume I"), same_ruler("Karl", "Charles")
    (True, False, False)
    """
    (one, number), (two, other) = _reign(a), _reign(b)
    if not number or number != other or len(one) != len(two) or one == two:
        return False
    return all(x == y or relation(x, y) in ("same", "cognate") for x, y in zip(one, two, strict=True))


@lru_cache(maxsize=20_000)
def _reign(name: str) -> tuple[tuple[str, ...], str]:
    """Folded names of a ruler and the number behind them; no number where a name has none, or more than names before it."""
    tokens = parse(name, "person")[0].tokens
    if not tokens or tokens[-1].role != "suffix" or not is_regnal(tokens[-1].text):
        return (), ""
    if any(token.role != "name" for token in tokens[:-1]):
        return (), ""
    return tuple(part for token in tokens[:-1] for part in key(token.text).split("-")), tokens[-1].value
