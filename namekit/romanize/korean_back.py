"""Latin by a scheme that writes the sound, back to Hangul.

Assimilation loses letters (Jongno may be 종로, 종노 or 종논), so there is no one answer: of the words that the
scheme writes so, a known place or given name is taken, else the plainest, in which no sound changes. Either way the
scheme writes the answer as it was.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from namekit.lexicon import rows
from namekit.romanize.korean_jamo import ONSETS, join
from namekit.romanize.korean_sounds import sounds

if TYPE_CHECKING:
    from namekit.romanize.korean_writer import Writer

_CODAS = ("", *"ㄱㄴㄷㄹㅁㅂㅇㅅㅈㅊㅌㅍ")
_PLAIN_CODAS = frozenset(("", *"ㄱㄴㄷㄹㅁㅂㅇ"))
_WORD = re.compile("[A-Za-z]+")
_VOWELS = re.compile("([aeiouwy]+)")
_MOST_TRIED = 2_000


class Reader:
    """Reads the Latin of one scheme without marks (the Revised Romanization)."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._onsets = {latin: onset for onset, latin in reversed(writer.onsets.items())}
        self._vowels = {latin: vowel for vowel, latin in writer.vowels.items()}
        self._codas = {writer.codas[coda]: coda for coda in _CODAS if coda in writer.codas}
        self._named = {latin.lower(): word for word, latin in writer.names.items()}
        self._middles = self._middle_table()

    def read(self, text: str) -> str:
        """The text with every word that the scheme may have written in Hangul, and the rest as it is."""
        return _WORD.sub(lambda match: self._word(match[0].lower()) or match[0], text)

    def _word(self, latin: str) -> str | None:
        if latin in self._named:
            return self._named[latin]
        pieces = _VOWELS.split(latin)
        if len(pieces) < 3 or pieces[0] not in self._onsets or pieces[-1] not in self._codas:
            return None
        choices: list[list[tuple[str, ...]]] = []
        for number, piece in enumerate(pieces[1:-1]):
            choices.append(self._vowel_runs(piece) if number % 2 == 0 else self._middles.get(piece, []))
        words = (
            self._assembled(pieces[0], parts, pieces[-1])
            for parts in itertools.islice(itertools.product(*choices), _MOST_TRIED)
        )  # fmt: skip
        fitting = [word for word in words if self._writer.plain(word) == latin]
        return next((word for word in fitting if word in known_words()), fitting[0] if fitting else None)

    def _assembled(self, start: str, parts: tuple[tuple[str, ...], ...], end: str) -> str:
        """Hangul of vowels and of the codas and onsets between them; several vowels in a run have silent onsets."""
        onset, out = self._onsets[start], []
        for index in range(0, len(parts), 2):
            *leading, last = parts[index]
            for vowel in leading:
                out.append(join(onset, vowel))
                onset = "ㅇ"
            coda, after = parts[index + 1] if index + 1 < len(parts) else (self._codas[end], "")
            out.append(join(onset, last, coda))
            onset = after
        return "".join(out)

    def _vowel_runs(self, run: str) -> list[tuple[str, ...]]:
        """Ways to read `aeu` as vowels, those of fewer syllables first."""
        found: list[tuple[str, ...]] = []
        for end in range(min(3, len(run)), 0, -1):
            vowel = self._vowels.get(run[:end])
            if vowel and end == len(run):
                found.append((vowel,))
            elif vowel:
                found += [(vowel, *rest) for rest in self._vowel_runs(run[end:])]
        return sorted(found, key=len)

    def _middle_table(self) -> dict[str, list[tuple[str, ...]]]:
        """Consonants between vowels → codas and onsets that sound so, the plainest first."""
        table: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for coda, onset in itertools.product(_CODAS, ONSETS):
            syllables = sounds(join("ㅇ", "ㅏ", coda) + join(onset, "ㅏ"))
            latin = self._writer.spell(syllables)[1:-1]
            changed = (syllables[0].coda, syllables[1].onset) != (coda, onset)
            rank = 2 * changed + (coda not in _PLAIN_CODAS)
            table.setdefault(latin, []).append((rank, (coda, onset)))
        return {latin: [pair for _, pair in sorted(pairs)] for latin, pairs in table.items()}


@cache
def known_words() -> frozenset[str]:
    """Places, with their generic terms and without, and given names."""
    places = (place + suffix for place, suffixes, _ in rows("korean_places") for suffix in ("", *suffixes))
    return frozenset(itertools.chain(places, (given for given, _ in rows("korean_given"))))
