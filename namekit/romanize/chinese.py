"""Algorithm of the Chinese schemes: pinyin, Wade–Giles, Cantonese, and customary surname spellings by country.

A scheme says its `system` and how it is written; readings, surnames and places are lexicon tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from namekit.romanize.cantonese import hong_kong
from namekit.romanize.chinese_characters import cantonese_readings, unify, vietnamese_readings
from namekit.romanize.chinese_names import given_readings, split, surname_readings, surnames
from namekit.romanize.chinese_syllables import marked, only_split, toneless, wade_giles
from namekit.romanize.chinese_words import is_person, phrase, readings, words
from namekit.romanize.scheme import KINDS, Romanized, Scheme
from namekit.romanize.words import Spelled, at_once, write_all

_SYSTEMS: dict[str, Callable[[str], str]] = {
    "pinyin": marked,
    "toneless": lambda syllable: toneless(syllable).replace("v", "ü"),
    "plain": lambda syllable: toneless(syllable).replace("v", "yu"),
    "wade-giles": wade_giles,
}
_VOWELS = frozenset("aoeāáǎàōóǒòēéěè")
"""First letters of a syllable that pinyin parts from the one before by an apostrophe (Xī'ān: GB/T 16159-2012)."""
_HAN = re.compile(r"([㐀-鿿\uf900-\ufaff々〇𠀀-𳎯]+(?:[·・][㐀-鿿\uf900-\ufaff𠀀-𳎯]+)*)")
_WIDE = str.maketrans("·・、，。（）", "  ,,.()")


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """Function from a cleaned text and its kind to its romanization by a Chinese scheme.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("zh-pinyin"))("欧阳文", "person").text
    'Ōuyáng Wén'
    """
    return _Chinese(scheme)


class _Chinese:
    """A scheme ready for use: runs of Han characters, each by itself, and the signs between them."""

    def __init__(self, scheme: Scheme) -> None:
        self.piece = _Writer(scheme.body).piece
        self.spelled = {kind: Spelled(partial(self._spell, kind)) for kind in KINDS}

    def _spell(self, kind: str, piece: str) -> tuple[str, str]:
        done = self.piece(piece, kind)
        return done.text, done.source

    def __call__(self, text: str, kind: str) -> Romanized:
        parts = _HAN.split(text)  # what is in Han characters at the odd places
        if len(parts) == 1:
            return Romanized(text)
        if parts[0] == parts[-1] == "" and len(parts) == 3:
            return self.piece(text, kind)
        sources = set(map(self.spelled[kind].source, parts[1::2]))
        return Romanized(self.write(kind, text), sources.pop() if len(sources) == 1 else "mixed")

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of all texts; one without Han characters stays as it is."""
        return write_all(texts, lambda text: not _HAN.search(text), str, partial(at_once, partial(self.write, kind)))

    def write(self, kind: str, text: str) -> str:
        """Latin of a text alone."""
        parts = _HAN.split(text)
        parts[::2] = [gap if gap.isascii() else gap.translate(_WIDE) for gap in parts[::2]]
        parts[1::2] = map(self.spelled[kind].__getitem__, parts[1::2])
        return "".join(parts)


class _Joint(NamedTuple):
    """How the syllables of a word are put together: what stands between, and whether each begins with a capital.

    `needed` is for an apostrophe only where syllables could be parted otherwise (Xi'an, but Haerbin: ALA-LC).
    """

    between: str
    each: bool
    needed: bool

    def __call__(self, spelled: list[str]) -> str:
        if self.each:
            spelled = [syllable.capitalize() for syllable in spelled]
        rest = spelled[1:]
        if not self.between and not _VOWELS.isdisjoint([syllable[:1] for syllable in rest]):
            rest = [f"'{after}" if self.is_parted(before, after) else after for before, after in pairwise(spelled)]
        return self.between.join([spelled[0].capitalize(), *rest])

    def is_parted(self, before: str, after: str) -> bool:
        return after[:1] in _VOWELS and not (self.needed and only_split(before, after))


class _Writer:
    """One scheme: how a syllable is spelled, and how syllables are put together."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.system: str = body["system"]
        self.names: dict[str, str] = body.get("names", {})
        self.characters = {unify(char): spelled for char, spelled in body.get("characters", {}).items()}
        self.customary: str = body.get("customary", "")
        self.upper: bool = body.get("upper", False)
        self.bare: bool = body.get("bare", False)
        self.generic = frozenset(map(unify, body.get("generic", ())))
        self.place_endings = frozenset(unify("".join(body.get("place_endings", ()))))
        joints: dict[str, str] = body.get("between", {})
        self.joint = joints.get("family", "-")
        each: list[str] = body.get("capitals", [])
        needed = body.get("apostrophe") == "needed"
        self.given = _Joint(joints.get("given", ""), "given" in each, needed)
        self.word = _Joint(joints.get("word", ""), "word" in each, needed)
        self.apart: bool = body.get("text") == "apart"

    def piece(self, text: str, kind: str) -> Romanized:
        """One run of Han characters."""
        if self.system == "jyutping":
            return Romanized("".join((cantonese_readings(c) or (c,))[0] for c in text))
        guessed = kind == "text" and text not in self.names and is_person(text, self.place_endings)
        person = kind in ("person", "surname") or guessed
        other = self.phrase if kind == "text" and self.apart else self.place
        done = self.surname(text) if kind == "surname" else self.person(text) if person else other(text)
        return Romanized(done.text.upper(), done.source, done.confidence) if self.upper else done

    def spelled(self, text: str, pinyin: Sequence[str], person: bool) -> list[str]:
        """Characters as the system spells them; those of the Mandarin systems by their pinyin."""
        if self.system == "hong-kong":
            local = {} if person else self.characters
            return [local.get(unify(char)) or hong_kong(char, person) or char for char in text]
        if self.system == "vietnamese":
            return [vietnamese_readings(char)[0] if vietnamese_readings(char) else char for char in text]
        spelled = list(map(_SYSTEMS[self.system], pinyin))
        return [s.replace("'", "").replace("ü", "u") for s in spelled] if self.bare else spelled

    def family(self, text: str) -> str:
        """A family name; customary spellings of the scheme's country go first."""
        known = surnames().get(unify(text))
        forms = getattr(known, self.customary) if known and self.customary else ()
        return forms[0] if forms else self.given(self.spelled(text, surname_readings(text)[0], True))

    def surname(self, text: str) -> Romanized:
        """A family name alone."""
        listed = unify(text) in surnames()
        return Romanized(self.family(text), "lexicon" if listed else "rules", 1.0 if listed else 0.6)

    def person(self, text: str) -> Romanized:
        """Family name, of two with a hyphen or what the scheme has, and given name."""
        if "·" in text or "・" in text:
            return Romanized(" ".join(self.place(part).text for part in re.split("[·・]", text) if part), "rules", 0.5)
        lengths = split(text) if len(text) > 1 else (len(text),)
        families, at = [], 0
        for size in lengths:
            families.append(self.family(text[at : at + size]))
            at += size
        given = text[at:]
        name = self.joint.join(families)
        if given:
            name = f"{name} {self.given(self.spelled(given, [given_readings(c)[0] for c in given], True))}".strip()
        return Romanized(name, "lexicon" if lengths else "rules", 0.9)

    def place(self, text: str) -> Romanized:
        """A place or another word: its parts joined, generic terms apart."""
        if "·" in text or "・" in text:
            return self.person(text)
        if text in self.names:
            return Romanized(self.names[text], "lexicon")
        return Romanized(" ".join(self.written(text, words(text, self.generic))), "rules", 0.8)

    def phrase(self, text: str) -> Romanized:
        """A title or an organization, of which places alone have capitals, and its first word."""
        parts, names = zip(*phrase(text, self.generic), strict=True)
        written = self.written(text, parts)
        rest = [word if is_name else word.lower() for word, is_name in zip(written[1:], names[1:], strict=True)]
        return Romanized(" ".join([written[0], *rest]), "rules", 0.6)

    def written(self, text: str, parts: Sequence[str]) -> list[str]:
        """Each word of a text, with a capital."""
        pinyin, done, at = readings(text), [], 0
        for word in parts:
            done.append(self.word(self.spelled(word, pinyin[at : at + len(word)], False)))
            at += len(word)
        return done
