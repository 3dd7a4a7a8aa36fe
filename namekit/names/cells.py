"""One written cell: the spellings in it, what is said in brackets, and nicknames."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from namekit.lexicon.function_words import conjunctions
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.places import is_place_qualifier
from namekit.lexicon.titles import may_be_unspaced
from namekit.names.known_names import is_given_name
from namekit.names.titles import may_be_title, peel, title_of
from namekit.names.words import comma_parts, split_words
from namekit.scripts import main_script
from namekit.scripts.runs import script_alone, scripts_in

_BRACKETS = re.compile(r"[(\[{（【〔［⟨]([^()\[\]{}（）【】〔〕［］⟨⟩]*)[)\]}）】〕］⟩]")
_QUOTED = re.compile(r"""(?<!\S)(?:["“”„«»]([^"“”„«»]+)["“”«»]|['‘]([^\W\d_]{2,})['’])(?!\S)""")
_STROKE = r"(?<![AaSsDdCc])/|/(?![OoPpLl](?:\W|$))|\|"
_PARTED = re.compile(
    rf"\s*(?:{_STROKE}|\s=\s|(?<!\S)(?:a\.?k\.?a\.?|alias|also known as)(?!\S))\s*",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"\s*(?:{_STROKE}|[;；؛])\s*")
_semicolon = re.compile("[;；؛]").search
_may_list = re.compile("[/|;,،、，；؛]").search
may_part = re.compile(r"[/|=]|(?<!\S)a(?:\.?k\.?a\b|lias|lso)", re.IGNORECASE).search
"""Finds what a cell may part at into two names, in a fraction of the time that parting takes: most have nothing of the kind."""
_OTHER_NAME = re.compile(r"^(?:a\.?k\.?a\.?|alias|also|or|called|formerly|dit|genannt)\s+", re.IGNORECASE)
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ROMAN = re.compile("[IVX]+")
_ALIKE = 60
"""Percent of letters that a bracket shares with the name before it, from where it is another spelling: Kyiv (Kiev)."""


class Cell(NamedTuple):
    """Spellings of one entity as written in one cell, and what was written to them."""

    names: list[str]
    qualifiers: list[str]
    nicknames: list[str]


def split_cell(text: str, *, person: bool) -> Cell:
    """Spellings, bracketed qualifiers and quoted nicknames of one cell.

    >>> split_cell("김용현 (Kim Yong-hyun)", person=True).names
    ['김용현', 'Kim Yong-hyun']
    >>> split_cell("Paris (France)", person=False)
    Cell(names=['Paris'], qualifiers=['France'], nicknames=[])
    """
    cell = Cell([], [], [])
    bare = _take_brackets(text, cell, person=person)
    if person:
        bare = _take_quotes(bare, cell)
    parts = [part for part in _PARTED.split(bare) if any(map(str.isalnum, part))] if may_part(bare) else []
    names = [name.strip() for part in parts or [bare] for name in _by_script(part, person=person)]
    return Cell(names + cell.names, cell.qualifiers, cell.nicknames)


class Joined(NamedTuple):
    """Names that stand in one cell and may be of several entities.

    `sure`: what joins them joins no parts of one name. `people`: commas join them, which part a place from where it lies too.
    """

    names: list[str]
    sure: bool
    people: bool = False


def joined(text: str) -> Joined | None:
    """Names that strokes, semicolons, commas or a conjunction join in one cell; None where it holds but one.

    A stroke may part two spellings of one entity; a comma a family name from the given ones, so that what it joins are names of two
    words or more. A conjunction joins people: `Antony Blinken and Sergei Lavrov`, `Joe and Jill Biden`; Spanish, Portuguese and Catalan
    join two family names too (`Ortega y Gasset`), and titles have one in them (`Minister of Trade and Industry`): they are peeled off
    before.

    >>> joined("Antony Blinken and Sergei Lavrov")
    Joined(names=['Antony Blinken', 'Sergei Lavrov'], sure=True, people=False)
    >>> joined("Kyiv / Kiev").sure, joined("Ortega y Gasset").sure, joined("Minister of Trade and Industry Lavrov")
    (False, False, None)
    >>> joined("Xi Jinping, Joe Biden and Wang Yi").names, joined("Blinken, Antony")
    (['Xi Jinping', 'Joe Biden', 'Wang Yi'], None)
    """
    listed, united = _may_list(text), not conjunctions().isdisjoint(text.lower().split())
    if not (listed or united) or _BRACKETS.search(text):  # as most cells are, by a look at their words
        return None
    parts = _named(_LISTED.split(text))
    if len(parts) > 1:
        return Joined(parts, sure=_semicolon(text) is not None)
    if len(comma_parts(text)) > 1:
        return _with_commas(text)
    return _united(text) if united else None


def _named(parts: list[str]) -> list[str]:
    """Parts of a cell that may be names: with letters, and no title alone."""
    return [part for part in parts if any(map(str.isalpha, part)) and not title_of(split_words(part))]


def _with_commas(text: str) -> Joined | None:
    """Whole names of people between commas, and a conjunction before the last."""
    *names, last = comma_parts(text)
    names += (_united(last) or Joined([last], sure=False)).names
    names = _named([_leading(name) for name in names])
    return Joined(names, sure=False, people=True) if len(names) > 1 and all(map(_is_whole, names)) else None


def _leading(name: str) -> str:
    """A name without the conjunction before it, which a comma may precede."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in conjunctions() else name


def _is_whole(name: str) -> bool:
    """Whether a name has two words, or is of a script that needs none."""
    return " " in name or (len(name) > 1 and may_be_unspaced(name))


def names_somebody(name: str) -> bool:
    """Whether a name begins with a known given name and has what is none behind it, as one person's name in full does.

    >>> names_somebody("John Foobarian"), names_somebody("Luiz Inácio"), names_somebody("Baron Foobar")
    (True, False, False)
    """
    words = [key(word) for word in split_words(name)]
    given = len(words) > 1 and is_given_name(words[0]) and not may_be_title(words[0])
    return given and not all(map(is_given_name, words))


def people_in(text: str) -> list[str]:
    """Names of the people of whom a cell has more than one, some of them in full; none of a cell that has one name.

    >>> people_in("Emmanuel Macron, John Foobarian"), people_in("García Márquez, Gabriel José"), people_in("Blinken, Antony")
    (['Emmanuel Macron', 'John Foobarian'], [], [])
    """
    found = joined(text)
    names = found.names if found and (found.sure or found.people) else []
    return names if sum(map(names_somebody, names)) > (0 if found and found.sure else 1) else []


def _united(text: str) -> Joined | None:
    """People whom conjunctions join."""
    words, _ = peel(text.split())
    small = [word.lower() for word in words] if text.isupper() else words
    at = [n for n in range(1, len(words) - 1) if small[n] in conjunctions()]
    if not at:
        return None
    bounds = zip([0, *(n + 1 for n in at)], [*at, len(words)], strict=True)
    names = [" ".join(words[start:end]) for start, end in bounds]
    return Joined(names, sure=all(small[n] not in particles() for n in at)) if all(names) else None


def _take_brackets(text: str, cell: Cell, *, person: bool) -> str:
    """Take out the brackets, whose contents go where they belong."""
    if not _BRACKETS.search(text):
        return text
    outside = _BRACKETS.sub(" ", text)
    if not any(map(str.isalnum, outside)):
        return text

    def sort(match: re.Match[str]) -> str:
        inside = match[1].strip()
        if _is_optional_letters(match, text):
            return inside
        if not any(map(str.isalnum, inside)):
            return " "
        if _is_other_name(inside, outside, person=person):
            cell.names.append(_OTHER_NAME.sub("", inside))
        elif (
            person
            and (_stands_in_the_middle(match, text) or _is_pet_form(inside, outside))
            and len(inside.split()) <= 2
        ):
            cell.nicknames.append(inside)
        else:
            cell.qualifiers.append(inside)
        return " "

    return _BRACKETS.sub(sort, text)


def _is_optional_letters(match: re.Match[str], text: str) -> bool:
    """Tell a letter or two that some write and some do not: `Zelensky(y)`, `Mo(h)amed`."""
    inside, before = match[1], text[match.start() - 1 : match.start()]
    return (
        0 < len(inside) <= 2
        and inside.isalpha()
        and bool(_LATIN_LETTER.match(before))
        and bool(_LATIN_LETTER.match(inside))
    )


def _stands_in_the_middle(match: re.Match[str], text: str) -> bool:
    rest = _BRACKETS.sub("", text[match.end() :]).lstrip()
    return any(map(str.isalpha, text[: match.start()])) and any(map(str.isalpha, rest)) and not rest.startswith(",")


def _is_pet_form(inside: str, outside: str) -> bool:
    """Whether what stands behind two names or more is another given name, as parliaments write it: `Arafat Yasser (Abu Ammar)` has none."""
    word = key(inside)
    return len(outside.split()) > 1 and is_given_name(word) and not (is_place_qualifier(inside) or may_be_title(word))


def _is_other_name(inside: str, outside: str, *, person: bool) -> bool:
    """Whether a bracket holds the same name in another script or spelling, and not a place, an office, a note."""
    if _OTHER_NAME.match(inside):
        return True
    words = split_words(inside)
    if (
        not any(map(str.isalpha, inside))
        or any(map(str.isdigit, inside))
        or is_place_qualifier(inside)
        or title_of(words)
    ):
        return False
    if main_script(inside) != main_script(outside):
        return True
    shared = {key(word) for word in words} & {key(word) for word in split_words(outside)}
    return (person and bool(shared) and len(words) > 1) or ratio(key(inside), key(outside)) >= _ALIKE


def _take_quotes(text: str, cell: Cell) -> str:
    """Take out quoted nicknames; a name that is quoted as a whole stays."""
    if not any(map(str.isalnum, _QUOTED.sub(" ", text))):
        return text

    def take(match: re.Match[str]) -> str:
        nickname = (match[1] or match[2]).strip()
        if any(map(str.isalnum, nickname)):
            cell.nicknames.append(nickname)
        return " "

    return _QUOTED.sub(take, text)


def _by_script(text: str, *, person: bool) -> list[str]:
    """Two spellings that only their scripts part: `Kim Yong-hyun 김용현`, `김용현 金龍顯`; else the text as it is.

    A person's given and family name may be in two alphabets: `Ivan Лавров`.
    """
    if text.isascii() or script_alone(text):
        return [text]
    words = text.split()
    groups = [_group(word) for word in words]
    changes = [at for at in range(1, len(words)) if groups[at] != groups[at - 1]]
    if len(changes) != 1 or "" in groups:
        return [text]
    if person and _are_two_parts(words, groups):
        return [text]
    first, second = words[: changes[0]], words[changes[0] :]
    whole = [sum(map(str.isalpha, "".join(part))) > 1 and not title_of(part) for part in (first, second)]
    return [" ".join(first), " ".join(second)] if all(whole) else [text]


def _are_two_parts(words: list[str], groups: list[str]) -> bool:
    """Whether a word in each of two alphabets is not one word in both, as `Lavrov Лавров` is."""
    if len(words) > 2 or not {"Hang", "Hani"}.isdisjoint(groups):
        return False
    from namekit.romanize import transliterate

    return ratio(*[key(transliterate(word)) for word in words]) < _ALIKE


def _group(word: str) -> str:
    """Latn, Hang, Hani or other; empty for numerals and words of two of these."""
    found = [script for script in ("Latn", "Hang", "Hani") if script in scripts_in(word)]
    if _ROMAN.fullmatch(word) or not any(map(str.isalpha, word)) or len(found) > 1:
        return ""
    return found[0] if found else "other"
