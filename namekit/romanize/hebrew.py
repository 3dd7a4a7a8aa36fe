"""Hebrew by the rules of the Academy of the Hebrew Language (2006), and names as people write them.

Dagesh doubles nothing; א and ע are an apostrophe between vowels and after a consonant; the article is joined; sheva
is e where it is spoken at the head of a word after certain letters, which no rule settles: the lexicon does for
frequent names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize.native_names import latin, signs
from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Romanized, Scheme

_POINTS = "\u05b0-\u05bc\u05bf\u05c1\u05c2\u05c7"
_POINT = re.compile(f"[{_POINTS}]")
_WORD = re.compile(f"([א-ת][א-ת{_POINTS}'׳\"״]*)")
_UNIT = re.compile(f"([א-ת])([{_POINTS}]*)['׳]?")
_VOWELS = {
    "\u05b1": "e", "\u05b2": "a", "\u05b3": "o", "\u05b4": "i", "\u05b5": "e", "\u05b6": "e", "\u05b7": "a",
    "\u05b8": "a",
    "\u05b9": "o", "\u05ba": "o", "\u05bb": "u", "\u05c7": "o",
}  # fmt: skip
_SHEVA, _DAGESH, _SIN, _HOLAM = "\u05b0", "\u05bc", "\u05c2", "\u05b9"
_LETTERS = {
    "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "ẖ", "ט": "t", "י": "y", "כ": "kh",
    "ך": "kh", "ל": "l",
    "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "פ": "f", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k",
    "ר": "r", "ש": "sh",
    "ת": "t", "א": "'", "ע": "'",
}  # fmt: skip
_OPEN = frozenset("aeiou")
_HARD = {"ב": "b", "כ": "k", "ך": "k", "פ": "p", "ף": "p"}
_GERESH = {"ג": "j", "ז": "zh", "צ": "ch", "ץ": "ch"}
_SILENT = re.compile("'(?![aeiou])")
_ENDING = re.compile("(?<=[aeiou])h$|'$")


def pointed(word: str) -> str:
    """Reading of a word with niqqud.

    >>> pointed("שָׁלוֹם"), pointed("תִּקְוָה")
    ('shalom', 'tikva')
    """
    found = [(m[1], m[2], m[0][-1] in "'׳") for m in _UNIT.finditer(word)]
    out: list[str] = []
    for i, (letter, points, geresh) in enumerate(found):
        last = i == len(found) - 1
        vowel = next((_VOWELS[p] for p in points if p in _VOWELS), "")
        before = _last(out)
        if letter == "ו" and (_HOLAM in points or (_DAGESH in points and not vowel)) and before not in _OPEN:
            out.append("o" if _HOLAM in points else "u")
        elif letter == "י" and not points and before in ("i", "e"):
            continue
        elif letter in "אע" and (i == 0 or (last and not vowel)):
            out.append(vowel)
        elif letter == "ח" and last and vowel == "a":
            out.append("aẖ")
        elif letter == "ה" and last and not points:
            continue
        else:
            out.append(_consonant(letter, points, geresh=geresh) + (vowel or _sheva(found, i)))
    return _SILENT.sub("", "".join(out))


def _last(out: list[str]) -> str:
    """The last letter written so far, empty where there is none (א and a second matre write nothing)."""
    return "".join(out)[-1:]


def _consonant(letter: str, points: str, *, geresh: bool) -> str:
    if geresh and letter in _GERESH:
        return _GERESH[letter]
    if letter == "ש" and _SIN in points:
        return "s"
    return _HARD[letter] if _DAGESH in points and letter in _HARD else _LETTERS[letter]


def _sheva(found: list[tuple[str, str, bool]], i: int) -> str:
    """A sheva is e under the first letter before a guttural or sonorant, and where two come together (the second)."""
    letter, points, _ = found[i]
    if _SHEVA not in points or i + 1 == len(found):
        return ""
    if i == 0:
        return "e" if letter in "ילמנרוב" or found[1][0] in "אהחע" else ""
    return "e" if _SHEVA in found[i - 1][1] else ""


_FIRST = {"ב": "b", "כ": "k", "פ": "p"}


def unpointed(word: str) -> str:
    """Likely reading of a word without niqqud: matres as vowels, a between other consonants."""
    out: list[str] = []
    for i, letter in enumerate(word):
        after = word[i + 1 : i + 2]
        before = _last(out)
        last = not after
        if after and after in "'׳" and letter in _GERESH:
            out.append(_GERESH[letter])
            continue
        if letter in "'׳\"״":
            continue
        if letter == "ו" and i and after != "ו" and word[i - 1] != "ו" and not (after and after in "אה"):
            out.append("o")
            continue
        if letter == "ו" and i and word[i - 1] == "ו":
            continue
        if letter == "י" and i and not (after and after in "אהו"):
            out.append("" if before == "i" else "i")
            continue
        if letter == "ה" and last:
            out.append("" if before == "a" else "a")
            continue
        if letter in "אע":
            mater = bool(after) and after in "וי"
            out.append(
                ""
                if mater and i == 0
                else ("'" if i and not last and not mater else "") + ("" if last or mater else "a")
            )
            continue
        sound = _FIRST.get(letter, _LETTERS[letter]) if i == 0 else _LETTERS[letter]
        cluster = not after or after in "ויהא" or (i > 0 and before in _OPEN and len(word) - i > 2)
        out.append(sound + ("" if cluster else "a"))
    return _ENDING.sub("", "".join(out))


def _word(word: str, academy: bool) -> tuple[str, str]:
    bare = _POINT.sub("", word).replace("׳", "'")
    if word != bare and academy and any(p in word for p in _VOWELS):
        return _name(pointed(word)), "rules"
    for stem, article in ((bare, ""), (bare[1:], "ha") if bare.startswith("ה") and len(bare) > 3 else (bare, "")):
        listed = signs("he").get(stem) if academy else ""
        if listed:
            return article.capitalize() + _name(listed), "lexicon"
        names = latin("he").get(stem)
        if names:
            return article.capitalize() + _name(names[0]), "lexicon"
    return _name(unpointed(bare)), "rules"


def _name(text: str) -> str:
    return text[:1].upper() + text[1:]


def compile_scheme(scheme: Scheme) -> WordByWord:
    """Romanizer of a scheme; its `spelling` is academy (the rules of 2006) or usual (as people write their names).

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("he-2006"))("פֶּתַח תִּקְוָה", "place").text
    'Petaẖ Tikva'
    """
    return _Hebrew(academy=scheme.body["spelling"] == "academy")


class _Hebrew(WordByWord):
    """Words by the Academy's rules or as people write them; maqaf is a hyphen, and points leave nothing to guess."""

    def __init__(self, *, academy: bool) -> None:
        super().__init__(_WORD, lambda word: _word(word, academy), {"lexicon": 0.9, "mixed": 0.6}, 0.5)
        self.academy = academy

    def __call__(self, text: str, kind: str) -> Romanized:
        done = super().__call__(text, kind)
        sure = done.source == "rules" and self.academy and "\u05b0" <= max(text, default="") <= "\u05c7"
        return done._replace(confidence=1.0) if sure else done

    def write(self, text: str) -> str:
        return super().write(text).replace("־", "-")


def spellings(name: str, limit: int) -> list[tuple[str, float, str]]:
    """Latin spellings of a Hebrew name with weights, best first, and their source.

    >>> spellings("כהן", 2)
    [('Cohen', 1.0, 'lexicon'), ('Kohen', 0.5, 'lexicon')]
    """
    words = _WORD.findall(name)
    options = [_options(_POINT.sub("", word)) for word in words]
    out: dict[str, tuple[float, str]] = {}
    for rank in range(max(map(len, options), default=0)):
        chosen = [o[min(rank, len(o) - 1)] for o in options]
        source = "lexicon" if all(s == "lexicon" for _, s in chosen) else "rules"
        out.setdefault(" ".join(_name(spelled) for spelled, _ in chosen), (1 / (1 + rank), source))
    return [(text, weight, source) for text, (weight, source) in list(out.items())[:limit]]


def _options(word: str) -> list[tuple[str, str]]:
    """The listed spellings; else what rules guess, which for a listed name would be wrong (Natnyho)."""
    listed = latin("he").get(word)
    if listed:
        return [(spelled, "lexicon") for spelled in listed]
    plain = unpointed(word).replace("ẖ", "h").replace("'", "")
    variants = (
        plain,
        plain.replace("h", "ch"),
        plain.replace("ts", "tz"),
        plain.replace("y", "j"),
        plain.replace("v", "w"),
    )
    return [(spelled, "rules") for spelled in dict.fromkeys(variants)]
