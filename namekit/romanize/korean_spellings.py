"""The Latin spellings that a Korean name in Hangul is met in, ranked.

People choose their own: the family name from a table of shares, each syllable of the given name after habit (`hyun`
far more often than the standard's `hyeon`), then joined, hyphenated or spaced, family first or last. Shares are
estimates; see `data/lexicon/korean_surnames.tsv` and `korean_spellings.tsv` for their sources.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from namekit.lexicon import rows
from namekit.romanize.korean_jamo import split
from namekit.romanize.korean_names import families, split_name
from namekit.romanize.korean_sounds import sounds
from namekit.romanize.korean_writer import writer

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAMILY_FIRST_HYPHEN, _FAMILY_FIRST_JOINED = "{family} {first}-{second}", "{family} {first}{second}"
# How given names of two syllables stand beside the family name, with the share of each layout in English text.
_LAYOUTS = (
    (_FAMILY_FIRST_HYPHEN, 0.5), (_FAMILY_FIRST_JOINED, 0.28), ("{family} {first} {Second}", 0.08),
    ("{first}-{second} {family}", 0.07), ("{first}{second} {family}", 0.06), ("{family} {first}-{Second}", 0.01),
)  # fmt: skip
_SINGLE = (("{family} {first}", 0.85), ("{first} {family}", 0.15))
_OFFICIAL = (("ko-rr", 0.02), ("ko-mr", 0.004), ("ko-dprk", 0.004), ("ko-alalc", 0.002))
_KEPT_SYLLABLES = 8
_KEPT_FAMILIES = 6
_KEPT_GIVEN = 40


def spellings(name: str, limit: int = 10) -> tuple[tuple[str, float, str], ...]:
    """Ranked spellings of a Korean name in Hangul: (text, weight, source), the source `custom` or the id of a scheme.

    What is no Korean name has the standards' spellings alone. Weights are shares of all spellings and fall with the
    rank.

    >>> [text for text, _, _ in spellings("김용현", 4)]
    ['Kim Yong-hyun', 'Kim Yonghyun', 'Kim Yong-hyeon', 'Kim Yong Hyun']
    """
    found: dict[str, tuple[float, str]] = {}
    parts = split_name(name)
    if parts is not None:
        for text, weight in _customary(*parts, limit):
            found.setdefault(text, (weight, "custom"))
    for scheme, weight in _OFFICIAL:
        text = writer(scheme).write(name, "person" if parts else "place")
        if text not in found or found[text][0] < weight:
            found[text] = (weight, scheme)
    best = heapq.nsmallest(limit, found.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple((text, weight, source) for text, (weight, source) in best)


def _customary(family: str, given: str, limit: int) -> Iterator[tuple[str, float]]:
    """Spellings with their shares, most frequent first; of some thousand only twice the limit are written out."""
    ways = (
        (share * weight * layout_share, latin_family, syllables, layout)
        for latin_family, share in _family_spellings(family)
        for syllables, weight in _given_spellings(given)
        for layout, layout_share in (_LAYOUTS if len(syllables) > 1 else _SINGLE)
    )
    for weight, latin_family, syllables, layout in heapq.nlargest(2 * limit, ways, key=itemgetter(0)):
        first, rest = syllables[0].capitalize(), "".join(syllables[1:])
        yield layout.format(family=latin_family, first=first, second=rest, Second=rest.capitalize()), weight


def _family_spellings(family: str) -> list[tuple[str, float]]:
    known = families().get(family)
    return list(known.spellings[:_KEPT_FAMILIES]) if known else [(writer("ko-rr").family(family), 1.0)]


def _given_spellings(given: str) -> list[tuple[tuple[str, ...], float]]:
    found: list[tuple[tuple[str, ...], float]] = [((), 1.0)]
    for syllable in given:
        found = [
            ((*before, latin), weight * share)
            for before, weight in found
            for latin, share in syllable_spellings(syllable)
        ]  # fmt: skip
        found = heapq.nlargest(_KEPT_GIVEN, found, key=lambda item: item[1])
    return found


@cache
def syllable_spellings(syllable: str) -> tuple[tuple[str, float], ...]:
    """Spellings of one syllable in given names with their shares, most frequent first.

    >>> [latin for latin, share in syllable_spellings("현")][:2]
    ['hyun', 'hyeon']
    """
    table = custom_spellings()
    onset, vowel, _ = split(syllable)
    sound = sounds(syllable)[0].coda
    found: dict[str, float] = defaultdict(float)
    for start, first in table["onset"][onset]:
        for middle, second in table["ng" if sound == "ㅇ" else "closed" if sound else "open"][vowel]:
            for end, third in table["coda"][sound] if sound else (("", 1.0),):
                found[start + middle + end] += first * second * third
    listed = dict(table["syllable"].get(syllable, ()))
    rest = max(0.02, 1 - sum(listed.values())) if listed else 1.0
    for latin in found:
        found[latin] *= rest
    found.update(listed)
    return tuple(heapq.nsmallest(_KEPT_SYLLABLES, found.items(), key=lambda item: (-item[1], item[0])))


@cache
def custom_spellings() -> dict[str, dict[str, list[tuple[str, float]]]]:
    """Customary spellings by part (onset, open, closed, ng, coda, syllable), then by letter, with their shares."""
    found: dict[str, dict[str, list[tuple[str, float]]]] = defaultdict(lambda: defaultdict(list))
    for part, letter, latin, share in rows("korean_spellings"):
        found[part][letter].append((latin.replace("-", ""), float(share)))
    return found
