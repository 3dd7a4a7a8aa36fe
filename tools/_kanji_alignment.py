"""Which part of a Japanese name's reading each of its kanji has: 井上 イノウエ is イ and ノウエ.

Names are cut, kanji by kanji, by the likeliest cut under reading frequencies that are counted from the cuts themselves (Viterbi
training, four rounds), which begin with the readings of Unihan.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from build_han import unihan

from namekit.romanize.japanese_kana import katakana, plain, to_kana

HAN = re.compile("[々〇㐀-鿿\uf900-\ufaff]+")
SMALL = frozenset("ァィゥェォャュョヮッンー")
LONGEST = 7
"""Kana that one kanji has at the most."""
Names = dict[tuple[str, str], int]
"""Names with their reading in katakana, and what each counts."""


class Aligner:
    """Readings of single kanji, counted from names that were cut by them."""

    def __init__(self, start: dict[str, Counter[str]]) -> None:
        self.counts = start

    def cost(self, char: str, kana: str) -> float:
        if not HAN.match(char):
            return 0.0 if katakana(char) == kana or (char, kana) in (("ケ", "ガ"), ("ヶ", "ガ")) else 30.0
        counts = self.counts.get(char)
        seen = counts[kana] if counts else 0.0
        total = sum(counts.values()) if counts else 0.0
        smooth = 0.5 * 10.0 ** -len(kana)
        return -math.log((seen + smooth) / (total + 1.0))

    def cut(self, surface: str, kana: str) -> tuple[float, list[str]]:
        """The likeliest cut of a reading into one piece a character, and its cost."""
        best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
        for index, char in enumerate(surface):
            nexts: dict[int, tuple[float, list[str]]] = {}
            for start, (cost, pieces) in best.items():
                for end in range(start + 1, min(len(kana) - (len(surface) - index - 1), start + LONGEST) + 1):
                    if end < len(kana) and kana[end] in SMALL:
                        continue
                    total = cost + self.cost(surface[index - 1] if char == "々" and index else char, kana[start:end])
                    if end not in nexts or total < nexts[end][0]:
                        nexts[end] = (total, [*pieces, kana[start:end]])
            best = nexts
        return best.get(len(kana), (99.0, []))


def start_readings(folder: Path) -> dict[str, Counter[str]]:
    """On and kun readings of Unihan, kun also without their inflected end."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for char, fields in unihan(folder, "Readings").items():
        for reading in f"{fields.get('kJapaneseOn', '')} {fields.get('kJapaneseKun', '')}".split():
            kana = to_kana(reading, hiragana=False)
            for size in range(max(1, len(kana) - 2), len(kana) + 1):
                found[char][kana[:size]] += 1.0 if size == len(kana) else 0.3  # type: ignore[assignment]
    return found


def train(names: Names, start: dict[str, Counter[str]]) -> Aligner:
    aligner = Aligner(start)
    for _ in range(4):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for surface, kana in names:
            cost, pieces = aligner.cut(surface, kana)
            if pieces and cost < 25.0 * len(surface):
                for char, piece in zip(surface, pieces, strict=True):
                    if HAN.match(char) and char != "々":
                        counts[char][piece] += 1
        aligner.counts = {
            char: Counter({**{k: 0.2 * v for k, v in start.get(char, {}).items()}}) for char in {*start, *counts}
        }  # type: ignore[arg-type]
        for char, found in counts.items():
            aligner.counts[char].update(found)
    return aligner


def romaji(pieces: Iterable[str]) -> str:
    """Plain romaji of kana pieces, with an apostrophe where a long vowel would wrongly be read across two."""
    text = doubled = ""
    for piece in pieces:
        if piece.endswith("ッ"):  # the consonant that is doubled stands in the next piece
            doubled += piece
            continue
        letters, doubled = plain(doubled + piece), ""
        long = letters == "u" and text.endswith(("sho", "cho", "jo", "yo"))  # 東海林 is read ショウジ as a whole
        if (text.endswith("n") and letters[:1] in tuple("aiueoy")) or (
            text and (text[-1] + letters[:1]) in ("ou", "oo", "uu", "aa", "ee") and not long
        ):
            text += "'"
        text += letters
    return text


def separated(surface: str, pieces: list[str], aligner: Aligner) -> list[str]:
    """Pieces with a connecting ノ or ガ by itself, where the kanji is read without it more often (井上 イ|ノ|ウエ)."""
    found = []
    for char, piece in zip(surface, pieces, strict=False):
        counts = aligner.counts.get(char, Counter())
        if len(piece) > 2 and piece[0] in "ノガ" and counts[piece[1:]] > counts[piece]:
            found += [piece[0], piece[1:]]
        else:
            found.append(piece)
    return found
