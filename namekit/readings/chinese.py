"""Names in Han characters as Chinese reads them, and as transcriptions of foreign names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from heapq import nlargest
from operator import itemgetter

from namekit.lexicon import rows
from namekit.readings.han import CHARACTERS, HanReading
from namekit.romanize.cantonese import hong_kong
from namekit.romanize.chinese_characters import cantonese_readings, is_han, unify
from namekit.romanize.chinese_names import given_readings, is_read_in_names, split, surname_readings, surnames
from namekit.romanize.chinese_syllables import toneless

_POINTS = re.compile(r"[·•・‧∙･．.\s=＝-]+")
_LONGEST = 12
RARELY = 0.005
"""Weight of other readings of a character of which it is known how given names have it: 强 is qiang, and hardly jiang."""


def _plain(syllable: str) -> str:
    """A syllable as Latin names write it: no tone, u for ü (Lu Xun, Nu), which passports write yu and keyboards v."""
    return toneless(syllable).replace("v", "u")


@lru_cache(maxsize=256)  # one name is asked for by several languages
def _parts(name: str) -> tuple[str, str]:
    """Family name and given name; a written space or point decides, else the surname table."""
    written = [part for part in ("".join(filter(is_han, p)) for p in _POINTS.split(name)) if part]
    if len(written) >= 2:
        return written[0][:_LONGEST], "".join(written[1:])[:_LONGEST]
    chars = "".join(written)[:_LONGEST]
    cut = sum(split(chars))
    return chars[:cut], chars[cut:]


Shares = tuple[tuple[str, float], ...]


def _likeliest(options: Iterable[Shares], limit: int) -> list[tuple[tuple[str, ...], float]]:
    """Ways to take one of each with the largest product of weights; of even ones those that change what stands last."""
    ways: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
    for shares in options:
        ways = [((*texts, text), weight * share) for texts, weight in ways for text, share in shares]
        if len(ways) > limit:
            best = nlargest(limit, range(len(ways)), key=lambda place: ways[place][1])
            ways = [ways[place] for place in sorted(best)]
    return nlargest(limit, ways, key=itemgetter(1))


def _ranked(readings: Iterable[str], falls: float) -> Shares:
    """Distinct readings, each less likely than the one before by a factor."""
    return tuple([(reading, falls**rank) for rank, reading in enumerate(dict.fromkeys(readings))][:4])


@lru_cache(maxsize=8192)
def _family(family: str) -> Shares:
    return _ranked((" ".join(map(_plain, r)) for r in surname_readings(family)), 0.2) if family else (("", 1.0),)


@lru_cache(maxsize=CHARACTERS)
def _given(char: str) -> Shares:
    return _ranked(map(_plain, given_readings(char)), RARELY if is_read_in_names(char) else 0.25)


def mandarin(name: str, limit: int = 4) -> tuple[HanReading, ...]:
    """Pinyin readings of a name in Han characters, best first, the surname's own reading before others.

    Syllables are lower-case ASCII without tones and parted by spaces; ü is u, as Latin spellings of names have it. Weights are
    relative to the best, 1.0. Empty where nothing is Han.

    >>> [reading.text for reading in mandarin("单田芳", 2)]
    ['shan tian fang', 'dan tian fang']
    >>> mandarin("歐陽修")[0].family
    'ou yang'
    """
    family, given = _parts(name)
    if not family + given:
        return ()
    ways = _likeliest((_family(family), *map(_given, given)), limit)
    return tuple(HanReading(first, " ".join(rest), " ".join((first, *rest)).strip(), w) for (first, *rest), w in ways)


@lru_cache(maxsize=CHARACTERS)
def _hong_kong(char: str) -> str:
    return hong_kong(char, person=True)


@lru_cache(maxsize=CHARACTERS)
def _jyutping(char: str) -> str:
    return (cantonese_readings(char) or ("",))[0].rstrip("123456")


def cantonese(name: str, limit: int = 4) -> tuple[HanReading, ...]:
    """Cantonese readings as Hong Kong writes them, customary surname spellings first, then the Jyutping without tones.

    >>> [reading.text for reading in cantonese("陳大文", 2)]
    ['chan tai man', 'can daai man']
    """
    family, given = _parts(name)
    known = surnames().get(unify(family))
    spelled = [s.lower() for s in known.hk] if known else []
    families = spelled or [" ".join(map(_hong_kong, family))]
    rest = " ".join(filter(None, map(_hong_kong, given)))
    jyutping = [" ".join(map(_jyutping, part)) for part in (family, given)]
    found = [HanReading(f, rest, f"{f} {rest}".strip(), 0.8**rank, "Hong Kong") for rank, f in enumerate(families)][
        : limit - 1
    ]
    found.append(HanReading(jyutping[0], jyutping[1], " ".join(jyutping).strip(), 0.3, "Jyutping"))
    return tuple(found) if "".join(jyutping).strip() else ()


@cache
def _sounds() -> dict[str, tuple[str, str]]:
    """What each character, or some at once, usually and secondly sounds like in foreign names."""
    return {piece: (sound, other) for piece, sound, other in rows("han_transcription")}


_SOFT = (
    ("l", "ɾ"),
    ("zh", "j"),
    ("q", "ch"),
    ("x", "sh"),
    ("ang", "an"),
    ("ong", "on"),
    ("eng", "en"),
    ("ing", "in"),
    ("uo", "o"),
    ("ao", "au"),
)


@cache
def _pieces() -> re.Pattern[str]:
    """What is read as one: the names and endings that are listed as a whole, and single characters."""
    listed = sorted((piece for piece in _sounds() if len(piece) > 1), key=lambda piece: (-len(piece), piece))
    return re.compile("|".join([*listed, "."]))


@lru_cache(maxsize=CHARACTERS)
def _sound(piece: str, other: bool) -> str:
    listed = _sounds().get(piece)
    if listed:
        return (other and listed[1]) or listed[0]
    reading = _plain(given_readings(piece)[0])
    for pinyin, sound in _SOFT:
        reading = reading.replace(pinyin, sound)
    return reading


def transcribed(text: str, *, other: bool = False) -> str:
    """The broad sound of a foreign name written in Han characters; parts at middle dots, `ʉ` for vowels nobody says.

    `other`: with the second sound of those characters that have two.

    >>> transcribed("唐纳德·特朗普"), transcribed("澤倫斯基")
    ('donnadʉ tʉranpʉ', 'zelensʉki')
    """
    parts = _POINTS.split(text[: 4 * _LONGEST])
    written = ("".join(filter(is_han, unify(part))) for part in parts)
    return " ".join("".join(_sound(piece, other) for piece in _pieces().findall(part)) for part in written if part)


_PINYIN = re.compile("zh|x|q|c(?!h)")
_PINYIN_SOUNDS = {"zh": "j", "x": "sh", "q": "ch", "c": "ts"}


def spoken(pinyin: str) -> str:
    """Pinyin as other languages hear it: its x, q, zh and c are letters that mean other sounds elsewhere.

    >>> spoken("xi jin ping"), spoken("zhou qiang")
    ('shi jin ping', 'jou chiang')
    """
    return _PINYIN.sub(lambda m: _PINYIN_SOUNDS[m[0]], pinyin)
