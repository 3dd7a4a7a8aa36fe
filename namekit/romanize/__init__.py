"""Text to Latin by the schemes in `data/romanization/`, and the spellings that a name is met in."""

from namekit.romanize.batch import transliterate_many
from namekit.romanize.defaults import default_scheme
from namekit.romanize.engine import Alternative, alternatives, romanize, transliterate
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
