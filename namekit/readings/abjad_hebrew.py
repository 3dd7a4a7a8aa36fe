"""Readings of Hebrew script: Hebrew and Yiddish names, and foreign names written in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest

from namekit.romanize.native_names import latin

Readings = tuple[tuple[str, float], ...]

_MARKS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_GERESH = str.maketrans("׳’‘ʼ`´", "''''''")
_TOKENS = re.compile("[א-ת\u05ef-\u05f2\ufb1d-\ufb4f]+(?:['\"״][א-ת]+)*'?|[0-9]+|[A-Za-z\u00c0-\u024f]+")
_WITH_GERESH = {
    "ג": "j", "ז": "zh", "צ": "ch", "ץ": "ch", "ת": "th", "ד": "dh", "ח": "kh", "ע": "gh", "ר": "gh", "ט": "z",
    "ו": "w",
}  # fmt: skip
_CONSONANTS = {
    "ב": "b", "ג": "g", "ד": "d", "ז": "z", "ח": "kh", "ט": "t", "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n",
    "ן": "n", "ס": "s", "פ": "p", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
    "װ": "v", "ױ": "oy", "ײ": "ay",
}  # fmt: skip
_PARTICLES = {"בן": ("ben",), "בר": ("bar",), "בת": ("bat",), "אבו": ("abu",), "אבן": ("ibn", "even"),
    "אל": ("al", "el"),
    "דה": ("de",),
              "די": ("di", "de"), "ואן": ("van",), "פון": ("von",), "דל": ("del",)}  # fmt: skip
_YIDDISH = {"דזש": "j", "טש": "ch", "זש": "zh", "שטש": "shch", "וו": "v", "װ": "v", "יי": "ey",
    "ײ": "ay", "וי": "oy", "ױ": "oy",
            "ע": "e", "א": "a", "ו": "u", "ה": "h", "כ": "kh", "ב": "b", "י": "i", "פ": "p", "ש": "sh"}  # fmt: skip
_YIDDISH_GROUP = re.compile("שטש|דזש|טש|זש|וו|יי|וי|.")
_LOOKS_YIDDISH = re.compile("[א-ת]ע|טש|זש|א[בדלמנרסט].*א|ײ|ױ|װ")
READINGS = 4


def _vav(word: str, i: int, after: str) -> str:
    before = word[i - 1] if i else ""
    if after == "ו" and before != "ו":
        return "v"
    if before == "ו":
        return "" if i > 1 or i == 1 else "v"
    if (
        not i
        or (after and after in "איה" and i > 1 and word[i + 1 :] not in ("י", "ה", "א"))
        or (before == "י" and not after)
    ):
        return "v"
    return "o"


def _yod(word: str, i: int, after: str) -> str:
    before = word[i - 1] if i else ""
    if not i:
        return "y" if after != "י" else ""
    if after == "י":
        return "ay"
    if before == "י":
        return ""
    return "y" if after and after in "אהו" and before not in "או" else "i"


def _plain(word: str, i: int, letter: str, after: str) -> str:
    """Sound of a letter in a word of Israeli Hebrew or of a foreign name."""
    if letter == "ו":
        return _vav(word, i, after)
    if letter == "י":
        return _yod(word, i, after)
    if letter == "א":
        return "" if after in ("ו", "י") and after and not i else "a"
    if letter == "ה":
        return "h" if after else "a"
    if letter == "כ":
        return "kh" if i and after else "k"
    if letter == "ב" and i and not after:
        return "v"
    if letter == "ס" and after == "ס":
        return ""
    return _CONSONANTS.get(letter, "")


@lru_cache(maxsize=100_000)
def letters(word: str) -> str:
    """Read a word letter by letter."""
    out = []
    for i, letter in enumerate(word):
        after = word[i + 1] if i + 1 < len(word) else ""
        if after in ("'", '"') and letter in _WITH_GERESH and after == "'":
            out.append(_WITH_GERESH[letter])
        else:
            out.append(_plain(word, i, letter, after.strip("'\"״")))
    return "".join(out)


def _soft(spelled: str, word: str) -> tuple[str, ...]:
    """The same letters with bet and pe read as v and f, wherever the writing leaves it open."""
    forms = [spelled]
    if "פ" in word:
        forms.append(spelled.replace("p", "f"))
    if "ב" in word[1:-1]:
        forms.append(spelled[:1] + spelled[1:].replace("b", "v"))
    if word.endswith("ב"):
        forms.append(spelled[:-1] + "b")
    if "ש" in word:
        forms.append(spelled.replace("sh", "s"))
    return tuple(forms[:READINGS])


def _yiddish(word: str) -> str:
    """Reading of a Yiddish word, whose vowels are all written; Hebrew words in it aside."""
    found = _YIDDISH_GROUP.findall(word)
    if found and found[0] == "א" and len(found) > 1 and found[1] in ("ו", "יי", "וי", "י"):
        found = found[1:]
    return "".join(_YIDDISH.get(group) or _CONSONANTS.get(group, "") for group in found)


@lru_cache(maxsize=100_000)
def _word(word: str) -> tuple[str, ...]:
    """Readings of one word, likeliest first."""
    if word in _PARTICLES:
        return _PARTICLES[word]
    listed = latin("he").get(word, ())[:2]
    spelled = letters(word)
    if listed:
        return (*listed, spelled)
    if _LOOKS_YIDDISH.search(word):
        return (_yiddish(word), *_soft(spelled, word)[:2])
    return _soft(spelled, word)


def hebrew(text: str) -> Readings:
    """Latin readings of a name in Hebrew script, likeliest first, with weights from 1 downwards.

    Vowels that are not written are left out unless the name lexicon knows the word.

    >>> hebrew("ג'קסונויל")[0]
    ('jksonvil', 1.0)
    """
    words = _TOKENS.findall(_MARKS.sub("", text).translate(_GERESH))
    options = [_word(word) if word[0] > "\u0590" else (word.lower(),) for word in words]
    if not options:
        return ()
    columns = zip_longest(*(o[:READINGS] for o in options))
    texts = (
        " ".join(c if c is not None else o[0] for c, o in zip(column, options, strict=True)).strip()
        for column in columns
    )
    return tuple((t, 1.0 - 0.1 * rank) for rank, t in enumerate(dict.fromkeys(t for t in texts if t)))
