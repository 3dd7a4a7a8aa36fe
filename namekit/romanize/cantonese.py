"""Cantonese: Jyutping to the spelling of the Hong Kong government.

The government publishes no table; the usage of its gazetteers and identity cards goes back to Eitel and Dyer Ball (K. K. Kataoka and
C. Y.-P. Lee, "A System without a System", 2008). Its letters still tell the alveolar from the retroflex sibilants that
Cantonese has merged (Tsim for 尖, Chan for 陳), as Mandarin does to this day, so the Mandarin initial decides between them.
"""

from __future__ import annotations

import re
from functools import cache

from namekit.romanize.chinese_characters import cantonese_readings, mandarin_readings

_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "gw": "kw",
    "kw": "kw",
    "z": "ch",
    "c": "ch",
    "j": "y",
    "zh": "ch",
    "ch": "ch",
}

_FINALS = {
    "aa": "a", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak",
    "ou": "o", "oe": "eu", "oeng": "eung", "oek": "euk", "eoi": "ui", "eon": "un", "eot": "ut",
    "yu": "ue", "yun": "uen", "yut": "uet",
}  # fmt: skip

_WHOLE = {
    "m": "m", "ng": "ng", "ji": "yi", "jyu": "yu", "jyun": "yuen", "jyut": "yuet", "zi": "chi", "ci": "chi", "si": "shi",
    "gu": "ku", "gun": "kwun", "waa": "wah", "syu": "shue", "jau": "yau", "ngo": "ngo", "o": "o",
    "sang": "sang", "saang": "sang",
}  # fmt: skip

_PLACES = {"jyu": "yue", "gu": "kwu"}
_PEOPLE = {"zan": "chun", "ngo": "ngor"}
"""Syllables that maps spell otherwise than identity cards: 鯉魚門 Lei Yue Mun and 古洞 Kwu Tung, but 余 Yu. Given names with 振 and 娥 have
Chun and Ngor."""

_SYLLABLE = re.compile(r"(gw|kw|ng(?=[aeiou])|[bpmfdtnlgkhzcswj]?)(.+?)[1-6]?")


def _alveolar(char: str) -> bool:
    """Whether Mandarin reads it with z, c, s, or with j, q, x, in part the old z, c, s."""
    first = (mandarin_readings(char) or ("",))[0]
    return bool(re.match(r"(z|c|s)(?!h)|j|q|x", first))


@cache
def hong_kong_syllable(jyutping: str, alveolar: bool = False, person: bool = False) -> str:
    """The Hong Kong spelling of a Jyutping syllable, lower case; `alveolar` chooses ts and s over ch and sh."""
    base = jyutping.rstrip("123456")
    if base in ("zi", "ci", "si") and alveolar:
        return {"zi": "tsz", "ci": "tsz", "si": "sze"}[base]
    if base in _WHOLE:
        return (_PEOPLE if person else _PLACES).get(base) or _WHOLE[base]
    if person and base in _PEOPLE:
        return _PEOPLE[base]
    match = _SYLLABLE.fullmatch(base)
    if match is None:
        return base
    initial, final = match.groups()
    letters = _FINALS.get(final, final)
    if (
        initial == "s"
        and not alveolar
        and not (final.startswith("i") and final != "ing")
        and final not in ("yut", "ei", "e")
    ):
        return "sh" + letters
    if initial in ("z", "c") and alveolar and not person and final != "oi":
        return "ts" + letters
    return _INITIALS.get(initial, initial) + letters


def hong_kong(char: str, person: bool = False) -> str:
    """The Hong Kong spelling of one character, lower case; empty where it has no Cantonese reading."""
    readings = cantonese_readings(char)
    return hong_kong_syllable(readings[0], _alveolar(char), person) if readings else ""
