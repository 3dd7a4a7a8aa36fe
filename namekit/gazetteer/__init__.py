"""Entities: the model, files that hold them, layers, and arrays on disk."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from namekit.gazetteer.folder import builtin_stamp
    from namekit.gazetteer.gazetteer import Gazetteer
    from namekit.gazetteer.model import Change, Entity, Role, Tests, Variant

_HOMES = {
    "Change": "model",
    "Entity": "model",
    "Gazetteer": "gazetteer",
    "Role": "model",
    "Tests": "model",
    "Variant": "model",
    "builtin_stamp": "folder",
}

__all__ = ["Change", "Entity", "Gazetteer", "Role", "Tests", "Variant", "builtin_stamp"]


def __getattr__(name: str) -> Any:
    """Load a name when it is first used: who only maps a compiled gazetteer needs no model and no reader."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
