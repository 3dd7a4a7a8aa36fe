"""Nicknames that are written to a person's name, quoted or in brackets: `William "Bill" Nelson`, `Bakoyannis Theodora (Dora)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.lexicon.phrases import key
from namekit.names.known_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from namekit.names.model import Parsed, Token


def by_nickname(parsed: Parsed) -> list[str]:
    """A name without the nickname that is written to it, and the nickname with the family name; empty where there is none.

    >>> from namekit.names import parse
    >>> by_nickname(parse('William "Bill" Nelson', "person")[0]), by_nickname(parse("Bakoyannis Theodora (Dora)", "person")[0])
    (['William Nelson', 'Bill Nelson'], ['Bakoyannis Theodora', 'Dora Bakoyannis'])
    """
    nicknames = [token.text for token in parsed.tokens if token.role == "nickname"]
    tokens = [token for token in parsed.tokens if token.role != "nickname"]
    last = max((at for at, token in enumerate(tokens) if token.role == "name"), default=0)
    if not nicknames or not last:
        return []
    first = parsed.family[0] if parsed.family and parsed.family[0] else last
    while first > 1 and tokens[first - 1].role == "particle":
        first -= 1
    given, family = _text(tokens[:first]), _text(tokens[first:])
    families = [family]
    if not parsed.family:
        families = [name for name in (family, given) if not _is_given(name)] or families
    return [f"{given} {family}", *(f"{nickname} {name}" for nickname in nicknames for name in families)]


def _text(tokens: Sequence[Token]) -> str:
    return "".join([token.joint + token.text for token in tokens]).strip()


def _is_given(name: str) -> bool:
    """Whether some part of a name, which hyphens join too, is a known given name."""
    return any(map(is_given_name, key(name).replace("-", " ").split()))
