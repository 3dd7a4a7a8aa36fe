"""Arabic, Persian, Urdu and Pashto by BGN/PCGN, UNGEGN, ALA-LC and the IC standard, with or without vowel signs.

Phrases: the article and its assimilation, ة in construct, compounds with -ābād and Allah, iẕāfah, capitals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize.arabic_letters import Rules
from namekit.romanize.arabic_signs import FATHA, KASRA, MARKED, MARKS, SHADDA
from namekit.romanize.arabic_vowels import vocalize
from namekit.romanize.arabic_words import Speller
from namekit.romanize.scheme import Romanized, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

_SUN = "تثدذرزسشصضطظلن"
_MARK = re.compile(f"[{MARKS}]")
_M = f"[{MARKS}]*"
_ARTICLE = re.compile(f"[اٱ]{FATHA}?ل\u0652?(?=[^{MARKS}])(.{{2,}})", re.DOTALL)
_GOD = re.compile(f"[اٱ]?{_M}ل{_M}ل{_M}ه{_M}")
_JOINED = re.compile(f"(ع{_M}ب{_M}د{_M}|.{{2,}}?\u064f|.{{2,}}?(?=[اٱ]ل{_M}د{_M}ي{_M}ن{_M}$))([اٱ]ل.{{3,}})", re.DOTALL)
_WORD = re.compile(r"[\u0620-\u06ff\u0750-\u077f\ufdf2]+")
_CASE = re.compile("[\u064c\u064d\u064e\u064f\u0650]+$")
_LEADING = re.compile(r"[^\W\d_]")


def _capital(text: str) -> str:
    """Upper case for the first letter; marks for hamza and ayn before it stay."""
    return _LEADING.sub(lambda m: m[0].upper(), text, count=1)


class _Phrase:
    """Words of one text, in the rules of one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.rules = Rules(
            body["consonants"],
            body["vowels"],
            persian=body.get("persian", False),
            double_digraphs=body.get("double_digraphs", True),
            ending=tuple(body.get("feminine_ending", ("h", "t"))),
            izafat=tuple(body.get("izafat", ("-e", "-ye", "-ye"))),
        )
        self.speller = Speller(self.rules)
        self.lang = scheme.languages[0]
        self.article: str = body["article"]
        self.inner_article: str = body.get("inner_article", self.article)
        self.assimilate: bool = body["assimilate"]
        self.capitals: bool = body["capitals"]
        self.exceptions: dict[str, str] = body.get("exceptions", {})
        self.suffixes = frozenset(body.get("joined", ()))
        # An alif madda within a word begins a second part there (خرم‌آباد Khorramābād); elsewhere it is a hamza (قرآن Qor’ān).
        madda = [_M.join(suffix) for suffix in sorted(self.suffixes) if suffix.startswith("آ")]
        self.compound = re.compile(f"(.{{2,}}?)((?:{'|'.join(madda)}){_M})", re.DOTALL) if madda else None
        self.god: str = body["god"]
        self.god_suffix: str = body.get("god_suffix", self.god)
        self.god_joined: bool = body.get("god_joined", False)

    def romanize(self, text: str) -> Romanized:
        listed = guessed = 0
        signed = MARKED(text) is not None
        words, gaps = self._words(text)
        out: list[str] = []
        for i, word in enumerate(words):
            following = words[i + 1] if i + 1 < len(words) and gaps[i + 1].strip() == "" else ""
            spelled, source = self._word(word, following, first=i == 0, signed=signed)
            listed += source == "lexicon"
            guessed += source == "guess"
            if i and self._joins(word, words[i - 1]):
                out.append(spelled[:1].lower() + spelled[1:])
            else:
                out.append(gaps[i] + spelled)
        text = "".join(out) + gaps[-1]
        if guessed:
            return Romanized(text, "mixed" if listed else "rules", 0.4)
        return Romanized(text, "lexicon" if listed else "rules", 0.8 if listed else 1.0)

    def _words(self, text: str) -> tuple[list[str], list[str]]:
        """Words and what lies before each and after the last; عبدالرحمن is two words."""
        words, gaps, end = [], [], 0
        for match in _WORD.finditer(text):
            gaps.append(text[end : match.start()])
            end = match.end()
            joined = _JOINED.fullmatch(match[0]) or (self.compound and self.compound.fullmatch(match[0]))
            if joined:
                words += [joined[1], joined[2]]
                gaps.append(" ")
            else:
                words.append(match[0])
        return words, [*gaps, text[end:]]

    def _joins(self, word: str, before: str) -> bool:
        bare = _MARK.sub("", word)
        return bare in self.suffixes or (self.god_joined and bare == "الله" and before != "")

    def _word(self, word: str, following: str, *, first: bool, signed: bool) -> tuple[str, str]:
        bare = _MARK.sub("", word)
        if bare in self.exceptions:
            return self._case(self.exceptions[bare], proper=bare != "و" or self.rules.persian), "rules"
        if _GOD.fullmatch(word):
            return (self.god if first or not self.god_joined else self.god_suffix), "rules"
        match = _ARTICLE.fullmatch(word) if not self.rules.persian or first or len(bare) > 4 else None
        if match:
            return self._definite(match[1], first=first, signed=signed)
        izafat = self._izafat(word, following) if self.rules.persian and following else ""
        if izafat:
            word = word[:-1]
            if izafat == self.rules.izafat[1] and word[-1] in "يی" and word[-2:-1] in "اوُ":
                word = word[:-1]
        elif following and not self.rules.persian:
            word = _CASE.sub("", word)
        spelled, source = self._spell(word, construct=bool(following), signed=signed)
        return self._case(spelled) + izafat, source

    def _izafat(self, word: str, following: str) -> str:
        if not word.endswith(KASRA) or not following:
            return ""
        vowel = word[-2] in "ايیوآ"
        return self.rules.izafat[1 if vowel else 0]

    def _definite(self, stem: str, *, first: bool, signed: bool) -> tuple[str, str]:
        """Article and noun; a sun letter takes the place of its l where the scheme says so."""
        sun = stem[0] in _SUN
        if sun:
            stem = stem[0] + stem[1:].replace(SHADDA, "", 1) if SHADDA in stem[1:3] else stem
        spelled, source = self._spell(stem, construct=False, signed=signed)
        article = self.article if first else self.inner_article
        if sun and self.assimilate:
            article = article[:-2] + self.rules.consonants[stem[0]] + article[-1]
        if self.capitals and first:
            article = _capital(article)
        return article + self._case(spelled), source

    def _spell(self, word: str, *, construct: bool, signed: bool) -> tuple[str, str]:
        source = "rules"
        if not signed:
            word, source = vocalize(word, self.lang)
        return self.speller(word, construct=construct), source

    def _case(self, text: str, *, proper: bool = True) -> str:
        return _capital(text) if self.capitals and proper else text


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """Romanizer of a scheme; the kind of name makes no difference.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("ar-bgn"))("مُحَافَظَة دِمَشْق", "place").text
    'Muḩāfaz̧at Dimashq'
    """
    phrase = _Phrase(scheme)

    def romanize(text: str, kind: str) -> Romanized:  # noqa: ARG001
        return phrase.romanize(text)

    return romanize
