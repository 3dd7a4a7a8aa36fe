"""Names of persons: titles, and what a comma or capitals mark as the family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.base.cache import kept
from namekit.lexicon.abbreviations import abbreviation_keys
from namekit.lexicon.particles import consonant_pairs, particles, roman_numerals, suffixes
from namekit.lexicon.phrases import key
from namekit.lexicon.places import is_place_qualifier
from namekit.lexicon.surnames import east_asian_surnames
from namekit.lexicon.titles import title_words
from namekit.names.burmese import MISTER, peel_mister
from namekit.names.east_asian import is_east_asian
from namekit.names.equivalents import classes
from namekit.names.known_names import is_common_family_name
from namekit.names.korean import is_strict_korean
from namekit.names.model import Parsed, Title, Token
from namekit.names.person_words import special_suffixes, tag
from namekit.names.titles import peel, title_of
from namekit.names.words import comma_parts, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence


@kept
def special_words() -> frozenset[str]:
    """Keys that make a name more than plain words: of titles, particles, suffixes, numerals, short forms, pairs of initials, and Burmese *U*."""
    lexicon = particles().keys() | suffixes().keys() | roman_numerals().keys()
    return title_words() | lexicon | abbreviation_keys() | consonant_pairs() | {MISTER}


INITIALS = 3
"""Letters of what may be initials written together."""


def parse_person(text: str, nicknames: Sequence[str] = (), *, sure: bool = False) -> Parsed:
    """Parts of one person's name, already freed of brackets and second spellings; `sure`: that it is a person's.

    >>> [parse_person(name, sure=True).name for name in ("Cohen, Israel", "Kim, North Korea")], parse_person("Athens, Georgia").name
    (['Israel Cohen', 'Kim'], 'Athens')
    """
    if is_strict_korean(text) or is_east_asian(text):
        return Parsed((*map(Token, text.split(" ")), *(Token(nickname, "nickname") for nickname in nicknames)))
    first, *rest = comma_parts(text)
    family = split_words(first)
    given: list[str] = []
    after: list[str] = []
    titles: list[Title] = []
    qualifiers: list[str] = []
    for part in rest:
        words = split_words(part)
        title = title_of(words) or title_of(split_words(part.replace(".", "")))  # M.P.
        if title:
            titles.append(title)
        elif all(key(word) in suffixes() for word in words):
            after += words
        elif is_place_qualifier(part) and not (sure and not given and classes(key(part))):
            qualifiers.append(part)
        elif not given and title_of(family) and not _is_family_name(family):
            titles.append(Title(" ".join(family), title_of(family).role))  # type: ignore[union-attr]
            family = words
        elif not given:
            given = words
        else:
            qualifiers.append(part)
    named = _assemble(given, family, after, nicknames)
    return named._replace(titles=(*named.titles, *titles), qualifiers=tuple(qualifiers))


def _assemble(given: list[str], family: list[str], after: list[str], nicknames: Sequence[str]) -> Parsed:
    """Tokens in natural order, with the range of the family name that a comma or capitals mark."""
    comma = bool(given)
    family, family_titles = (family, []) if comma and _is_family_name(family) else peel(family)
    family, mister = peel_mister(family)
    given, given_titles = peel(given)
    while family and len(family) > 1 and comma and key(family[-1]) in suffixes():
        after.insert(0, family.pop())
    words = given + family + after
    words, marked = (words, (len(given), len(given) + len(family))) if comma else in_natural_order(words)
    tokens, starts = tag(words, family=len(given) if comma and len(family) == 1 else None)
    tokens += [Token(nickname, "nickname") for nickname in nicknames]
    where = (starts[marked[0]], starts[marked[1]]) if marked else None
    return Parsed(tuple(tokens), (*family_titles, *mister, *given_titles), (), where, comma)


def _is_family_name(words: Sequence[str]) -> bool:
    """Whether what stands before a comma is a family name, though it may be a title: King, Stephen."""
    return len(words) == 1 and is_common_family_name(key(words[0]))


def in_natural_order(words: list[str]) -> tuple[list[str], tuple[int, int] | None]:
    """Words, and the range of those that capitals mark as the family name, which goes behind the given ones.

    One of East Asia stays, and so does a word of three letters, which may be initials (`JFK Smith`).

    >>> in_natural_order(["VON", "DER", "LEYEN", "Ursula"]), in_natural_order(["KIM", "Yong-hyun"])
    ((['Ursula', 'VON', 'DER', 'LEYEN'], (1, 4)), (['KIM', 'Yong-hyun'], (0, 1)))
    """
    marked = capital_family(words)
    if not marked or marked[0] or max(map(len, words[: marked[1]])) <= INITIALS:
        return words, marked
    if not east_asian_surnames().isdisjoint(map(key, words[: marked[1]])):
        return words, marked
    family, end = marked[1], len(words)
    while key(words[end - 1]) in special_suffixes():
        end -= 1
    return [*words[family:end], *words[:family], *words[end:]], (end - family, end)


def capital_family(words: Sequence[str]) -> tuple[int, int] | None:
    """Range of the words that are in capitals at one end of a name that is not: `KIM Yong-hyun`, `Simone DE LUCA`.

    >>> capital_family(["BALDELLI", "Simone"]), capital_family(["Ursula", "von", "der", "LEYEN"])
    ((0, 1), (1, 4))
    >>> capital_family(["KIM", "JONG"])
    """
    capitals = [word.isupper() and len(word) > 1 and "." not in word for word in words]
    if not any(capitals) or all(capitals):
        return None
    end = len(words)
    while end and key(words[end - 1]) in special_suffixes():
        end -= 1
    small = [not high and key(word) not in particles() for word, high in zip(words[:end], capitals, strict=False)]
    if True not in small or not any(capitals[:end]):
        return None
    lead, tail = small.index(True), end - small[::-1].index(True)
    if any(capitals[lead:tail]):
        return None
    if lead and not any(capitals[tail:end]):
        return (0, lead) if any(capitals[:lead]) and not _only_pair(words[:lead]) else None
    return (tail, end) if tail < end and not any(capitals[:lead]) and not _only_pair(words[tail:end]) else None


def _only_pair(words: Sequence[str]) -> bool:
    """Whether the capitals are no more than initials written together (`JD Vance`)."""
    return all(key(word) in consonant_pairs() for word in words)
