"""Mandarin syllables: tone marks, Wade–Giles, Tongyong, and the syllables that there are.

Tone marks follow Hanyu Pinyin Fang'an (1958; GB/T 16159-2012): on a or e, on the o of ou, else on the last vowel.
Wade–Giles follows the table that the BGN/PCGN 1979 system and the Library of Congress used.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from namekit.base.cache import kept
from namekit.romanize.chinese_characters import table

_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}

_WG_INITIALS = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs",
    "zh": "ch", "ch": "ch'", "sh": "sh", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip

_WG_WHOLE = {
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "er": "erh",
    "yi": "i", "you": "yu", "yu": "yü", "yue": "yüeh", "yuan": "yüan", "yun": "yün", "ye": "yeh", "yan": "yen", "yong": "yung",
    "ge": "ko", "ke": "k'o", "he": "ho", "e": "o", "gui": "kuei", "kui": "k'uei", "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo",
}  # fmt: skip


def toneless(syllable: str) -> str:
    """A syllable without its tone number: `lv4` → `lv`."""
    return syllable.rstrip("12345")


@cache
def marked(syllable: str) -> str:
    """A syllable with its tone mark: `lv4` → `lǜ`, `gui4` → `guì`."""
    base, tone = toneless(syllable), syllable[-1:]
    letters = base.replace("v", "ü")
    if tone not in _MARKS or tone == base[-1:]:
        return letters
    vowel = next((letters.index(v) for v in "ae" if v in letters), letters.find("ou"))
    if vowel < 0:
        vowel = max(letters.rfind(v) for v in "iouü")
    return unicodedata.normalize("NFC", letters[: vowel + 1] + _MARKS[tone] + letters[vowel + 1 :])


@cache
def wade_giles(syllable: str) -> str:
    """A pinyin syllable in Wade–Giles, without tone and without the circumflex of ê.

    >>> [wade_giles(s) for s in ("zhang1", "qing2", "xue2", "zi3", "lv3", "guo2")]
    ['chang', "ch'ing", 'hsüeh', 'tzu', 'lü', 'kuo']
    """
    base = toneless(syllable)
    if base in _WG_WHOLE:
        return _WG_WHOLE[base]
    match = re.fullmatch(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.+)", base)
    if match is None:
        return base
    initial, final = match.groups()
    if initial in ("j", "q", "x") and final[0] == "u":
        final = "ü" + final[1:]
    final = final.replace("v", "ü")
    final = re.sub(r"^ong$", "ung", final)
    final = re.sub(r"^iong$", "iung", final)
    final = re.sub(r"^ian$", "ien", final)
    final = re.sub(r"^(i|ü)e$", r"\1eh", final)
    final = "o" if final == "uo" else final
    return _WG_INITIALS.get(initial, initial) + final


_TY_INITIALS = {"zh": "jh", "q": "c", "x": "s"}
_TY_WHOLE = {
    "zhi": "jhih", "chi": "chih", "shi": "shih", "ri": "rih", "zi": "zih", "ci": "cih", "si": "sih",
    "feng": "fong", "weng": "wong", "wen": "wun",
}  # fmt: skip


@cache
def tongyong(syllable: str) -> str:
    """A pinyin syllable in Tongyong Pinyin, Taiwan's official system of 2002 to 2008, without tone.

    >>> [tongyong(s) for s in ("zhang1", "qing2", "xue2", "zi3", "lv3", "xiu4", "gui4")]
    ['jhang', 'cing', 'syue', 'zih', 'lyu', 'siou', 'guei']
    """
    base = toneless(syllable)
    if base in _TY_WHOLE:
        return _TY_WHOLE[base]
    final = re.sub(r"^([jqx])(?:u|i(?=ong))", r"\1yu", base).replace("yuong", "yong").replace("v", "yu")
    final = re.sub("iu$", "iou", re.sub("ui$", "uei", final))
    return re.sub("^(?:zh|q|x)", lambda initial: _TY_INITIALS[initial[0]], final)


@kept
def pinyin_syllables() -> frozenset[str]:
    """All Mandarin syllables that a character is read as, without tones."""
    found = {toneless(r) for readings in table("han_mandarin").values() for r in readings.split()}
    return frozenset(s for s in found if re.fullmatch("[a-z]{1,6}", s) and re.search("[aeiouv]", s))


@cache
def only_split(before: str, after: str) -> bool:
    """Whether two syllables of pinyin without tones, written together, are read as these two alone.

    >>> only_split("ha", "er"), only_split("xi", "an")
    (True, False)
    """
    both = (before + after).lower().replace("ü", "v")
    known = pinyin_syllables()
    others = (at for at in range(1, len(both)) if at != len(before))
    return both not in known and not any(both[:at] in known and both[at:] in known for at in others)
