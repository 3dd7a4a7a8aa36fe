"""A person's name as the rules of parts compare it: folded, given name first, without titles, articles and quoted nicknames."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.matching.forms.analysis import written
from namekit.matching.rules.candidates import WHOLE
from namekit.matching.rules.given_parts import SERVANT
from namekit.names import parse
from namekit.names.equivalents import cultures
from namekit.names.gender import is_patronymic_word
from namekit.names.nicknames import by_nickname

_may_have_nickname = re.compile("[\"“”„«»'‘’(\\[（【]").search
_DROPPED = frozenset(("article", "nasab"))
_ARTICLE, _WITH_ARTICLE = "ال", 4
"""The Arabic article, and the letters above which a word may begin with it."""


@lru_cache(maxsize=100_000)
def parted(name: str) -> tuple[tuple[str, ...], bool]:
    """Folded parts of a person's name, given name first, and whether a *son of* stood among them.

    Articles are left out, and so is a word at the head that may be a title; servants of God are one word.

    >>> parted("SALEH, Abd al-Rahman bin Ali")
    (('abdulrahman', 'ali', 'saleh'), True)
    """
    parsed = parse(name, "person")[0]
    tokens = [token for token in parsed.tokens if token.role not in ("suffix", "nickname")]
    if len(tokens) > WHOLE and tokens[0].value == "title":
        del tokens[0]
    if parsed.family and not parsed.comma and parsed.family[0] == 0:
        tokens = tokens[parsed.family[1] :] + tokens[: parsed.family[1]]
    found: list[str] = []
    servant, son = "", False
    for at, token in enumerate(tokens):
        kind = particles().get(key(token.text), ("",))[0]
        if kind == "nasab" and found and is_patronymic_word(word := written(token.text)):
            found[-1] += word  # Heydar oglu is a patronymic as Heydarovich is
            continue
        if kind in _DROPPED and at + 1 < len(tokens) and (at or kind == "article"):
            son |= kind == "nasab"
            continue
        if kind == "servant" and at + 1 < len(tokens):
            servant = SERVANT if token.text.isascii() else key(token.text)
            continue
        found += map(_without_article, written(servant + token.text).split())
        servant = ""
    return tuple(found), son


def _without_article(part: str) -> str:
    """A folded part in Arabic letters without the article written to it, which other letters write apart; names that begin so keep it.

    >>> _without_article("الحريري"), _without_article("الياس"), _without_article("hariri")
    ('حريري', 'الياس', 'hariri')
    """
    return part.removeprefix(_ARTICLE) if len(part) > _WITH_ARTICLE and not cultures(part) else part


def parts_of(name: str) -> tuple[str, ...]:
    """Folded parts of a person's name, given name first."""
    return parted(name)[0]


@lru_cache(maxsize=100_000)
def unnumbered(name: str) -> tuple[str, ...]:
    """The same without Roman numerals."""
    return tuple(part for part in parts_of(name) if part not in roman_numerals())


def as_called(name: str, other: str) -> str:
    """A name, with the nickname that is written to it in place of the given names where the other name has that.

    >>> as_called("Bourdara Kalliopi (Kelly)", "Kelly Bourdara"), as_called("William Clinton", "Bill Clinton")
    ('Kelly Bourdara', 'William Clinton')
    """
    if not _may_have_nickname(name):
        return name
    theirs = {*parts_of(other)}
    called = [text for text in by_nickname(parse(name, "person")[0])[1:] if parts_of(text)[0] in theirs]
    return max(called, key=lambda text: len(theirs.intersection(parts_of(text))), default=name)
