"""A written name taken apart into the texts that are read, in full and without what it may be written without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.abbreviations import written_out
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.places import place_abbreviations
from namekit.names import Parsed, Token, parse
from namekit.names.equivalents import classes, cultures
from namekit.names.nicknames import by_nickname
from namekit.names.person_words import SHORT as WRITTEN_SHORT

_SERVANT = "abd"
"""Head of the Arabic words (Abd, Abdul) that make one name with a name of God after them."""
_BESIDE = frozenset(("generic", "suffix", "number"))
"""Roles of what a name may be written without."""
_SON = frozenset(("b", "bt"))
"""Particles of descent as they are written short."""
_JOINED = re.compile(r"\b[ae]l[^\W\d_]{4,}", re.IGNORECASE)
"""What may be an Arabic article and a name in one word."""
_FIRST = re.compile(r"[^\W\d_]+")
_WRITTEN_SHORT = frozenset((WRITTEN_SHORT, "nasab"))
CLASSES = (
    "city town village district county province state republic region municipality township neighborhood saint river mountain "
    "island sea lake bay cape peninsula strait valley desert spring airport station port street castle temple "
    "other estate hamlet encampment foundation mound industrial country"
).split()
"""Classes of generic terms that have a bit of their own; `other` is for all that are not listed."""
_OF_THE_NAME = frozenset(("estate", "hamlet", "encampment", "foundation", "mound"))
"""Classes of terms that tell places apart: the names of Egypt's estates, hamlets, encampments, foundations and mounds (عزبة, كفر, نجع, منشأة, كوم) are part of the name:
of a Kafr al-Bajur and an Izbat al-Bajur neither is the other.
"""


SPELLINGS = 4
"""Spellings in one cell that are read: more are a list."""


class Apart(NamedTuple):
    """A name taken apart: itself without titles and qualifiers, the texts that are read, the whole first, and what was written to it."""

    parsed: tuple[Parsed, ...]
    texts: tuple[str, ...]
    name: str = ""
    generic: int = 0
    number: int = 0


def taken_apart(name: str, type: str | None) -> Apart:
    """A name with all that may be left out of it, or written for it; nothing for an overlong one."""
    if len(name) > NAME_CHARACTERS:
        return Apart((), ())
    parsed = parse(name, type)[:SPELLINGS]
    texts: dict[str, None] = {}
    generic = number = 0
    name = parsed[0].name
    for given in parsed:
        one = _in_full(given)
        texts[whole := name if one is parsed[0] else one.name] = None
        telling = [token for token in one.tokens if token.role != "name"]
        for token in telling:
            if token.role == "generic":
                generic |= _class_bits(token.value)
            elif token.role in _BESIDE and token.value.isdigit():
                number = min(int(token.value), 255)
        if telling or (_SERVANT in whole.lower() and any(t.text[:3].lower() == _SERVANT for t in one.tokens)):
            texts |= dict.fromkeys(
                (_core(one) or whole, *_without_outer(telling, one), _without_articles(one) or whole)
            )
        texts |= dict.fromkeys(by_nickname(one))
        if type != "person":
            texts |= dict.fromkeys(_written_out(one))
    if type == "person" and _JOINED.search(name):
        texts |= dict.fromkeys(_without_joined_articles(parsed[0]))
    if not _SON.isdisjoint([token.text for token in parsed[0].tokens]):  # which may be another language's: ben, bar
        texts[name] = None
    return Apart(parsed, tuple(texts), name, generic, number)


def _in_full(parsed: Parsed) -> Parsed:
    """The name with what is written short in full, and initials of other scripts as the Latin letters that they are."""
    if not [token for token in parsed.tokens if token.value in _WRITTEN_SHORT or token.role == "initial"]:
        return parsed
    return parsed._replace(tokens=tuple(map(_token_in_full, parsed.tokens)))


def _token_in_full(token: Token) -> Token:
    if token.role == "initial":
        return token if token.text.isascii() or not token.value.isascii() else token._replace(text=token.value)
    return token._replace(text=written_out(token.text)) if token.value in _WRITTEN_SHORT else token


def _core(parsed: Parsed) -> str:
    """The name without `The` before it, generic terms, suffixes and numbers; empty where nothing else is left."""
    tokens = [t for t in parsed.tokens if t.role not in _BESIDE]
    tokens = tokens[1:] if tokens and tokens[0].value == "the" else tokens
    return "".join([t.joint + t.text for t in tokens]).strip()


def _without_outer(telling: list[Token], parsed: Parsed) -> Iterator[str]:
    """The name without the term before it, or behind it, where it has others: what is a term in one language is a name in another.

    `Amphoe Song Phi Nong` is the district of Song Phi Nong, and no river.
    """
    if sum(token.role == "generic" for token in telling) < 2:
        return
    tokens = list(parsed.tokens)
    for turned in (tokens, tokens[::-1]):
        outer = next((i for i, t in enumerate(turned) if (t.role, t.value) != (turned[0].role, turned[0].value)), 0)
        if (
            turned[0].role == "generic"
            and turned[0].value not in _OF_THE_NAME
            and any(token.role == "generic" for token in turned[outer:])
        ):
            kept = turned[outer:] if turned is tokens else turned[outer:][::-1]
            yield "".join([t.joint + t.text for t in kept]).strip()


def _written_out(parsed: Parsed) -> Iterator[str]:
    """A place's name with the word before it in full that is written short: `St. Louis` is Saint Louis, `Ste-Foy` Sainte-Foy."""
    name = parsed.name
    first = _FIRST.match(name)
    if first and first.end() < len(name):
        for full in place_abbreviations().get(key(first[0]), ()):
            yield full + name[first.end() :]


def _without_articles(parsed: Parsed) -> str:
    """The name without Arabic articles, and servants of God in one word: `Abd al-Rahman az-Zawahiri` as `Abdulrahman Zawahiri`."""
    text, servant, joint = "", False, ""
    for token, following in zip_longest(parsed.tokens, parsed.tokens[1:]):
        if token.value == "article" and following and following.joint != " ":
            joint = token.joint
            continue
        of_god = servant and key(token.text) == "allah"  # Abd Allah is Abdullah, and no Abdulallah
        text += token.text[2:] if of_god else token.text if servant else (joint or token.joint) + token.text
        servant, joint = following is not None and particles().get(key(token.text), ("",))[0] == "servant", ""
        text = text.removesuffix(token.text) + "Abdul" if servant and token.text.isascii() else text
    return text.strip()


def _without_joined_articles(parsed: Parsed) -> Iterator[str]:
    """The name of an Arab without an article that is written in one word with the family's: `Khalid Alsabah` is Khalid al-Sabah."""
    names = {token: key(token.text) for token in parsed.tokens if token.role == "name"}
    joined = {token for token, word in names.items() if _JOINED.match(word) and not classes(word)}
    if joined and any("ar" in cultures(word) for token, word in names.items() if token not in joined):
        yield "".join(t.joint + (t.text[2:] if t in joined else t.text) for t in parsed.tokens).strip()


@cache
def _class_bits(value: str) -> int:
    """Bits of the classes that a generic term may mean (`province|island`)."""
    return sum({1 << (CLASSES.index(name if name in CLASSES else "other")) for name in value.split("|")})


CITY, TOWN, COUNTRY = map(_class_bits, ("city", "town", "country"))
"""Bits of the words for a city and a town, which some languages do not tell apart, and for a country."""
_SETTLEMENTS = _class_bits("city|town|village|municipality|township")
_UNITS = _SETTLEMENTS | _class_bits("district|county|province|state|region|neighborhood")


def is_settlement(generic: int) -> bool:
    """Whether bits of terms are of towns and villages alone.

    >>> is_settlement(CITY | TOWN), is_settlement(0)
    (True, False)
    """
    return generic > 0 and not generic & ~_SETTLEMENTS


_PROVINCES = _class_bits("province|state|region")
_DIVISIONS = _class_bits("district|county|republic") | _PROVINCES


def is_division(generic: int) -> bool:
    """Whether bits of terms are of the parts of a country that towns lie in.

    >>> is_division(_class_bits("province|district")), is_division(CITY)
    (True, False)
    """
    return generic & _DIVISIONS > 0 and not generic & _SETTLEMENTS


def is_kind(value: str) -> bool:
    """Whether a generic term may say that a place is a city, a division of a country or a country."""
    return _class_bits(value) & (CITY | TOWN | COUNTRY | _DIVISIONS) > 0


def is_province(generic: int) -> bool:
    """Whether bits of terms are of the parts of a country that are largest, and of no others."""
    return generic & _PROVINCES > 0 and not generic & (_SETTLEMENTS | _DIVISIONS & ~_PROVINCES)


_QUARTERS = _class_bits("district|neighborhood|village|township")


def is_quarter(generic: int) -> bool:
    """Whether bits of terms are of what a town or county is divided into, and of no others."""
    return generic > 0 and not generic & ~_QUARTERS


_FACILITIES = _class_bits("station|airport")


def is_facility(generic: int) -> bool:
    """Whether bits of terms are of an airport or a station, which are called after a town and are none."""
    return generic & _FACILITIES > 0


def is_unit(generic: int) -> bool:
    """Whether bits of terms are of towns, villages and parts of a country alone."""
    return generic > 0 and not generic & ~_UNITS
