"""Ukrainian places by their Russian names, from which other languages have taken most of them: Голубівка as Golubovka."""

from __future__ import annotations

import re
from functools import cache

from namekit.lexicon import rows

_UKRAINIAN = re.compile("[іїєґ]|[сцз]ьк")
"""What is in no Russian word."""


def is_ukrainian(text: str) -> bool:
    """Whether a text in small letters has what is in no Russian word.

    >>> is_ukrainian("луганське"), is_ukrainian("голубовка")
    (True, False)
    """
    return _UKRAINIAN.search(text) is not None


def russian_form(text: str) -> str:
    """A Ukrainian place in small letters as Russian has it, by its endings and letters (`data/lexicon/russian_forms.tsv`).

    >>> russian_form("голубівка"), russian_form("миколаїв"), russian_form("луганське"), russian_form("білопілля")
    ('голубовка', 'миколаев', 'луганское', 'билополье')
    """
    for ukrainian, russian in _forms():
        text = ukrainian.sub(russian, text)
    return text


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(ukrainian), russian) for ukrainian, russian, _ in rows("russian_forms"))
