"""Schemes that read each word for itself: a word is worked out once, and many names are one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from namekit.romanize.scheme import Romanized

if TYPE_CHECKING:
    import re

_WORDS = 50_000
"""Words of one scheme that are remembered."""

Spell = Callable[[str], tuple[str, str]]
"""Latin of a word, and its source: `rules`, `lexicon` or `mixed`."""


def at_once(write: Callable[[str], str], texts: list[str]) -> list[str]:
    """Latin of all texts as one, joined by line feeds: cleaning leaves none in a text."""
    return write("\n".join(texts)).split("\n") if texts else []


def write_all(
    texts: list[str],
    apart: Callable[[str], object],
    one: Callable[[str], str],
    many: Callable[[list[str]], list[str]],
) -> list[str]:
    """Latin of texts: of those that stand apart one by one, of the rest together."""
    rest = [place for place, text in enumerate(texts) if not apart(text)]
    written = many([texts[place] for place in rest])
    if len(rest) == len(texts):
        return written
    done = dict(zip(rest, written, strict=True))
    return [done[place] if place in done else one(text) for place, text in enumerate(texts)]


def alike(keys: Iterable[str], places: Iterable[int]) -> dict[str, list[int]]:
    """The places of each key."""
    found: dict[str, list[int]] = defaultdict(list)
    for key, place in zip(keys, places, strict=True):
        found[key].append(place)
    return found


class Spelled(dict[str, str]):
    """Word → Latin, worked out when it is first met, and in `sources` where it came from.

    Not an `lru_cache`, nor tuples, which the garbage collector goes through again and again while a batch is written.
    """

    def __init__(self, spell: Spell) -> None:
        super().__init__()
        self.spell = spell
        self.sources: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        if len(self) >= _WORDS:
            self.clear()
            self.sources.clear()
        self[word], self.sources[word] = self.spell(word)
        return self[word]

    def source(self, word: str) -> str:
        """Where the Latin of a word came from."""
        if word not in self.sources:
            self[word]
        return self.sources[word]


class WordByWord:
    """A scheme as a function of text and kind, made of what its words are and how one is spelled."""

    def __init__(self, word: re.Pattern[str], spell: Spell, confidence: dict[str, float], otherwise: float) -> None:
        """Take the pattern of a word, which is its one group, how one is spelled, and how sure a text is by its source."""
        self.parts = word.split
        self.spelled = Spelled(spell)
        self.confidence = confidence
        self.otherwise = otherwise

    def __call__(self, text: str, kind: str) -> Romanized:  # noqa: ARG002
        """Latin of a text; what is no word stays as it is."""
        sources = set(map(self.spelled.source, self.parts(text)[1::2]))
        source = sources.pop() if len(sources) == 1 else "mixed" if sources else "rules"
        return Romanized(self.write(text), source, self.confidence.get(source, self.otherwise))

    def many(self, texts: list[str], kind: str) -> list[str]:  # noqa: ARG002
        """Latin of all texts."""
        return at_once(self.write, texts)

    def write(self, text: str) -> str:
        """Latin of a text alone."""
        parts = self.parts(text)
        parts[1::2] = map(self.spelled.__getitem__, parts[1::2])
        return "".join(parts)
