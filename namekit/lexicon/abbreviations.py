"""Parts of persons' names that are written short: `data/lexicon/abbreviations.tsv`."""

from __future__ import annotations

from typing import NamedTuple

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.lexicon.phrases import key


class Abbreviation(NamedTuple):
    """What a short form stands for, and its kind: `nasab` or `name`."""

    full: str
    kind: str


def abbreviation(word: str) -> Abbreviation | None:
    """What a written word is short for, or None; one with a period in the table only as it stands there.

    >>> abbreviation("Md."), abbreviation("b."), abbreviation("B.")
    (Abbreviation(full='Mohammad', kind='name'), Abbreviation(full='bin', kind='nasab'), None)
    """
    return _table().get(word) or _table().get(key(word))


@kept
def _table() -> dict[str, Abbreviation]:
    """Rows by the term as it stands where it has a period, else by its key."""
    return {
        term if term.endswith(".") else key(term): Abbreviation(full, kind)
        for term, _, full, kind in rows("abbreviations")
    }


def written_out(text: str) -> str:
    """A part that is known to be written short, without the period that it had, in full.

    >>> written_out("b"), written_out("Md")
    ('bin', 'Mohammad')
    """
    short = abbreviation(text) or abbreviation(text + ".")
    return short.full if short else text


def abbreviation_keys() -> frozenset[str]:
    """Keys of all terms."""
    return frozenset(map(key, _table()))
