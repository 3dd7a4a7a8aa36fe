"""Whether the family name stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import surname_languages
from namekit.scripts import main_script

if TYPE_CHECKING:
    from namekit.names.model import Parsed

FAMILY_FIRST_LANGUAGES = frozenset({"ko", "zh", "ja", "vi", "hu", "km", "yue"})
"""Languages whose own order is family name first (CLDR person names, `nameOrderLocales surnameFirst`)."""

_FAMILY_FIRST_SCRIPTS = frozenset({"Hang", "Hani", "Jpan", "Hira", "Kore"})

SURE, LIKELY, OPEN, UNLIKELY = 0.98, 0.8, 0.5, 0.1
"""Probabilities: told by the form; told by a surname in one place only; no sign; the order of the rest of the world."""


def family_first(parsed: Parsed, lang: str | None = None) -> float:
    """Probability that the first of the name's tokens is (part of) the family name.

    The form tells best (`KIM Yong-hyun`); then the script; then on which end an East Asian surname stands.

    >>> from namekit.names.parse import parse
    >>> family_first(parse("Kim Yong-hyun", "person")[0]), family_first(parse("Yong-hyun Kim", "person")[0])
    (0.8, 0.1)
    """
    names = [token.text for token in parsed.tokens if token.role == "name"]
    if parsed.family is not None:
        return SURE if parsed.family[0] == 0 and parsed.family[1] < len(parsed.tokens) else 1 - SURE
    if not names:
        return OPEN
    if main_script(names[0]) in _FAMILY_FIRST_SCRIPTS:
        return SURE if len(names) == 1 and len(names[0]) <= 4 else OPEN  # longer ones are foreign names by sound
    base = (lang or "").partition("-")[0]
    if base == "hu":
        return LIKELY
    return _by_surname(names, base)


def _by_surname(names: list[str], lang: str) -> float:
    """By the end on which a customary East Asian surname stands."""
    first, last = _is_surname(names[0], lang), _is_surname(names[-1], lang)
    if first != last:
        return LIKELY if first else UNLIKELY
    if lang in FAMILY_FIRST_LANGUAGES and (first or lang == "vi"):
        return LIKELY
    return OPEN if first else UNLIKELY


def _is_surname(name: str, lang: str) -> bool:
    languages = surname_languages().get(key(name), frozenset())
    return lang in languages if lang in FAMILY_FIRST_LANGUAGES - {"hu", "yue"} else bool(languages)
