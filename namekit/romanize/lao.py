"""Lao by BGN/PCGN 1966, which follows the French spelling of names: ou for u, x for ຊ, ô and ê.

A syllable is read with its final; a consonant without a vowel between others bears ô or a as the table of the
scheme lists.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_MARKS = re.compile("[່-໋]")
_LAO = re.compile("[\u0e80-\u0eff]+")
_NO_LETTER = re.compile(r"c|\(.*\)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first needed: most words need a few of the forty patterns, and each takes a millisecond."""
    return re.compile(pattern)


class _Form(NamedTuple):
    """A way to write a vowel: the letters that it has in any case, the pattern of a syllable, and the vowel in Latin."""

    letters: frozenset[str]
    pattern: str
    vowel: str


class _Lao:
    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.initials: dict[str, str] = body["initials"]
        self.medials: dict[str, str] = body["medials"]
        self.finals: dict[str, str] = body["finals"]
        self.names: dict[str, str] = body.get("names", {})
        consonant = "(?P<c>ຫ[ງຍນມຣລວຼ]?|[ກຂຄປຜພຕທ][ຣລຼ](?=[ະ-ູົຽ])|[ກຂຄ]ວ(?=[າະ]|ັ(?!ວ))|[ກ-ຮໜໝ])"
        self.forms = [
            _Form(frozenset(_NO_LETTER.sub("", form)), form.replace("c", consonant, 1), vowel)
            for forms, vowel in body["vowels"].items()
            for form in forms.split(" ")
        ]

    def word(self, word: str) -> str:
        """One run of Lao letters, syllables joined."""
        text = _MARKS.sub("", word.replace("ໍາ", "ຳ"))
        if text in self.names:
            return self.names[text]
        forms = [form for form in self.forms if form.letters.issubset(text)]
        out: list[str] = []
        at = 0
        while at < len(text):
            syllable, at = self._syllable(text, at, forms)
            out.append(syllable)
        return "".join(out).capitalize()

    def _syllable(self, text: str, at: int, forms: list[_Form]) -> tuple[str, int]:
        for _, pattern, vowel in forms:
            match = _compiled(pattern).match(text, at)
            if match:
                end = match.end()
                final = ""
                if self._closes(text, end) and not match[0].endswith("ະ") and not vowel.endswith(("am", "ao", "ai")):
                    final = self.finals[text[end]]
                    end += 1
                nucleus = vowel[:-1] + "o" if final == "i" and vowel.endswith("ô") else vowel
                return self._onset(match["c"]) + nucleus + final, end
        return self.initials.get(text[at], ""), at + 1

    def _closes(self, text: str, at: int) -> bool:
        if at >= len(text) or text[at] not in self.finals:
            return False
        after = text[at + 1 : at + 2]
        if after in ("ອ", "ວ"):
            return re.match("[ະ-ູົຽ]", text[at + 2 :]) is not None
        return not re.match("[ະ-ູົຽ]", after)

    def _onset(self, letters: str) -> str:
        if letters[0] == "ຫ" and len(letters) > 1:
            letters = letters[1:]
        return self.initials.get(letters[0], "") + "".join(self.medials[c] for c in letters[1:])


def compile_scheme(scheme: Scheme) -> WordByWord:
    """Romanizer of the scheme.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("lo-bgn"))("ວຽງຈັນ", "place").text
    'Viangchan'
    """
    lao = _Lao(scheme)

    return WordByWord(_LAO, lambda word: (lao.word(word), "rules"), {}, 1.0)
