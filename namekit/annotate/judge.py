"""Whether what a stretch of text resolves to is a mention.

A name in a column is a name; a stretch of a text mostly is not. What is asked for beyond a match therefore depends on
how much the writing itself says: several capitalized words say most, a word in a script without case nothing. A word alone
must be written as one of the entity's names, or be long and resolve almost surely.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from namekit.annotate.parts import parts
from namekit.lexicon.phrases import key

if TYPE_CHECKING:
    from namekit.annotate.span import Span
    from namekit.gazetteer.model import Entity
    from namekit.matching.resolution import Resolution

SURE = 0.97
LIKELY = 0.9
"""Scores that a stretch needs beyond `match`: for a word that is no listed name, for words that nothing marks as a name."""
NOT_SHORT = {"capitals": 6, "hangul": 4, "han": 3, "spaced": 5}
"""Characters from which on a word alone may be a name that is not listed."""
BEARERS = 2


def is_mention(span: Span, resolution: Resolution) -> bool:
    """Whether the stretch is a mention of what it resolves to, or of one of several whom it may mean."""
    if resolution.status == "match":
        return _is_match(span, resolution)
    return resolution.status == "ambiguous" and _is_somebody(span, resolution)


def _is_match(span: Span, resolution: Resolution) -> bool:
    if span.words == 1:
        return is_listed(resolution) or _is_sure(span, resolution)
    return span.kind == "capitals" or resolution.score >= LIKELY or is_listed(resolution)


def _is_sure(span: Span, resolution: Resolution) -> bool:
    long = len(resolution.query) >= NOT_SHORT[span.kind]
    return long and not span.initial and resolution.score >= SURE


def is_listed(resolution: Resolution) -> bool:
    """Whether the query is written as one of the names of the best candidate, demonyms left out."""
    name = _plain("".join(token.joint + token.text for token in parts(resolution.query).tokens))
    listed = _names(resolution.candidates[0].entity)
    return name in listed or _plain(resolution.query) in listed


def _is_somebody(span: Span, resolution: Resolution) -> bool:
    """Whether an ambiguous stretch looks like a person's name: a title stands with it, or it has several parts."""
    persons = [c.entity for c in resolution.candidates[:BEARERS] if c.score > 0]
    if len(persons) < BEARERS or any(entity.type != "person" for entity in persons):
        return False
    parsed = parts(resolution.query)
    tokens = [token for token in parsed.tokens if token.role == "name"]
    if not parsed.titles and (len(tokens) < BEARERS or span.kind != "capitals"):
        return False
    return all(any(_bears(entity, token.text) for entity in persons) for token in tokens)


def _bears(entity: Entity, part: str) -> bool:
    """Whether a part of a name is written in a name of the entity: as a word, or at its start where words are joined."""
    return any(
        part_key in written.replace("-", " ").split() or (not part.isascii() and written.startswith(part_key))
        for part_key in (key(part).replace("-", " "),)
        for written in (key(name) for name in (entity.name, *(v.text for v in entity.names)))
    )


def _names(entity: Entity) -> frozenset[str]:
    return _names_of(entity.name, tuple(v.text for v in entity.names if v.kind != "demonym"))


@lru_cache(maxsize=1_000)
def _names_of(name: str, others: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_plain, (name, *others)))


def _plain(name: str) -> str:
    """Fold the name, without spaces and hyphens."""
    return "".join(c for c in key(name) if c.isalnum())
