"""Arabic script read letter by letter: consonants, written vowels, and و and ي, which are either."""

from __future__ import annotations

import re
from functools import lru_cache

CONSONANTS = {
    "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ڤ": "v",
    "ق": "q", "ك": "k", "ک": "k", "ڪ": "k", "گ": "g", "ګ": "g", "ڨ": "g", "ڭ": "ng", "ڠ": "ng", "ݣ": "g", "ل": "l",
    "م": "m", "ن": "n", "ں": "n", "ٹ": "t", "ټ": "t", "ڈ": "d", "ډ": "d", "ڑ": "r", "ړ": "r", "ڕ": "r", "ڵ": "l",
    "ڼ": "n", "ځ": "dz", "څ": "ts", "ښ": "sh", "ږ": "zh", "ۋ": "v", "ڥ": "v", "ه": "h", "ہ": "h", "ھ": "h",
}  # fmt: skip
_VOWELS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ة": "a", "ۀ": "e", "ە": "e", "ې": "e", "ے": "e",
    "ێ": "e", "ۍ": "ai", "ۆ": "o", "ۇ": "u", "ۈ": "u", "ۉ": "o",
}  # fmt: skip
_PERSIAN = {"ث": "s", "ذ": "z", "ض": "z"}
_ALEFS = "اأإآىةٱە"
_YEHS = "يی"
_GROUPS = {"tsh": "ch", "tch": "ch", "dj": "j", "ngh": "ng"}
_FOREIGN = re.compile("tsh|tch|dj|ngh")
"""Sounds that Arabic script writes with two letters: تشاد Chad, دجيبوتي Djibouti, شنغهاي Shanghai."""


def _waw(before: str, after: str) -> str:
    """و at the head of a word or before a vowel letter is w, else u."""
    if not after:
        return "u" if before else "w"
    return "w" if not before or after in _ALEFS or (after in _YEHS and before not in _ALEFS) else "u"


def _yeh(before: str, after: str, *, persian: bool) -> str:
    if not before:
        return "y" if after else "i"
    if after and (after in _ALEFS or after == "و"):
        return "y" if before in _ALEFS or before in _YEHS or before == "و" else "iy"
    return "e" if persian and after == "ە" else "i"


def _alef(letter: str, word: str, *, persian: bool) -> str:
    """Vowel at the head of a word; Persian puts one before s and a consonant that nobody may say (استیون Steven)."""
    after = word[1:2]
    if after == "و" or (after and after in _YEHS and letter != "أ"):
        return ""
    return "@" if persian and after == "س" and word[2:3] in CONSONANTS else _VOWELS[letter]


@lru_cache(maxsize=100_000)
def letters(word: str, *, persian: bool) -> str:
    """Reading of a word letter by letter."""
    out = []
    last = len(word) - 1
    for i, letter in enumerate(word):
        before, after = word[i - 1] if i else "", word[i + 1] if i < last else ""
        if letter == "و":
            out.append("" if before == "و" else _waw(before, after))
        elif letter in _YEHS:
            out.append("" if before in _YEHS and before else _yeh(before, after, persian=persian))
        elif letter == "ه" and i == last and persian and before not in "اوآ":
            out.append("e")
        elif letter in CONSONANTS:
            out.append((persian and _PERSIAN.get(letter)) or CONSONANTS[letter])
        elif letter in _VOWELS:
            out.append(_alef(letter, word, persian=persian) if i == 0 else _VOWELS[letter])
        elif letter == "ئ" and before == "ا" and after and after not in _YEHS:
            out.append("i")
    spelled = "".join(out)
    return spelled if persian else _FOREIGN.sub(lambda m: _GROUPS[m[0]], spelled)


_ONE = {"sh": "S", "ch": "C", "kh": "X", "gh": "G", "zh": "Z"}
_TWO = str.maketrans({sign: pair for pair, sign in _ONE.items()})
_DIGRAPH = re.compile("|".join(_ONE))
_SOUND, _END = "[bcdfghjklmnpqrstvwxyzSCXGZ]", "[nrlSsXfz][dtkgjbqmnCsz]"
"""A consonant; two that may end a Persian word: -nd, -rk, -sht, -ft."""
_VOWELLED = tuple(
    (re.compile(bare), spoken)
    for bare, spoken in (
        (f"^({_SOUND})(?={_SOUND})", r"\1a"),
        (f"({_SOUND})({_END})$", r"\1a\2"),
        (f"(?!{_END}$)({_SOUND})({_SOUND})$", r"\1a\2"),
        (f"({_SOUND}{_SOUND})(?={_SOUND}{_SOUND})", r"\1a"),
    )
)
"""Where a word has a vowel that is not written: behind a consonant at its head, before what ends it, between two and two."""
_CONSONANTAL = re.compile(f"(?<=[ا{''.join(CONSONANTS)}])و(?=ند|ست|ه$)(?<=...)")
"""A و between two consonants that is one itself: -vand, -vest-, -veh; not in کوه, kuh."""
_LEAST = 3
"""Letters from which on a last ه is a syllable: ده is deh all the same."""


def persian_syllables(word: str) -> str:
    """A Persian word with likely vowels where none are written, and its last ه as eh.

    >>> persian_syllables("کرکوند"), persian_syllables("قروه"), persian_syllables("مرند")
    ('karkvand', 'qarveh', 'marand')
    """
    spelled = letters(_CONSONANTAL.sub("ۋ", word), persian=True).replace("w", "v")
    spelled = _DIGRAPH.sub(lambda m: _ONE[m[0]], spelled)
    for bare, spoken in _VOWELLED:
        spelled = bare.sub(spoken, spelled)
    spelled = spelled.translate(_TWO)
    return f"{spelled}h" if spelled.endswith("e") and len(word) >= _LEAST else spelled
