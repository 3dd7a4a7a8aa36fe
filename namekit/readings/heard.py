"""Names in Latin letters as the speakers of their language say them: other scripts write sounds, not letters."""

from __future__ import annotations

import re
from functools import cache

from namekit.lexicon import rows

_LANGUAGES = {"fr": "French", "en": "English", "de": "German", "so": "Somali", "vi": "Vietnamese"}
_CAPTURING = re.compile(r"(?<!\\)\((?!\?)")
_SILENT = "-"
_SIGNS = {"given": r"\b(?:%s)\b", "ending": r"(?<=[a-z]{2})(?:%s)\b", "letters": "%s"}
"""Where in a name a sign of each kind tells its language."""


class _Spelling:
    """What tells a language, and how its letters are read."""

    def __init__(self, lang: str) -> None:
        read = [(_CAPTURING.sub("(?:", pattern), *rest) for code, pattern, *rest in rows("heard") if code == lang]
        self._sounds = ["", *(sound.replace(_SILENT, "") for _, sound, _ in read)]
        self._letters = re.compile("|".join(f"({pattern})" for pattern, *_ in read))
        signs = [_SIGNS[kind] % "|".join(found) for kind, found in _signs(lang).items()]
        self.tells = re.compile("|".join([*signs, *(pattern for pattern, _, telling in read if telling == "1")])).search

    def said(self, text: str) -> str:
        """A text with each of its letters as the first row that fits reads it."""
        return self._letters.sub(lambda match: self._sounds[match.lastindex or 0], text)


def _signs(lang: str) -> dict[str, list[str]]:
    """What tells a language beside the letters that are read, by its kind."""
    found: dict[str, list[str]] = {}
    for code, kind, sign in rows("heard_signs"):
        if code == lang:
            found.setdefault(kind, []).append(sign)
    return found


@cache
def _spelling(lang: str) -> _Spelling:
    return _Spelling(lang)


def said_in(lang: str, text: str) -> str:
    """A lower-case name of a language whose letters are listed, as it is said there, in the letters of broad sounds.

    >>> said_in("hu", "pécs"), said_in("pl", "świętochłowice"), said_in("vi", "xuân"), said_in("fi", "turku")
    ('péch', 'śvientokhłovitse', 'suân', 'turku')
    """
    return _spelling(lang).said(text) if lang in _listed() else text


@cache
def _listed() -> frozenset[str]:
    return frozenset(lang for lang, *_ in rows("heard"))


def heard(text: str, *, place: bool = False) -> dict[str, str]:
    """A lower-case name as it is said in each language that something in it tells.

    Of places in French alone: those of English-speaking countries are said in so many ways that rules miss more than they hit. In German
    it is Slavic names that are told, whose letters stand for those of Cyrillic; Vietnamese is told by its marks, without which d may be đ.

    >>> heard("jean-marc ayrault"), heard("jack straw"), heard("viktor orban")
    ({'French': 'zhan-mark ero'}, {'English': 'jak stro'}, {})
    """
    likely = [lang for lang in _LANGUAGES if _spelling(lang).tells(text) and (lang == "fr" or not place)]
    said = {_LANGUAGES[lang]: _spelling(lang).said(text) for lang in likely}
    return {language: sound for language, sound in said.items() if sound != text}
