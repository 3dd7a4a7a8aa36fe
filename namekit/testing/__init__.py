"""For users' own tests: Hypothesis strategies of names, and a pytest plugin that runs the tests of a gazetteer.

The strategies need Hypothesis (extra `testing`); the plugin is there when pytest and namekit are, and does
nothing until the option `namekit_gazetteer` names a gazetteer.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from namekit.testing.strategies import CULTURES, names, near_names, spellings

__all__ = ["CULTURES", "names", "near_names", "spellings"]


def __getattr__(name: str) -> Any:
    """Load the strategies when one is asked for: the plugin, which every pytest run loads, stays light."""
    if name not in __all__:
        raise AttributeError(f"module 'namekit.testing' has no attribute {name!r}")
    try:
        return getattr(importlib.import_module("namekit.testing.strategies"), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise ImportError(f"namekit.testing.{name} needs Hypothesis: pip install hypothesis") from error
