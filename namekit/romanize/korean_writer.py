"""Hangul written in Latin by the tables of a scheme and the few rules that read them.

The body of a scheme file, besides its head:

    onsets, vowels, codas   the Latin of each letter (a coda as it sounds, or as it is written where `by` is letters)
    by                      sound (default) or letters
    voiced                  Latin of an onset after a vowel or the codas that `voiced_after` gives for it
    joins                   Latin of a coda and an onset that are written together (`ㄹㄹ: ll`)
    syllables               Latin of an onset before one vowel (`ㅅㅟ: sh`)
    hiatus                  Latin of a vowel after another that it would be read together with (`a e: ë`)
    kept_r                  true where ㄹ after a consonant is written r, not n
    capitals                always, proper (known place names, and `proper`) or never
    respelled               words whose sound the spelling does not show, with it (`학여울: 항녀울`)
    names                   words with a spelling of their own (`서울: Seoul`)
    compounds               last syllables that join a word of two or more as a word of their own: ㄴ + ㄹ sounds nn
    units                   administrative units, hyphenated in places (`도` only after a word of `provinces`)
    units_in_text           true where they are so in text as well
    person                  given: joined, hyphenated or words; by: syllables or sound; marks: none takes the breves off
    people                  persons whose official spelling is another
    families                family names with a spelling of their own
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namekit.romanize.korean_names import split_name
from namekit.romanize.korean_sounds import Sound, sounds
from namekit.romanize.scheme import PERSONS, Scheme, load
from namekit.romanize.sorted_table import sorted_table

_WORD = re.compile(r"(?<![0-9])[가-힣]+(?:[0-9]*-?[가-힣]+)*")
_AFTER_DIGIT = re.compile(r"\b([0-9]+)([가-힣]+)")
_NUMBERED = re.compile(r"([가-힣]*?)([0-9]+)-?([가-힣]+)")
_HANGUL = re.compile("[가-힣]+").findall
_NUMBER = re.compile("([0-9]+)-?")
_CITIES = frozenset("시군도구")
_NO_MARKS = str.maketrans("ŏŭŎŬ", "ouOU")
_DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))


@cache
def writer(scheme: str) -> Writer:
    """The writer of the scheme with that id."""
    return Writer(load(scheme))


class Writer:
    """A scheme's tables and the few rules that read them."""

    def __init__(self, scheme: Scheme) -> None:
        body = scheme.body
        self.onsets: dict[str, str] = body["onsets"]
        self.vowels: dict[str, str] = body["vowels"]
        self.codas: dict[str, str] = {"": "", **body["codas"]}
        self.letters_only = body.get("by") == "letters"
        self.voiced: dict[str, str] = body.get("voiced", {})
        self.voiced_after: dict[str, str] = body.get("voiced_after", {})
        self.joins: dict[str, str] = body.get("joins", {})
        self.syllables: dict[str, str] = body.get("syllables", {})
        self.hiatus: dict[str, str] = body.get("hiatus", {})
        self.kept_r: bool = body.get("kept_r", False)
        self.capitals: str = body.get("capitals", "always")
        self.proper = frozenset(body.get("proper", ()))
        self.respelled: dict[str, str] = body.get("respelled", {})
        self.names: dict[str, str] = body.get("names", {})
        self.compounds = frozenset(body.get("compounds", ()))
        self.units: dict[str, str | None] = body.get("units", {})
        self.units_in_text: bool = body.get("units_in_text", False)
        self.provinces = frozenset(body.get("provinces", ()))
        self.person: dict[str, str] = body.get("person", {})
        self.people: dict[str, str] = body.get("people", {})
        self.families: dict[str, str] = body.get("families", {})
        self.place = lru_cache(maxsize=20_000)(self._place)
        self.text = lru_cache(maxsize=20_000)(self._text)

    def write(self, text: str, kind: str) -> str:
        """The text with every Hangul word romanized and the rest as it is."""
        if kind in PERSONS:
            return self.name(text, kind)
        in_units = kind == "place" or self.units_in_text
        text = _AFTER_DIGIT.sub(lambda match: f"{match[1]}-{self.plain(match[2])}", text)
        spell = self.place if in_units else self.text
        return _WORD.sub(lambda match: spell(match[0]), text)

    def _text(self, word: str) -> str:
        """One word, capitalized as the scheme wants it; hyphens of the source stay and bar no assimilation."""
        if word in self.names:
            return self.names[word]
        latin = self.plain(word)
        proper = self.capitals == "always" or (self.capitals == "proper" and (word in self.proper or is_place(word)))
        return _capital(latin) if proper else latin

    def plain(self, word: str) -> str:
        """One word in small letters, by the rules alone; a number inside stays, with a hyphen after it (평리1동)."""
        if _NUMBER.search(word):
            pieces = _NUMBER.split(word)
            return "".join(f"{piece}-" if piece.isdigit() else self.plain(piece) for piece in pieces if piece)
        if self.letters_only:
            from namekit.romanize.korean_letters import write_letters

            return write_letters(word, self.onsets, self.vowels, self.codas)
        parts = _HANGUL(word)
        hangul = "".join(parts)
        breaks = frozenset(sum(map(len, parts[:n])) for n in range(1, len(parts)))
        spoken = sounds(self._respell(hangul), nasal_at=self._compound(hangul), kept_r=self.kept_r, parted=breaks)
        return self.spell(spoken, breaks)

    def _respell(self, hangul: str) -> str:
        for written, spoken in self.respelled.items():
            if written in hangul:
                hangul = hangul.replace(written, spoken)
        return hangul

    def _compound(self, hangul: str) -> int:
        return len(hangul) - 1 if len(hangul) >= 3 and hangul[-1] in self.compounds else -1

    def spell(self, syllables: list[Sound], breaks: frozenset[int] = frozenset(), *, linked: bool = False) -> str:
        """Latin of syllables as they sound, with a hyphen before those that `breaks` numbers; `linked` if a vowel after it voices."""
        out: list[str] = []
        before = ""
        for index, (onset, vowel, coda) in enumerate(syllables):
            start = self._onset(onset, vowel, before if index else None)
            join = before + onset
            if index in breaks:
                if linked and onset == "ㅇ":
                    out[-1] = out[-1].removesuffix(self.codas[before]) + self._before_vowel(before)
                start = "-" + ("l" if join == "ㄹㄹ" else start)
            elif index and join in self.joins:
                out[-1] = out[-1].removesuffix(self.codas[before])
                start = self.joins[join]
            out.append(start)
            out.append(self._vowel(vowel, out) + self.codas[coda])
            before = coda
        return "".join(out)

    def _onset(self, onset: str, vowel: str, before: str | None) -> str:
        if onset + vowel in self.syllables:
            return self.syllables[onset + vowel]
        if before is not None and onset in self.voiced_after.get(before or "vowel", ""):
            return self.voiced[onset]
        return self.onsets[onset]

    def _before_vowel(self, coda: str) -> str:
        return self.onsets["ㄹ"] if coda == "ㄹ" else self.voiced.get(coda, self.codas[coda])

    def _vowel(self, vowel: str, out: list[str]) -> str:
        latin = self.vowels[vowel]
        if self.hiatus and len(out) > 1 and not out[-1] and out[-2]:
            return self.hiatus.get(f"{out[-2][-1]} {latin}", latin)
        return latin

    def _place(self, word: str) -> str:
        """A place name: `양주군` Yangju-gun, `평리1동` Pyeongni Il-dong."""
        if numbered := _NUMBERED.fullmatch(word):
            base, digits, unit = numbered.groups()
            if unit in self.units and base:
                return f"{self.text(base)} {_capital(self._unit(''.join(_DIGITS[d] for d in digits), unit))}"
        if "-" in word or word in self.names:
            return _capital(self.text(word))
        for unit in self.units:
            base = word.removesuffix(unit)
            if base != word and self._takes_unit(base, unit):
                return self._unit(base, unit, self.names.get(base))
        return _capital(self.text(word))

    def _takes_unit(self, base: str, unit: str) -> bool:
        if unit == "도":
            return base in self.provinces
        return len(base) >= 2 or (unit == "구" and base in tuple("동서남북중")) or (base + unit) in self.provinces

    def _unit(self, base: str, unit: str, named: str | None = None) -> str:
        """A name and its unit, as they sound together where the scheme gives no Latin for the unit (null)."""
        fixed = self.units[unit]
        if fixed is not None or named is not None:
            return f"{named or _capital(self.plain(base))}-{fixed or self.plain(unit)}"
        breaks = frozenset({len(base)})
        return _capital(self.spell(sounds(self._respell(base) + unit, parted=breaks), breaks))

    def name(self, text: str, kind: str) -> str:
        """A person's name, family first; what is no Korean name is romanized as text."""
        text = " ".join(text.split())
        if text in self.people:
            return self.people[text]
        parts = None if kind == "surname" else split_name(text)
        if parts is None:
            return _WORD.sub(lambda match: self.family(match[0]), text)
        latin = f"{self.family(parts[0])} {self.given(parts[1])}"
        return latin.translate(_NO_MARKS) if self.person.get("marks") == "none" else latin

    def family(self, family: str) -> str:
        """A family name by itself."""
        return self.families.get(family) or _capital(self.plain(family))

    def given(self, given: str) -> str:
        """The given name: each syllable alone, or with the assimilation between them where the scheme writes it."""
        layout = self.person.get("given", "joined")
        if self.person.get("by") == "sound":
            breaks = frozenset(range(1, len(given)) if layout == "hyphenated" else ())
            return _capital(self.spell(sounds(given, parted=breaks), breaks, linked=True))
        words: list[str] = []
        before: str | None = None
        for syllable in given:
            onset, vowel, coda = sounds(syllable)[0]
            words.append(self._onset(onset, vowel, before) + self.vowels[vowel] + self.codas[coda])
            before = coda
        if layout == "words":
            return " ".join(map(_capital, words))
        return _capital(("-" if layout == "hyphenated" else "").join(words))


def _capital(latin: str) -> str:
    return latin[:1].upper() + latin[1:]


def is_place(word: str) -> bool:
    """Whether it is a Korean place, with its generic term or alone: a scheme that writes words small writes these with a capital."""
    suffixes, _, common = sorted_table("korean_places").get(word).partition("\t")
    if suffixes and len(word) > 1 and (not common or not _CITIES.isdisjoint(suffixes)):
        return True
    return word[-1] in sorted_table("korean_places").get(word[:-1]).partition("\t")[0]
