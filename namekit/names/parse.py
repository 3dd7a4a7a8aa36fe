"""From a written cell to names in their parts."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.life_dates import split_dates
from namekit.lexicon.phrases import key
from namekit.lexicon.places import place_terms, sure_place_words
from namekit.lexicon.titles import may_be_unspaced
from namekit.names.attached_titles import attached_letters
from namekit.names.cells import split_cell
from namekit.names.model import Parsed, Title, Token
from namekit.names.person_words import joined_article
from namekit.names.persons import in_natural_order, parse_person, special_words
from namekit.names.places import parse_place, special_place_words, tag_place, without_article
from namekit.names.titles import title_of
from namekit.names.words import split_words
from namekit.scripts import clean, fold, main_script
from namekit.scripts.runs import script_alone

_PLAIN = re.compile(r"[^\W\d_]{2,}(?:[ -][^\W\d_]{2,})*")
"""Words of letters, parted by one space or hyphen."""

_SHORT_TERM = re.compile(r"([^\W\d_]{1,3})\. ?(?=[^\W\d_]{2})")
"""What may be a generic term written short before a name: `г. Киев`. An initial is a capital."""

_REGNAL = re.compile(r"[^\W\d_] [IVX]+ (?:of|de|du|di|del|von|van|af|av) ")
"""A ruler's name with a number, and then the country."""

_LATIN = re.compile("[A-Za-z]")

REMEMBERED = 20_000
"""Names that are not parsed again: several rules look at the parts of a name, each for itself; a name takes half a kilobyte."""


@lru_cache(maxsize=REMEMBERED)
def parse(text: str, type: str | None = None) -> tuple[Parsed, ...]:
    """Names in one written cell, mostly one; two where a cell has two spellings of one entity.

    `type` is `person`, `place`, `organization` or None, where it is guessed: a name with a term such as `Oblast` is a
    place's.
    Never raises and loses no letter: each is in a token, a title or a qualifier, but for the words of life dates. A text over the limit of
    `namekit.base.limits.NAME_CHARACTERS` is only split into words.

    >>> [name.name for name in parse("김용현 (Kim Yong-hyun)", "person")]
    ['김용현', 'Kim Yong-hyun']
    >>> parse("KIM, Yong-Hyun", "person")[0].family
    (1, 2)
    >>> parse("President Yoon Suk-yeol")[0].titles
    (Title(text='President', role='head_of_state'),)
    """
    if not text.isascii():
        text = clean(text)
    if _PLAIN.fullmatch(text) and (plain := _plain(text, type)):
        return (plain,)
    if len(text) > NAME_CHARACTERS or type == "organization":
        return (Parsed(tuple(Token(word) for word in split_words(text))),)
    place = type == "place" or (type is None and _looks_like_a_place(text))
    dated = None if place else split_dates(text)
    cell = split_cell(dated.name if dated else text, person=not place)
    sure = type == "person"
    names = [parse_place(name) if place else parse_person(name, cell.nicknames, sure=sure) for name in cell.names]
    parsed = tuple(_with_qualifiers(name, cell.qualifiers) for name in names)
    return tuple(name._replace(dates=dated.dates) for name in parsed) if dated and dated.dates else parsed


def _plain(text: str, type: str | None) -> Parsed | None:
    """Parse a name of plain words at once; None if a word of it may be more than that."""
    if type == "place" and (text.isascii() or script_alone(text)):
        return _plain_place(text)
    if text.isascii():
        keys = text.lower()
    elif _may_have_glued_term(text, type) or not script_alone(text):
        return None
    else:
        keys = fold(text)
    words = set(keys.replace("-", " ").split(" "))
    if type != "person" and not special_place_words().isdisjoint(words):
        return None
    if type != "place" and not special_words().isdisjoint(words):
        return None
    if type == "place" and "-" in text:
        return None
    parts = text.split(" ")
    if type != "place" and any(map(joined_article, parts)):
        return None
    family = None
    if type != "place" and any(map(str.isupper, parts)):
        parts, family = in_natural_order(parts)
    return Parsed(tuple([Token(part) for part in parts]), (), (), family)


def _plain_place(text: str) -> Parsed | None:
    """Parse a place of plain words in one script: there is nothing to part or to take out; None if a word says that two names follow."""
    words = fold(text).replace("-", " ").split(" ")
    if not _PARTING.isdisjoint(words):
        return None
    parts = text.split(" ")
    if "-" in text or may_be_unspaced(text) or not special_place_words().isdisjoint(words):
        return Parsed(tuple(tag_place(parts)))
    return Parsed(tuple(map(Token, parts)))


_PARTING = frozenset(("aka", "alias", "also"))
"""Words that may stand between two names in one cell."""


def _may_have_glued_term(text: str, type: str | None) -> bool:
    """Whether a name in a script without spaces may have a title or generic term written to it, or a second script."""
    if not may_be_unspaced(text):
        return bool(_LATIN.search(text)) and " " in text and main_script(text) != "Latn"
    if type != "person" and type is not None:
        return True
    first, last = attached_letters()
    return " " in text or text[0] in first or text[-1] in last or bool(_LATIN.search(text))


def _looks_like_a_place(text: str) -> bool:
    """Whether a name without a type has a term that no person's name has, but for a ruler's: `Charles III of the United Kingdom`."""
    if _REGNAL.search(text):
        return False
    words = split_words(text)
    if without_article(text):
        return True
    if (
        (short := _SHORT_TERM.match(text))
        and short[1].islower()
        and (term := place_terms().get(short[1]))
        and term.kind == "city"
    ):
        return True
    return any(key(word) in sure_place_words() for word in words) and not title_of(words)


def _with_qualifiers(name: Parsed, brackets: list[str]) -> Parsed:
    """Add what stood in brackets: an office is a title, all else a qualifier."""
    if not brackets:
        return name
    titles = [(text, title_of(split_words(text))) for text in brackets]
    offices: list[Title] = [title for _, title in titles if title]
    qualifiers = [text for text, title in titles if not title]
    return name._replace(titles=(*name.titles, *offices), qualifiers=(*name.qualifiers, *qualifiers))
