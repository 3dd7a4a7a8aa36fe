"""Names without the ending of the nominative that their language writes to names of other languages: `data/lexicon/nominatives.tsv`."""

from __future__ import annotations

import re
from functools import cache

from namekit.lexicon import rows


def without_nominative(lang: str, text: str) -> str:
    """A lower-case name without such endings of its words; empty where it has none.

    >>> without_nominative("ka", "დონალდ ტრამპი"), without_nominative("lt", "londonas"), without_nominative("ka", "ბრნო")
    ('დონალდ ტრამპ', 'london', '')
    """
    ending = _endings().get(lang)
    stem = ending.sub("", text) if ending else text
    return stem if stem != text else ""


@cache
def _endings() -> dict[str, re.Pattern[str]]:
    return {lang: re.compile(rf"{ending}\b") for lang, ending in rows("nominatives")}
