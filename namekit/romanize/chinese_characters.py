"""Han characters: their readings in Mandarin and Cantonese, and one canonical character for all shapes of one.

Readings and variants come from Unihan (UAX #38) and OpenCC, see `tools/build_han.py`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from namekit.base.data import data_path
from namekit.romanize.sorted_table import sorted_table


@cache
def table(name: str) -> dict[str, str]:
    """A two-column table of `data/lexicon/` as a dictionary; quicker than rows of tuples."""
    text = data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    cells = text.replace("\n", "\t").split("\t")
    return dict(zip(cells[2::2], cells[3::2], strict=False))


class _Canonical(dict[int, str]):
    """Code point → canonical character, looked up when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        canonical = (sorted_table("han_variants").get(char) or char) if is_han(char) else char
        if code < 0x30000:
            self[code] = canonical
        return canonical


_CANONICAL = _Canonical()


@lru_cache(maxsize=4096)
def unify(text: str) -> str:
    """The text with one canonical character for each group of simplified, traditional and Japanese shapes.

    The canonical one is the simplified character where there is one. Characters that only meet in simplification (后 and 後)
    are one here: good for comparing, not for showing.

    >>> unify("習近平"), unify("渡邊"), unify("渡辺")
    ('习近平', '渡边', '渡边')
    """
    return text.translate(_CANONICAL)


@cache
def _shapes() -> dict[str, str]:
    """The other shapes of each canonical character."""
    found: dict[str, str] = {}
    for char, canonical in table("han_variants").items():
        found[canonical] = found.get(canonical, "") + char
    return found


def shapes_simplified(char: str) -> str:
    """The shapes that a character is the simplified one of.

    >>> shapes_simplified("边"), shapes_simplified("邊")
    ('辺邉邊', '')
    """
    return _shapes().get(char, "")


@lru_cache(maxsize=40_000)
def _readings(char: str, name: str) -> tuple[str, ...]:
    """Readings of a character in a table, else of one of its other shapes."""
    get = sorted_table(name).get
    found = get(char)
    if not found and is_han(char):
        canonical = unify(char)
        found = next(filter(None, map(get, (canonical, *_shapes().get(canonical, ())))), "")
    return tuple(found.split())


def mandarin_readings(char: str) -> tuple[str, ...]:
    """Pinyin of a character with tone numbers, `v` for ü, the usual reading first; empty where it has none.

    >>> mandarin_readings("乐")
    ('le4', 'yue4')
    """
    return _readings(char, "han_mandarin")


def cantonese_readings(char: str) -> tuple[str, ...]:
    """Jyutping of a character, the usual reading first; empty where it has none."""
    return _readings(char, "han_cantonese")


def vietnamese_readings(char: str) -> tuple[str, ...]:
    """Sino-Vietnamese readings of a character, with their marks; empty where it has none."""
    return _readings(char, "han_vietnamese")


def is_han(char: str) -> bool:
    """Whether it is a Han character (unified or compatibility ideograph, or the iteration mark 々)."""
    return (
        "一" <= char <= "鿿" or "㐀" <= char <= "䶿" or char >= "𠀀" or "\uf900" <= char <= "\ufaff" or char in "々〇"
    )
