"""Readings of names in Chinese characters: as Chinese, Koreans, Vietnamese and Japanese read them, or as they transcribe a foreign name."""

from __future__ import annotations

import re

from namekit.readings.reading import Reading, Readings, Source, words_of

FAMILY = 0.5
"""Weight of the reading of kanji as a family name alone, which is seldom written by itself."""
HAN_NAME = 5
"""Chinese characters up to which a person's name may be one of East Asia; longer ones are transcriptions."""
_POINT = r"(?<=[㐀-鿿])[·•・‧∙･](?=[㐀-鿿])"  # compiled when it is needed: some milliseconds


def read_han(text: str, type: str | None, country: str) -> Readings:
    """Readings of a name in Chinese characters, of a country or of any."""
    from namekit.readings.chinese import cantonese
    from namekit.readings.han import vietnamese

    words = words_of(text)
    if re.search(_POINT, text):  # what parts the words of a foreign name parts no other
        return _transcription(words)
    few = 1 if type == "place" else 2  # what a character of a place is read as hangs less on who bears it
    readings = [*_mandarin(words, type, few + 1), *_transcription(words)]
    if len(words) > HAN_NAME:
        return readings + (read_kanji_place(words) if type == "place" and country in ("", "JP") else [])
    if country in ("", "KR", "KP"):
        readings += _hanja(words, type, few + 1)
    if country in ("", "CN", "HK", "MO", "SG", "MY"):
        readings += [Reading(r.text, Source.HAN, r.weight * 0.8, "Cantonese") for r in cantonese(words, few)]
    if country in ("", "VN"):
        readings += [
            Reading(r.text, Source.HAN, r.weight * 0.6, "Vietnamese reading of Chinese characters")
            for r in vietnamese(words, 1)
        ]
    if country in ("", "JP"):
        readings += read_kanji_place(words) if type == "place" else [*_family(words), *read_kanji(words)]
    return readings


def _mandarin(text: str, type: str | None, limit: int) -> Readings:
    """Mandarin readings of Chinese characters, as syllables and as other languages hear them."""
    from namekit.readings.chinese import mandarin, spoken

    readings = []
    for r in mandarin(text, limit):
        readings += [
            Reading(r.text, Source.CHINESE, r.weight, "Mandarin"),
            Reading(spoken(r.text), Source.HAN, r.weight, "Mandarin"),
        ]
    if type == "place" and readings:  # Latin letters join the syllables, and what meets there may be read as one sound
        readings.append(readings[1]._replace(text=readings[1].text.replace(" ", ""), weight=readings[1].weight * 0.9))
    return readings


def _transcription(text: str) -> Readings:
    """A foreign name in Chinese characters, by the sounds that these usually stand for, and by their second ones."""
    from namekit.readings.chinese import transcribed

    heard, other = transcribed(text), transcribed(text, other=True)
    readings = [Reading(heard, Source.HAN_TRANSCRIBED, 1.0, "a foreign name in Chinese characters")]
    if other != heard:
        how = "a foreign name in Chinese characters, second sounds"
        readings.append(Reading(other, Source.HAN_TRANSCRIBED, 0.8, how))
    return readings


def _hanja(text: str, type: str | None, limit: int) -> Readings:
    """Korean readings of Chinese characters; a person's likeliest also as it sounds, as Latin letters may be another spelling of it."""
    from namekit.readings.korean_customary import as_spelled
    from namekit.readings.korean_hanja import hanja_readings

    found = hanja_readings(text, limit)
    readings = [Reading(r.text, Source.KOREAN, r.weight, "Korean reading of Chinese characters") for r in found]
    if type != "place" and found:
        latin = words_of(as_spelled(found[0].text))
        readings.append(Reading(latin, Source.HAN, found[0].weight * 0.9, "Korean reading, Revised Romanization"))
    return readings


def read_kanji(text: str) -> Readings:
    """Readings of a Japanese person's name in kanji, or in kanji and kana."""
    from namekit.readings.japanese import kanji
    from namekit.readings.japanese_simplified import in_japanese_shapes

    shaped = in_japanese_shapes(text) or text
    return [Reading(r.text, Source.KANJI, r.weight, "Japanese reading") for r in kanji(shaped, 10)]


def read_kanji_place(text: str) -> Readings:
    """Readings of a Japanese place in kanji."""
    from namekit.readings.japanese_places import kanji_place

    return [Reading(r, Source.KANJI, weight, "Japanese reading of a place") for r, weight in kanji_place(text)]


def _family(text: str) -> Readings:
    from namekit.readings.japanese import family_alone

    return [Reading(r.text, Source.KANJI, FAMILY, "a Japanese family name") for r in family_alone(text)[:2]]
