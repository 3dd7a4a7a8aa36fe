"""A name at a place in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from namekit.matching.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: `text[start:end] == surface`, offsets in characters, and what it means.

    >>> from namekit.matching.resolution import Resolution
    >>> mention = Mention(10, 15, "Seoul", Resolution("Seoul", "none", 0.0, ()))
    >>> "They left Seoul."[mention.start:mention.end] == mention.surface
    True
    """

    start: int
    end: int
    surface: str
    resolution: Resolution
