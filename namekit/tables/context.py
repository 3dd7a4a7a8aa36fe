"""What a table says beside a name: the type of entity and the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.base.errors import UsageError
from namekit.gazetteer.checks import code_instead, country_codes
from namekit.gazetteer.delimited import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from namekit.gazetteer.model import EntityType


def entity_type(word: str) -> EntityType | None:
    """Type of entity by its name or by the label of a named-entity tagger; None where the word is blank.

    >>> entity_type("PER"), entity_type("place"), entity_type(" ")
    ('person', 'place', None)
    """
    plain = word.strip().casefold()
    if not plain:
        return None
    if plain not in TYPES:
        raise UsageError(f"{word!r} is no type; write person, place or organization (or PER, LOC, ORG)")
    return TYPES[plain]


def country_code(word: str) -> str | None:
    """ISO 3166-1 code of two capital letters; None where the word is blank.

    >>> country_code("kr")
    'KR'
    """
    code = word.strip().upper()
    if not code:
        return None
    if code not in country_codes():
        mend = code_instead(code, "write its ISO 3166-1 code of two letters, such as KR")
        raise UsageError(f"{word!r} is no country code; {mend}")
    return code


class Memo:
    """Remembers what a function said of each of the few words that a column holds."""

    def __init__(self, function: Callable[[str], str | None]) -> None:
        self._function = function
        self._known: dict[str, str | None] = {}

    def __call__(self, word: str) -> str | None:
        """Ask the function, once for each word."""
        if word not in self._known:
            self._known[word] = self._function(word)
        return self._known[word]
