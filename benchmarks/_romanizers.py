"""The tools that romanization.py measures beside namekit; each is imported when it is asked for."""

from __future__ import annotations

import importlib.metadata
import sys
from typing import TYPE_CHECKING

from namekit.romanize import transliterate, transliterate_many

if TYPE_CHECKING:
    from collections.abc import Callable

    Tool = Callable[[list[str]], object]


def peers() -> dict[str, Callable[[str], str]]:
    """What writes any script in Latin letters, by its name; what is not installed is said and left out."""
    found: dict[str, Callable[[str], str]] = {}
    for name, make in (("unidecode", _unidecode), ("anyascii", _anyascii), ("uroman", _uroman), ("ICU", _icu)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed: left out", file=sys.stderr)
    return found


def _unidecode() -> Callable[[str], str]:
    from unidecode import unidecode

    return unidecode


def _anyascii() -> Callable[[str], str]:
    from anyascii import anyascii

    return anyascii


def _uroman() -> Callable[[str], str]:
    from uroman import Uroman

    return Uroman().romanize_string


def _icu() -> Callable[[str], str]:
    from icu import Transliterator

    return Transliterator.createInstance("Any-Latin; Latin-ASCII").transliterate


def _pypinyin() -> Callable[[str], str]:
    from pypinyin import lazy_pinyin

    return lambda text: " ".join(lazy_pinyin(text))


def one_by_one(make: Callable[[], Callable[[str], str]]) -> Callable[[], Tool]:
    """A tool that writes one name as one that writes many."""

    def tool() -> Tool:
        write = make()
        return lambda names: [write(name) for name in names]

    return tool


MANY: dict[str, Callable[[], Tool]] = {
    "namekit, many": lambda: transliterate_many,
    "namekit, one by one": one_by_one(lambda: transliterate),
    "unidecode": one_by_one(_unidecode),
    "anyascii": one_by_one(_anyascii),
    "ICU": one_by_one(_icu),
    "uroman": one_by_one(_uroman),
}
HAN: dict[str, Callable[[], Tool]] = {
    "namekit, zh-pinyin": lambda: lambda names: transliterate_many(names, "zh-pinyin"),
    "pypinyin": one_by_one(_pypinyin),
}
SLOW = {"uroman": 2_000}
"""Names that are enough to measure a tool by."""


def version(tool: str) -> str:
    """The version of a tool that is installed, "" of one that is not."""
    package = {"ICU": "PyICU", "unidecode": "Unidecode"}.get(tool, tool.partition(",")[0])
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
