"""What comes along with a name that was copied from a page or a mail: HTML entities and e-mail addresses."""

from __future__ import annotations

import html
import re

from namekit.base.errors import UsageError

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_ADDRESS = re.compile(
    r"[<(\[]?(?:mailto:)?[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])[>)\]]?", re.IGNORECASE
)


def check_name(name: object) -> str:
    """The name, if it is text. Raises UsageError for anything else.

    >>> check_name("Kim")
    'Kim'
    """
    if not isinstance(name, str):
        raise UsageError(f"{name!r} is no name; give text, empty where there is no name")
    return name


def as_typed(text: str) -> str:
    """A name as somebody would type it, without entities of HTML and the e-mail address beside it; an address alone stays.

    >>> as_typed("Jo&atilde;o Louren&ccedil;o"), as_typed("Joe Biden <jb@example.org>"), as_typed("jb@example.org")
    ('João Lourenço', 'Joe Biden', 'jb@example.org')
    """
    if "&" in text and ";" in text:
        text = _ENTITY.sub(_character, _ENTITY.sub(_character, text))  # &amp;atilde; was escaped twice
    if "@" in text:
        rest = _ADDRESS.sub(" ", text).strip(" ,;:\t\r\n")
        if any(map(str.isalpha, rest)):
            text = rest
    return text


def _character(match: re.Match[str]) -> str:
    """The character of an entity; a space where it is one that no text shows, and the text as it was where it is none."""
    said = html.unescape(match[0])
    return said if said.isprintable() else " "
