"""Words of a name: where they part, and what is mere punctuation."""

from __future__ import annotations

import re

_COMMA = re.compile("[,;،؛，、﹐；]")
"""Commas of all scripts: what parts a family name from the given ones, or a place from where it lies."""

_GAP = re.compile(r"[\s_·・･‧•∙⋅|/\\=゠]+|[–—]|(?<=\S)[.](?=[^\W\d_])")
_EDGE = ' \t\n!?:*#+~^<>«»‹›()[]{}（）【】〔〕「」『』《》“”„‟"…&@%$§|-'


def comma_parts(text: str) -> list[str]:
    """Parts of a name between commas; always one at least.

    >>> comma_parts("Gül, Abdullah"), comma_parts(", -")
    (['Gül', 'Abdullah'], [''])
    """
    return [part.strip() for part in _COMMA.split(text) if any(map(str.isalnum, part))] or [""]


def split_words(text: str) -> list[str]:
    """Words of a name; initials written together come apart, and punctuation that means nothing goes.

    >>> split_words("J.R.R. Tolkien"), split_words("唐纳德·特朗普")
    (['J', 'R', 'R.', 'Tolkien'], ['唐纳德', '特朗普'])
    """
    words = (word.strip(_EDGE) for word in _GAP.split(text))
    return [word for word in words if any(map(str.isalnum, word))]
