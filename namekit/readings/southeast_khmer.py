"""Letters of a Khmer word with their sounds; the vowels of both series are near enough to be read alike."""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANTS = dict(
    zip(
        [chr(c) for c in (*range(0x1780, 0x179D), *range(0x179F, 0x17A3))],
        [
            "k",
            "kh",
            "k",
            "kh",
            "ng",
            "ch",
            "chh",
            "ch",
            "chh",
            "nh",
            "d",
            "th",
            "d",
            "th",
            "n",
            "t",
            "th",
            "t",
            "th",
            "n",
            "b",
            "ph",
            "p",
            "ph",
            "m",
            "y",
            "r",
            "l",
            "v",
            "s",
            "h",
            "l",
            "O",
        ],
        strict=True,
    )
)
_FIRST_SERIES = frozenset("កខចឆដឋណតថបផសហឡអ")
_SONORANTS = frozenset("ងញណនមយរលវ")
"""Consonants that leave the series to the one above them; others under one decide it."""
_SIGNS = {
    "\u17b6": ("a", "ea"), "\u17b7": ("e", "i"), "\u17b8": ("ei", "i"), "\u17b9": ("oe", "ue"),
    "\u17ba": ("eu", "eu"), "\u17bb": ("o", "u"),
    "\u17bc": ("ou", "u"), "\u17bd": ("uo", "uo"), "\u17be": ("aeu", "eu"), "\u17bf": ("oea", "oea"),
    "\u17c0": ("ie", "ie"),
    "\u17c1": ("e", "e"), "\u17c2": ("ae", "e"), "\u17c3": ("ai", "ey"), "\u17c4": ("ao", "o"),
    "\u17c5": ("au", "ov"),
    "\u17c6": ("am", "um"), "\u17c7": ("ah", "eah"),
}  # fmt: skip
_INDEPENDENT = {"ឥ": "e", "ឦ": "ei", "ឧ": "u", "ឩ": "ou", "ឪ": "au", "ឫ": "rue", "ឬ": "rue",
    "ឯ": "ae", "ឰ": "ai", "ឱ": "ao", "ឲ": "ao", "ឳ": "au"}  # fmt: skip
_PARTS = re.compile("([ក-អ](?:្[ក-អ])*)([៉៊]?)([\u17b6-\u17c5]*[\u17c6\u17c7]?)|([ឣ-ឳ])")
_NASAL_A, _NG = "\u17b6\u17c6", "ង"
"""The a of ◌ាំង, in which the sign of m is silent before ng: ត្រពាំង trapeang."""
_STREAM = re.compile("^អូរ(?=[ក-ឳ]|$)")
"""A stream, in which the r of the writing is silent: Ou, in many names."""
_DIGITS = frozenset("០១២៣៤៥៦៧៨៩")
_NUMBERS = dict(zip("១២៣៤៥", ("មួយ", "ពីរ", "បី", "បួន", "ប្រាំ"), strict=True))
"""Quarters of towns have numbers, which Latin letters spell out: ទី ១ Ti Muoy."""
_CANCELLED = re.compile("[ក-អ][\u17b7\u17bb]?៍|[់័៏៌\u200b]")


def _vowel(signs: str, series: int) -> str:
    if signs == "\u17bb\u17c6":
        return "om"
    if signs == "\u17b6\u17c6":
        return ("am", "oam")[series]
    return "".join(_SIGNS[s][series] for s in signs)


def _spell(word: str, *, loan: bool) -> str:
    out = []
    parts = _PARTS.findall(_CANCELLED.sub("", word))
    closed = True
    for i, (onset, shifter, signs, independent) in enumerate(parts):
        if independent:
            out.append(_INDEPENDENT.get(independent, ""))
            closed = False
            continue
        letters = onset.split("្")
        strong = next((c for c in reversed(letters[1:]) if c not in _SONORANTS), letters[0])
        first = (strong in _FIRST_SERIES) != bool(shifter)
        if shifter == "៉":
            first = True
        series = 0 if first else 1
        sound = "".join(
            ("p" if c == "ប" and (shifter or len(letters) > 1) else _CONSONANTS.get(c, "")) for c in letters
        )
        if signs == _NASAL_A and i + 1 < len(parts) and parts[i + 1][0] == _NG and not any(parts[i + 1][1:]):
            out.append(sound + ("a", "ea")[series])
            closed = False
        elif signs:
            out.append(sound + _vowel(signs, 1 if loan else series))
            closed = signs[-1] in "\u17c6\u17c7"
        elif not closed or (i == len(parts) - 1 and out):
            out.append({"b": "p", "d": "t"}.get(sound, sound))
            closed = True
        else:
            out.append(sound + ("a" if first else "o"))
            closed = False
    return "".join(out).replace("O", "")


@lru_cache(maxsize=50_000)
def khmer_word(word: str) -> tuple[str, ...]:
    """Readings of a word by series, and with the vowels of foreign names."""
    if not any("\u1780" <= c <= "\u17ff" for c in word):
        return (word.lower(),)
    if word[-1] in _NUMBERS and (len(word) == 1 or word[-2] not in _DIGITS):
        spelled = khmer_word(_NUMBERS[word[-1]])[:1]
        return (
            tuple(f"{head} {number}" for head in khmer_word(word[:-1]) for number in spelled) if word[:-1] else spelled
        )
    word = _STREAM.sub("អូ", word)
    bare = re.sub("^(?:ទី)?ក្រុង(?=..)", "", word)
    rest = khmer_word(bare) if bare != word else ()
    return tuple(dict.fromkeys((_spell(word, loan=False), *rest, _spell(word, loan=True).replace("ea", "a"))))
