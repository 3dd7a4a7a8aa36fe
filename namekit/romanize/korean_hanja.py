"""Chinese characters in Korean text, read in Hangul so that a scheme can write them.

Readings are Unihan's (`data/lexicon/hanja.tsv`), the usual one alone. A family name is read as families are (金 김, not 금), and ㄹ and ㄴ
at the head of a word change by the initial-sound rule (Hangul Orthography of 1988, articles 10 to 12).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namekit.base.data import data_path
from namekit.romanize.korean_jamo import join, split
from namekit.romanize.korean_names import families

_HAN = re.compile("[㐀-鿿\uf900-\ufaff]+")
_GLIDES = frozenset("ㅣㅑㅕㅖㅛㅠ")
has_han = _HAN.search


def in_hangul(text: str, kind: str) -> str:
    """The text with its Chinese characters as Korean reads them; a character without a Korean reading stays.

    >>> in_hangul("金龍顯", "person"), in_hangul("南宮珉", "person"), in_hangul("雪嶽山", "place"), in_hangul("龍山", "place")
    ('김용현', '남궁민', '설악산', '용산')
    """
    return _HAN.sub(lambda match: _person(match[0]) if kind != "place" else _word(match[0]), text)


def _person(hanja: str) -> str:
    for size in (2, 1):
        family = _families().get(hanja[:size])
        if family and size <= len(hanja) <= size + 2:
            return family + _word(hanja[size:])
    return _word(hanja)


def _word(hanja: str) -> str:
    hangul = "".join(map(_reading, hanja))
    return _initial(hangul[0]) + hangul[1:] if hangul else ""


def _initial(syllable: str) -> str:
    if not "가" <= syllable <= "힣":
        return syllable
    onset, vowel, coda = split(syllable)
    if onset in "ㄹㄴ" and vowel in _GLIDES:
        return join("ㅇ", vowel, coda)
    return join("ㄴ", vowel, coda) if onset == "ㄹ" else syllable


@cache
def _text() -> str:
    return data_path("lexicon", "hanja.tsv").read_text(encoding="utf-8")


@lru_cache(maxsize=10_000)
def _reading(char: str) -> str:
    """The usual reading of a character, itself where it has none; most commands ask for three, which a scan finds soonest."""
    after = _text().partition(f"\n{char}\t")[2]
    return re.split("[ \t]", after, maxsplit=1)[0] if after else char


@cache
def _families() -> dict[str, str]:
    """Family names by their characters, the most frequent first."""
    found: dict[str, str] = {}
    for family in families().values():
        for hanja in family.hanja:
            found.setdefault(hanja, family.hangul)
    return found
