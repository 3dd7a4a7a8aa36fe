"""Burmese names in Latin letters: words with no family among them, and the *Mr.* before a man's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from namekit.lexicon import rows
from namekit.lexicon.phrases import key
from namekit.names.known_names import is_given_name_in
from namekit.names.model import Title

MISTER = "u"
"""The word for *uncle* before the name of a man of standing, which is an initial, or a Korean family name, before others."""


def is_burmese(words: Sequence[str]) -> bool:
    """Whether folded words are all such as Burmese names are made of.

    >>> is_burmese(["aung", "san"]), is_burmese(["yong", "gak"])
    (True, False)
    """
    return bool(words) and all(word in _words() or is_given_name_in(word, "my") for word in words)


def peel_mister(words: list[str]) -> tuple[list[str], list[Title]]:
    """A Burmese name without the *U* before it, and that title.

    >>> peel_mister(["U", "Thein", "Sein"]), peel_mister(["U", "Yong-gak"])
    ((['Thein', 'Sein'], [Title(text='U', role='honorific')]), (['U', 'Yong-gak'], []))
    """
    if len(words) > 1 and words[0] in ("U", "u") and is_burmese([key(word) for word in words[1:]]):
        return words[1:], [Title(words[0], "honorific")]
    return words, []


@cache
def _words() -> frozenset[str]:
    return frozenset(word for _, _, latin, lang in rows("burmese_common") if lang == "my" for word in latin.split())
