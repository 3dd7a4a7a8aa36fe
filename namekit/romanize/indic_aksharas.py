"""Cuts a word of an Indic script into aksharas: consonants, vowel, nasal or breathing, each in broad Latin letters."""

from __future__ import annotations

from typing import NamedTuple

BENGALI, GURMUKHI, ODIA, TAMIL = 0x0980, 0x0A00, 0x0B00, 0x0B80
TELUGU, MALAYALAM, SINHALA = 0x0C00, 0x0D00, 0x0D80
_VIRAMA, _NUKTA, _ADDAK = 0x4D, 0x3C, 0x71

_CONSONANTS = dict(
    zip(
        range(0x15, 0x3A),
        [
            "k",
            "kh",
            "g",
            "gh",
            "ng",
            "ch",
            "chh",
            "j",
            "jh",
            "ny",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "n",
            "p",
            "ph",
            "b",
            "bh",
            "m",
            "y",
            "r",
            "r",
            "l",
            "l",
            "zh",
            "v",
            "sh",
            "sh",
            "s",
            "h",
        ],
        strict=True,
    )
) | {0x58: "q", 0x59: "kh", 0x5A: "gh", 0x5B: "z", 0x5C: "r", 0x5D: "rh", 0x5E: "f", 0x5F: "y"}
_NUKTAS = {"k": "q", "j": "z", "ph": "f", "d": "r", "dh": "rh", "jh": "zh", "s": "sh", "l": "l", "y": "y"}
_VOWELS = dict(
    zip(
        range(0x05, 0x15),
        ["a", "a", "i", "i", "u", "u", "ri", "li", "e", "e", "e", "ai", "o", "o", "o", "au"],
        strict=True,
    )
) | {
    0x60: "ri",
    0x72: "a",
    0x04: "a",
}
_SIGNS = dict(
    zip(range(0x3E, 0x4D), ["a", "i", "i", "u", "u", "ri", "ri", "a", "e", "e", "ai", "o", "o", "o", "au"], strict=True)
) | {
    0x57: "au",
    0x62: "li",
}
_CHILLU = {0x7A: "n", 0x7B: "n", 0x7C: "r", 0x7D: "l", 0x7E: "l", 0x7F: "k"}
_BY_PLACE = frozenset({0x1C, 0x1E, 0x24, 0x2A, 0x2F, 0x31, 0x5F, 0x70, 0x71})
"""Letters of some script that the letter alone does not spell."""
_EASTERN = _CONSONANTS | {0x70: "", 0x71: ""}
"""With the letters that Assamese and Odia have beside the others, whose sounds differ."""
_LABIALS = frozenset({0x2A, 0x2B, 0x2C, 0x2D, 0x2E})

_SINHALA_CONSONANTS = dict(
    zip(
        [*range(0x1A, 0x2C), 0x2C, *range(0x2D, 0x32), *range(0x33, 0x3C), 0x3D, *range(0x40, 0x47)],
        [
            "k",
            "kh",
            "g",
            "gh",
            "ng",
            "ng",
            "ch",
            "ch",
            "j",
            "jh",
            "ny",
            "gn",
            "nj",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "nd",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "nd",
            "p",
            "ph",
            "b",
            "bh",
            "m",
            "mb",
            "y",
            "r",
            "l",
            "v",
            "sh",
            "sh",
            "s",
            "h",
            "l",
            "f",
        ],
        strict=True,
    )
)
_SINHALA_VOWELS = {
    0x05: "a", 0x06: "a", 0x07: "a", 0x08: "a", 0x09: "i", 0x0A: "i", 0x0B: "u", 0x0C: "u", 0x0D: "ri",
    0x11: "e", 0x12: "e",
    0x13: "ai", 0x14: "o", 0x15: "o", 0x16: "au",
}  # fmt: skip
_SINHALA_SIGNS = {
    0x4F: "a", 0x50: "a", 0x51: "a", 0x52: "i", 0x53: "i", 0x54: "u", 0x56: "u", 0x58: "ru", 0x59: "e",
    0x5A: "e", 0x5B: "ai",
    0x5C: "o", 0x5D: "o", 0x5E: "au",
}  # fmt: skip


class Akshara(NamedTuple):
    """Consonants in order, `vowel` ("A" in Bengali where inherent), `coda` a nasal or h; `schwa`: an inherent vowel."""

    consonants: tuple[str, ...]
    vowel: str = ""
    coda: str = ""
    schwa: bool = False

    @property
    def onset(self) -> str:
        """Letters of the consonants, together."""
        return "".join(self.consonants)


def block(word: str) -> int:
    """First code point of the Unicode block that the word's first Indic letter is in."""
    return next((ord(c) & ~0x7F for c in word if "\u0900" <= c <= "\u0dff"), 0)


def _nasal(after: int, *, script: int, last: bool) -> str:
    """Anusvara takes the place of the next consonant; at the end it is m in the south, ng in Bengali and Sinhala."""
    if after in _LABIALS:
        return "m"
    if last:
        return {BENGALI: "ng", ODIA: "ng", SINHALA: "n"}.get(script, "m" if script >= TELUGU else "n")
    if after == 0x39 and script < TAMIL:
        return "ng"
    return "ng" if script == BENGALI and after not in range(0x15, 0x30) else "n"


def _closed(open_one: Akshara, coda: str) -> Akshara:
    """An akshara with a nasal or breathing."""
    return Akshara(open_one.consonants, open_one.vowel, coda, open_one.schwa)


def aksharas(word: str, script: int) -> list[Akshara]:
    """Aksharas of a word in the script whose block begins at `script`."""
    sinhala = script == SINHALA
    consonants = _SINHALA_CONSONANTS if sinhala else _EASTERN if script in (BENGALI, ODIA) else _CONSONANTS
    vowels, signs = (_SINHALA_VOWELS, _SINHALA_SIGNS) if sinhala else (_VOWELS, _SIGNS)
    virama = 0x4A if sinhala else _VIRAMA
    codes = [code - script for code in map(ord, word) if script <= code < script + 0x80]
    inherent = "A" if script == BENGALI else "a"
    out: list[Akshara] = []
    cluster: list[str] = []
    double = False
    for i, code in enumerate(codes):
        after = codes[i + 1] if i + 1 < len(codes) else -1
        if code in consonants:
            sound = _consonant(code, codes, i, consonants, script) if code in _BY_PLACE else consonants[code]
            if double:
                cluster.append(sound[0])
                double = False
            cluster.append(sound)
            following = codes[i + 2] if after == _NUKTA and i + 2 < len(codes) else after
            if after == _NUKTA and not sinhala:
                cluster[-1] = _NUKTAS.get(sound, sound)
            if following not in signs and following != virama:
                out.append(Akshara(tuple(cluster), inherent, "", True))
                cluster = []
        elif code in signs:
            out.append(Akshara(tuple(cluster), signs[code]))
            cluster = []
        elif code in vowels:
            out.append(Akshara((), vowels[code]))
        elif code in (0x01, 0x02, 0x70) and out:
            coda = "" if code == 0x01 and script == BENGALI else _nasal(after, script=script, last=after < 0)
            out[-1] = _closed(out[-1], coda)
        elif code == 0x03 and out and script != TAMIL:
            out[-1] = _closed(out[-1], "h")
        elif code in _CHILLU and script == MALAYALAM:
            out.append(Akshara((_CHILLU[code],)))
        elif code == 0x4E and script == BENGALI:
            out.append(Akshara(("t",)))
        double = code == _ADDAK and script == GURMUKHI
    if cluster:
        out.append(Akshara(tuple(cluster)))
    return out


def _consonant(code: int, codes: list[int], i: int, consonants: dict[int, str], script: int) -> str:
    """Sound of a consonant letter where the letter alone does not say it: Bengali ya, Tamil f, Sanskrit jñ."""
    before = codes[i - 1] if i else -1
    if script == BENGALI:
        if code in (0x70, 0x71):
            return "r" if code == 0x70 else "v"
        if code == 0x5F or (code == 0x2F and codes[i + 1 : i + 2] == [_NUKTA]):
            return "w" if before in (0x13, 0x14) else "y"
        if code == 0x2F:
            if before == _VIRAMA:
                return "" if codes[i + 1 : i + 2] == [0x3E] else "y"
            return "j"
    if script == ODIA and code == 0x71:
        return "w"
    if script == TAMIL and code == 0x24:
        return "th"
    if script == TAMIL and code == 0x2A and before == 0x03:
        return "f"
    if script in (TAMIL, MALAYALAM) and code == 0x31 and before == _VIRAMA and codes[i - 2] in (0x28, 0x29, 0x31):
        return "t" if script == MALAYALAM else "tr" if codes[i - 2] == 0x31 else "dr"
    if script in (TAMIL, MALAYALAM) and code == 0x31 and codes[i + 1 : i + 3] == [_VIRAMA, 0x31]:
        return "t" if script == MALAYALAM else ""
    if code == 0x1E and before == _VIRAMA and codes[i - 2] == 0x1C:
        return "y"
    return "g" if code == 0x1C and codes[i + 1 : i + 3] == [_VIRAMA, 0x1E] else consonants.get(code, "")
