"""Which script a character is in, and the runs of one script that a text falls into."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from namekit.scripts.tables import rows

COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Spaces, digits, punctuation, marks that any script may bear, unassigned characters."""

_latin_letter = re.compile("[A-Za-z]").search
_KANA = frozenset({"Hira", "Kana"})


class Run(NamedTuple):
    """`text[start:end]` is in one script; common characters go with what is before, at the start with what follows."""

    start: int
    end: int
    script: str


@cache
def _ranges() -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and scripts of the ranges of Scripts.txt, sorted."""
    table = rows("scripts")
    return [int(row[0], 16) for row in table], [int(row[1], 16) for row in table], [row[2] for row in table]


class _Scripts(dict[str, str]):
    """Character → script, filled as characters are met; unassigned ones are not kept, so that it stays small."""

    def __missing__(self, char: str) -> str:
        starts, ends, scripts = _ranges()
        place = bisect_right(starts, ord(char)) - 1
        if place < 0 or ord(char) > ends[place]:
            return "Zzzz"
        self[char] = scripts[place]
        return scripts[place]


SCRIPT_OF = _Scripts()
"""The script of each character, as a mapping: the fastest way for a loop."""


_known = SCRIPT_OF.get


def scripts_in(text: str) -> set[str]:
    """Scripts of the letters of a text, without what is common to all.

    >>> sorted(scripts_in("Київ (Kyiv)"))
    ['Cyrl', 'Latn']
    """
    found = set(map(_known, text, text))  # twice as fast as [] of a subclass; a character not met yet stands for itself
    if any(len(script) == 1 for script in found):
        found = {SCRIPT_OF[char] for char in text}
    return found - COMMON


def script_of(char: str) -> str:
    """ISO 15924 code of a character's script; `Zyyy` and `Zinh` are common to many, `Zzzz` is unassigned.

    >>> [script_of(c) for c in "Kк김金"]
    ['Latn', 'Cyrl', 'Hang', 'Hani']
    """
    return SCRIPT_OF[char]


def runs(text: str) -> list[Run]:
    """Runs of one script, which together are the whole text.

    >>> runs("Київ (Kyiv)")
    [Run(start=0, end=6, script='Cyrl'), Run(start=6, end=11, script='Latn')]
    """
    if text.isascii():
        return [Run(0, len(text), "Latn" if _latin_letter(text) else "Zyyy")] if text else []
    found: list[Run] = []
    start, script = 0, "Zyyy"
    for place, char in enumerate(text):
        now = SCRIPT_OF[char]
        if now == script or now in COMMON:
            continue
        if script != "Zyyy":
            found.append(Run(start, place, script))
            start = place
        script = now
    found.append(Run(start, len(text), script))
    return found


class _ByFirstLetter(dict[str, str]):
    """First letter of a text → its script, filled as letters are met; "" for what no script has to itself."""

    def __missing__(self, char: str) -> str:
        script = SCRIPT_OF[char]
        if script in COMMON:
            return ""
        self[char] = "Jpan" if script in _KANA else script
        return self[char]


class _Strays(dict[str, Callable[[str], object]]):
    """Script → what finds a letter of another one in a text: a regular expression looks faster than a set."""

    def __missing__(self, script: str) -> Callable[[str], object]:
        wanted = _KANA if script == "Jpan" else {script}
        ranges = (f"\\U{start:08x}-\\U{end:08x}" for start, end, one in zip(*_ranges(), strict=True) if one in wanted)
        signs = "\\x00-\\x40\\x5b-\\x60\\x7b-\\x7e" + ("・ー" if script == "Jpan" else "")
        self[script] = re.compile(f"[^{signs}{''.join(ranges)}]").search
        return self[script]


_BY_FIRST_LETTER = _ByFirstLetter({"": ""})
_STRAYS = _Strays()


def script_alone(text: str) -> str:
    """Script of a text that is in one script but for ASCII signs (`Jpan` for kana, which may have ー and ・); "" for what begins otherwise or is mixed.

    >>> script_alone("Київ-2"), script_alone("Київ (Kyiv)"), script_alone("おおの")
    ('Cyrl', '', 'Jpan')
    """
    script = _BY_FIRST_LETTER[text[:1]]
    return script if script and _STRAYS[script](text) is None else ""


def main_script(text: str) -> str:
    """Script that most letters of the text are in; `Jpan` where there is kana, `Zyyy` where there are no letters.

    >>> main_script("高市 さなえ"), main_script("김 Yong-hyun 金"), main_script("2024")
    ('Jpan', 'Latn', 'Zyyy')
    """
    if text.isascii():
        return "Latn" if _latin_letter(text) else "Zyyy"
    alone = script_alone(text)
    if alone:
        return alone
    scripts = scripts_in(text)
    if len(scripts) == 1:
        (script,) = scripts
        return "Jpan" if script in _KANA else script
    if not scripts:
        return "Zyyy"
    return "Jpan" if not _KANA.isdisjoint(scripts) else _most(text, scripts)


def _most(text: str, scripts: set[str]) -> str:
    """Most frequent of the scripts in the text; the first met where two are even."""
    counts = dict.fromkeys((SCRIPT_OF[char] for char in text), 0)
    for char in text:
        counts[SCRIPT_OF[char]] += 1
    return max(filter(scripts.__contains__, counts), key=counts.__getitem__)
