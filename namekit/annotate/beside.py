"""What is written beside a name and tells what it means: a title before it, the state behind a comma, the office behind a possessive, the last period."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from namekit.annotate.span import is_space
from namekit.annotate.words import is_capitalized
from namekit.lexicon.phrases import key
from namekit.lexicon.places import country_names
from namekit.names.titles import office_ahead, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from namekit.annotate.words import Word

_COMMA = re.compile(r",[ \t\u00a0]*\n?[ \t\u00a0]*")
_POSSESSIVE = re.compile(r"['’][sS][ \t\u00a0]*\n?[ \t\u00a0]*")
_STATE_WORDS, _OFFICE_WORDS = 2, 3
_OFFICES_OF_STATE = frozenset({"head_of_state", "minister"})


def qualified(text: str, words: Sequence[Word], last: int) -> int:
    """Where a state ends that a comma parts from the word at `last`, 0 where there is none.

    States alone, which stand behind a city (`Paris, Texas`): a country behind a comma may begin another clause.
    """
    after = words[last + 1 : last + 1 + _STATE_WORDS]
    if not after or not is_capitalized(after[0].text) or not _COMMA.fullmatch(text, words[last].end, after[0].start):
        return 0
    for count in range(len(after), 0, -1):
        end = after[count - 1].end
        if "-" in country_names().get(key(" ".join(text[after[0].start : end].split())), ""):
            return end
    return 0


def governs(text: str, words: Sequence[Word], last: int) -> bool:
    """Whether an office of a state follows the word at `last` in the possessive: `Georgia's prime minister`."""
    after = words[last + 1 : last + 1 + _OFFICE_WORDS]
    if not after or not _POSSESSIVE.fullmatch(text, words[last].end, after[0].start):
        return False
    return office_ahead([word.text for word in after]) in _OFFICES_OF_STATE


def titled(text: str, words: Sequence[Word], first: int) -> int:
    """Where a title in small letters begins that stands before the word at `first`, as in `el presidente Milei`; else where that begins."""
    for count in range(min(_OFFICE_WORDS, first), 0, -1):
        before = [word.text for word in words[first - count : first]]
        row = pairwise(words[first - count : first + 1])
        if all(map(str.islower, before)) and title_of(before) and all(is_space(text, a.end, b.start) for a, b in row):
            return words[first - count].start
    return words[first].start


def dotted_end(text: str, words: Sequence[Word]) -> int:
    """Where a name of these words ends: behind the last period of `U.S.`."""
    end = words[-1].end
    if len(words) < 2 or text[end : end + 1] != ".":
        return end
    one, other = words[-2:]
    dotted = len(one.text) == len(other.text) == 1 and text[one.end : other.start] == "."
    return end + 1 if dotted else end
