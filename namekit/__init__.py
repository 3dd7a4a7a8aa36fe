"""namekit maps the many spellings of people and places, in any script, to one canonical id.

>>> import namekit
>>> namekit.transliterate("김용현", scheme="ko-rr", kind="person")
'Gim Yonghyeon'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from namekit.annotate import Mention
    from namekit.base.errors import NamekitError
    from namekit.base.options import Options
    from namekit.gazetteer import Entity, Gazetteer
    from namekit.matching.compare import Comparison, compare, compare_many
    from namekit.matching.resolution import Candidate, Evidence, Resolution
    from namekit.readings.variants import variants
    from namekit.resolver import Resolver
    from namekit.romanize import schemes, transliterate, transliterate_many

_HOMES = {
    "Candidate": "namekit.matching.resolution",
    "Comparison": "namekit.matching.compare",
    "Entity": "namekit.gazetteer",
    "Evidence": "namekit.matching.resolution",
    "Gazetteer": "namekit.gazetteer",
    "Mention": "namekit.annotate",
    "NamekitError": "namekit.base.errors",
    "Options": "namekit.base.options",
    "Resolution": "namekit.matching.resolution",
    "Resolver": "namekit.resolver",
    "compare": "namekit.matching.compare",
    "compare_many": "namekit.matching.compare",
    "schemes": "namekit.romanize",
    "transliterate": "namekit.romanize",
    "transliterate_many": "namekit.romanize",
    "variants": "namekit.readings.variants",
}

__all__ = [
    "Candidate", "Comparison", "Entity", "Evidence", "Gazetteer", "Mention", "NamekitError", "Options", "Resolution", "Resolver",
    "compare", "compare_many", "schemes", "transliterate", "transliterate_many", "variants",
]  # fmt: skip

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used: `import namekit` alone stays light."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'namekit' has no attribute {name!r}")
    value = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
