"""Readings of names in alphabets, those of consonants too: by the romanization of the language, and as foreign names in it."""

from __future__ import annotations

import re

from namekit.readings.mongolian import without_genitive
from namekit.readings.nominative import without_nominative
from namekit.readings.reading import Reading, Readings, Source, words_of
from namekit.scripts import fold, main_script

ALPHABETS = {"Cyrl": Source.CYRILLIC, "Grek": Source.GREEK, "Armn": Source.CAUCASIAN, "Geor": Source.CAUCASIAN}
"""Alphabets with vowels, and what readings of them are."""
_ARABIC = ("ar", "fa", "ur", "ps")
_FOREIGN_C = re.compile(r"ц(?![еиіьюя]|\b)")
"""What is a c in Slavic names in Latin letters (Фицо, Fico), and read there as another sound than before e and i; at the end it is as often a German tz."""
_ARTICLE = "al "
"""The Arabic article as it is read: المنوفية is al-Minufiya, and Monufia in Latin letters."""
_POINTS = re.compile("[\u064e-\u0650].*[\u064b-\u0652]|[\u05b0-\u05b9\u05bb]")
"""Signs of vowels: two of Arabic, since one may stand where it tells two words apart, or one of Hebrew."""
_REGION = re.compile(r"(\w{4,}?)(?:сь?к|(?<=[цз])ь?к)(?:ий|а|ая)")
"""Slavic adjective of a region: Полтавська (область) is Poltava's, and other languages name the region by its town."""


def read_alphabetic(text: str, type: str | None) -> Readings:  # noqa: ARG001
    """Reading of a name in an alphabet, by the romanization of its likeliest language."""
    from namekit.romanize import transliterate

    source = ALPHABETS.get(main_script(text), Source.OTHER)
    readings = [
        Reading(words_of(transliterate(text).lower().replace("·", "")), source)
    ]  # BGN's point in шч parts no words
    if source is Source.CAUCASIAN and (stem := without_nominative("ka", text)):
        latin = words_of(transliterate(stem).lower())
        readings.append(Reading(latin, source, 0.8, "without the ending of the nominative"))
    return readings


def read_greek(text: str, type: str | None) -> Readings:
    """Readings of a name in Greek: as it is written, as it is heard, and as a foreign name."""
    from namekit.readings import greek

    readings = read_alphabetic(text, type)
    heard = [
        Reading(words_of(greek.heard(text)), Source.GREEK, 1.0, "as it is heard"),
        Reading(words_of(greek.heard(greek.other_register(text))), Source.GREEK, 0.8, "katharevousa or demotic"),
        Reading(greek.foreign(fold(readings[0].text)), Source.GREEK, 0.9, "a foreign name in Greek"),
    ]
    return readings + heard


def read_cyrillic(text: str, type: str | None, national: str = "", *, korean: bool = True) -> Readings:
    """Readings of a name in Cyrillic, by the language of its country (`national`) too, and as one of East Asia; `korean`: a place may be one of Korea."""
    from namekit.readings import cyrillic_asian
    from namekit.readings.russian_form import is_ukrainian, russian_form
    from namekit.romanize import transliterate

    words = words_of(text)
    readings = read_alphabetic(text, type)
    if national:
        latin = words_of(transliterate(text, lang=national).lower())
        readings += [Reading(r, Source.CYRILLIC, 0.9, "by its country") for r in (latin, fold(latin))]
    if type != "place" and (stem := without_genitive(words)):
        readings += [
            Reading(fold(words_of(transliterate(name, lang="mn").lower())), Source.CYRILLIC, weight, how)
            for name, weight, how in ((words, 1.0, "as Mongolian"), (stem, 0.9, "as Mongolian, without the genitive"))
        ]
    if type == "place" and is_ukrainian(words):
        latin = words_of(transliterate(russian_form(words), lang="ru").lower())
        readings.append(Reading(latin, Source.CYRILLIC, 0.6, "by its Russian name"))
    if type != "place" and _FOREIGN_C.search(words):
        latin = readings[0].text.replace("ts", "c")
        readings.append(Reading(latin, Source.CYRILLIC, 0.8, "with the c that Slavic languages write in Latin letters"))
    if hepburn := cyrillic_asian.japanese(words, place=type == "place"):
        readings.append(Reading(hepburn, Source.KANA, 0.9, "a Japanese name in Cyrillic"))
    found = cyrillic_asian.chinese(words, place=type == "place")
    readings += [Reading(r, Source.CHINESE, w, "a Chinese name in Cyrillic") for r, w in found]
    if type != "place":
        found = cyrillic_asian.korean(words)
        readings += [Reading(r, Source.KOREAN, w, "a Korean name in Cyrillic") for r, w in found]
    elif korean:
        readings += _korean_place(text)
    if type == "place" and (region := _REGION.fullmatch(words)):
        readings.append(
            Reading(read_alphabetic(region[1], type)[0].text, Source.CYRILLIC, 0.8, "what a region is named after")
        )
    return readings


def _korean_place(text: str) -> Readings:
    """Readings of a place in Cyrillic as one of Korea, with and without its generic term."""
    from namekit.readings.cyrillic_asian import korean_place
    from namekit.readings.korean import place_stem

    how = "a Korean place in Cyrillic"
    readings = [Reading(hangul, Source.KOREAN, weight, how) for hangul, weight in korean_place(text.lower())]
    stems = [Reading(place_stem(r.text), Source.KOREAN, r.weight, how) for r in readings] if "-" in text else []
    return readings + [stem for stem, whole in zip(stems, readings, strict=False) if stem.text != whole.text]


def read_arabic(text: str, type: str | None, national: str = "") -> Readings:
    """Readings of a name in Arabic letters, by the likeliest language and that of its country (`national`)."""
    from namekit.readings.abjad import arabic, by_letters
    from namekit.scripts import guess_languages

    guessed = guess_languages(text)[0].lang
    lang = guessed if guessed in _ARABIC else "ar"
    place = type == "place"
    found = list(arabic(text, lang, place=place))
    if national in _ARABIC and national != lang:
        found = [*arabic(text, national, place=place), *found]
    readings = _pointed(text, "", national or lang) + [Reading(r, Source.ABJAD, w) for r, w in found]
    if type == "place" and found and found[0][0].startswith(_ARTICLE):
        bare = found[0][0].removeprefix(_ARTICLE)
        readings.append(Reading(bare, Source.ABJAD, 0.8, "without the article, as Latin letters often have it"))
    if type == "place" and lang == "ar" and " " not in text:  # in several words the known ones are meant
        readings.append(Reading(by_letters(text), Source.ABJAD, 0.7, "letter by letter"))
    return readings


def _pointed(text: str, scheme: str, lang: str) -> Readings:
    """The reading of a name whose vowels are written with points; none where they are not."""
    from namekit.romanize import transliterate

    if not _POINTS.search(text):
        return []
    latin = words_of(fold(transliterate(text, scheme or None, lang=lang)).lower())
    return [Reading(latin, Source.ABJAD, 1.0, "by its vowel points")]


def read_hebrew(text: str, type: str | None) -> Readings:  # noqa: ARG001
    """Readings of a name in Hebrew letters."""
    from namekit.readings.abjad import hebrew

    return _pointed(text, "he-2006", "he") + [Reading(r, Source.ABJAD, w) for r, w in hebrew(text)]
