"""Letters of a Thai (or Lao) word in spoken order, with their sounds at the head and at the end of a syllable."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize.native_names import latin
from namekit.romanize.thai_syllables import INITIAL

_NATIVE = INITIAL | {"อ": "O"}
_FOREIGN = _NATIVE | {
    **dict.fromkeys("ขคฆ", "k"), **dict.fromkeys("ฐฑฒถทธ", "t"), **dict.fromkeys("ผพภ", "p"), "จ": "j",
    "ฌ": "zh", "ญ": "ny",
}  # fmt: skip
_FINAL = {
    **dict.fromkeys("ขคฆ", "k"), **dict.fromkeys("จชซฌฎฏฐฑฒดตถทธศษส", "t"), **dict.fromkeys("บปพฟภ", "p"),
    **dict.fromkeys("ญณรลฬ", "n"),
}  # fmt: skip
_SIGNS = {
    "ะ": "a", "ั": "a", "า": "a", "ำ": "am", "ิ": "i", "ี": "i", "ึ": "ue", "ื": "ue", "ุ": "u", "ู": "u", "อ": "o",
    "เ": "e", "แ": "ae", "โ": "o", "ไ": "ai", "ใ": "ai", "ฤ": "rue", "ๅ": "a",
}  # fmt: skip
_MARKS = re.compile("[่-๋ํ๎ๆฯฺ]")
_SILENT = re.compile("([ก-ฮ])[ิุ]?์")
_CLUSTER = "(?:(?:[กขคปผพบฟ][รล]|[กขค]ว(?!ิ)|[ตทดชศ]ร)(?=[ก-ฮะ-ู็<])|ห[งญนมยรลว]|[ก-ฮ])"
_ORDER = [
    (re.compile(f"เ({_CLUSTER})ี(?:ยะ|ย)"), r"\1{ia}"),
    (re.compile(f"เ({_CLUSTER})ือ"), r"\1{uea}"),
    (re.compile(f"เ({_CLUSTER})าะ"), r"\1{o}"),
    (re.compile(f"เ({_CLUSTER})า"), r"\1{ao}"),
    (re.compile(f"เ({_CLUSTER})(?:อะ|อ|ิ)"), r"\1{oe}"),
    (re.compile(f"เ({_CLUSTER})ย(?![ะ-ู])"), r"\1{oei}"),
    (re.compile(f"ไ({_CLUSTER})ย?"), r"\1{ai}"),
    (re.compile(f"ใ({_CLUSTER})"), r"\1{ai}"),
    (re.compile(f"แ({_CLUSTER})[ะั]?"), r"\1{ae}"),
    (re.compile(f"เ({_CLUSTER})[ะั]?"), r"\1{e}"),
    (re.compile(f"โ({_CLUSTER})ะ?"), r"\1{o}"),
    (re.compile("([ก-ฮ])ัวะ?"), r"\1{ua}"),
    (re.compile("([ก-ฮ])ัย"), r"\1{ai}"),
    (re.compile("([ก-ฮ])รร(?=[ก-ฮ])"), r"\1{a}"),
    (re.compile("([ก-ฮ])รร"), r"\1{an}"),
    (re.compile("([ก-ฮ])ือ"), r"\1{ue}"),
    (re.compile("([ก-ฮ])[็]?อ(?![ะ-ู])"), r"\1{o}"),
]
_UNWRITTEN = re.compile("((?:[าีู]|โ[ก-ฮ])(?!ย|ตร)[ก-ฮ])([กคงดตทนบปพภมรลวณศษส])$")
"""Two consonants at the end behind a long vowel: a syllable of their own, whose o is not written (มานพ Manop, สาคร Sakhon)."""
_UNIT = re.compile("{([a-z]+)}|<(.)>|(.)")
_GENERIC = re.compile("^(?:จังหวัด|แคว้น|อำเภอ|มณฑล|เทศบาล|ตำบล|เมือง|นคร|รัฐ|เขต|แขวง|เกาะ)(?=..)")
"""Kinds of places, written before the name and joined to it."""
_ONE = re.compile("(?<=[ก-ฮ])ว(?=[ก-ฮ](?![ะ-ู]))")

_LEADING = re.compile("ห(?=[งญนมยรลว][่-๋]?[ะ-ูัวอ]|[งญนมยรลว](?:รร|[่-๋]?[ก-ฮ](?![ะ-ู])))")
"""The h that only makes the sonorant behind it one of the high class: หนองคาย Nong Khai."""

LAO_AS_THAI = {
    code: chr(code - 0x80) for code in range(0x0E81, 0x0EDA)
} | {
    0x0E8D: "ย", 0x0EBB: "{o}", 0x0EBD: "{ia}", 0x0EDC: "น", 0x0EDD: "ม", 0x0EBC: "ล",
    0x0EC8: "", 0x0EC9: "", 0x0ECA: "", 0x0ECB: "", 0x0ECC: "์", 0x0ECD: "{o}",
}  # fmt: skip
"""Lao letters by their Thai counterparts, 128 code points below; vowels that Thai lacks in braces, as spelled out."""


def _spoken_order(word: str) -> str:
    word = _SILENT.sub(r"<\1>", _MARKS.sub("", word.replace("ํา", "ำ")))
    word = _UNWRITTEN.sub(r"\1{o}\2", word)
    for pattern, replacement in _ORDER:
        word = pattern.sub(replacement, word)
    return _ONE.sub("{ua}", word.replace("็", "{e}" if "เ" in word else ""))


def _units(word: str, *, silent: bool) -> list[tuple[str, bool]]:
    """Sounds in order: (vowel, True) or (consonant letter, False); `silent` keeps the letters under ◌์."""
    out = []
    for vowel, muted, letter in _UNIT.findall(_spoken_order(word)):
        if vowel:
            out.append((vowel, True))
        elif muted:
            if silent:
                out.append((_FOREIGN[muted], True))
        elif letter in _SIGNS and (letter != "อ" or (out and not out[-1][1])):
            out.append((_SIGNS[letter], True))
        elif letter in _NATIVE:
            out.append((letter, False))
    return out


def _bare_run(units: list[tuple[str, bool]], start: int) -> int:
    """Number of consonants from there on that no vowel follows: of three the last two make a syllable (นคร na-khon)."""
    run = 0
    while start + run < len(units) and not units[start + run][1]:
        run += 1
    return run - 1 if start + run < len(units) else run


def _spell(units: list[tuple[str, bool]], initial: dict[str, str], final: dict[str, str]) -> str:
    """A consonant before a vowel begins a syllable; after one and before none it ends it; else it bears a filler."""
    out = []
    open_syllable = False
    for i, (unit, vowel) in enumerate(units):
        if vowel:
            out.append(unit)
            open_syllable = True
            continue
        following = units[i + 1] if i + 1 < len(units) else None
        if following is not None and following[1]:
            out.append(initial[unit])
        elif open_syllable or following is None:
            out.append(final.get(unit, initial[unit]))
            open_syllable = False
        elif unit == "อ":
            out.append("a")
            open_syllable = True
        elif following[0] in "รลว" and i + 2 < len(units) and units[i + 2][1]:
            out.append(initial[unit])
        else:
            out.append(initial[unit] + "@")
            open_syllable = _bare_run(units, i) != 3
    return "".join(out).replace("O", "")


@lru_cache(maxsize=50_000)
def thai_word(word: str) -> tuple[str, ...]:
    """Readings of a word: as a transcribed foreign name, as a Thai one."""
    if not any("\u0e00" <= c <= "\u0e7f" or c == "{" for c in word):
        return (word.lower(),)
    foreign = _spell(_units(word, silent=True), _FOREIGN, {}).replace("ae", "e")
    native = _spell(_units(_LEADING.sub("", word), silent=False), _NATIVE, _FINAL)
    voiced = foreign.replace("w", "v").replace("k", "g")
    listed = latin("th").get(word, ())[:1]
    bare = _GENERIC.sub("", word)
    rest = thai_word(bare)[:2] if bare != word else ()
    return tuple(dict.fromkeys((*listed, foreign, native, *rest, voiced)))
