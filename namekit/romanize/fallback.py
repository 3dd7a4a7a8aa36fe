"""The last resort: Unidecode, which knows a spelling for nearly every character and no language.

The only place where that library (GPL-2.0-or-later) is used, and only for characters that no scheme covers.
"""

from __future__ import annotations


def unidecode(text: str) -> str:
    """ASCII that Unidecode writes for the text; "" for a character that it doesn't know.

    >>> unidecode("ⴰⵎⴰⵣⵉⵖ")
    ''
    >>> unidecode("ᏣᎳᎩ")
    'tsalagi'
    """
    from unidecode import unidecode as decode

    return str(decode(text, errors="ignore")).rstrip() if text.strip() else text
