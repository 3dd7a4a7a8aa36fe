"""Proposes an id for a new entity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize import transliterate
from namekit.scripts import clean, fold

if TYPE_CHECKING:
    from collections.abc import Container

_KINDS = {"person": "person", "place": "place", "organization": "org"}
_GAP = re.compile(r"[^a-z0-9]+")


def propose_id(name: str, type: str, taken: Container[str], *, country: str = "", born: str = "") -> str:
    """Id of an entity by its name; where it is taken, with the birth year, the country or a number at the end.

    >>> propose_id("Kim Yong-hyun", "person", {"person/kim-yong-hyun"}, born="1959-05-08")
    'person/kim-yong-hyun-1959'
    >>> propose_id("Busan", "place", (), country="KR")
    'place/kr/busan'
    """
    latin = transliterate(clean(name), kind=type if type in {"person", "place"} else "text")
    slug = _GAP.sub("-", fold(latin).replace("'", "")).strip("-") or "unnamed"
    middle = f"/{country.lower()}" if type == "place" and country else ""
    base = f"{_KINDS[type]}{middle}/{slug}"
    endings = ["", *(f"-{end}" for end in (born[:4], country.lower()) if end), *(f"-{n}" for n in range(2, 10_000))]
    return next(base + end for end in endings if base + end not in taken)
