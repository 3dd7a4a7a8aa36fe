"""Letters of a Tibetan word with their sounds, as foreign names use them; silent letters of native words are kept."""

from __future__ import annotations

import re
from functools import lru_cache

_ROOTS = dict(
    zip(
        [chr(c) for c in (*range(0x0F40, 0x0F48), *range(0x0F49, 0x0F6A))],
        [
            "k",
            "kh",
            "g",
            "g",
            "ng",
            "ch",
            "ch",
            "j",
            "ny",
            "t",
            "th",
            "d",
            "d",
            "n",
            "t",
            "th",
            "d",
            "d",
            "n",
            "p",
            "ph",
            "b",
            "b",
            "m",
            "ts",
            "ts",
            "dz",
            "dz",
            "w",
            "zh",
            "z",
            "O",
            "y",
            "r",
            "l",
            "sh",
            "sh",
            "s",
            "h",
            "O",
            "ksh",
        ],
        strict=True,
    )
)
_SUBJOINED = {chr(ord(letter) + 0x50): sound.replace("O", "") for letter, sound in _ROOTS.items()} | {
    "ྺ": "w",
    "ྻ": "y",
    "ྼ": "r",
}
_VOWELS = {"ི": "i", "ུ": "u", "ེ": "e", "ོ": "o", "ཱ": "", "ཻ": "e", "ཽ": "o", "ྀ": "i", "ཾ": "n", "ཱི": "i", "ཱུ": "u"}
_LETTER = re.compile("([\u0f40-\u0f6a])([\u0f90-\u0fbc]*)([\u0f71-\u0f80]*)")


def _syllable(text: str) -> str:
    parts = _LETTER.findall(text)
    voiced = next((i for i, part in enumerate(parts) if part[2]), None)
    root = voiced if voiced is not None else next((i for i, part in enumerate(parts) if part[1]), 0)
    out = []
    for i, (letter, subjoined, vowels) in enumerate(parts):
        sound = _ROOTS.get(letter, "") + "".join(_SUBJOINED.get(s, "") for s in subjoined)
        vowel = "".join(_VOWELS.get(v, "") for v in vowels) or ("a" if i == root else "")
        out.append(sound + vowel)
    return "".join(out).replace("O", "")


@lru_cache(maxsize=50_000)
def tibetan_word(word: str) -> tuple[str, ...]:
    """Reading of a word, syllable by syllable."""
    if not any("\u0f00" <= c <= "\u0fff" for c in word):
        return (word.lower(),)
    return ("".join(map(_syllable, re.split("[་༌]", word))),)
