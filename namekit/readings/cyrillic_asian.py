"""Chinese, Korean and Japanese names in Cyrillic, read back: Си Цзиньпин, Ким Чен Ын, Синдзо Абэ.

Russian, and the languages that follow it, write Chinese by the system of Palladius, Korean by those of Kholodovich and
Kontsevich and older habits, Japanese by that of Polivanov. Letter by letter these give Latin that nobody writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice, product

from namekit.lexicon import rows
from namekit.readings.korean_abroad import LATER_SPELLING, Ranked, cuts, korean_person
from namekit.readings.korean_abroad import korean_place as by_table
from namekit.romanize.chinese_names import surnames
from namekit.romanize.chinese_syllables import toneless

_VOWEL = re.compile("(?=[аеёиоуыэюяй])")
_WORDS = re.compile(r"[а-яёіїєґ]+(?:[ -][а-яёіїєґ]+){0,3}")
_MOST_SYLLABLES, _LONGEST = 4, 40
_KNOWN_SURNAMES = 500


@cache
def _chinese() -> dict[str, str]:
    """Syllable in Cyrillic → Pinyin; э may be written е where that is no other syllable."""
    found: dict[str, str] = {}
    table = [(s, pinyin.replace("v", "u")) for pinyin, spellings in rows("cyrillic_chinese") for s in spellings.split()]
    for spelling, pinyin in [*table, *((s.replace("э", "е"), pinyin) for s, pinyin in table)]:
        found.setdefault(spelling, pinyin)
    return found


@cache
def _in_chinese() -> Callable[[str], object]:
    """Tells a name that is made of heads and tails of Chinese syllables: hardly any other is, and to part one takes long."""
    parts = [_VOWEL.split(syllable, maxsplit=1) for syllable in _chinese()]
    heads, tails = (sorted(set(part), key=len, reverse=True) for part in zip(*parts, strict=True))
    word = f"(?:(?:{'|'.join(heads)})(?:{'|'.join(tails)})ъ*)+"
    return re.compile(f"{word}(?:[ -]{word}){{0,3}}").fullmatch


@cache
def _surnames() -> frozenset[tuple[str, ...]]:
    """Surnames by their syllables, without tones."""
    return frozenset(
        tuple(toneless(s).replace("v", "u") for s in surname.pinyin)
        for surname in surnames().values()
        if surname.rank < _KNOWN_SURNAMES
    )


_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]"), re.compile("[иыэёъ]")
"""Letters that one of the two languages alone has, as a name of East Asia is written: и is both, and another sound in each."""
_AS_RUSSIAN = str.maketrans("іиїєґ", "иыиег")
_SOFT_O, _AFTER_HUSHING = re.compile("[йь]о"), re.compile("(?<=[жчш])ы")


@lru_cache(maxsize=256)  # one name is asked for by several languages
def as_russian(name: str) -> str:
    """A name of East Asia in Ukrainian letters as Russian has it, whose systems Ukrainian follows letter by letter; others as they are.

    >>> as_russian("сі цзіньпін"), as_russian("кім чен ин"), as_russian("ван ї"), as_russian("си цзиньпин")
    ('си цзиньпин', 'ким чен ын', 'ван и', 'си цзиньпин')
    """
    if not _UKRAINIAN.search(name):
        return name
    return _AFTER_HUSHING.sub("и", _SOFT_O.sub("ё", name).translate(_AS_RUSSIAN))


def _palladius(name: str) -> list[str]:
    """A name as the system of Palladius may have it: the е of Ukrainian is э there, and no other letter may tell the language."""
    if _UKRAINIAN.search(name):
        return [as_russian(name.replace("е", "э"))]
    return [name] if _RUSSIAN.search(name) or "е" not in name else [name, name.replace("е", "э")]


def chinese(name: str, *, place: bool = False, limit: int = 2) -> Ranked:
    """Pinyin syllables of a Chinese name in small Cyrillic letters, with weights, best first; empty where it can be none.

    A person's begins with a surname as a word of its own.

    >>> chinese("си цзиньпин")[0][0], chinese("шэньчжэнь", place=True)[0][0], chinese("иван петров")
    ('xi jin ping', 'shen zhen', ())
    """
    spelled = [one for one in _palladius(name) if len(name) <= _LONGEST and _in_chinese()(one)]
    found: dict[str, float] = {}
    for cut in chain.from_iterable(map(_cuts, spelled)):
        syllables = [_chinese()[s] for part in cut for s in part]
        family = tuple(_chinese()[s] for s in cut[0]) if len(cut) > 1 else ()
        if 2 <= len(syllables) <= _MOST_SYLLABLES and (place or family in _surnames()):
            found.setdefault(" ".join(syllables), LATER_SPELLING ** len(found))
    return tuple(found.items())[:limit]


def _cuts(name: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Ways to part the words of a name into syllables."""
    return islice(product(*(cuts(word, _chinese(), 6, 2) for word in re.split("[ -]", name))), 8)


def korean(name: str, limit: int = 6) -> Ranked:
    """Hangul of a Korean person's name in small Cyrillic letters, with weights, best first; empty where it can be none.

    The family name stands first, the given name is one word or two.

    >>> korean("юн сок ёль")[0][0], "김정은" in dict(korean("ким чен ын")), korean("иван петров")
    ('윤석열', True, ())
    """
    if len(name) > _LONGEST or not _WORDS.fullmatch(name):
        return ()
    family, *given = re.split("[ -]", as_russian(name))
    return korean_person("cyrillic_korean", family, given, limit)


def korean_place(name: str, limit: int = 6) -> Ranked:
    """Hangul of a Korean place in small Cyrillic letters, with weights, best first; empty where its syllables are not Korean.

    >>> korean_place("чхунчхон")[0][0], korean_place("каннын-си")[0][0], korean_place("саратов")
    ('춘천', '강릉시', ())
    """
    if len(name) > _LONGEST or " " in name or not _WORDS.fullmatch(name):
        return ()
    return by_table("cyrillic_korean", name.split("-"), limit)


_MORA = re.compile(
    "(?:н(?![аяуюоэеиё])ъ?|м(?=[бпм])|(?:кк|сс|тт|пп|к|г|дз|дж|с|ш|т|ц|ч|д|н|х|ф|б|п|м|р|в)?[аяуюоэеиёйы])+",
    re.IGNORECASE,
)
_POLIVANOV = {
    "дзи": "ji", "дзя": "ja", "дзю": "ju", "дзё": "jo", "дз": "z", "си": "shi", "ся": "sha", "сю": "shu", "сё": "sho",
    "джи": "ji", "джя": "ja", "джю": "ju", "джё": "jo", "дж": "j", "ши": "shi", "шё": "sho", "шю": "shu", "ш": "sh",
    "чи": "chi", "чё": "cho", "чю": "chu", "ч": "ch",
    "ти": "chi", "тя": "cha", "тю": "chu", "тё": "cho", "цу": "tsu", "ц": "ts", "ё": "yo", "йо": "yo", "я": "ya", "ю": "yu",
    "й": "i", "ы": "i", "э": "e", "ъ": "", "в": "w", **dict(zip("аеиоукгстднхфбпмр", "aeioukgstdnhfbpmr", strict=True)),
}  # fmt: skip
_SYLLABLE = re.compile("|".join(sorted(_POLIVANOV, key=len, reverse=True)))


_HEPBURN = re.compile("[шч]|дж")


def japanese(name: str, *, place: bool = False) -> str:
    """Hepburn letters of a Japanese name in small Cyrillic letters; empty where its syllables are not Japanese.

    The ши and джи that many write are read beside the си and дзи of Polivanov, by which alone places are written.

    >>> japanese("синдзо абэ"), japanese("хиросима"), japanese("сергей")
    ('shinzo abe', 'hiroshima', '')
    """
    words = as_russian(name).split()
    if (
        not words
        or (place and _HEPBURN.search(name))
        or len(name) > _LONGEST
        or not all(_MORA.fullmatch(word) for word in words)
    ):
        return ""
    return " ".join(_SYLLABLE.sub(lambda m: _POLIVANOV[m[0]], word) for word in words)
