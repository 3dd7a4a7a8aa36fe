"""Known places: whether two written names are customary names of one place (`Kiev`, `Kyiv`) or of two (`Austria`, `Australia`).

For comparison without a gazetteer; the table is made from the built-in one (`tools/build_known_places.py`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon import rows
from namekit.lexicon.regions import said_of
from namekit.names import Parsed, parse
from namekit.scripts import fold

Relation = tuple[bool, str]

APART = "what the names are qualified by tells the places apart"


@cache
def _bearers() -> dict[str, frozenset[tuple[str, str]]]:
    """Folded name → ids and countries of the places that bear it."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for id_, country, names in rows("known_places"):
        for name in names.split("|"):
            found[name].add((id_, country))
    return {name: frozenset(bearers) for name, bearers in found.items()}


def relation_of_places(a: str, b: str) -> Relation | None:
    """Whether two names are of one known place, with the reason; None where one of them is unknown.

    >>> relation_of_places("Kiev", "키이우")[0], relation_of_places("Niger", "Nigeria")[0], relation_of_places("Springfield", "Paris")
    (True, False, None)
    """
    if max(len(a), len(b)) > NAME_CHARACTERS:
        return None
    (one, left), (other, right) = _place(a), _place(b)
    if not (one and other):
        return None
    common = {id_ for id_, _ in one} & {id_ for id_, _ in other}
    if common:
        return True, f"both are names of {min(common)}"
    qualified = left.qualifiers, right.qualifiers
    if all(qualified) and _bearers().get(fold(left.name), set()) & _bearers().get(fold(right.name), set()):
        return None  # where each lies is not known
    if any(qualified):
        return False, APART
    return False, f"{a} is a name of {min(one)[0]}, {b} of {min(other)[0]}"


@lru_cache(maxsize=20_000)
def _place(name: str) -> tuple[frozenset[tuple[str, str]], Parsed]:
    """Bearers of a name, and its parts."""
    parsed = parse(name, "place")[0]
    return _known(name, parsed), parsed


def _known(name: str, parsed: Parsed) -> frozenset[tuple[str, str]]:
    """Bearers of a name; with a qualifier, those in the country that it names, or one that is not known for a qualifier that names none of theirs."""
    whole = _bearers().get(fold(name))
    if whole or not parsed.qualifiers:
        return whole or frozenset()
    bearers = _bearers().get(fold(parsed.name), frozenset())
    regions = said_of(parsed.qualifiers)
    countries = {code[:2] for code in regions} | {
        country for id_, country in _bearers().get(fold(parsed.qualifiers[0]), ()) if id_.count("/") == 1
    }
    within = frozenset(bearer for bearer in bearers if bearer[1] in countries)
    if within or not bearers:
        return within
    return frozenset({(f"{fold(parsed.name)} in {' or '.join(sorted(regions)) or parsed.qualifiers[0]}", "")})
