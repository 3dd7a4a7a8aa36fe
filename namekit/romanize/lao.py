"""Lao by BGN/PCGN 1966, which follows the French spelling of names: ou for u, x for ຊ, ô and ê.

A syllable is read with its final; a consonant without a vowel between others bears ô or a as the table of the
scheme lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_MARKS = re.compile("[່-໋]")
_LAO = re.compile("([\u0e80-\u0eff]+)")
_SIGN = re.compile("[ະ-ູົຽ]").match
_CONSONANTS = re.compile(
    "(?=(ຫ[ງຍນມຣລວຼ])?)(?=(ຫ)?)(?=([ກຂຄປຜພຕທ][ຣລຼ](?=[ະ-ູົຽ]))?)(?=([ກຂຄ]ວ(?=[າະ]|ັ(?!ວ)))?)(?=([ກ-ຮໜໝ])?)"
).match
"""The consonants that there may be at a place, in the order in which they are tried."""


class _Form(NamedTuple):
    """A way to write a vowel: what may follow the consonant, and the vowel in Latin."""

    follows: Callable[[str, int], re.Match[str] | None]
    vowel: str


class _Lao:
    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.initials: dict[str, str] = body["initials"]
        self.medials: dict[str, str] = body["medials"]
        self.finals: dict[str, str] = body["finals"]
        self.names: dict[str, str] = body.get("names", {})
        self.forms: dict[str, list[_Form]] = defaultdict(list)  # by what stands before the consonant
        for forms, vowel in body["vowels"].items():
            for before, _, after in (form.partition("c") for form in forms.split(" ")):
                self.forms[before].append(_Form(re.compile(after).match, vowel))

    def word(self, word: str) -> str:
        """One run of Lao letters, syllables joined."""
        text = _MARKS.sub("", word.replace("ໍາ", "ຳ"))
        if text in self.names:
            return self.names[text]
        out: list[str] = []
        at = 0
        while at < len(text):
            syllable, at = self._syllable(text, at)
            out.append(syllable)
        return "".join(out).capitalize()

    def _syllable(self, text: str, at: int) -> tuple[str, int]:
        before = text[at] if text[at] in self.forms else ""
        start = at + len(before)
        consonants = list(filter(None, _CONSONANTS(text, start).groups()))  # type: ignore[union-attr]  # matches any text
        for follows, vowel in self.forms[before]:
            for consonant in consonants:
                match = follows(text, start + len(consonant))
                if match:
                    return self._closed(text, consonant, vowel, match)
        return self.initials.get(text[at], ""), at + 1

    def _closed(self, text: str, consonant: str, vowel: str, match: re.Match[str]) -> tuple[str, int]:
        """A syllable with the final that follows, and where it ends."""
        final, end = "", match.end()
        if self._closes(text, end) and not match[0].endswith("ະ") and not vowel.endswith(("am", "ao", "ai")):
            final = self.finals[text[end]]
            end += 1
        nucleus = vowel[:-1] + "o" if final == "i" and vowel.endswith("ô") else vowel
        return self._onset(consonant) + nucleus + final, end

    def _closes(self, text: str, at: int) -> bool:
        if at >= len(text) or text[at] not in self.finals:
            return False
        after = text[at + 1 : at + 2]
        if after in ("ອ", "ວ"):
            return _SIGN(text, at + 2) is not None
        return not _SIGN(after)

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
