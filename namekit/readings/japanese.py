"""Japanese names as they may be read: kanji through name tables, kana as they stand, katakana as foreign names."""

from __future__ import annotations

import re
from typing import NamedTuple

from namekit.readings.korean_abroad import Ranked, korean_person
from namekit.romanize.japanese_kana import plain, sounds
from namekit.romanize.japanese_names import name_readings, surname_alone

_POINTS = re.compile(r"[\s·・•‧･=＝,，、.．]+")


class JapaneseReading(NamedTuple):
    """One way to read a name, in lower-case ASCII, family name first.

    `text` has long vowels short (`sato ichiro`), `long` as kana write them (`satou ichirou`); both are in use.
    """

    family: str
    given: str
    text: str
    weight: float
    long: str
    listed: bool = True


def plain_latin(text: str) -> str:
    """Plain romaji without long vowels and apostrophes."""
    return _LONG_O.sub("o", text.replace("ー", "")).replace("uu", "u").replace("'", "")


_LONG_O = re.compile("o[uo]")


def kana_latin(kana: str) -> str:
    """Hepburn of kana without macrons and apostrophes, long vowels short, other characters kept.

    >>> kana_latin("さとう いちろう"), kana_latin("シンジ"), kana_latin("おおの")
    ('sato ichiro', 'shinji', 'ono')
    """
    return plain_latin(plain(kana))


def kana_long(kana: str) -> str:
    """Hepburn of kana with vowels as kana write them: `satou ichirou`."""
    return plain(kana).replace("'", "").replace("ー", "")


def transcribed(text: str) -> str:
    """The broad sound of a foreign name in katakana: parts at points, `ʉ` for vowels that only carry a consonant, `ɾ` for l or r.

    >>> transcribed("ウォロディミル・ゼレンスキー"), transcribed("グエン・ヴァン・リン")
    ('woɾodimiɾʉ zeɾensʉki', 'nguien van ɾin')
    """
    parts = (_HEAD_NG.get(part) or sounds(part) for part in _POINTS.split(text))
    return " ".join(filter(None, parts)).replace("r", "ɾ")


_HEAD_NG = {"グエン": "nguien"}
"""What the family name of a third of the Vietnamese begins with, and no Japanese word does."""


def with_r(text: str) -> str:
    """`transcribed` with the r that English and German write after a vowel and Japanese hears as a long a.

    >>> with_r("ピーター・パーカー")
    'pitar parkar'
    """
    return transcribed(_LONG_A.sub(r"\1ル", text)).replace("aɾʉ", "ar")


_LONG_A = re.compile("([ァアカガサザタダナハバパマャヤラワ])ー")
"""Vowels of starter, Carter, Herbert (外来語の表記, Cabinet Notice 2 of 1991, III 3: such endings are written as a long a)."""


def kanji(name: str, limit: int = 12) -> tuple[JapaneseReading, ...]:
    """Readings of a Japanese name in kanji or in kanji and kana, best first; weights are relative to the best, 1.0.

    >>> reading = kanji("佐藤一郎")[0]
    >>> reading.text, reading.long
    ('sato ichiro', 'satou ichirou')
    """
    found: dict[str, JapaneseReading] = {}
    ways = name_readings(name, limit)
    for way in ways:
        family, given = plain_latin(way.family), plain_latin(way.given)
        long = f"{way.family} {way.given}".replace("'", "").replace("ー", "").strip()
        weight = 10 ** ((way.points - ways[0].points) / 10)
        text = f"{family} {given}".strip()
        found.setdefault(text, JapaneseReading(family, given, text, weight, long, way.listed))
    return tuple(found.values())


def family_alone(name: str) -> tuple[JapaneseReading, ...]:
    """Readings of kanji that are a family name by themselves, as before a title; none where they are not listed as one.

    >>> [reading.text for reading in family_alone("石破")]
    ['ishiba']
    """
    found = {plain_latin(part.text): part for part in surname_alone(name)}
    return tuple(JapaneseReading(text, "", text, 1.0, part.text.replace("'", "")) for text, part in found.items())


_KATAKANA = re.compile(r"[\u30a1-\u30fc]+(?: [\u30a1-\u30fc]+){1,2}")


def korean(name: str, limit: int = 4) -> Ranked:
    """Hangul of a Korean person's name in katakana, its parts apart, with weights, best first; empty where it can be none.

    >>> "김용현" in dict(korean("キム ヨンヒョン")), korean("ドナルド トランプ")
    (True, ())
    """
    if not _KATAKANA.fullmatch(name):
        return ()
    family, *given = kana_long(name).split(" ")
    return korean_person("kana_korean", family, given, limit)
