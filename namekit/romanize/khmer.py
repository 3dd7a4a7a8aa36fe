"""Khmer by the UNGEGN system of 1972 (BGN/PCGN): each consonant has a series, which decides how its vowel is read.

A subscript consonant hands on its series unless it is a sonorant; the signs ៉ and ៊ change it; ់ and ័ shorten the
vowel.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_UNIT = re.compile("([ក-អ])((?:្[ក-អ])*)([៉៊]?)([\u17b6-\u17c7]*)([៌់័]?)|([ឣ-ឳ])")
_KHMER = re.compile("([\u1780-\u17d3\u200b]+)")
_CANCELLED = re.compile("(?<=[\u17b7\u17bb])៍|[ក-អ]៍|[៌៏\u200b]")
_SONORANTS = frozenset("ងញណនមយរលវ")
_NASALS = frozenset("ងញណនម")
_BREATH = "\u17c7"


class _Unit(NamedTuple):
    letter: str
    subscripts: str
    shifter: str
    vowel: str
    mark: str
    independent: str


class _Khmer:
    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.first: dict[str, str] = body["first_series"]
        self.letters: dict[str, str] = {**self.first, **body["second_series"]}
        self.finals: dict[str, str] = {**self.letters, **body["finals"]}
        self.vowels: dict[str, tuple[str, str]] = {k: tuple(v.split("/")) for k, v in body["vowels"].items()}
        self.short: dict[str, tuple[str, str]] = {k: tuple(v.split("/")) for k, v in body["short_vowels"].items()}
        self.independent: dict[str, str] = body["independent_vowels"]
        self.respelled: dict[str, str] = body["respelled"]
        self.apart = re.compile("(" + "|".join(sorted(body["words"], key=lambda w: (-len(w), w))) + ")(?=[ក-ឳ])")

    def word(self, word: str) -> str:
        """One run of Khmer letters, generic words set apart."""
        for old, new in self.respelled.items():
            word = word.replace(old, new)
        return " ".join(self._part(part).capitalize() for part in self.apart.sub("\\1 ", word).split(" "))

    def _part(self, text: str) -> str:
        units = [_Unit(*groups) for groups in _UNIT.findall(_CANCELLED.sub("", text))]
        out: list[str] = []
        closed = True
        for i, unit in enumerate(units):
            bare = not (unit.vowel or unit.subscripts or unit.independent)
            if unit.independent:
                out.append(self.independent.get(unit.independent, ""))
                closed = False
            elif bare and not closed and (i + 1 == len(units) or unit.mark or not out[-1].endswith(("â", "ô"))):
                out.append(self.finals[unit.letter])
                closed = True
            else:
                coda, head = self._split(unit, closed=closed)
                out.append(coda + self._onset(head) + self._vowel(head, units[i + 1] if i + 1 < len(units) else None))
                closed = unit.vowel.endswith(("\u17c6", _BREATH))
        return "".join(out)

    def _split(self, unit: _Unit, *, closed: bool) -> tuple[str, _Unit]:
        """A nasal stacked on a stop after an open syllable ends that syllable (មណ្ឌល)."""
        if closed or unit.letter not in _NASALS or not unit.subscripts or unit.subscripts[1] in _SONORANTS:
            return "", unit
        return self.finals[unit.letter], unit._replace(letter=unit.subscripts[1], subscripts=unit.subscripts[2:])

    def _onset(self, unit: _Unit) -> str:
        letters = unit.letter + unit.subscripts.replace("្", "")
        head = "p" if unit.letter == "ប" and (unit.shifter or unit.subscripts) else self.letters[unit.letter]
        return head + "".join(self.letters[c] for c in letters[1:])

    def _series(self, unit: _Unit) -> int:
        strong = [c for c in unit.subscripts if c != "្" and c not in _SONORANTS]
        series = 0 if (strong[-1] if strong else unit.letter) in self.first else 1
        return {"៉": 0, "៊": 1}.get(unit.shifter, series)

    def _vowel(self, unit: _Unit, after: _Unit | None) -> str:
        series = self._series(unit)
        shortened = (after is not None and after.mark == "់" and not after.vowel) or unit.mark == "័"
        vowel = unit.vowel + ("័" if unit.mark == "័" else "")
        table = self.short if shortened and vowel in self.short else self.vowels
        return table.get(vowel, ("", ""))[series]


def compile_scheme(scheme: Scheme) -> WordByWord:
    """Romanizer of the scheme.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("km-bgn"))("កំពង់ចាម", "place").text
    'Kâmpóng Cham'
    """
    khmer = _Khmer(scheme)

    return WordByWord(_KHMER, lambda word: (khmer.word(word), "rules"), {}, 1.0)
