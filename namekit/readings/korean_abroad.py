"""Names of Koreans as another language hears them, read back into Hangul: Ким Ён Хён, キム・ヨンヒョン.

Each table says how that language writes the letters of Hangul; what a syllable may stand for is every way to spell it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from itertools import islice, product
from math import exp, inf, log

from namekit.lexicon import rows
from namekit.readings.korean_parser import Prior, given_shares, place_bonus, priors
from namekit.romanize.korean_jamo import join, split
from namekit.romanize.korean_names import families

Spelled = tuple[str, str, float]
"""A letter, how it is written, and the weight of that."""
Ranked = tuple[tuple[str, float], ...]

LATER_SPELLING = 0.5
"""Weight of a spelling after the first of its letter, for each place in the list."""
_INSIDE = 0.125
"""Weight of an end that sounds otherwise since another syllable follows."""
_LONGEST_SYLLABLE, _CUTS, _BEAM = 6, 4, 24
"""Letters of the longest syllable in any of the tables, ways in which a word is parted, and readings of a place that are followed."""
_LEAST_BEARERS = 3_000
"""Bearers that a family name counts for at least."""


def cuts(word: str, syllables: Container[str], longest: int, limit: int) -> list[tuple[str, ...]]:
    """Ways to part a word into syllables, those of the fewest first; empty where a letter is left over."""
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(word) + 1):
        found: list[tuple[str, ...]] = []
        for start in range(max(0, end - longest), end):
            if ways[start] and (piece := word[start:end].rstrip("ъ")) in syllables:
                found += [(*way, piece) for way in ways[start]]
        ways.append(sorted(found, key=len)[:limit])
        if not any(ways[-longest:]):
            return []
    return ways[-1]


def korean_person(table: str, family: str, given: Sequence[str], limit: int) -> Ranked:
    """Hangul of a person's name by a table of spellings, with weights, best first; empty where it can be none.

    The given name is of two syllables, in one word or two.

    >>> korean_person("cyrillic_korean", "юн", ["сок", "ёль"], 1)[0][0], korean_person("kana_korean", "munu", ["jein"], 1)
    ('윤석열', ())
    """
    syllables, known = _spellings(table)
    if family not in known or not 1 <= len(given) <= 2:
        return ()
    prior, listed = priors("person"), given_shares()
    found: dict[str, float] = {}
    for cut in islice(product(*(cuts(word, syllables, _LONGEST_SYLLABLE, _CUTS) for word in given)), 12):
        spelled = [s for part in cut for s in part]
        if len(spelled) != 2:
            continue
        for (one, p), (two, q) in product(*(syllables[s].items() for s in spelled)):
            built = exp(prior.first.get(ord(one), prior.unseen) + prior.last.get(ord(two), prior.unseen))
            found[one + two] = max(found.get(one + two, 0.0), p * q * (built + listed.get(one + two, 0.0)))
    likeliest = sorted(known[family].items(), key=lambda item: -item[1])[:2]
    whole = {f + g: log(w) + log(share) for g, share in found.items() for f, w in likeliest}
    best = sorted(whole.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple((hangul, exp(w - best[0][1]) ** 0.5) for hangul, w in best)


def korean_place(table: str, parts: Sequence[str], limit: int) -> Ranked:
    """Hangul of a place by a table of spellings, with weights, best first; `parts` are what hyphens part in its name.

    >>> korean_place("cyrillic_korean", ["чхунчхон"], 1)[0][0], korean_place("cyrillic_korean", ["london"], 1)
    ('춘천', ())
    """
    syllables, prior = _spellings(table)[0], priors("place")
    states: list[tuple[float, str]] = [(0.0, "")]
    for at, part in enumerate(parts):
        ways = cuts(part, syllables, _LONGEST_SYLLABLE, _CUTS)
        states = [state for way in ways for state in _spelled_out(way, states, syllables, prior, at + 1 == len(parts))]
    found: dict[str, float] = {}
    for logp, hangul in states:
        found[hangul] = max(found.get(hangul, -inf), logp + place_bonus(hangul))
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple((hangul, exp(logp - best[0][1]) ** 0.5) for hangul, logp in best if len(hangul) > 1)


def _spelled_out(
    way: Sequence[str], states: list[tuple[float, str]], table: dict[str, dict[str, float]], prior: Prior, last: bool
) -> list[tuple[float, str]]:
    """What states become by written syllables, the likeliest alone; `last` says that no part follows."""
    for at, spelled in enumerate(way):
        shares = prior.last if last and at + 1 == len(way) else prior.first
        states = [
            (logp + log(weight) + shares.get(ord(syllable), prior.unseen), hangul + syllable)
            for logp, hangul in states
            for said, weight in table[spelled].items()
            for syllable in _after(hangul, said)
        ]
        states = sorted(states, reverse=True)[:_BEAM]
    return states


def _after(hangul: str, said: str) -> tuple[str, ...]:
    """Syllables that sound so behind others: ㄹ is said ㄴ behind ㅁ and ㅇ (강릉, Каннын)."""
    if not hangul or split(said)[0] != "ㄴ" or split(hangul[-1])[2] not in ("ㅁ", "ㅇ"):
        return (said,)
    return said, join("ㄹ", *split(said)[1:])


@cache
def _spellings(table: str) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    """Written syllable of a given name → syllables of Hangul with weights; the same of family names."""
    letters: dict[str, list[Spelled]] = {"coda": [("", "", 1.0)]}
    for kind, letter, spellings in rows(table):
        for place, spelling in enumerate(spellings.split()):
            letters.setdefault(kind, []).append((letter, spelling.strip("-"), LATER_SPELLING**place))
    inside = [(letter, spelling, _INSIDE) for letter, spelling, _ in letters.get("inside", ())]
    bearers = {f: family.bearers for f, family in families().items() if len(f) == 1}
    known: dict[str, dict[str, float]] = {}
    usual = [(spelling, family, weight) for family, spelling, weight in letters["family"]]
    usual += [
        (s, f, w) for s, all_ in _syllables(letters, letters["coda"]).items() for f, w in all_.items() if f in bearers
    ]
    for spelling, family, weight in usual:
        entry = known.setdefault(spelling, {})
        entry[family] = max(entry.get(family, 0.0), weight * max(bearers.get(family, 0), _LEAST_BEARERS))
    return _syllables(letters, letters["coda"] + inside), known


def _syllables(letters: dict[str, list[Spelled]], codas: list[Spelled]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for (onset, a, p), (vowel, b, q), (coda, c, r) in product(letters["onset"], letters["vowel"], codas):
        entry = found.setdefault(a + b + c, {})
        hangul = join(onset, vowel, coda)
        entry[hangul] = max(entry.get(hangul, 0.0), p * q * r)
    return found
