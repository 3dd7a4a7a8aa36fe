"""Korean places as Japanese reads their Chinese characters, read back into Hangul: Jinsen is 인천 (仁川), Heijō 평양 (平壤).

Japanese maps of 1910 to 1945, and the Western ones that were made from them, call the places so, and gazetteers keep it. The name does
not tell its characters, so that many Korean names may be meant: they are weighed by how usual their syllables and they themselves are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.cache import kept
from namekit.lexicon import rows
from namekit.readings.korean_parser import place_bonus, priors

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST, _MOST_SYLLABLES = 24, 5
"""Letters and syllables of the longest name that is read."""
_BEAM = 24
_LATER = log(0.5)
"""A reading after the first of its syllable is half as likely as the one before it."""
_CHANGED = log(0.3)
"""Some syllables inside a name begin otherwise than alone (Gunzan, 群山)."""
_OTHER_LENGTH = log(0.1)
"""Of names that are written with marks few lack one, or have one too many."""
_NEGLIGIBLE = 0.01
_PLAIN = str.maketrans({"ō": "O", "ô": "O", "ū": "U", "û": "U", "'": "", "’": "", "-": "", " ": ""})
_LONG = (("ou", "O"), ("uu", "U"))
_VOICED = {"sh": "j", "ch": "j", "ts": "z", "k": "g", "s": "z", "t": "d", "h": "bp", "f": "bp"}
"""What a first consonant becomes inside a word (Hepburn)."""
_SWALLOWED = {"ku": "k", "ki": "k", "tsu": "kstpc", "chi": "kstpc"}
"""Ends that are heard but as a doubled consonant before one of these (Hokkan for Hoku and kan)."""
_HEPBURN = {
    "sy": "sh", "shy": "sh", "zy": "j", "jy": "j", "ty": "ch", "chy": "ch", "dy": "j", "si": "shi", "zi": "ji", "ti": "chi", "tu": "tsu",
    "hu": "fu", "m": "n", "t": "c", "kw": "k", "gw": "g",
}  # fmt: skip
_OTHERWISE = re.compile("(?:sh|ch|[szjtd])y(?=[aouOU])|si|zi|ti|tu|(?<![cs])hu|m(?=[bmp])|t(?=ch)|[kg]w")
_JAPANESE = re.compile(
    "(?:(?:k(?=k)|s(?=s)|t(?=t)|p(?=p)|c(?=c))?(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aiueoOU]|n))+"
)


class _Piece(NamedTuple):
    """What a syllable of Hangul is read as: with its long vowels, whether only inside a name, and the letters that belong to the next one."""

    hangul: str
    written: str
    inside: bool
    next: int
    logp: float


def onyomi_readings(latin: str, limit: int = 6) -> tuple[tuple[str, float], ...]:
    """Ranked Hangul of Korean places that Japanese may read so, with their shares; empty where it is no Japanese reading.

    >>> [hangul for hangul, _ in onyomi_readings("Shunsen", 3)], onyomi_readings("Chuncheon")
    (['춘천'], ())
    """
    text = _OTHERWISE.sub(lambda match: _HEPBURN[match[0]], latin.lower().translate(_PLAIN))
    if len(text) > _LONGEST or not _JAPANESE.fullmatch(text):
        return ()
    found: dict[str, float] = defaultdict(float)
    for hangul, logp in _parsed(text):
        found[hangul] += exp(logp + place_bonus(hangul))
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:limit]
    total = sum(found.values())
    return tuple((hangul, share / total) for hangul, share in best if share > best[0][1] * _NEGLIGIBLE)


def _parsed(text: str) -> Iterator[tuple[str, float]]:
    """Hangul of two syllables or more for Japanese letters with long vowels as capitals, with log probability."""
    letters, table, prior = text.lower(), _pieces(), priors("place")
    states: list[list[tuple[float, str]]] = [[] for _ in range(len(text) + 1)]
    states[0] = [(0.0, "")]
    for start in range(len(text)):
        reached = sorted(states[start], reverse=True)[:_BEAM]
        reached = [(logp, before) for logp, before in reached if len(before) < _MOST_SYLLABLES]
        for end in range(start + 1, min(start + 6, len(text)) + 1) if reached else ():
            last = end == len(text)
            for piece in table.get(letters[start:end], ()):
                if (piece.inside and not start) or (piece.next and last):
                    continue
                usual = (prior.last if last else prior.first).get(ord(piece.hangul), prior.unseen)
                marks = _OTHER_LENGTH if letters != text and piece.written != text[start:end] else 0.0
                more = piece.logp + usual + marks
                states[end - piece.next] += [(logp + more, before + piece.hangul) for logp, before in reached]
    return ((hangul, logp) for logp, hangul in states[-1] if len(hangul) > 1)


@kept
def _pieces() -> dict[str, list[_Piece]]:
    """Letters without marks → the syllables of Hangul that they may be, with what Japanese does to them inside a name."""
    found: dict[str, list[_Piece]] = defaultdict(list)
    rank: dict[str, int] = defaultdict(int)
    for hangul, reading, _ in rows("korean_onyomi"):
        logp = _LATER * rank[hangul]
        rank[hangul] += 1
        for written, inside, overlap, less in _ways(reading):
            found[written.lower()].append(_Piece(hangul, written, inside, overlap, logp + less))
    return dict(found)


def _ways(reading: str) -> Iterator[tuple[str, bool, int, float]]:
    """How a reading is written: alone, inside a name, and before a consonant that swallows its end."""
    for plain, long in _LONG:
        reading = reading.replace(plain, long)
    start = next((start for start in _VOICED if reading.startswith(start)), "")
    begun = [(reading, False, 0.0)] + [(v + reading[len(start) :], True, _CHANGED) for v in _VOICED.get(start, "")]
    for written, inside, less in begun:
        yield written, inside, 0, less
        for end, doubled in _SWALLOWED.items():
            if written.endswith(end) and written != end:
                for consonant in doubled:
                    yield written.removesuffix(end) + consonant * 2, inside, 1, less
