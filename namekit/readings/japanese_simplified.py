"""Japanese people in the simplified characters of China, which writes 岡田克也 as 冈田克也: back in the shapes of Japan."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from namekit.romanize.chinese_characters import shapes_simplified
from namekit.romanize.japanese_names import name_readings
from namekit.romanize.japanese_parts import FAMILY, GIVEN, character_readings, listed_readings

_SHORTEST = 2
"""Characters of a family name at least: of one alone too many are Chinese as well (林, 陈)."""
_WAYS = 24
"""Ways to write one name in Japanese shapes that are looked at."""


@lru_cache(maxsize=4_096)
def in_japanese_shapes(name: str) -> str:
    """A person's name in simplified characters as Japan writes it; empty where none is of China alone, or no listed family name begins it.

    >>> in_japanese_shapes("宫崎骏"), in_japanese_shapes("铃木一郎")
    ('宮崎駿', '鈴木一郎')
    >>> in_japanese_shapes("鈴木一郎"), in_japanese_shapes("刘德华")
    ('', '')
    """
    shapes = [_japanese(char) for char in name]
    if all(found[:1] == (char,) for char, found in zip(name, shapes, strict=True)) or not all(shapes):
        return ""
    ways = ("".join(way) for way in islice(product(*shapes), _WAYS))
    found = [
        (readings[0].points, way) for way in ways if _begins_with_family(way) and (readings := name_readings(way, 1))
    ]
    return max(found)[1] if found else ""


def _begins_with_family(name: str) -> bool:
    return any(listed_readings(name[:cut], FAMILY) for cut in range(_SHORTEST, len(name)))


@lru_cache(maxsize=4_096)
def _japanese(char: str) -> tuple[str, ...]:
    """Shapes of a character that Japanese names have, its own first."""
    return tuple(shape for shape in char + shapes_simplified(char) if character_readings(shape, GIVEN))
