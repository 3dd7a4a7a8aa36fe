"""Which Hangul letters a run of Latin letters may stand for in Korean names, with probabilities.

A Latin spelling is runs of vowel letters with consonants before, between and after them. Between two vowels stand the
coda of one syllable and the onset of the next, which sound changes blur (Silla is 신라, Jongno 종로), so they are
read together. The tables are read off the romanization schemes (`data/romanization/ko-*.yaml`) and, for what people
do in their own names, off `data/lexicon/korean_spellings.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from namekit.base.cache import kept
from namekit.romanize.korean_jamo import CODAS, ONSETS, VOWELS, join
from namekit.romanize.korean_sounds import sounds
from namekit.romanize.korean_spellings import custom_spellings
from namekit.romanize.korean_writer import writer

VOWEL_LETTERS = "aeiouywŏŭëėïüöo"
# Given names are Sino-Korean or plain native words; places keep the codas of nouns (밭, 꽃, 앞, 밖, 닭).
_PERSON_CODAS = ("", *"ㄱㄴㄷㄹㅁㅂㅅㅇ")
_PLACE_CODAS = (*_PERSON_CODAS, *"ㄲㄺㄻㅄㅈㅊㅌㅍ")
_LEAST = 0.0004
_MOST_VOWELS = 4


class Step(NamedTuple):
    """One way to read a vowel run and the consonants after it, with its log probability.

    Letters are numbers in Unicode's order. `lead` are vowels of whole syllables before the last one; `onset` is that of
    the next syllable, -1 where the name ends.
    """

    lead: tuple[int, ...]
    vowel: int
    coda: int
    onset: int
    logp: float


class Style(NamedTuple):
    """How much each source of spellings counts: scheme → (as it sounds, syllable by syllable), and custom; and the marks that are written."""

    schemes: tuple[tuple[str, float, float], ...]
    custom: float
    marks: str
    codas: tuple[str, ...]


STYLES = {
    "person": Style((("ko-rr", 0.02, 0.11), ("ko-mr", 0.02, 0.02), ("ko-dprk", 0.0, 0.02)), 0.81, "", _PERSON_CODAS),
    "person-old": Style((("ko-mr", 0.4, 0.15), ("ko-dprk", 0.05, 0.35)), 0.05, "", _PERSON_CODAS),
    "person-aspirated": Style((("ko-mr", 0.6, 0.3),), 0.1, "'", _PERSON_CODAS),
    "person-marked": Style((("ko-mr", 0.6, 0.3),), 0.1, "'ŏŭë", _PERSON_CODAS),
    "place-rr": Style((("ko-rr", 0.73, 0.2),), 0.07, "", _PLACE_CODAS),
    "place-mr": Style((("ko-mr", 0.72, 0.12), ("ko-dprk", 0.08, 0.04)), 0.04, "", _PLACE_CODAS),
    "place-aspirated": Style((("ko-mr", 0.72, 0.12), ("ko-dprk", 0.08, 0.04)), 0.04, "'", _PLACE_CODAS),
    "place-marked": Style((("ko-mr", 0.78, 0.12), ("ko-dprk", 0.03, 0.03)), 0.04, "'ŏŭë", _PLACE_CODAS),
}


class Tables(NamedTuple):
    """What Latin letters stand for in one style, with log probabilities.

    `onsets` and `ends` give numbers of letters; `vowels` the probability in an open syllable, before a coda, and before ㅇ;
    `middles` a coda and the onset after it.
    """

    onsets: dict[str, list[tuple[int, float]]]
    vowels: dict[str, list[tuple[int, float, float, float]]]
    middles: dict[str, list[tuple[int, int, float]]]
    ends: dict[str, list[tuple[int, float]]]


@kept
def tables(style: str) -> Tables:
    """The tables of a style, read off the schemes and spellings."""
    made = _Maker(STYLES[style])
    return Tables(made.onset_table(), made.vowel_table(), *made.consonant_tables())


class Grammar:
    """The tables of one style; `steps` and `starts` are what a parser asks."""

    def __init__(self, style: str) -> None:
        self._onsets, self._vowels, self._middles, self._ends = tables(style)
        self.steps = lru_cache(maxsize=20_000)(self._steps)

    def starts(self, latin: str) -> list[tuple[int, float]]:
        """Onsets that consonants at the start of a name may stand for."""
        return self._onsets.get(latin, [])

    def _steps(self, run: str, after: str, last: bool) -> list[Step]:
        vowels = self._vowel_runs(run)
        ends = [(coda, -1, logp) for coda, logp in self._ends.get(after, [])]
        nexts = ends if last else self._middles.get(after, [])
        found = [
            Step(
                lead,
                vowel,
                coda,
                onset,
                before + logp + (shares[2] if coda == _NG else shares[1] if coda else shares[0]),
            )
            for lead, before, vowel, shares in vowels
            for coda, onset, logp in nexts
        ]
        found.sort(key=lambda step: -step.logp)
        return found[:36]

    def _vowel_runs(self, run: str) -> list[tuple[tuple[int, ...], float, int, tuple[float, float, float]]]:
        """Ways to read letters such as `uiyeo` as vowels of syllables that follow each other without consonants."""
        found = []
        open_ends: list[tuple[int, tuple[int, ...], float]] = [(0, (), 0.0)]
        while open_ends:
            start, lead, logp = open_ends.pop()
            for end in range(start + 1, min(start + 4, len(run)) + 1):
                for vowel, opened, closed, nasal in self._vowels.get(run[start:end], ()):
                    if end == len(run):
                        found.append((lead, logp, vowel, (opened, closed, nasal)))
                    elif len(lead) + 1 < _MOST_VOWELS:
                        open_ends.append((end, (*lead, vowel), logp + opened))
        found.sort(key=lambda item: -(item[1] + max(item[3])))
        return found[:12]


class _Maker:
    """Makes the tables of one style."""

    def __init__(self, style: Style) -> None:
        self._writers = [(writer(name), sound, letters) for name, sound, letters in style.schemes]
        self._codas = style.codas
        self._custom = style.custom
        self._unmarked = str.maketrans({mark: bare for mark, bare in _BARE.items() if mark not in style.marks})

    def _plain(self, latin: str) -> str:
        return latin.translate(self._unmarked)

    def onset_table(self) -> dict[str, list[tuple[int, float]]]:
        found: dict[tuple[str, int], float] = defaultdict(float)
        for scheme, sound, letters in self._writers:
            for number, onset in enumerate(ONSETS):
                found[self._plain(scheme.onsets[onset]), number] += sound + letters
        for onset, spellings in custom_spellings()["onset"].items():
            for latin, share in spellings:
                found[latin, ONSETS.index(onset)] += self._custom * share
        return _by_latin(found)

    def vowel_table(self) -> dict[str, list[tuple[int, float, float, float]]]:
        """Latin → vowels with their probability in an open syllable, before a coda, and before ㅇ."""
        found: dict[tuple[str, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
        for scheme, sound, letters in self._writers:
            for number, letter in enumerate(VOWELS):
                for place in range(3):
                    found[self._plain(scheme.vowels[letter]), number][place] += sound + letters
        for place, part in enumerate(("open", "closed", "ng")):
            for letter, spellings in custom_spellings()[part].items():
                for latin, share in spellings:
                    found[latin, VOWELS.index(letter)][place] += self._custom * share
        table: dict[str, list[tuple[int, float, float, float]]] = defaultdict(list)
        for (latin, vowel), shares in found.items():
            opened, closed, nasal = (log(max(share, 1e-5)) for share in shares)
            table[latin].append((vowel, opened, closed, nasal))
        return dict(table)

    def consonant_tables(self) -> tuple[dict[str, list[tuple[int, int, float]]], dict[str, list[tuple[int, float]]]]:
        middles: dict[tuple[str, int, int], float] = defaultdict(float)
        ends: dict[tuple[str, int], float] = defaultdict(float)
        for coda in self._codas:
            self._add_end(ends, coda)
            for onset in ONSETS:
                self._add_middle(middles, coda, onset)
        table: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for (latin, coda_number, onset_number), share in middles.items():
            if share >= _LEAST:
                table[latin].append((coda_number, onset_number, log(share)))
        return dict(table), _by_latin(ends)

    def _add_end(self, ends: dict[tuple[str, int], float], coda: str) -> None:
        number = CODAS.index(coda)
        for scheme, sound, letters in self._writers:
            ends[scheme.codas[_sound_of(coda)], number] += sound + letters
        for latin, share in _custom_coda(coda):
            ends[latin, number] += self._custom * share

    def _add_middle(self, middles: dict[tuple[str, int, int], float], coda: str, onset: str) -> None:
        key = CODAS.index(coda), ONSETS.index(onset)
        pair = join("ㅇ", "ㅏ", coda) + join(onset, "ㅏ")
        spoken, parted = sounds(pair), sounds(pair, parted=_AT_ONE)
        alone = sounds(pair[0]) + sounds(pair[1])
        for scheme, sound, letters in self._writers:
            for share, syllables in ((sound, spoken), (letters, alone)):
                middles[(self._plain(scheme.spell(syllables)[1:-1]), *key)] += share
                after = parted if syllables is spoken else alone
                middles[(self._plain(scheme.spell(after, _AT_ONE)[1:-1]), *key)] += share
        if coda == "ㄴ" and onset == "ㄹ":
            self._add_nasal(middles, key)
        if onset in _MELTING and _sound_of(coda) == "ㄷ":
            self._add_melted(middles, key, _MELTING[onset])
        for before, first in _custom_coda(coda):
            for latin, second in custom_spellings()["onset"][onset]:
                middles[(before + latin, *key)] += self._custom * first * second
                middles[(f"{before}-{latin}", *key)] += self._custom * first * second

    def _add_nasal(self, middles: dict[tuple[str, int, int], float], key: tuple[int, int]) -> None:
        """ㄴ + ㄹ sounds nn where words are put together, as before generic terms (승촌리 Sŭngch'on-ni)."""
        for _scheme, sound, _letters in self._writers:
            middles[("nn", *key)] += 0.1 * sound
            middles[("n-n", *key)] += 0.7 * sound

    def _add_melted(self, middles: dict[tuple[str, int, int], float], key: tuple[int, int], coda: int) -> None:
        """What maps write where t melts into k or p after it (쇳골 Soek-kol, 옷바우 Oppau): Standard Pronunciation, articles 21 and 30."""
        pair = join("ㅇ", "ㅏ", "ㄱㅂ"[coda]) + join("ㄱㅂ"[coda], "ㅏ")
        for scheme, sound, _letters in self._writers:
            for spoken, breaks in ((sounds(pair), frozenset[int]()), (sounds(pair, parted=_AT_ONE), _AT_ONE)):
                middles[(self._plain(scheme.spell(spoken, breaks)[1:-1]), *key)] += 0.5 * sound


_NG = CODAS.index("ㅇ")
_MELTING = {"ㄱ": 0, "ㅂ": 1}
_AT_ONE = frozenset({1})
_BARE = {"ŏ": "o", "ŭ": "u", "ë": "e", "'": ""}


@cache
def grammar(style: str) -> Grammar:
    """The tables of a style (`person`, `person-marked`, `place-rr`, `place-marked`, …), made on first use."""
    return Grammar(style)


@cache
def _custom_coda(coda: str) -> list[tuple[str, float]]:
    return custom_spellings()["coda"].get(_sound_of(coda), [("", 1.0)]) if coda else [("", 1.0), ("h", 0.002)]


@cache
def _sound_of(coda: str) -> str:
    return sounds(join("ㅇ", "ㅏ", coda))[0].coda


def _by_latin(shares: dict[tuple[str, int], float]) -> dict[str, list[tuple[int, float]]]:
    table: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for (latin, number), share in shares.items():
        if share >= _LEAST:
            table[latin].append((number, log(share)))
    return dict(table)
