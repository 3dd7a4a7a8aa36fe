"""Alphabets of languages, and what in a text tells the languages of one script apart: letters and sequences that not all of them have."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.scripts.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Alphabet(NamedTuple):
    """Letters of a language, how often names of its script are in it, and factors that single letters and sequences have."""

    lang: str
    prior: float
    letters: frozenset[str]
    marks: dict[str, float]


def alphabets_of(script: str) -> Sequence[Alphabet]:
    """Alphabets of a script, as the table lists them."""
    return _alphabets().get(script, ())


@cache
def _alphabets() -> dict[str, list[Alphabet]]:
    found: dict[str, list[Alphabet]] = {}
    for script, lang, prior, letters, marks in rows("alphabets"):
        pairs = (mark.rpartition("=") for mark in marks.split())
        alphabet = Alphabet(lang, float(prior), frozenset(letters), {mark: float(factor) for mark, _, factor in pairs})
        found.setdefault(script, []).append(alphabet)
    return found


def telling_of(texts: Iterable[str], script: str) -> Iterator[frozenset[str]]:
    """The letters and sequences of each text that tell languages of the script apart."""
    telling = _telling().get(script)
    if telling is None:
        return (frozenset() for _ in texts)
    if telling.cased:
        texts = (text.lower() if script != "Latn" else text + text.lower() for text in texts)  # lower() parts Turkish İ
    letters, sequences = telling.letters, telling.sequences
    if sequences is None:
        return map(frozenset, map(letters, texts))
    return (frozenset(letters(text) + sequences(text)) for text in texts)


class _Marks(NamedTuple):
    letters: Callable[[str], list[str]]
    sequences: Callable[[str], list[str]] | None
    cased: bool


@cache
def _telling() -> dict[str, _Marks]:
    """By script, finders of the letters that not all of its languages have or that carry a factor, and of sequences."""
    return {script: _marks(listed) for script, listed in _alphabets().items() if len(listed) > 1}


def _marks(listed: list[Alphabet]) -> _Marks:
    marks = {mark for alphabet in listed for mark in alphabet.marks}
    every = frozenset.union(*(alphabet.letters for alphabet in listed))
    shared = frozenset.intersection(*(alphabet.letters for alphabet in listed))
    letters = (every - shared).union(mark for mark in marks if len(mark) == 1)
    sequences = _finder(sorted(mark for mark in marks if len(mark) > 1))
    one = f"[{re.escape(''.join(sorted(letters)))}]" if letters else "(?!)"
    return _Marks(re.compile(one).findall, sequences, any(letter.upper() != letter for letter in every))


def _finder(sequences: list[str]) -> Callable[[str], list[str]] | None:
    """Finds which sequences a text has; None for a script that has none."""
    if not sequences:
        return None
    inner = [sequence for sequence in sequences if not sequence.endswith("$")]
    final = [sequence for sequence in sequences if sequence.endswith("$")]
    search = re.compile("|".join([*inner, *(sequence[:-1] + r"(?!\w)" for sequence in final)])).findall

    def find(text: str) -> list[str]:
        hits = search(text)
        return [hit if hit in inner else hit + "$" for hit in hits] if hits else hits

    return find
