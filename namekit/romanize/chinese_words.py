"""Chinese text that is not a person's name: place and general words, their readings, and where a generic term stands apart.

A place's specific part is one word, its generic term (市, 山, 水庫) another (GB/T 16159-2012, 6.2.2; BGN/PCGN 1979).
"""

from __future__ import annotations

import re
from functools import cache

from namekit.romanize.chinese_characters import mandarin_readings, table, unify
from namekit.romanize.chinese_names import surnames

_COMMON_SURNAMES = 260
"""Only names that begin with one of so many surnames are taken for persons where nothing says what they are."""


@cache
def _listed() -> tuple[dict[str, str], frozenset[str]]:
    """Pinyin of the places and phrases that are not read as their characters alone, and what they begin with."""
    places = {word: pinyin for word, pinyin in table("chinese_places").items() if pinyin}
    found = table("han_phrases") | places
    return found, frozenset(word[:2] for word in found)


class _Usual(dict[str, str]):
    """Character → its usual pinyin, itself where it has none; looked up when it is first met."""

    def __missing__(self, char: str) -> str:
        self[char] = (mandarin_readings(char) or (char,))[0]
        return self[char]


_USUAL = _Usual()


def readings(text: str) -> list[str]:
    """Pinyin of each character (the character itself where it has none), by the longest listed place or phrase."""
    plain = unify(text)
    listed, beginnings = _listed()
    found = list(map(_USUAL.__getitem__, text))
    at = 0
    while at < len(text) - 1:
        size = 1
        if plain[at : at + 2] in beginnings:
            size = next((size for size in range(4, 1, -1) if plain[at : at + size] in listed), 1)
        if size > 1:
            word = plain[at : at + size]
            found[at : at + len(word)] = listed[word].split()
        at += size
    return found


def is_person(text: str, place_endings: frozenset[str] = frozenset()) -> bool:
    """Whether Han characters of unknown kind are rather a person's name: a common surname, two or three characters, no listed place.

    Of three characters the last is none that ends places and no given names (涌, 埗).
    """
    plain = unify(text)
    if not 2 <= len(plain) <= 4 or plain in table("chinese_places") or (len(plain) > 2 and plain[-1] in place_endings):
        return False
    compound = surnames().get(plain[:2]) if len(plain) > 2 else None
    first = surnames().get(plain[0])
    return compound is not None or (first is not None and first.rank < _COMMON_SURNAMES and len(plain) < 4)


def words(text: str, generic: frozenset[str]) -> list[str]:
    """The words of a place: generic terms at the end, which are given in canonical characters, stand apart.

    >>> words("七美水庫", frozenset({"水库", "山"})), words("七美", frozenset({"水库"}))
    (['七美', '水庫'], ['七美'])
    >>> words("恩施土家族苗族自治州", frozenset({"自治州"}))
    ['恩施', '土家族', '苗族', '自治州']
    """
    plain = unify(text)
    if plain[-1] not in _endings(generic):
        return [text]
    if len(text) == 2:
        return list(text) if plain[1] == "县" or plain in table("chinese_features") else [text]
    tail: list[str] = []
    while True:
        end = len(text) - sum(map(len, tail))
        size = next((size for size in range(min(4, end - 1), 0, -1) if plain[end - size : end] in generic), 0)
        if not size or (size == 1 and (end <= 2 or tail)):
            return [*(_peoples(text[:end]) if plain[end:].startswith("自治") else [text[:end]]), *tail]
        tail.insert(0, text[end - size : end])


def _peoples(text: str) -> list[str]:
    """A place and the peoples after whom its autonomy is named, each a word (Guǎngxī Zhuàngzú Zìzhìqū: Rules of 1984, 1)."""
    size = _place_at(unify(text), 0) or 2
    return [text[:size], *re.findall("[^族]+族?", text[size:])]


def _place_at(plain: str, at: int) -> int:
    """Length of the longest listed place that begins there, 0 where none does."""
    return next((size for size in range(4, 1, -1) if plain[at : at + size] in table("chinese_places")), 0)


def phrase(text: str, generic: frozenset[str]) -> list[tuple[str, bool]]:
    """The words of a title or of an organization as ALA-LC parts them, and which are names: listed places and their generic terms.

    Every other character is a word.

    >>> phrase("四川省图书馆", frozenset({"省"}))
    [('四川', True), ('省', True), ('图', False), ('书', False), ('馆', False)]
    """
    plain = unify(text)
    if plain in table("chinese_features"):
        return [(text[:-1], True), (text[-1], True)]
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(text):
        size = _place_at(plain, at)
        term = next((n for n in range(4, 0, -1) if plain[at + size : at + size + n] in generic), 0) if size else 0
        end = at + (size or 1)
        found.append((text[at:end], bool(size)))
        if term:
            found.append((text[end : end + term], True))
        at = end + term
    return found


@cache
def _endings(generic: frozenset[str]) -> frozenset[str]:
    """Characters that generic terms end in: most words end in none, which one look tells."""
    return frozenset(term[-1] for term in generic)
