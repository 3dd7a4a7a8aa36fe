"""Chinese names in Latin letters, back to pinyin syllables: pinyin, Wade–Giles, Hong Kong, Taiwan, Singapore and postal forms."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nlargest

from namekit.base.cache import kept
from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon import rows
from namekit.readings.han import HanReading
from namekit.romanize.cantonese import hong_kong
from namekit.romanize.chinese_characters import table
from namekit.romanize.chinese_names import given_readings, surnames
from namekit.romanize.chinese_syllables import pinyin_syllables, toneless, wade_giles

Options = dict[str, tuple[tuple[str, str, float], ...]]
"""A Latin syllable or surname, and for each pinyin it may be: pinyin, system, weight."""

_TAIWAN = {"Wade–Giles", "Taiwan"}
"""Systems that one name has side by side: `Ing-wen`."""
_MIXED = 0.2
"""What a name loses whose parts are spelled by different systems (Chiang Kai-shek: Mandarin and Cantonese)."""
_LONGEST = 60
_MOST_SYLLABLES = 6
"""Words of a place's name at most."""
_UNPARTED = 0.8
"""Weight of syllables that nothing parts: Xian is xi an or xian."""
_TOKENS = re.compile(r"[\s,.\-‐‑–]+")


def _plain(syllable: str) -> str:
    return toneless(syllable).replace("v", "u")


def _collect(found: Iterable[tuple[str, str, str, float]]) -> Options:
    """Group (spelling, pinyin, system, weight) by spelling, the best weight of each pinyin and system, four a spelling."""
    best: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for spelling, pinyin, system, weight in found:
        if spelling:
            best[spelling][pinyin, system] = max(weight, best[spelling].get((pinyin, system), 0.0))
    return {
        spelling: tuple((p, s, w) for (p, s), w in sorted(ways.items(), key=lambda way: (-way[1], way[0]))[:6])
        for spelling, ways in best.items()
    }


def _latin_forms() -> Iterator[tuple[str, str, str, float]]:
    """Spellings of all Mandarin syllables in pinyin and Wade–Giles, with and without marks."""
    for syllable in pinyin_syllables():
        plain = syllable.replace("v", "u")
        yield plain, plain, "pinyin", 1.0
        if "v" in syllable:
            yield syllable, plain, "pinyin", 1.0
            yield syllable.replace("v", "yu"), plain, "pinyin", 0.9
        giles = wade_giles(syllable).replace("ü", "u")
        yield giles, plain, "Wade–Giles", 0.8
        yield giles.replace("'", ""), plain, "Wade–Giles", 0.4 if "'" in giles else 0.6
    yield from (("szu", "si", "Wade–Giles", 0.8), ("tze", "zi", "Wade–Giles", 0.8), ("tse", "zi", "Wade–Giles", 0.2))


@kept
def _given() -> Options:
    """Syllables of given names: all of Mandarin, and the Cantonese of characters that names have."""

    def found() -> Iterator[tuple[str, str, str, float]]:
        yield from _latin_forms()
        for spelling, pinyin, kind in rows("chinese_latin"):
            if kind == "syllable":
                yield spelling, pinyin, "Taiwan", 0.5
        for rank, char in enumerate(table("chinese_given")):
            yield hong_kong(char, True), _plain(given_readings(char)[0]), "Hong Kong", 0.5 / (1 + rank / 100)

    return {spelling: ways for spelling, ways in _collect(found()).items() if spelling not in ("e", "o")}


@kept
def _families() -> Options:
    """Surnames by their spellings, also where two syllables are written as one word."""

    def found() -> Iterator[tuple[str, str, str, float]]:
        for surname in surnames().values():
            pinyin = " ".join(map(_plain, surname.pinyin))
            common = 1.0 / (1 + surname.rank / 60)
            yield pinyin.replace(" ", ""), pinyin, "pinyin", 0.4 + 0.6 * common
            if surname.pinyin[0].startswith("lv") and len(surname.pinyin) == 1:
                yield from ((spelling, pinyin, "pinyin", 0.9) for spelling in ("lyu", "lv"))
            giles = "".join(map(wade_giles, surname.pinyin)).replace("ü", "u")
            yield giles, pinyin, "Wade–Giles", 0.2 + 0.6 * common
            yield giles.replace("'", ""), pinyin, "Wade–Giles", 0.2 + 0.5 * common
            ruled = "".join(hong_kong(c, True) for c in surname.text) if surname.rank < 250 else ""
            for system, forms in (
                ("Hong Kong", surname.hk or (ruled,)),
                ("Taiwan", surname.tw),
                ("Singapore", surname.sg),
            ):
                for rank, form in enumerate(forms):
                    yield re.sub("[^a-z]", "", form.lower()), pinyin, system, (0.2 + 0.6 * common) * 0.8**rank

    return _collect(found())


@kept
def _names() -> dict[str, str]:
    return {spelling: pinyin for spelling, pinyin, kind in rows("chinese_latin") if kind == "name"}


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
    known = _families()
    ends = (tokens[0] in known, tokens[-1] in known, "".join(tokens[:2]) in known)
    if len(tokens) == 1 or not any(ends):
        return " ".join(tokens) in _names() or (
            len(tokens) == 1 and len(_cut(tokens[0])) > 0 and tokens[0] not in _given()
        )
    rest = tokens[2:] if ends[2] and not ends[0] else tokens[1:] if ends[0] else tokens[:-1]
    return all(map(_is_syllables, rest)) or (ends[1] and all(map(_is_syllables, tokens[:-1])))


@lru_cache(maxsize=4096)
def _cut(token: str) -> tuple[tuple[str, ...], ...]:
    """Ways to cut a token into syllables, the fewest first, three at most."""
    known = _given()
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
        ways[end] = sorted(ways[end], key=len)[:4]
    return tuple(ways[-1][:3])


def _given_ways(tokens: list[str]) -> list[tuple[str, str, float]]:
    """Pinyin of the tokens of a given name: syllables, system (or "mixed"), weight."""
    ways: list[tuple[str, str, float]] = [("", "", 1.0)]
    for token in tokens:
        options: list[tuple[str, str, float]] = []
        for rank, cut in enumerate(_cut(token)):
            joined = [("", "", 0.6**rank)]
            for syllable in cut:
                joined = nlargest(8, _pairs(joined, _given()[syllable]), key=lambda way: way[2])
            options += joined
        ways = nlargest(8, _pairs(ways, options), key=lambda way: way[2])
    return ways


def _pairs(
    left: Iterable[tuple[str, str, float]], right: Iterable[tuple[str, str, float]]
) -> Iterator[tuple[str, str, float]]:
    """Every left way followed by every right one; different systems cost."""
    others = list(right)
    for before, system, weight in left:
        for after, other, share in others:
            same = not system or not other or system == other or {system, other} == _TAIWAN
            yield (
                f"{before} {after}".strip(),
                (system or other) if same else "mixed",
                weight * share * (1.0 if same else _MIXED),
            )


def _family_cuts(tokens: list[str], latin: str) -> Iterator[tuple[str, list[str], float]]:
    """Where the family name may stand: first, first two tokens as one word, or last; a hyphen ties given syllables together."""
    known = _families()
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
    name = _names().get(" ".join(tokens))
    if name:
        best[name] = HanReading("", name, name, 1.0, "postal")
    if len(tokens) == 1:
        found = list(_in_order(tokens))
    else:
        found = list(_names_with_family(tokens, latin))
    for reading in sorted(found, key=lambda reading: -reading.weight):
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
    if name := _names().get(" ".join(tokens)):
        best[name] = HanReading("", name, name, 1.0, "postal")
    if all(map(_is_syllables, tokens)):
        for reading in _in_order(tokens):
            best.setdefault(reading.text, reading)
    return tuple(list(best.values())[:limit])


def _in_order(tokens: list[str]) -> Iterator[HanReading]:
    """Readings of several syllables as they stand, with no family name first or last."""
    share = _UNPARTED if len(tokens) == 1 else 1.0
    for text, system, weight in _given_ways(tokens):
        if " " in text:
            yield HanReading("", text, text, share * weight, system)


def _names_with_family(tokens: list[str], latin: str) -> Iterator[HanReading]:
    for family, rest, order in _family_cuts(tokens, latin):
        givens = _given_ways(rest)
        for pinyin, system, weight in _families()[family]:
            for given, other, share in givens:
                if 1 <= len(given.split()) <= 3:
                    fits = (
                        1.0 if system == other or {system, other} <= {"Wade–Giles", "Taiwan", "Singapore"} else _MIXED
                    )
                    yield HanReading(pinyin, given, f"{pinyin} {given}", order * weight * share * fits, system)
