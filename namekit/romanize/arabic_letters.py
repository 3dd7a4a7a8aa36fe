"""Letters of Arabic script with vowel signs to Latin: long vowels, diphthongs, doubled letters, hamza, feminine ending.

The rules are those that BGN/PCGN 1956, UNGEGN 2017, ALA-LC 2012 and the IC standard of 2015 share for Arabic,
BGN/PCGN 1958 and ALA-LC for Persian, BGN/PCGN 1968 for Pashto and 2007 for Urdu; what differs between them is data
of the scheme.
"""

from __future__ import annotations

from typing import NamedTuple

from namekit.romanize.arabic_signs import FATHATAN, Unit, unit_of, units

_YEHS = "يی"
_ALEFS = "اٱ"
_HEHS = "هہۀە"
WEAK = frozenset("آأإؤئءوىةے" + _YEHS + _ALEFS + _HEHS)
"""Letters that are read by what stands around them; of the others each is its consonant."""


class Rules(NamedTuple):
    """What a scheme says: letters, and vowels under the names a i u aa ii uu ai au maqsura and so on."""

    consonants: dict[str, str]
    vowels: dict[str, str]
    persian: bool = False
    double_digraphs: bool = True
    ending: tuple[str, str] = ("h", "t")
    izafat: tuple[str, str, str] = ("-e", "-ye", "-ye")

    def doubles(self, letter: str) -> bool:
        """Whether a letter with the sign of doubling is written twice."""
        return self.double_digraphs or len(self.consonants[letter]) == 1


class Spelling:
    """Latin of a shape, letter by letter; `out` ends in the short vowel that a following ا, و or ي may lengthen."""

    def __init__(self, shape: str, rules: Rules, *, followed: bool, construct: bool) -> None:
        self.units = units(shape)
        self.length = len(self.units)
        if followed:
            self.units.append(unit_of("ب", ""))
        self.rules = rules
        self.construct = construct
        self.out: list[str] = []
        self.open = ""

    def text(self) -> str:
        """The whole shape, a numbered field for each consonant; of what follows a piece only that it is a consonant counts."""
        consonants = 0
        for i, unit in enumerate(self.units[: self.length]):
            if unit.letter in WEAK:
                self._weak(i, unit)
            elif unit.letter in self.rules.consonants:
                self._consonant(f"{{{consonants}}}", unit)
                consonants += 1
        return "".join(self.out)

    def _vowel(self, name: str) -> None:
        self.out.append(self.rules.vowels.get(name, name))  # Pashto's ê may stand in a text of another language
        self.open = name

    def _lengthen(self, name: str) -> None:
        if self.open:
            self.out.pop()
        self.out.append(self.rules.vowels[name])
        self.open = ""

    def _consonant(self, latin: str, unit: Unit) -> None:
        twice = unit.double and self.rules.doubles(unit.letter)
        self.out.append(latin * 2 if twice else latin)
        if unit.vowel and not unit.dagger:
            self._vowel(unit.vowel)
        else:
            self._signs(unit)

    def _signs(self, unit: Unit) -> None:
        self.open = ""
        if unit.dagger:
            self.out.append(self.rules.vowels["aa"])
        elif unit.vowel:
            self._vowel(unit.vowel)
        elif unit.nunation == FATHATAN:
            self.out.append(self.rules.vowels["a"] + "n")

    def _weak(self, i: int, unit: Unit) -> None:
        """A letter that is read by what stands around it."""
        letter = unit.letter
        last = i == len(self.units) - 1
        if letter in _ALEFS:
            self._alef(i, unit)
        elif letter == "آ":
            self._lengthen_after_hamza(i)
        elif letter in "أإ" and i == 0:
            self._carrier(unit, "i" if letter == "إ" else "a")
        elif letter in "أإؤئء":
            self._hamza(unit, last=last)
        elif letter == "و":
            self._waw(i, unit)
        elif letter in _YEHS:
            self._yeh(i, unit, last=last)
        elif letter == "ى":
            self._maqsura(i, unit, last=last)
        elif letter == "ة":
            self._feminine()
        elif letter in _HEHS and last and self.rules.persian:
            self._silent_heh(unit)
        elif letter == "ے":
            self._lengthen("ai" if self.open == "a" else "e")
        elif letter in self.rules.consonants:
            self._consonant(self.rules.consonants[letter], unit)

    def _next(self, i: int) -> Unit | None:
        return self.units[i + 1] if i + 1 < len(self.units) else None

    def _carrier(self, unit: Unit, default: str) -> None:
        """Alef at the head of a word is silent and bears its vowel."""
        after = self._next(0)
        if unit.vowel:
            self._vowel(unit.vowel)
        elif after is not None and not after.vowel and not after.double and after.letter in "وي" + _YEHS:
            self._vowel("u" if after.letter == "و" else "i")
        else:
            self._vowel(default)

    def _alef(self, i: int, unit: Unit) -> None:
        if i == 0:
            self._carrier(unit, "a")
        elif self.units[i - 1].nunation:
            self.open = ""
        elif unit.vowel and self.open in ("u", "i"):
            self._vowel(unit.vowel)
        else:
            self._lengthen("aa") if self.open in ("", "a") else self.out.append(self.rules.vowels["aa"])
            self.open = ""

    def _lengthen_after_hamza(self, i: int) -> None:
        if i:
            self.out.append(self.rules.consonants["ء"])
        self.out.append(self.rules.vowels["aa"])
        self.open = ""

    def _hamza(self, unit: Unit, *, last: bool) -> None:
        yeh = self.rules.vowels.get("hamza_yeh")
        if unit.letter == "ئ" and yeh and not unit.vowel:
            self.out.append(yeh)
            return
        self.out.append(self.rules.consonants["ء"])
        self._signs(unit)
        if last and unit.letter == "أ" and not unit.vowel and not unit.sukun and not unit.nunation:
            self._vowel("a")
        if last and unit.letter == "ؤ" and "hamza_waw" in self.rules.vowels and not unit.vowel:
            self.out.append(self.rules.vowels["hamza_waw"])

    def _waw(self, i: int, unit: Unit) -> None:
        consonant = self.rules.consonants["و"]
        after = self._next(i)
        bare = not (unit.vowel or unit.double or unit.dagger or unit.nunation)
        if i and self.units[i - 1].letter == "خ" and self.rules.persian and after and after.letter in "اي" + _YEHS:
            self.open = ""
            self.out.append(consonant)
        elif unit.double and self.open == "u":
            self._lengthen("uu")
            self.out.append(consonant)
            self._signs(unit)
        elif bare and self.open == "u":
            self._lengthen("uu")
        elif bare and self.open == "a" and not (after and after.letter in _ALEFS and not unit.sukun):
            self._lengthen("au_sukun" if unit.sukun and "au_sukun" in self.rules.vowels else "au")
        elif bare and i and after and not self.open and not self.units[i - 1].sukun and after.letter not in _ALEFS:
            plain = self.units[i - 1].letter not in _ALEFS + "آ" and not self.units[i - 1].dagger
            self.out.append(self.rules.vowels.get("bare_waw", self.rules.vowels["uu"]) if plain else consonant)
        else:
            self._consonant(consonant, unit)

    def _yeh(self, i: int, unit: Unit, *, last: bool) -> None:
        consonant = self.rules.consonants["ي"]
        after = self._next(i)
        bare = not (unit.vowel or unit.double or unit.dagger or unit.nunation)
        if unit.double and self.open == "i":
            self._lengthen("ii")
            if not last:
                self.out.append(consonant)
                self._signs(unit)
        elif bare and self.open == "i":
            self._lengthen("i_sukun" if unit.sukun and "i_sukun" in self.rules.vowels else "ii")
        elif bare and self.open == "a" and not (after and after.letter in _ALEFS and not unit.sukun):
            self._lengthen("ai_sukun" if unit.sukun and "ai_sukun" in self.rules.vowels else "ai")
        elif bare and i and after and not self.open and not self.units[i - 1].sukun and after.letter not in _ALEFS:
            plain = self.units[i - 1].letter not in _ALEFS + "آو" and not self.units[i - 1].dagger
            self.out.append(self.rules.vowels.get("bare_yeh", self.rules.vowels["ii"]) if plain else consonant)
        else:
            self._consonant(consonant, unit)

    def _maqsura(self, i: int, unit: Unit, *, last: bool) -> None:
        if unit.dagger and last and "maqsura_dagger" in self.rules.vowels:
            self._lengthen("maqsura_dagger")
        elif unit.dagger or (
            last and self.open in ("a", "") and (self.rules.vowels["maqsura"] != "ay" or not self.open)
        ):
            self._lengthen("maqsura" if last else "aa")
        elif last and self.open == "a":
            self._lengthen("maqsura")
        else:
            self._yeh(i, unit._replace(letter="ي"), last=last)

    def _feminine(self) -> None:
        before = self.units[-2].letter if len(self.units) > 1 else ""
        if before in _YEHS and self.out and self.out[-1] == self.rules.vowels["ii"]:
            self.out.append(self.rules.consonants["ي"])  # a long ī before the ending is the doubled y of -iyyah
        if self.open == "" and before not in _ALEFS:
            self.out.append(self.rules.vowels["a"])
        self.open = ""
        self.out.append(self.rules.ending[self.construct])

    def _silent_heh(self, unit: Unit) -> None:
        """Final heh in Persian, Urdu and Pashto: silent after a short vowel, whether that is written or not."""
        before = self.units[-2] if len(self.units) > 1 else None
        if before is not None and before.letter in _ALEFS + "آوي" + _YEHS and not before.vowel:
            self._consonant(self.rules.consonants["ه"], unit._replace(hamza=False))
        else:
            if not self.open:
                self.out.append(self.rules.vowels["a"])
            elif self.open in ("a", "i") and "heh" in self.rules.vowels:
                self._lengthen("heh")
            self.out.append(self.rules.consonants["ه"])
            self.open = ""
            if unit.vowel == "i":
                self.out.append(self.rules.izafat[0])
        if unit.hamza or unit.letter == "ۀ":
            self.out.append(self.rules.izafat[2])
