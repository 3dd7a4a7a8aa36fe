"""Burmese: letters and tones by the Myanmar Language Commission (MLCTS, 1980), and names in official spelling.

MLCTS writes what is written: final letters, the creaky tone as a full stop or comma, the high tone as a colon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize.native_names import latin
from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_SYLLABLE = re.compile(
    "(?P<kinzi>င်္)?(?P<onset>[က-အဿ](?P<medials>[ျြွှ]*))(?P<vowel>[ိီုူေဲာါံ]*)"
    "(?:(?P<final>[က-ဪ])(?P<tone1>့)?(?:်|(?=္))(?P<stack>္)?|(?P<asat>်))?(?P<tone>[့း]*)"
    "|(?P<independent>[ဣ-ဪဿ၌၍၎၏])(?P<tone2>[့း]*)"
)
_BURMESE = re.compile("([\u1000-\u104f]+)")
_LATIN_ORDER = {"ှ": 0, "ျ": 1, "ြ": 2, "ွ": 3}
_CREAKY = frozenset({"", "ိ", "ု"})
"""Vowels that are creaky without a sign."""


class _Letters:
    """MLCTS tables and the syllable built from them."""

    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.consonants: dict[str, str] = body["consonants"]
        self.medials: dict[str, str] = body["medials"]
        self.vowels: dict[str, str] = body["vowels"]
        self.finals: dict[str, str] = {**self.consonants, **body["finals"]}
        self.independent: dict[str, str] = body["independent"]
        self.tones: dict[str, str] = body["tones"]
        self.rhymes: dict[str, str] = body.get("rhymes", {})
        self.onsets: dict[str, str] = body.get("onsets", {})

    def word(self, word: str) -> str:
        """One run of Burmese letters."""
        return "".join(self._syllable(match) for match in _SYLLABLE.finditer(word.replace("ါ", "ာ")))

    def _syllable(self, match: re.Match[str]) -> str:
        if match["independent"]:
            return self.independent.get(match["independent"], "") + self._tone(match["tone2"])
        medials = sorted(match["medials"], key=_LATIN_ORDER.__getitem__)
        breath = self.medials["ှ"] if "ှ" in medials else ""
        onset = breath + self.consonants[match["onset"][0]] + "".join(self.medials[m] for m in medials if m != "ှ")
        head = "ng" if match["kinzi"] else ""
        vowel = match["vowel"]
        if medials[-1:] == ["ွ"] and not vowel and "ွ" + (match["final"] or "") in self.rhymes:
            vowel, onset = "ွ", onset.removesuffix(self.medials["ွ"])
        onset = self.onsets.get(onset, onset)
        if match["final"]:
            tone = (match["tone1"] or "") + match["tone"]
            return (
                head
                + onset
                + self._closed(vowel, match["final"])
                + (self._tone(tone) if match["final"] in "ငညဉနမယဏ" else "")
            )
        if match["asat"]:
            return head + onset + self.vowels.get(vowel + "်", "") + self._tone(match["tone"])
        spelled = self.vowels.get(vowel, "")
        if match["tone"]:
            return head + onset + spelled.rstrip(".:") + self._tone(match["tone"])
        return head + onset + spelled + (self.tones["creaky"] if vowel in _CREAKY else "")

    def _closed(self, vowel: str, final: str) -> str:
        return self.rhymes.get(vowel + final) or self.vowels.get(vowel, "").rstrip(".:") + self.finals.get(final, "")

    def _tone(self, tone: str) -> str:
        return "".join(self.tones.get(sign, "") for sign in tone)


def compile_scheme(scheme: Scheme) -> WordByWord:
    """Romanizer of a scheme; with `names: true` listed names come first and words are capitalized.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("my-mlcts"))("မြန်မာ", "text").text
    'mranma'
    """
    letters = _Letters(scheme)
    listed = scheme.body.get("names", False)

    def spell(word: str) -> tuple[str, str]:
        names = latin("my").get(word) if listed else ()
        latin_word = names[0] if names else letters.word(word)
        return latin_word.title() if listed else latin_word, "lexicon" if names else "rules"

    return WordByWord(_BURMESE, spell, {"lexicon": 0.9}, 0.5 if listed else 0.9)
