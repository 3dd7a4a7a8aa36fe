"""One frozen object of options for Python, the command line and data frames."""

from __future__ import annotations

from dataclasses import dataclass

from namekit.base.errors import UsageError


@dataclass(frozen=True, slots=True)
class Options:
    """How sure a match must be: a probability of at least `threshold`, and `margin` ahead of the next different entity.

    >>> Options(threshold=0.95).margin
    0.2
    """

    threshold: float = 0.9
    margin: float = 0.2

    def __post_init__(self) -> None:
        for name in ("threshold", "margin"):
            if not 0 <= getattr(self, name) <= 1:
                raise UsageError(f"{name} is {getattr(self, name)}; give a probability from 0 to 1")
