"""All stretches of a text that may be names: their number is linear in the length of the text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from namekit.annotate.capitals import capital_spans
from namekit.annotate.han import han_spans
from namekit.annotate.hangul import hangul_spans
from namekit.annotate.spaced import spaced_spans
from namekit.annotate.words import UNSPACED, Word, words
from namekit.base.limits import NAME_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.annotate.span import Kind, Span

_KINDS: dict[str, Kind] = dict.fromkeys(("Latn", "Cyrl", "Grek", "Armn", "Copt", "Cher", "Adlm", "Dsrt"), "capitals")
_KINDS |= {"Hang": "hangul", **dict.fromkeys(UNSPACED, "han")}


def spans(text: str) -> list[Span]:
    """Find the stretches that may be names.

    A capitalized word alone that begins a sentence, and stands elsewhere in small letters, is left out.

    >>> text = "The visitors left the city. Visitors saw Kyiv."
    >>> [text[s.start:s.end] for s in spans(text)]
    ['Kyiv']
    """
    found = list(words(text))
    small = {word.text for word in found if word.text.islower()}
    return [span for span in _all(text, found) if _is_open(text, span, small)]


def _is_open(text: str, span: Span, small: set[str]) -> bool:
    if span.end - span.start > NAME_CHARACTERS:
        return False
    return not (span.words == 1 and span.initial and text[span.start : span.end].lower() in small)


def _all(text: str, found: list[Word]) -> Iterator[Span]:
    for kind, group in groupby(found, key=lambda word: _KINDS.get(word.script, "spaced")):
        if kind == "capitals":
            yield from capital_spans(text, list(group))
        elif kind == "hangul":
            yield from hangul_spans(text, list(group))
        elif kind == "han":
            for word in group:
                yield from han_spans(word)
        else:
            yield from spaced_spans(text, list(group))
