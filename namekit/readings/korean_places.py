"""Korean places in Latin letters read back into Hangul."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from math import exp, log

from namekit.lexicon import rows
from namekit.lexicon.phrases import key
from namekit.lexicon.places import directions
from namekit.readings.korean_forms import KoreanReading, breved, is_syllables, joined, marked, ranked, small, words_of
from namekit.readings.korean_parser import parse
from namekit.romanize.korean_jamo import join, split
from namekit.romanize.korean_sounds import boundary

_NUMBERED = re.compile(r"([^0-9]+?)[ -]*([0-9]+)(?:\([a-z]+\))?[ -]*([A-Za-z]+)")
_HALVES = {"north": "북도", "south": "남도"}
_PARTS = re.compile(r"[\s-]+")
_UNSPELLED = re.compile("[0-9]+(?:[(][a-z]+[)])?-?")
_LONGEST_TERM = 3
"""Letters of the longest term that the table has in Latin letters, beside its English words."""
_NUMBER = re.compile("(?<![0-9])[0-9]{1,2}(?![0-9])")
_NUMERALS = "영일이삼사오육칠팔구"
_TEN = 10
_DISTRICT = re.compile("[가-힣]{2,3}시([가-힣]{1,3})구")
_HALF_PROVINCE = re.compile("([가-힣])[가-힣]([남북])도")
"""Halves of provinces, which are written short by their first syllable: 경남 is 경상남도."""
_SHORTEST_STEM = 2
_SHORTEST, UNITS = 2, "리동구"
"""Syllables of the shortest names, and the terms without which they are written as well: Mung for 묵리 (Mung-ni)."""


def place_readings(latin: str, limit: int) -> tuple[KoreanReading, ...]:
    """Ranked Hangul forms of a place name; English generic terms beside it are understood."""
    if numbered := _NUMBERED.fullmatch(latin.strip()):
        return _numbered_place(numbered[1], numbered[2], numbered[3], limit)
    half, rest = _half_of(latin)
    words = [word.strip("-") for word in words_of(rest)]
    if not words or len(words) > 5:
        return ()
    english = _terms_in_latin() if len(words) > 1 else {}
    suffixes = [english[word] for word in words if word in english and len(word) > _LONGEST_TERM]
    kept = [word for word in words if word not in english or len(word) <= _LONGEST_TERM]
    text = joined(kept or words)
    found: dict[str, float] = defaultdict(float)
    for style, before in _place_styles(text):
        for hangul, logp in parse(text, style, "place"):
            found[hangul] += exp(before + logp)
    if half or (kept and suffixes):
        found = {_with_suffix(hangul, half or suffixes[0]): share for hangul, share in found.items()}
    return ranked(((hangul, "", "", share) for hangul, share in found.items()), limit)


def _numbered_place(base: str, number: str, unit: str, limit: int) -> tuple[KoreanReading, ...]:
    """`Jongno 2(i)-ga` is 종로2가, `Juyeop 1-dong` 주엽1동."""
    ends = place_readings(unit, 1)
    end = _terms_in_latin().get(small(unit)) or (ends[0].text if ends else "")
    return tuple(r._replace(text=r.text + number + end) for r in place_readings(base, limit)) if end else ()


def numerals_spelled(hangul: str) -> str:
    """Hangul with its numbers in syllables, as they are said and often written.

    >>> numerals_spelled("신흥3동"), numerals_spelled("종로12가")
    ('신흥삼동', '종로십이가')
    """
    return _NUMBER.sub(lambda found: _spelled(int(found[0])), hangul)


def _spelled(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _NUMERALS[ones]
    return (_NUMERALS[tens] if tens > 1 else "") + "십" + (_NUMERALS[ones] if ones else "")


def name_alone(latin: str) -> str:
    """A place's name without its number and the words beside it, of which English ones are no Korean syllables.

    >>> name_alone("South Jeolla Province"), name_alone("Sinheung 3-dong")
    ('Jeolla', 'Sinheung')
    """
    words = _UNSPELLED.sub(" ", latin).split()
    if not any(map(_stands_beside, words)):
        return " ".join(words)
    words = _half_of(" ".join(words))[1].split()
    return " ".join(w for w in words if len(w) <= _LONGEST_TERM or w.lower() not in _terms_in_latin())


@lru_cache(maxsize=50_000)
def _stands_beside(word: str) -> bool:
    """Whether a word may be a term, or an adjective that means a half of a province."""
    return word.lower() in _terms_in_latin() or any(directions().get(key(part)) in _HALVES for part in word.split("-"))


def _half_of(latin: str) -> tuple[str, str]:
    """The half of a province that an adjective of any language means (`Etelä-Jeolla`), and the name without it.

    A short adjective that is a Korean syllable too is none: Nam-gu has it from Korean.
    """
    parts = _PARTS.split(latin)
    for at, part in enumerate(parts):
        half = _HALVES.get(directions().get(key(part), ""), "")
        if half and len(parts) > 1 and not (len(part) <= _LONGEST_TERM and is_syllables(small(part))):
            return half, " ".join(filter(None, (*parts[:at], *parts[at + 1 :])))
    return "", latin


def place_stem(hangul: str) -> str:
    """What is left of a place's name without its generic term, where that is two syllables at least.

    Sources write the term or leave it out.

    >>> place_stem("청송군"), place_stem("독도"), place_stem("예미리")
    ('청송', '독도', '예미')
    """
    for suffix in stem_terms():
        if hangul.endswith(suffix) and len(hangul) - len(suffix) >= 2:
            return hangul.removesuffix(suffix)
    return hangul


def _with_suffix(hangul: str, suffix: str) -> str:
    return hangul if hangul.endswith(suffix) else hangul + suffix


def _place_styles(text: str) -> tuple[tuple[str, float], ...]:
    if marked(text):
        fully = ("place-marked", log(0.5))
        return (fully,) if breved(text) else (fully, ("place-aspirated", log(0.5)))
    if "eo" in text or "eu" in text:
        return ("place-rr", 0.0), ("place-mr", log(0.02))
    return ("place-rr", log(0.55)), ("place-mr", log(0.45))


@cache
def _terms_in_latin() -> dict[str, str]:
    return {latin: term for term, _, _, words in rows("korean_terms") for latin in words.split()}


@cache
def stem_terms() -> tuple[str, ...]:
    """Terms that are left out or written, longest first (the order of the table)."""
    return tuple(term for term, _, part, _ in rows("korean_terms") if part == "stem")


def shorter_names(hangul: str) -> list[tuple[str, float, str]]:
    """What else a place in Hangul is called, with its weight and the reason.

    A district of a city that is no metropolis has that city before it, but goes by its own name as well (Local Autonomy Act, article 3). Maps
    that leave out 리 may keep how the stem sounds before it. The halves of provinces are written short.

    >>> [name for place in ("고양시덕양구", "마곡리", "예미리", "묵리", "경상남도") for name, *_ in shorter_names(place)]
    ['덕양구', '덕양', '마공', '묵', '뭉', '경남']
    """
    if district := _DISTRICT.fullmatch(hangul):
        return [(f"{district[1]}구", 0.5, "without its city"), (district[1], 0.3, "without its city and its term")]
    if half := _HALF_PROVINCE.fullmatch(hangul):
        return [(half[1] + half[2], 0.5, "as it is written short")]
    if len(hangul) == _SHORTEST and hangul[-1] in UNITS:
        stems = dict.fromkeys((hangul[0], _before_village(hangul[0])))
        return [(stem, 0.3, "its one syllable, without its term") for stem in stems]
    stem = hangul.removesuffix("리")
    if stem == hangul or len(stem) < _SHORTEST_STEM:
        return []
    heard = stem[:-1] + _before_village(stem[-1])
    return [(heard, 0.3, "its stem as it sounds before 리")] if heard != stem else []


def _before_village(syllable: str) -> str:
    """A syllable as it sounds before 리, where it ends in another nasal then."""
    onset, vowel, coda = split(syllable)
    sound = boundary(coda, "ㄹ", "ㅣ")[0] if coda else ""
    return join(onset, vowel, sound) if sound in ("ㅁ", "ㅇ") else syllable
