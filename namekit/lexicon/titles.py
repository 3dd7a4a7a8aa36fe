"""Titles, ranks, forms of address and the words that stand beside them: `data/lexicon/titles.tsv`.

A row has the term, its language, its kind (who bears it), its position and its mode: nothing for a term that is always
a title, `dotted` for one that is a title only with a period (`Gen.`), `name` for one that is a given or family name too
(`Major`, `Prince`), `never` for one that is mostly a name and so is only marked (`Sultan`, `Khan`), `modifier` for a
word that belongs to a title only beside one (`former`, `Defence`, `обороны`), `link` for `of` and its like.
"""

from __future__ import annotations

import re
from functools import cache

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.lexicon.phrases import Phrases, Term
from namekit.scripts.runs import script_alone, scripts_in

_UNSPACED = frozenset({"Thai", "Laoo", "Mymr", "Khmr", "Jpan", "Hira", "Kana", "Hani", "Hang"})

_INNER_PERIOD = re.compile(r"[.](?=[^\W\d_])")


def may_be_unspaced(text: str) -> bool:
    """Whether a text has a letter of a script in which a title may be written to the name without a space."""
    if text.isascii():
        return False
    alone = script_alone(text)
    return alone in _UNSPACED if alone else not _UNSPACED.isdisjoint(scripts_in(text))


@cache
def title_terms() -> Phrases:
    """All terms of titles with their modifiers and links; a period inside one parts it, as it parts the words of a name.

    >>> title_terms().longest(["พล", "อ", "ประยุทธ์"], 0)[0]
    2
    """
    return Phrases(term._replace(text=_INNER_PERIOD.sub(". ", term.text)) for term in _terms())


@kept
def title_words() -> frozenset[str]:
    """Keys of all words that titles are made of: a name without any of them has no title."""
    return title_terms().words("modifier", "link")


@kept
def unspaced_terms() -> dict[str, Term]:
    """Terms in scripts without spaces, as they are written; countries among them are modifiers."""
    countries = (country_term(name) for name, *_ in rows("countries"))
    return {
        term.text: term for term in (*countries, *_terms()) if may_be_unspaced(term.text[:1]) and " " not in term.text
    }


def country_term(name: str) -> Term:
    """Term of a country as a modifier: `Georgia President`; behind a title without `of` in other scripts only.

    In Latin letters `Jordan`, `Chad` and `Israel` are given names, so that they belong to a title only behind `of`.
    """
    return Term(name, "", "country", "before" if name[:1].isascii() else "both", "modifier")


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(Term(*row[:5]) for row in rows("titles"))
