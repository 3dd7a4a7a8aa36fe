"""Letters of a second script that stand within a word because they look the same: `Mосква` with a Latin M."""

from __future__ import annotations

import re
from functools import cache

from namekit.scripts.runs import SCRIPT_OF, main_script
from namekit.scripts.tables import rows

_SCRIPTS = ("Latn", "Cyrl", "Grek")
_WORD = re.compile(r"\w[\w\u0300-\u036f]*")
"""Letters with the marks that stand after them: no mark parts a word, and what it was written to may take it up."""


def mend(text: str) -> str:
    """Write each word that mixes Latin, Cyrillic and Greek letters in the one script that has a twin for all others.

    Where two scripts would do, the one with more letters in the word wins, then the one of the text; where none
    does, nothing changes.

    >>> mend("Mосква"), mend("Pаris"), mend("iPhoneом")
    ('Москва', 'Paris', 'iPhoneом')
    """
    return _WORD.sub(lambda match: _word(match[0], text), text)


def _word(word: str, text: str) -> str:
    counts = {script: sum(SCRIPT_OF[char] == script for char in word) for script in _SCRIPTS}
    if sum(map(bool, counts.values())) < 2:
        return word
    twins = _twins()
    able = [
        s
        for s in _SCRIPTS
        if counts[s] and all(SCRIPT_OF[c] not in _SCRIPTS or SCRIPT_OF[c] == s or ord(c) in twins[s] for c in word)
    ]
    if not able:
        return word
    main = main_script(text)
    return word.translate(twins[max(able, key=lambda script: (counts[script], script == main))])


@cache
def _twins() -> dict[str, dict[int, str]]:
    """For each script, its letter for each look-alike of another."""
    table = [dict(zip(_SCRIPTS, row, strict=True)) for row in rows("lookalikes")]
    return {
        script: {
            ord(row[other]): row[script]
            for row in table
            for other in _SCRIPTS
            if other != script and row[other] and row[script]
        }
        for script in _SCRIPTS
    }
