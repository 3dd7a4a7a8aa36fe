"""Chinese names in Latin letters, back to pinyin syllables: pinyin, Wade–Giles, Hong Kong, Taiwan, Singapore and postal forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from operator import itemgetter

from namekit.base.limits import NAME_CHARACTERS
from namekit.readings.chinese_spelled import NEAR, TAIWAN, Way, family_names, given_syllables, in_given_names, old_names
from namekit.readings.han import HanReading

_MIX = "mixed"
"""The system of a given name whose syllables are of several."""
_MIXED = 0.2
"""What a name loses whose parts are spelled by different systems (Chiang Kai-shek: Mandarin and Cantonese)."""
_NO_INITIAL = ("a", "e", "i", "o", "u", "ng")
"""What syllables without an initial begin with."""
_MOST_GIVEN = 3
"""Syllables of a given name at most."""
_LONGEST = 60
_MOST_SYLLABLES = 6
"""Words of a place's name at most."""
_NEAR_SYSTEM = 0.5
"""What a name loses whose family name is customary in Taiwan or Singapore and whose given name is in Pinyin, or the other way round."""
_SELDOM_GIVEN = 0.25
"""What a given name loses for each syllable that is of none of the characters that given names mostly have: sang, lun."""
_UNMARKED = 0.1
"""What a cut of a person's name loses that begins a syllable with a vowel, though no apostrophe says so: Hai is hardly ha i."""
_WAYS = 16
"""Ways to read the tokens of a given name that are kept."""
_LIKELY = 0.04
"""Weight, beside the best reading's, from which on a name is read so too: Pengjian may be Singapore's Ping, and hardly with a jian."""
_UNPARTED = 0.8
"""Weight of syllables that nothing parts: Xian is xi an or xian."""
_TOKENS = re.compile(r"[\s,.\-‐‑–]+")


def _is_syllables(token: str) -> bool:
    """Whether a token is one to four syllables of given names."""
    return bool(_cut(token))


def latin_tokens(latin: str) -> list[str]:
    """Lower-case tokens without marks (ü is u, curly apostrophes straight)."""
    text = latin.lower()
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("ʼ", "'").replace("`", "'")
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return [token for token in _TOKENS.split(text) if token]


def is_chinese_like(latin: str) -> bool:
    """Whether a Latin name could be Chinese: a surname at one end, and only Mandarin or Cantonese syllables beside it.

    A cheap gate before `latin_to_pinyin`; a Western name mostly falls at its first set look-up.

    >>> is_chinese_like("Xi Jinping"), is_chinese_like("Hsi Chin-p'ing"), is_chinese_like("Harper Lee")
    (True, True, False)
    """
    if len(latin) > _LONGEST:
        return False
    tokens = latin_tokens(latin)
    if not 1 <= len(tokens) <= 5:
        return False
    known = family_names()
    ends = (tokens[0] in known, tokens[-1] in known, "".join(tokens[:2]) in known)
    if len(tokens) == 1 or not any(ends):
        return " ".join(tokens) in old_names() or (
            len(tokens) == 1 and len(_cut(tokens[0])) > 0 and tokens[0] not in given_syllables()
        )
    rest = tokens[2:] if ends[2] and not ends[0] else tokens[1:] if ends[0] else tokens[:-1]
    return all(map(_is_syllables, rest)) or (ends[1] and all(map(_is_syllables, tokens[:-1])))


@lru_cache(maxsize=4096)
def _cut(token: str) -> tuple[tuple[str, ...], ...]:
    """Ways to cut a token into syllables, the fewest first, three at most."""
    known = given_syllables()
    if len(token) > 24:
        return ()
    ways: list[list[tuple[str, ...]]] = [[] for _ in range(len(token) + 1)]
    ways[0].append(())
    for end in range(1, len(token) + 1):
        for start in range(max(0, end - 7), end):
            piece = token[start:end].strip("'") if start else token[start:end]
            if ways[start] and (token[start:end] in known or piece in known):
                piece = token[start:end] if token[start:end] in known else piece
                ways[end] += [(*way, piece) for way in ways[start] if len(way) < 4]
        ways[end] = sorted(ways[end], key=_plainness)[:4]
    return tuple(ways[-1][:3])


def _plainness(cut: Sequence[str]) -> tuple[int, int]:
    """Order of cuts: those first that begin no syllable with a vowel, then those of the fewest."""
    return _vowels_inside(cut), len(cut)


def _given_ways(tokens: Sequence[str], unmarked: float = _UNMARKED) -> list[Way]:
    """Pinyin of the tokens of a given name: syllables, system (or "mixed"), weight."""
    ways: list[Way] = [("", "", 1.0)]
    for token in tokens:
        options: list[Way] = []
        for rank, cut in enumerate(_cut(token)):
            joined: list[Way] = [("", "", 0.6**rank * unmarked ** _vowels_inside(cut))]
            for syllable in cut:
                joined = nlargest(_WAYS, _pairs(joined, given_syllables()[syllable]), key=itemgetter(2))
            options += joined
        ways = nlargest(_WAYS, _pairs(ways, options), key=itemgetter(2))
    return ways


def _vowels_inside(cut: Sequence[str]) -> int:
    """Syllables but the first that have no initial."""
    return sum(syllable.startswith(_NO_INITIAL) for syllable in cut[1:])


def _fits(one: str, other: str) -> float:
    """What a name keeps of its weight whose parts are spelled by these systems."""
    systems = {one, other} - {""}
    if len(systems) < 2 or systems <= TAIWAN:
        return 1.0
    return _NEAR_SYSTEM if any(systems <= near for near in NEAR) else _MIXED


def _pairs(left: Iterable[Way], right: Iterable[Way]) -> Iterator[Way]:
    """Every left way followed by every right one; different systems cost."""
    others = list(right)
    for before, system, weight in left:
        for after, other, share in others:
            same = _fits(system, other) == 1.0
            joined, fits = (system or other, 1.0) if same else (_MIX, _MIXED)
            yield f"{before} {after}".strip(), joined, weight * share * fits


def _family_cuts(tokens: list[str], latin: str) -> Iterator[tuple[str, list[str], float]]:
    """Where the family name may stand: first, first two tokens as one word, or last; a hyphen ties given syllables together."""
    known = family_names()
    words = [latin_tokens(word) for word in latin.replace(",", " ").split()]
    hyphens = len(tokens) > 2 and any(len(word) > 1 for word in words)
    if len(tokens) > 2 and "".join(tokens[:2]) in known:
        yield "".join(tokens[:2]), tokens[2:], 1.0
    if tokens[0] in known:
        yield tokens[0], tokens[1:], 0.2 if hyphens and len(words[0]) > 1 else 1.0
    if "," not in latin and tokens[-1] in known:
        yield tokens[-1], tokens[:-1], 0.15 if hyphens and len(words[-1]) > 1 else 0.7


@lru_cache(maxsize=4096)
def latin_to_pinyin(latin: str, limit: int = 8) -> tuple[HanReading, ...]:
    """Pinyin syllables that a Latin name may stand for, best first; empty where it cannot be Chinese.

    Marks, hyphens and spaces are free, the family name may be last. `how` names the system of the spelling.

    >>> [latin_to_pinyin(name)[0].text for name in ("Xi Jinping", "Jinping Xi", "Hsi Chin-p'ing", "Peking")]
    ['xi jin ping', 'xi jin ping', 'xi jin ping', 'bei jing']
    >>> latin_to_pinyin("Tsai Ing-wen")[0].text, latin_to_pinyin("Angela Merkel")
    ('cai ying wen', ())
    """
    if len(latin) > min(_LONGEST, NAME_CHARACTERS) or not is_chinese_like(latin):
        return ()
    tokens = latin_tokens(latin)
    best: dict[str, HanReading] = {}
    name = old_names().get(" ".join(tokens))
    if name:
        best[name] = HanReading("", name, name, 1.0, "postal")
    if len(tokens) == 1:
        found = list(_in_order(tokens))
    else:
        found = list(_names_with_family(tokens, latin))
    found.sort(key=lambda reading: -reading.weight)
    for reading in found:
        if reading.weight >= _LIKELY * found[0].weight:
            best.setdefault(reading.text, reading)
    return tuple(list(best.values())[:limit])


@lru_cache(maxsize=4096)
def place_to_pinyin(latin: str, limit: int = 2) -> tuple[HanReading, ...]:
    """Pinyin syllables that a Latin name of a place may stand for, best first, in their order: no family name stands first or last.

    >>> [place_to_pinyin(name)[0].text for name in ("an xi", "Ho-pei", "Hsi-an", "Peking")]
    ['an xi', 'he bei', 'xi an', 'bei jing']
    >>> place_to_pinyin("Bad Ems")
    ()
    """
    tokens = latin_tokens(latin) if len(latin) <= _LONGEST else []
    if not tokens or len(tokens) > _MOST_SYLLABLES:
        return ()
    best: dict[str, HanReading] = {}
    if name := old_names().get(" ".join(tokens)):
        best[name] = HanReading("", name, name, 1.0, "postal")
    if all(map(_is_syllables, tokens)):
        for reading in _in_order(tokens):
            best.setdefault(reading.text, reading)
    return tuple(list(best.values())[:limit])


def _in_order(tokens: list[str]) -> Iterator[HanReading]:
    """Readings of several syllables as they stand, with no family name first or last."""
    share = _UNPARTED if len(tokens) == 1 else 1.0
    for text, system, weight in _given_ways(tokens, 1.0):
        if " " in text:
            yield HanReading("", text, text, share * weight, system)


def _names_with_family(tokens: list[str], latin: str) -> Iterator[HanReading]:
    usual = in_given_names()
    for family, rest, order in _family_cuts(tokens, latin):
        givens = []
        for given, system, share in _given_ways(rest):
            syllables = given.split()
            if 1 <= len(syllables) <= _MOST_GIVEN:
                seldom = sum(syllable not in usual for syllable in syllables)
                givens.append((given, system, share * _SELDOM_GIVEN**seldom))
        for pinyin, system, weight in family_names()[family]:
            for given, other, share in givens:
                whole = order * weight * share * _fits(system, other)
                yield HanReading(pinyin, given, f"{pinyin} {given}", whole, system)
