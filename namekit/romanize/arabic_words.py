"""One Arabic-script word with vowel signs to Latin, in pieces that words have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize.arabic_letters import WEAK, Rules, Spelling


class Speller:
    """Spells words by the rules of a scheme.

    What a weak letter stands for depends on what goes before it, as far as the last consonant, and on whether a consonant follows:
    so a word is cut before its consonants, and the pieces, which words have in common, are spelled once. Which consonant it is decides
    nothing but its own letters, so the pieces of all consonants are worked out with one of them.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        strong = "".join(letter for letter in rules.consonants if letter not in WEAK)
        alike: dict[bool, str] = {}
        self._shape = {ord(c): alike.setdefault(rules.doubles(c), c) for c in strong if c != "خ"}  # the rule of خوا
        self._strong = re.compile(f"[{strong}]").findall
        self._pieces = re.compile(f"[{strong}][^{strong}]*|[^{strong}]+").findall
        self._piece = lru_cache(maxsize=16_384)(self._spell)
        self._template = lru_cache(maxsize=4096)(self._spell_shape)

    def __call__(self, word: str, *, construct: bool = False) -> str:
        """Latin of a word; in construct (before the noun it belongs to) a feminine ending is spoken."""
        if "ة" in word[:-1]:
            return self._spell(word, False, construct)
        pieces = self._pieces(word)
        if not pieces:
            return ""
        last = self._piece(pieces.pop(), False, construct)
        piece = self._piece
        return "".join([piece(before, True, False) for before in pieces]) + last

    def _spell(self, piece: str, followed: bool, construct: bool) -> str:
        consonants = map(self.rules.consonants.__getitem__, self._strong(piece))
        return self._template(piece.translate(self._shape), followed, construct).format(*consonants)

    def _spell_shape(self, shape: str, followed: bool, construct: bool) -> str:
        return Spelling(shape, self.rules, followed=followed, construct=construct).text()
