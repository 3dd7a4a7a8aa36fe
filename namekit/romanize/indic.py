"""Indic scripts to Latin letter by letter, and back: ISO 15919.

A consonant letter bears a unless a vowel sign or a virama follows. The anusvara is ṁ, or the nasal of the next
consonant's class (ISO 15919:2001, 8.1, strict and simplified); a colon parts letters that would read as one (a:i,
k:h).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_CLASSES = {
    **dict.fromkeys(("k", "kh", "g", "gh", "ṅ", "q", "ġ", "k͟h"), "ṅ"),
    **dict.fromkeys(("c", "ch", "j", "jh", "ñ"), "ñ"),
    **dict.fromkeys(("ṭ", "ṭh", "ḍ", "ḍh", "ṇ", "ṛ", "ṛh"), "ṇ"),
    **dict.fromkeys(("p", "ph", "b", "bh", "m", "f"), "m"),
}
_WORD = re.compile(r"(\S+)")


class _Letters(NamedTuple):
    consonants: dict[str, str]
    finals: dict[str, str]
    vowels: dict[str, str]
    signs: dict[str, str]
    marks: dict[str, str]
    digits: dict[str, str]
    anusvaras: frozenset[str]
    virama: str
    addak: str
    homorganic: bool
    separate_n: bool
    tokens: Callable[[str], list[str]]
    """Letters of a text, those with a nukta as one."""


def _letters(scheme: Scheme) -> _Letters:
    body = scheme.body
    return _Letters(
        body["consonants"],
        body.get("final_letters", {}),
        body["vowels"],
        body["signs"],
        body["marks"],
        body.get("digits", {}),
        frozenset(body["anusvaras"]),
        body["virama"],
        body.get("addak", ""),
        body["anusvara"] == "homorganic",
        body["separate_n"],
        re.compile("|".join([*(key for key in body["consonants"] if len(key) > 1), "."]), re.DOTALL).findall,
    )


def _nasal(letters: _Letters, following: str) -> str:
    if not letters.homorganic or not following:
        return "ṁ"
    return _CLASSES.get(letters.consonants.get(following, ""), "n" if following in letters.consonants else "ṁ")


def _forward(text: str, letters: _Letters) -> str:
    tokens = letters.tokens(text.replace("\u200c", "").replace("\u200d", ""))
    consonants, signs, virama = letters.consonants, letters.signs, letters.virama
    out: list[str] = []
    double = False
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if token in consonants:
            sound = consonants[token]
            if double:
                out.append(sound[0])
                double = False
            if sound == "h" and i and tokens[i - 1] == virama and out and out[-1][-1] in "kgcjṭḍtdpbṛ":
                out.append(":")
            if (
                letters.separate_n
                and sound in ("g", "gh", "y")
                and i > 1
                and tokens[i - 1] == virama
                and out[-1] == "n"
            ):
                out.append("'")
            out.append(sound)
            if after not in signs and after != virama:
                out.append("a")
        elif token in signs:
            out.append(signs[token])
        elif token in letters.vowels:
            vowel = letters.vowels[token]
            out.append(":" + vowel if vowel[0] in "iu" and out and out[-1] == "a" else vowel)
        elif token in letters.anusvaras:
            out.append(_nasal(letters, after))
        elif token == letters.addak and token:
            double = True
        elif token != virama:
            out.append(letters.finals.get(token) or letters.marks.get(token) or letters.digits.get(token, token))
    return unicodedata.normalize("NFC", "".join(out))


def compile_scheme(scheme: Scheme) -> WordByWord:
    """Romanizer of a scheme; the kind of name makes no difference.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("hi-iso15919"))("हिन्दी", "text").text
    'hindī'
    """
    letters = _letters(scheme)

    def spell(word: str) -> tuple[str, str]:
        return _forward(unicodedata.normalize("NFC", word), letters), "rules"

    return WordByWord(_WORD, spell, {}, 1.0)


def compile_reverse(scheme: Scheme) -> Callable[[str], str]:
    """From Latin back into the script; a letter that the script lacks stays as it is.

    >>> from namekit.romanize.scheme import load
    >>> compile_reverse(load("hi-iso15919"))("bhārata")
    'भारत'
    """
    letters = _letters(scheme)
    back = _Back(letters)
    return back.text


class _Back:
    """Reads Latin by longest match, with what the letter before was."""

    def __init__(self, letters: _Letters) -> None:
        normal = unicodedata.normalize
        self.virama = letters.virama
        self.consonants = {normal("NFC", v): k for k, v in reversed(list(letters.consonants.items()))}
        self.vowels = {normal("NFC", v): k for k, v in letters.vowels.items()}
        self.signs = {normal("NFC", v): k for k, v in letters.signs.items()}
        self.other = {normal("NFC", v): k for k, v in {**letters.marks, **letters.digits}.items()}
        if letters.anusvaras:
            self.other["ṁ"] = min(letters.anusvaras)
        groups = sorted({*self.consonants, *self.vowels, *self.other}, key=lambda g: (-len(g), g))
        self.pattern = re.compile("|".join(map(re.escape, groups)) + "|.", re.DOTALL)

    def text(self, latin: str) -> str:
        """The Latin text in the script."""
        out: list[str] = []
        bare = False
        for group in self.pattern.findall(unicodedata.normalize("NFC", latin)):
            if group in self.consonants:
                out.append((self.virama if bare else "") + self.consonants[group])
                bare = True
            elif group in self.vowels:
                out.append(("" if group == "a" else self.signs[group]) if bare else self.vowels[group])
                bare = False
            elif group not in (":", "'"):
                out.append((self.virama if bare else "") + self.other.get(group, group))
                bare = False
        return "".join(out) + (self.virama if bare else "")
