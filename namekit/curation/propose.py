"""Proposals for a new entity: its id, its native form, and the spellings that need not be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.curation.derivable import spellings
from namekit.romanize import transliterate
from namekit.scripts import clean, fold, guess_languages, main_script

if TYPE_CHECKING:
    from collections.abc import Container

_KINDS = {"person": "person", "place": "place", "organization": "org"}
_GAP = re.compile(r"[^a-z0-9]+")
_LANGUAGES = {"KR": "ko", "KP": "ko", "CN": "zh", "TW": "zh", "JP": "ja"}
"""Countries whose people write their names in signs that readings can propose; elsewhere a native form is asked for."""
_FORMS = 5


def propose_id(name: str, type: str, taken: Container[str], *, country: str = "", born: str = "") -> str:
    """Id of an entity by its name; where it is taken, with the birth year, the country or a number at the end.

    >>> propose_id("Kim Yong-hyun", "person", {"person/kim-yong-hyun"}, born="1959-05-08")
    'person/kim-yong-hyun-1959'
    >>> propose_id("Busan", "place", (), country="KR")
    'place/kr/busan'
    >>> propose_id("김용현", "person", ())
    'person/kim-yong-hyun'
    """
    slug = _GAP.sub("-", fold(_latin(clean(name), type, country)).replace("'", "")).strip("-") or "unnamed"
    middle = f"/{country.lower()}" if type == "place" and country else ""
    base = f"{_KINDS[type]}{middle}/{slug}"
    endings = ["", *(f"-{end}" for end in (born[:4], country.lower()) if end), *(f"-{n}" for n in range(2, 10_000))]
    return next(base + end for end in endings if base + end not in taken)


def language_of(name: str, country: str) -> str:
    """Language that an entity's own name may be in: what its letters say, else its country; empty where nothing tells.

    >>> language_of("Kim Yong-hyun", "KR"), language_of("Щербаков", ""), language_of("Smith", "US")
    ('ko', 'ru', '')
    >>> language_of("金龍顯", "KR"), language_of("王毅", "")
    ('ko', 'zh')
    """
    script = main_script(name)
    if script == "Latn" or (script == "Hani" and country in _LANGUAGES):
        return _LANGUAGES.get(country, "")
    guess = guess_languages(name)[0].lang
    return "" if guess == "und" else guess


def native_forms(name: str, type: str, lang: str) -> list[str]:
    """Forms in its own script that a Latin name may stand for, best first; none where readings know no such language.

    >>> native_forms("Kim Yong-hyun", "person", "ko")[0]
    '김용현'
    """
    if main_script(name) != "Latn" or type not in {"person", "place"}:
        return []
    if lang == "ko":
        from namekit.readings.korean import hangul_readings

        return [r.text for r in hangul_readings(name, kind="person" if type == "person" else "place", limit=_FORMS)]
    if lang in {"zh", "ja"} and type == "person":
        from namekit.readings.han_native import native_forms as signs

        return [text for text, _ in signs(name, lang, _FORMS)]
    return []


def found_anyhow(native: str, lang: str, type: str, limit: int = 6) -> list[str]:
    """Spellings of a native form that rules derive, so that nobody need write them."""
    return list(dict.fromkeys(spellings(native, lang, type)))[:limit]


def _latin(name: str, type: str, country: str) -> str:
    """The name in Latin letters: of a person as it is usually met, else by the standard of its language."""
    if main_script(name) == "Latn":
        return name
    lang = language_of(name, country)
    if lang and type == "person":
        return found_anyhow(name, lang, type, 1)[0]
    return transliterate(name, lang=lang or None, kind="place" if type == "place" else "text")
