"""Readings of names in Latin letters: as they stand, as they are said, and read back into Korean and Chinese syllables."""

from __future__ import annotations

import re

from namekit.lexicon.places import chinese_terms
from namekit.readings.greek import foreign
from namekit.readings.heard import heard, said_in
from namekit.readings.latin import spelled_out
from namekit.readings.mongolian import without_genitive
from namekit.readings.nominative import without_nominative
from namekit.readings.reading import Reading, Readings, Source, words_of

_GLUED = 0.5
"""Weight of what stands before a Korean or Chinese generic term that no hyphen parts from it: it may belong to the name."""
_JAPANESE = 0.15
"""Weight of all that a Japanese reading of a Korean place may stand for: few are still written so."""
_SOUTHERN = 0.7
"""What is left of the weight of a name that only North Korea writes so, where the other half of Korea writes it otherwise."""
_LEAST = 0.02
"""Weight that a reading of a place has at least: syllables that hardly any place has are no reason against one that is listed."""
_HEAD_J = re.compile(r"\bj(?=\w)")
_GREEK = re.compile(r"\b(?:mp|nt|gk)(?!h)[^\W\d_]+")
"""Words that begin with two letters for a sound that Greek has no letter for (ELOT 743): `Mpampis`, `Ntora`, `Gkikas`."""


def read_latin(text: str, type: str | None, country: str, lang: str = "") -> Readings:
    """Readings of a name in Latin letters, of a country or of any; a place's as it is said in the language of its country (`lang`) too."""
    readings = [Reading(words_of(text), Source.LATIN)]
    if type == "organization":
        return readings
    if not text.isascii() and type in ("person", "place"):
        readings += [r._replace(text=words_of(r.text)) for r in spelled_out(text)]
    if type == "place" and (native := said_in(lang, text)) != text:
        readings.append(Reading(words_of(native), Source.LATIN, 1.0, "as it is said in its country"))
    if type == "place" and (stem := without_nominative(lang, text)):
        readings.append(
            Reading(words_of(said_in(lang, stem)), Source.LATIN, 0.8, "without the ending of the nominative")
        )
    if type == "person" and (stem := without_genitive(words_of(text))):
        readings.append(Reading(stem, Source.LATIN, 0.9, "without the genitive of Mongolian"))
    said = heard(text, place=type == "place")
    readings += [
        Reading(words_of(sound), Source.HEARD, 0.9, f"as it is said in {lang}") for lang, sound in said.items()
    ]
    if type == "person" and not said and len(_HEAD_J.findall(text)) > 1:  # one alone is near enough to be found
        readings.append(Reading(words_of(_HEAD_J.sub("y", text)), Source.HEARD, 0.9, "with the j of most of Europe"))
    if country in ("", "GR", "CY") and (as_said := _GREEK.sub(_as_greek_is_said, text)) != text:
        readings.append(
            Reading(words_of(as_said), Source.HEARD, 0.9, "with b, d and g for the mp, nt and gk of Greek passports")
        )
    if country in ("", "KR", "KP"):
        readings += _korean_of_latin(text, type)
        if type == "place":
            readings += _korean_of_japanese(text)
    if country in ("", "CN", "TW", "HK", "MO", "SG", "MY"):
        readings += _chinese_of_latin(text, type)
    return readings


def _as_greek_is_said(word: re.Match[str]) -> str:
    return foreign(word[0])


def _korean_of_latin(text: str, type: str | None) -> Readings:
    from namekit.readings.korean import hangul_readings, is_korean_like, place_stem
    from namekit.readings.korean_otherwise import southern
    from namekit.readings.korean_places import name_alone, numerals_spelled

    if type == "place":
        if not (is_korean_like(text) or ((alone := name_alone(text)) != text and is_korean_like(alone))):
            return []
    elif is_korean_like(text) < 1:
        return []
    found = [
        r for r in hangul_readings(text, kind="place" if type == "place" else "person", limit=6) if r.weight > 0.002
    ]
    if type == "place":
        found = [r._replace(weight=max(r.weight, _LEAST)) for r in found]
        found += [r._replace(text=name, weight=_SOUTHERN * r.weight) for r in found for name in southern(r.text)]
    how = "Latin spelling read back into Hangul"
    readings = [Reading(numerals_spelled(r.text), Source.KOREAN, r.weight, how) for r in found]
    if type == "place":  # the generic term changes the sound before it: Tongbaeng-ni is 동백 and 리
        share = 1.0 if "-" in text else _GLUED
        stems = [
            Reading(place_stem(r.text), Source.KOREAN, share * r.weight, "without its generic term") for r in found
        ]
        readings += [stem for stem, r in zip(stems, found, strict=True) if stem.text != r.text]
    return readings


def _korean_of_japanese(text: str) -> Readings:
    from namekit.readings.korean import place_stem
    from namekit.readings.korean_onyomi import onyomi_readings

    found = [(hangul, max(_JAPANESE * share, _LEAST)) for hangul, share in onyomi_readings(text)]
    how = "Japanese reading of a Korean place's Chinese characters"
    readings = [Reading(hangul, Source.KOREAN, weight, how) for hangul, weight in found]
    if "-" in text:
        stems = [Reading(place_stem(hangul), Source.KOREAN, weight, how) for hangul, weight in found]
        readings += [stem for stem, whole in zip(stems, readings, strict=True) if stem.text != whole.text]
    return readings


def _chinese_of_latin(text: str, type: str | None) -> Readings:
    from namekit.readings.chinese import spoken
    from namekit.readings.chinese_latin import is_chinese_like, latin_to_pinyin, place_to_pinyin

    if type == "place":
        found = place_to_pinyin(text)
    else:
        found = latin_to_pinyin(text, 8) if is_chinese_like(text) else ()
    how = "Latin spelling read back into Pinyin"
    readings = [Reading(r.text, Source.CHINESE, r.weight, how) for r in found]
    if type == "person":
        heard = [
            (r, spoken(f"{r.family.replace(' ', '')} {r.given.replace(' ', '')}"))
            for r in found[:1]
            if r.how == "pinyin"
        ]
        readings += [
            Reading(said, Source.HEARD, 0.9 * r.weight, "as it is said in Chinese")
            for r, said in heard
            if said != r.text
        ]
    if type == "place" and " " not in text:
        stems = [(*r.text.rpartition(" "), r.weight) for r in found]
        readings += [
            Reading(stem, Source.CHINESE, _GLUED * weight, "without its generic term")
            for stem, _, term, weight in stems
            if " " in stem and term in chinese_terms()
        ]
    return readings
