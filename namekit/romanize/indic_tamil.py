"""Voicing of Tamil stops, which the script leaves to their place in the word.

Schiffman 1999, "A Reference Grammar of Spoken Tamil": voiceless at the head and doubled,
voiced between vowels and after nasals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from namekit.romanize.indic_aksharas import Akshara

_BETWEEN = {"k": "g", "ch": "s", "t": "d", "th": "d", "p": "b"}
_NASAL = {"k": "g", "ch": "j", "t": "d", "th": "d", "p": "b"}
_HEAD = re.compile("^(?:th|[ktps])")
_NASALS = frozenset({"n", "m", "ng", "ny"})


def _onset(part: Akshara, *, first: bool, after_nasal: bool, after_vowel: bool, dental: bool) -> str:
    consonants = part.consonants
    if not consonants:
        return ""
    if dental and consonants[-1] == "th":
        return "".join(consonants[:-2] if consonants[:-1] == ("th",) else consonants[:-1]) + "th"
    head, stop = consonants[:-1], consonants[-1]
    if not head:
        if first:
            return "s" if stop == "ch" else stop
        table = _NASAL if after_nasal else _BETWEEN if after_vowel else {"ch": "s"}
        return table.get(stop, stop)
    if head[-1] in _NASALS:
        return "".join(head) + _NASAL.get(stop, stop)
    if head[-1] == stop:
        return "".join(head[:-1]) + (stop if len(stop) > 1 else stop * 2)
    return "".join("s" if c == "ch" else c for c in consonants)


def voiced(parts: list[Akshara], *, dental: bool = False) -> tuple[str, ...]:
    """Readings of a Tamil word: native voicing, without a supporting final u, voiced at the head, and letter by letter.

    With `dental` த is th wherever it stands, as Tamil names write it (Muthu, Senthil).
    """
    out = []
    for i, part in enumerate(parts):
        before = parts[i - 1] if i else None
        onset = _onset(
            part,
            first=i == 0,
            after_nasal=before is not None and (before.coda in _NASALS),
            after_vowel=before is not None and bool(before.vowel),
            dental=dental,
        )
        out.append(onset + part.vowel + part.coda)
    native = "".join(out)
    literal = "".join(p.onset + p.vowel + p.coda for p in parts).replace("chch", "ch").replace("ch", "s")
    head = _HEAD.sub(lambda m: _BETWEEN.get(m[0], "ch"), native)
    if native.endswith("u") and len(native) > 4:
        return (native, native[:-1], literal[:-1])
    return tuple(dict.fromkeys((native, head, literal)))


def soft(text: str) -> str:
    """Malayalam single stops between vowels, voiced as they are spoken."""
    return re.sub("(?<=[aeiou])(k|t|p)(?=[aeiou])", lambda m: _BETWEEN[m[0]], text)
