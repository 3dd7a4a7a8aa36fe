"""Text to Latin by the schemes in `data/romanization/`, and the spellings that a name is met in."""

from namekit.romanize.engine import (
    Alternative,
    alternatives,
    default_scheme,
    romanize,
    transliterate,
    transliterate_many,
)
from namekit.romanize.scheme import Romanized, Scheme, load, scheme_ids, schemes
from namekit.romanize.spellings import Spelling, variants

__all__ = [
    "Alternative",
    "Romanized",
    "Scheme",
    "Spelling",
    "alternatives",
    "default_scheme",
    "load",
    "romanize",
    "scheme_ids",
    "schemes",
    "transliterate",
    "transliterate_many",
    "variants",
]
