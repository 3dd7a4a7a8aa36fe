"""Syllables of a Burmese word with their sounds."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize import transliterate

_CONSONANTS = dict(
    zip(
        [chr(c) for c in range(0x1000, 0x1022)],
        [
            "k",
            "kh",
            "g",
            "g",
            "ng",
            "s",
            "hs",
            "z",
            "z",
            "ny",
            "ny",
            "t",
            "ht",
            "d",
            "d",
            "n",
            "t",
            "ht",
            "d",
            "d",
            "n",
            "p",
            "hp",
            "b",
            "b",
            "m",
            "y",
            "r",
            "l",
            "w",
            "th",
            "h",
            "l",
            "O",
        ],
        strict=True,
    )
)
_FOREIGN = {"hs": "s", "ht": "t", "hp": "f", "kh": "k", "th": "s"}
_FOREIGN_PALATAL = {"ky": "j", "kyw": "jw"}
_MEDIALS = {"ျ": "y", "ြ": "y", "ွ": "w", "ှ": "h"}
_PALATAL = {"ky": "ky", "khy": "ch", "gy": "j", "kyw": "kyw", "rh": "sh", "yh": "sh", "lyh": "sh", "thyh": "sh"}
_VOWELS = {
    "": "a", "ာ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "e", "ော": "o", "ို": "o",
    "ံ": "an", "ိံ": "ein", "ုံ": "on",
    "ော်": "o", "ယ်": "e",
}  # fmt: skip
_RHYMES = {"င": "in", "စ": "it", "ည": "i", "ဉ": "in", "ယ": "e"}
_FINALS = {"က": "k", "ဂ": "k", "တ": "t", "ပ": "p", "န": "n", "မ": "m", "င": "ng", "စ": "s", "ည": "n",
    "ဉ": "n", "ဏ": "n", "လ": "l", "ရ": "r", "သ": "s"}  # fmt: skip
_SYLLABLE = re.compile("([က-အ]|[ဣ-ဪ])([ျြွှ]*)([ိီုူေဲာါံ]*(?:ော်|(?<=ာ)်)?)((?:[က-အဿ]့?်|[က-အ]့?္)*)")
_INDEPENDENT = {"ဣ": "i", "ဤ": "i", "ဥ": "u", "ဦ": "u", "ဧ": "e", "ဩ": "o", "ဪ": "o"}
_TOWN = re.compile("(?<=..)မြို့$")


def _onset(letter: str, medials: str, *, foreign: bool) -> str:
    sound = _INDEPENDENT.get(letter) or _CONSONANTS[letter]
    if foreign:
        sound = _FOREIGN.get(sound, sound)
    joined = sound + "".join(_MEDIALS[m] for m in medials)
    if foreign and "ြ" in medials:
        joined = joined.replace("y", "r")
    if foreign and joined in _FOREIGN_PALATAL:
        return _FOREIGN_PALATAL[joined]
    return _PALATAL.get(joined, joined)


def _rhyme(vowel: str, finals: str, *, foreign: bool) -> str:
    letters = re.sub("[့်္]", "", finals)
    vowel = vowel.replace("ါ", "ာ").rstrip("်")
    spelled = _VOWELS.get(vowel, "".join(_VOWELS.get(v, "") for v in vowel))
    if not letters:
        return spelled
    if not vowel and letters[0] in _RHYMES:
        return "is" if foreign and letters[0] == "စ" else _RHYMES[letters[0]]
    native = {"ို": "ai", "ော": "au", "ိ": "ei", "ု": "o"}
    head = spelled if foreign else native.get(vowel, spelled)
    return head + "".join(_FINALS.get(c, _CONSONANTS.get(c, "")) for c in letters)


def _spell(word: str, *, foreign: bool) -> str:
    out = []
    for letter, medials, vowel, finals in _SYLLABLE.findall(word):
        rounded = medials.endswith("ွ") and not vowel and finals
        onset = _onset(letter, medials[:-1] if rounded else medials, foreign=foreign)
        if letter in _INDEPENDENT and not (vowel or finals):
            out.append(onset)
        elif rounded:
            out.append(onset + "u" + _rhyme("", finals, foreign=foreign)[1:])
        else:
            out.append(onset + (_rhyme(vowel, finals, foreign=foreign) if vowel or finals else "@"))
    return re.sub("@$", "a", "".join(out).replace("O@", "a").replace("O", ""))


@lru_cache(maxsize=50_000)
def burmese_word(word: str) -> tuple[str, ...]:
    """Readings of a word: letters as foreign names use them, native sounds, the spelling of Myanmar; without မြို့, town, at the end."""
    if not any("\u1000" <= c <= "\u109f" for c in word):
        return (word.lower(),)
    word = _TOWN.sub("", word).replace("း", "").replace("့", "")
    official = transliterate(word, "my-official").lower()
    return tuple(dict.fromkeys((_spell(word, foreign=True), _spell(word, foreign=False), official)))
