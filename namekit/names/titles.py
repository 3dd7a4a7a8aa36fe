"""Titles: peeled off a name and kept.

A title phrase is a head (`Minister`) with its modifiers (`South Korean Defence`, `of National Defence`) on either side.
It is peeled only where a name stays, so `King` and `Bishop` as names stay names (python-nameparser and rigour peel by
word lists alone; the phrase grammar keeps `Martin Luther King` whole and `Minister of State X` together).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import Term, key
from namekit.lexicon.places import country_names
from namekit.lexicon.titles import country_term, title_terms
from namekit.names.attached_titles import peel_attached, role_of
from namekit.names.model import Title, TitleRole
from namekit.names.words import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_TERM = 6
_LONGEST_COUNTRY = 3
"""Words of the longest term, and of a country that is looked for among titles."""

_SURE = ("", "dotted")
"""Modes of a head that is a title and no name."""


class Phrase(NamedTuple):
    """A title phrase among words: `end` is where it ends, `sure` that one of its heads is a title and no name."""

    end: int
    role: TitleRole
    sure: bool


def peel(words: list[str]) -> tuple[list[str], list[Title]]:
    """Words without the titles before and after them, and those titles.

    >>> peel("South Korean Defense Minister Kim Yong-hyun".split())
    (['Kim', 'Yong-hyun'], [Title(text='South Korean Defense Minister', role='minister')])
    >>> peel("Martin Luther King".split())
    (['Martin', 'Luther', 'King'], [])
    >>> peel(["김용현", "국방부", "장관"])
    (['김용현'], [Title(text='국방부 장관', role='minister')])
    >>> peel(["전", "대통령"])  # the former president; 전 is a family name too
    (['전', '대통령'], [])
    """
    rest, before = _peel_before(words)
    rest, after = _peel_after(rest)
    rest, attached = peel_attached(rest)
    if all(_mode(rest, at) == "modifier" for at in range(len(rest))) and (attached or title_of(words)):
        return words, []
    return rest, before + after + attached


def title_of(words: Sequence[str]) -> Title | None:
    """Title that these words are as a whole (`Minister for Unification`), or None.

    A head at either end is enough where a link or a modifier says that the rest belongs to it: ministries are many.

    >>> title_of(["Minister", "for", "Unification"])
    Title(text='Minister for Unification', role='minister')
    >>> title_of(["Yong-Hyun"])
    """
    found = _phrase(words, 0)
    if found and found.sure and (found.end == len(words) or _mode(words, found.end) == "link"):
        return Title(" ".join(words), found.role)
    last = _term(words, len(words) - 1) if len(words) > 1 else None
    if last and not last[1].mode and last[1].position != "after" and _mode(words, 0) == "modifier":
        return Title(" ".join(words), cast("TitleRole", last[1].kind))
    return None


def office_ahead(words: Sequence[str]) -> TitleRole | None:
    """Role of the title that some words begin with, which may have modifiers before it.

    >>> office_ahead("former prime minister said".split()), office_ahead("streets are full".split())
    ('minister', None)
    """
    found = _phrase(words, 0)
    return found.role if found and found.sure else None


def is_title_alone(name: str) -> bool:
    """Whether a text is a title, with an article or without, and no name.

    >>> is_title_alone("the Minister"), is_title_alone("Prime Minister"), is_title_alone("Minister Umerov")
    (True, True, False)
    """
    words = split_words(name)
    if len(words) > 1 and particles().get(key(words[0]), ("",))[0] == "the":
        words = words[1:]
    return bool(words) and title_of(words) is not None


def may_be_title(word_key: str) -> bool:
    """Whether a word that stayed among the names is a title elsewhere."""
    found = title_terms().longest([word_key], 0)
    return found is not None and found[1].mode in ("", "name", "never")


def _term(words: Sequence[str], at: int) -> tuple[int, Term] | None:
    """Length and row of the longest term that begins at a word; a country counts as a modifier.

    >>> _term(["Vice-President", "Harris"], 0)[0], _term(["King-Smith"], 0)
    (1, None)
    """
    keys = [key(word) for word in words[at : at + _LONGEST_TERM]]
    parts, ends = [], {}
    for count, word_key in enumerate(keys, 1):
        parts += word_key.split("-")  # a hyphen parts a title as a space does, and a term ends where a word does
        ends[len(parts)] = count
    found = title_terms().longest(parts, 0)
    if found and found[0] in ends:
        length, term = ends[found[0]], found[1]
        if term.mode != "dotted" or words[at + length - 1].endswith(".") or _is_letter_before_name(words, at):
            return length, term
    for length in range(min(len(keys), _LONGEST_COUNTRY), 0, -1):
        if (name := " ".join(keys[:length]).replace("-", " ")) in country_names():
            return length, country_term(name)
    return None


def _is_letter_before_name(words: Sequence[str], at: int) -> bool:
    """Whether a word is one letter of a script without capitals before one of several: its period is lost where no space follows (`د.عبد`).

    >>> _is_letter_before_name(["د", "سامي"], 0), _is_letter_before_name(["د", "ه.", "لورنس"], 0)
    (True, False)
    """
    letter, following = words[at], "".join(words[at + 1 : at + 2])
    return len(letter) == 1 and letter.upper() == letter.lower() and len(following.rstrip(".")) > 1


def _mode(words: Sequence[str], at: int) -> str | None:
    found = _term(words, at)
    return found[1].mode if found else None


def _phrase(words: Sequence[str], start: int) -> Phrase | None:
    """Title phrase that begins at `start`; it ends after its last head, or modifier that belongs to a head."""
    at, end = start, start
    heads: list[Term] = []
    linked = modified = False
    while at < len(words) and (found := _term(words, at)):
        length, term = found
        at += length
        if _breaks(term, heads, linked=linked, modified=modified) or (
            heads
            and not linked
            and term.mode == "modifier"
            and term.position == "before"
            and not _head_follows(words, at)
        ):
            break
        if term.mode not in ("modifier", "link"):
            heads.append(term)
        if heads and term.mode != "link":
            end = at
        linked = term.mode == "link" or (linked and term.mode == "modifier")
        modified = modified or term.mode == "modifier"
    return Phrase(end, role_of(heads), any(head.mode in _SURE for head in heads)) if heads else None


def _breaks(term: Term, heads: Sequence[Term], *, linked: bool, modified: bool) -> bool:
    """Whether a term can't go on the phrase: a link without a head, a name that may be a title elsewhere."""
    if term.mode == "link":
        return not heads
    return term.mode == "never" or (term.mode == "name" and (bool(heads) or modified) and not linked)


def _head_follows(words: Sequence[str], at: int) -> bool:
    """Whether modifiers from `at` on lead to another head (`President, former Defence Minister`)."""
    while at < len(words) and (found := _term(words, at)):
        if found[1].mode in _SURE:
            return True
        if found[1].mode != "modifier":
            return False
        at += found[0]
    return False


def _peel_before(words: list[str]) -> tuple[list[str], list[Title]]:
    titles: list[Title] = []
    while len(words) > 1 and (found := _phrase(words, 0)):
        first = _term(words, 0)
        if not _leaves_a_name(words[found.end :], found.sure) or (first and first[1].position == "after"):
            break
        if not found.sure and words[0] == words[1]:  # Tun Tun Naung: a name said twice
            break
        titles.append(Title(" ".join(words[: found.end]), found.role))
        words = words[found.end :]
    return words, titles


def _leaves_a_name(rest: Sequence[str], sure: bool) -> bool:
    """Whether enough words stay: `Major`, a name too, is a title in `Major Tom Smith`, not in `Major Garrett`."""
    return sum(any(map(str.isalpha, word)) for word in rest) >= (1 if sure else 2)


def _peel_after(words: list[str]) -> tuple[list[str], list[Title]]:
    titles: list[Title] = []
    at = max(1, len(words) - _LONGEST_TERM)
    while at < len(words):
        found = _phrase(words, at)
        if found and found.sure and found.end == len(words) and _stands_after(words, at):
            titles.insert(0, Title(" ".join(words[at:]), found.role))
            words = words[:at]
            at = max(1, len(words) - _LONGEST_TERM)
        else:
            at += 1
    return words, titles


def _stands_after(words: Sequence[str], at: int) -> bool:
    """Whether every head from `at` on is one that may follow a name."""
    heads = 0
    while at < len(words) and (found := _term(words, at)):
        if found[1].mode in _SURE:
            heads += 1
            if found[1].position == "before":
                return False
        at += found[0]
    return heads > 0
