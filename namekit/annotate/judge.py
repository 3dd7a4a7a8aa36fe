"""Whether what a stretch of text resolves to is a mention.

A name in a column is a name; a stretch of a text mostly is not. What is asked for beyond a match therefore depends on
how much the writing itself says: several capitalized words say most, a word in a script without case nothing. A word alone
must be written as one of the entity's names, or be long and resolve almost surely.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from namekit.annotate.parts import parts
from namekit.annotate.words import is_capitalized
from namekit.lexicon import rows
from namekit.lexicon.function_words import determiners, function_words, place_prepositions
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.names.cells import joined
from namekit.names.known_names import is_common_family_name, is_given_name, is_name
from namekit.scripts import clean, fold

if TYPE_CHECKING:
    from namekit.annotate.span import Span
    from namekit.gazetteer.model import Entity
    from namekit.matching.resolution import Resolution

SURE = 0.97
LIKELY = 0.9
"""Scores beyond `match`: for a word that is no listed name, for several words."""
UNMARKED = {"person": 0.95, "place": 0.99, "organization": 0.99}
"""The same for several words in a script without case, which nothing marks as a name."""
NOT_SHORT = {"capitals": 6, "hangul": 4, "han": 3, "spaced": 5}
"""Characters from which on a word alone may be a name that is not listed; a person's is three in Hangul."""
KOREAN_PERSON = 3
BEARERS = 2
FAMILY_NAME = 4
"""Letters from which on a family name alone is worth telling; those of a syllable are borne by many."""


def is_mention(span: Span, resolution: Resolution) -> bool:
    """Whether the stretch is a mention of what it resolves to, or of one of several whom it may mean."""
    if span.called_after and resolution.candidates and resolution.candidates[0].entity.type == "person":
        return False
    if resolution.status == "match":
        return _is_match(span, resolution)
    return resolution.status == "ambiguous" and (_is_somebody(span, resolution) or _is_family_name(span, resolution))


def _is_match(span: Span, resolution: Resolution) -> bool:
    if span.words == 1 and _is_ordinary(span, resolution):
        return False
    if is_written(span, resolution) or _is_titled(resolution):
        return True
    if span.words == 1:
        return _is_sure(span, resolution)
    if any(_is_conjunction(word) for word in resolution.query.split()):
        return False
    asked = LIKELY if span.kind == "capitals" else UNMARKED[resolution.candidates[0].entity.type]
    return resolution.score >= asked


def _is_ordinary(span: Span, resolution: Resolution) -> bool:
    """Whether a capitalized word says little: `Reading` at the start of a sentence, a given name for a place.

    `Jordan Smithers`, whom nobody has in a gazetteer, is not in Jordan, nor is `Jordan Henderson` in Henderson; `Jordan` alone
    is, when it resolves almost surely, behind a preposition of place, or with a government of its own.
    """
    if span.kind != "capitals":
        return False
    if _says_little(span, resolution.query):
        return True
    if resolution.candidates[0].entity.type != "place":
        return False
    if _is_given(span.before) and is_name(fold(resolution.query)):
        return True
    placed = span.governs or span.before.lower() in place_prepositions()
    return is_given_name(key(_word(resolution))) and (span.goes_on or (resolution.score < SURE and not placed))


def _says_little(span: Span, written: str) -> bool:
    """Whether a word is hardly a name where it stands: it begins a sentence, an article is before it, or it is one; `US` is no `us`."""
    if span.goes_on and written.lower() in determiners():  # LA CASA DE PAPEL
        return True
    if span.initial and written.lower() in function_words() and not (len(written) > 1 and written.isupper()):
        return True
    return key(written) in ordinary_words() and (span.initial or span.before.lower() in determiners())


def _is_given(word: str) -> bool:
    """Whether a word is written as a given name and is no word of grammar (`May`, `Will`)."""
    return is_capitalized(word) and word.lower() not in function_words() and is_given_name(key(word))


def _word(resolution: Resolution) -> str:
    """What was resolved, without the state that is written to it."""
    return resolution.query.partition(",")[0]


def _is_conjunction(word: str) -> bool:
    return word in ("and", "&") or (word.islower() and particles().get(word, ("", False))[0] == "and")


def _is_sure(span: Span, resolution: Resolution) -> bool:
    if span.initial or resolution.score < SURE:
        return False
    least = NOT_SHORT[span.kind]
    if span.kind == "hangul" and resolution.candidates[0].entity.type == "person":
        least = KOREAN_PERSON
    return len(resolution.query) >= least


def _is_titled(resolution: Resolution) -> bool:
    """Whether a title is written to what the entity is called: 石破首相, 문 대통령."""
    return bool(parts(resolution.query).titles) and bears_all(resolution)


def is_written(span: Span, resolution: Resolution) -> bool:
    """Whether the stretch is written as one of the names of the best candidate, demonyms left out.

    Marks may be missing, not added: `Küche` is not `Kuche`. Behind a proclitic not even that: باكرا is not *in Accra*.
    """
    name = "".join(token.joint + token.text for token in parts(resolution.query).tokens)
    exact, folded = _names(resolution.candidates[0].entity)
    listed = exact if span.kind == "spaced" and span.initial else exact | folded
    return _letters(name) in listed or _letters(resolution.query) in listed


def _is_somebody(span: Span, resolution: Resolution) -> bool:
    """Whether an ambiguous stretch looks like a person's name: a title stands with it, or it has several parts."""
    if joined(resolution.query):
        return False
    persons = [c.entity for c in resolution.candidates[:BEARERS] if c.score > 0]
    if len(persons) < BEARERS or any(entity.type != "person" for entity in persons):
        return False
    parsed = parts(resolution.query)
    tokens = [token for token in parsed.tokens if token.role == "name"]
    if not parsed.titles and (len(tokens) < BEARERS or span.kind != "capitals"):
        return False
    return all(any(_bears(entity, token.text) for entity in persons) for token in tokens)


def _is_family_name(span: Span, resolution: Resolution) -> bool:
    """Whether an ambiguous word is somebody's family name alone and not one that many bear: `Blinken told`, but not `Keller`."""
    word = resolution.query
    if span.kind != "capitals" or span.words > 1 or span.goes_on or len(word) < FAMILY_NAME or _is_noun(span, word):
        return False
    if is_capitalized(span.before) and span.before.lower() not in function_words():
        return False
    best = resolution.candidates[0].entity
    folded = fold(word)
    common = is_given_name(folded) or is_common_family_name(folded)
    return best.type == "person" and not common and _bears(best, word)


def _is_noun(span: Span, word: str) -> bool:
    """Whether a capitalized word may be a noun: it is known as one, a word of grammar, or has an article before it."""
    noun = key(word) in ordinary_words() or word.lower() in function_words()
    return noun or span.before.lower() in determiners()


def bears_all(resolution: Resolution) -> bool:
    """Whether every part of a name is in a name of the entity that it resolves to."""
    entity = resolution.candidates[0].entity
    return all(_bears(entity, token.text) for token in parts(resolution.query).tokens if token.role == "name")


def _bears(entity: Entity, part: str) -> bool:
    """Whether a part of a name is written in a name of the entity: as a word, or at its start where words are joined."""
    return any(
        part_key in written.replace("-", " ").split() or (not part.isascii() and written.startswith(part_key))
        for part_key in (key(part).replace("-", " "),)
        for written in (key(name) for name in (entity.name, *(v.text for v in entity.names)))
    )


def _names(entity: Entity) -> tuple[frozenset[str], frozenset[str]]:
    return _names_of((entity.name, *(v.text for v in entity.names if v.kind != "demonym")))


@lru_cache(maxsize=1_000)
def _names_of(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Names as they are written, and folded."""
    return frozenset(map(_letters, names)), frozenset(_letters(key(name)) for name in names)


def _letters(name: str) -> str:
    """Write the name in small letters, with their marks and vowel signs, without spaces, hyphens and apostrophes."""
    return "".join(c for c in clean(name).lower() if c.isalnum() or category(c)[0] == "M")


@cache
def ordinary_words() -> frozenset[str]:
    """Words that are names of places as well, and more often begin a sentence as what else they mean."""
    return frozenset(word for word, *_ in rows("ordinary_words"))
