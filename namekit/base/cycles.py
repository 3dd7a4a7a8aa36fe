"""Python's search for objects that refer to each other in a circle."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def without_cycles() -> Iterator[None]:
    """Let the search wait, which would go through all of the process, while a batch makes many objects and none that are in a circle.

    It is a tenth to a fifth of the time.

    >>> with without_cycles():
    ...     gc.isenabled()
    False
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
