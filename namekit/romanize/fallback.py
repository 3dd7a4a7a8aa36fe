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
    return text.translate(_ASCII).rstrip() if text.strip() else text


class _Ascii(dict[int, str]):
    """Code point → what Unidecode writes for it, which it does sign by sign; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        from unidecode import unidecode as decode

        if 0xD800 <= code <= 0xDFFF:  # half of a pair is no character, and Unidecode would warn of it
            self[code] = ""
            return ""
        # of Cherokee it knows the capitals alone
        self[code] = str(decode(chr(code), errors="ignore") or decode(chr(code).upper(), errors="ignore").lower())
        return self[code]


_ASCII = _Ascii()
