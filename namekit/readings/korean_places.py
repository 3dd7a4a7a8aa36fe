"""Korean places in Latin letters read back into Hangul."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import exp, log

from namekit.lexicon import rows
from namekit.readings.korean_forms import KoreanReading, joined, marked, ranked, small, words_of
from namekit.readings.korean_parser import parse

_NUMBERED = re.compile(r"([^0-9]+?)[ -]*([0-9]+)(?:\([a-z]+\))?[ -]*([A-Za-z]+)")
_HALVES = {"north": "북도", "south": "남도"}


def place_readings(latin: str, limit: int) -> tuple[KoreanReading, ...]:
    """Ranked Hangul forms of a place name; English generic terms beside it are understood."""
    if numbered := _NUMBERED.fullmatch(latin.strip()):
        return _numbered_place(numbered[1], numbered[2], numbered[3], limit)
    words = [word.strip("-") for word in words_of(latin)]
    if not words or len(words) > 5:
        return ()
    english = _terms_in_latin() if len(words) > 1 else {}
    suffixes = [english[word] for word in words if word in english and len(word) > 3]
    half = next((_HALVES[word] for word in words if word in _HALVES), "")
    kept = [word for word in words if (word not in english or len(word) <= 3) and word not in _HALVES]
    text = joined(kept or words)
    found: dict[str, float] = defaultdict(float)
    for style, before in _place_styles(text):
        for hangul, logp in parse(text, style, "place"):
            found[hangul] += exp(before + logp)
    if kept and (half or suffixes):
        found = {_with_suffix(hangul, half or suffixes[0]): share for hangul, share in found.items()}
    return ranked(((hangul, "", "", share) for hangul, share in found.items()), limit)


def _numbered_place(base: str, number: str, unit: str, limit: int) -> tuple[KoreanReading, ...]:
    """`Jongno 2(i)-ga` is 종로2가, `Juyeop 1-dong` 주엽1동."""
    ends = place_readings(unit, 1)
    end = _terms_in_latin().get(small(unit)) or (ends[0].text if ends else "")
    return tuple(r._replace(text=r.text + number + end) for r in place_readings(base, limit)) if end else ()


def place_stem(hangul: str) -> str:
    """What is left of a place's name without its generic term, where that is two syllables at least.

    Sources write the term or leave it out.

    >>> place_stem("청송군"), place_stem("독도"), place_stem("예미리")
    ('청송', '독도', '예미')
    """
    for suffix in _stem_terms():
        if hangul.endswith(suffix) and len(hangul) - len(suffix) >= 2:
            return hangul.removesuffix(suffix)
    return hangul


def _with_suffix(hangul: str, suffix: str) -> str:
    return hangul if hangul.endswith(suffix) else hangul + suffix


def _place_styles(text: str) -> tuple[tuple[str, float], ...]:
    if marked(text):
        return (("place-marked", 0.0),)
    if "eo" in text or "eu" in text:
        return ("place-rr", 0.0), ("place-mr", log(0.02))
    return ("place-rr", log(0.55)), ("place-mr", log(0.45))


@cache
def _terms_in_latin() -> dict[str, str]:
    return {latin: term for term, _, _, words in rows("korean_terms") for latin in words.split()}


@cache
def _stem_terms() -> tuple[str, ...]:
    """Terms that are left out or written, longest first (the order of the table)."""
    return tuple(term for term, _, part, _ in rows("korean_terms") if part == "stem")
