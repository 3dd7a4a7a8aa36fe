"""From a written name to the readings it may have: each script's own names, and foreign names transcribed into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from namekit.lexicon.country_languages import language_of
from namekit.readings.read_alphabets import (
    ALPHABETS,
    read_alphabetic,
    read_arabic,
    read_cyrillic,
    read_greek,
    read_hebrew,
)
from namekit.readings.read_han import read_han
from namekit.readings.read_latin import read_latin
from namekit.readings.read_syllables import read_hangul, read_japanese
from namekit.readings.reading import Reading, Readings, Source, words_of
from namekit.readings.unread import is_lost, stand_in
from namekit.romanize.fallback import unidecode
from namekit.scripts import clean, main_script

LIMIT = 24
"""Readings of one name that are kept."""
_SYLLABIC = (Source.KOREAN, Source.CHINESE)


@lru_cache(maxsize=4_096)
def read(text: str, type: str | None = None, country: str = "") -> tuple[Reading, ...]:
    """Readings of a name, by its script, without doubles; the best come first.

    >>> [r.text for r in read("김용현", "person")][0]
    '김용현'
    """
    text = clean(text).lower()
    script = main_script(text)
    if script == "Latn":
        return tuple(read_latin(text, type, country, language_of(country, latin=True)))[:LIMIT]
    if script == "Hani":
        found = read_han(text, type, country)
    elif script == "Hang":
        found = read_hangul(text, type, country)
    elif script == "Cyrl":
        found = read_cyrillic(text, type, language_of(country, latin=False), korean=country in ("", "KR", "KP"))
    elif script in _NATIONAL and (lang := language_of(country, latin=False)):
        found = _NATIONAL[script](text, type, lang)
    else:
        found = _READERS.get(script, read_alphabetic)(text, type)
    first = {(r.text, r.source in _SYLLABIC): r for r in reversed(found) if r.text}
    readings = tuple(reversed(first.values()))[:LIMIT]
    if script not in ALPHABETS:
        readings = (*readings, *_plain(text))
    unread = not readings or (script not in _READERS and script != "Hang" and script not in ALPHABETS and is_lost(text))
    return tuple(_unread(text)) if unread else readings


def _unread(text: str) -> Readings:
    """What stands for a name whose letters nothing reads, or not all of them: 𒌨𒉈 2 is not 2."""
    letters = stand_in(text)
    return [Reading(letters, Source.OTHER, 1.0, "letter for letter, in a script that is not read")] if letters else []


def _plain(text: str) -> Readings:
    """Sign by sign in ASCII, as bulk sources write names of scripts that are no alphabets, and as people copy it from there."""
    plain = words_of(unidecode(text).lower())
    return [Reading(plain, Source.PLAIN, 0.5, "plain ASCII, sign by sign")] if plain else []


def _indic(text: str, type: str | None) -> Readings:  # noqa: ARG001
    from namekit.readings.indic import broad

    return [Reading(words_of(r), Source.INDIC, w) for r, w in broad(text)]


def _tifinagh(text: str, type: str | None) -> Readings:  # noqa: ARG001
    from namekit.readings.tifinagh import tifinagh

    return [Reading(words_of(tifinagh(text)), Source.ABJAD)]


def _southeast(name: str) -> Callable[[str, str | None], Readings]:
    def reader(text: str, type: str | None) -> Readings:  # noqa: ARG001
        from namekit.readings import southeast

        return [Reading(words_of(r), Source.SOUTHEAST, w) for r, w in getattr(southeast, name)(text)]

    return reader


def _thai(text: str, type: str | None) -> Readings:
    readings = _southeast("thai")(text, type)
    if type == "place":
        from namekit.romanize import transliterate

        royal = words_of(transliterate(text, "th-rtgs", kind="place").lower())
        readings.append(Reading(royal, Source.SOUTHEAST, 0.9, "Royal Thai General System"))
    return readings


_READERS: dict[str, Callable[[str, str | None], Readings]] = {
    "Grek": read_greek,
    **dict.fromkeys(("Jpan", "Hira", "Kana"), read_japanese),
    "Arab": read_arabic,
    "Hebr": read_hebrew,
    **dict.fromkeys(("Deva", "Beng", "Taml", "Telu", "Knda", "Gujr", "Mlym", "Guru", "Sinh", "Orya"), _indic),
    "Tfng": _tifinagh,
    "Thai": _thai,
    "Laoo": _southeast("lao"),
    "Khmr": _southeast("khmer"),
    "Mymr": _southeast("burmese"),
    "Tibt": _southeast("tibetan"),
    **dict.fromkeys(("Adlm", "Cans", "Mtei", "Nkoo", "Olck"), read_alphabetic),
}

_NATIONAL: dict[str, Callable[[str, str | None, str], Readings]] = {"Arab": read_arabic}
"""Readers of the scripts that are read by the language of a country too."""
