"""From a written name to the readings it may have: each script's own names, and foreign names transcribed into it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from namekit.readings.heard import heard
from namekit.readings.latin import spelled_out
from namekit.readings.reading import Reading, Source
from namekit.romanize.fallback import unidecode
from namekit.scripts import clean, fold, main_script
from namekit.scripts.runs import scripts_in

Readings = list[Reading]

LANGUAGES = {
    "BA": "sr", "BG": "bg", "BY": "be", "KG": "ky", "KZ": "kk", "ME": "sr", "MK": "mk", "MN": "mn", "RS": "sr", "TJ": "tg",
    "XK": "sr", "AF": "fa", "IR": "fa", "PK": "ur",
}  # fmt: skip
"""Language in which a country writes its places, where the letters alone seldom tell it: مشهد is as good Arabic as Persian."""
COUNTRIES = {lang: country for country, lang in LANGUAGES.items()} | {"sr": "RS", "fa": "IR", "ja": "JP"}
"""A country of each of these languages."""

LIMIT = 24
"""Readings of one name that are kept."""
FAMILY = 0.5
"""Weight of the reading of kanji as a family name alone, which is seldom written by itself."""
HAN_NAME = 5
"""Chinese characters up to which a person's name may be one of East Asia; longer ones are transcriptions."""

_SYLLABIC = (Source.KOREAN, Source.CHINESE)
_APART = re.compile(r"[\s\-‐-―·・･•‧.,;:/()\[\]\"“”„«»_|+&]+")
_INSIDE = re.compile(r"['’ʼ‘`´ʹʻ״׳]")


def _words(text: str) -> str:
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.split())
    return _APART.sub(" ", _INSIDE.sub("", text)).strip()


@lru_cache(maxsize=4_096)
def read(text: str, type: str | None = None, country: str = "") -> tuple[Reading, ...]:
    """Readings of a name, by its script, without doubles; the best come first.

    >>> [r.text for r in read("김용현", "person")][0]
    '김용현'
    """
    text = clean(text).lower()
    script = main_script(text)
    reader = _READERS.get(script, _alphabetic)
    if script == "Latn":
        return tuple(_latin(text, type, country))[:LIMIT]
    if script == "Hani":
        read_it = _han(text, type, country)
    elif script in _NATIONAL and country in LANGUAGES:
        read_it = _NATIONAL[script](text, type, LANGUAGES[country])
    else:
        read_it = reader(text, type)
    found = {(r.text, r.source in _SYLLABIC): r for r in reversed(read_it) if r.text}
    readings = tuple(reversed(found.values()))[:LIMIT]
    return readings if script in _SOURCES else (*readings, *_plain(text))


def _plain(text: str) -> Readings:
    """Sign by sign in ASCII, as bulk sources write names of scripts that are no alphabets, and as people copy it from there."""
    plain = _words(unidecode(text).lower())
    return [Reading(plain, Source.PLAIN, 0.5, "plain ASCII, sign by sign")] if plain else []


def _latin(text: str, type: str | None, country: str) -> Readings:
    readings = [Reading(_words(text), Source.LATIN)]
    if type == "organization":
        return readings
    if not text.isascii() and type == "person":
        readings += [r._replace(text=_words(r.text)) for r in spelled_out(text)]
    said = heard(text, place=type == "place")
    readings += [Reading(_words(sound), Source.HEARD, 0.9, f"as it is said in {lang}") for lang, sound in said.items()]
    if country in ("", "KR", "KP"):
        readings += _korean_of_latin(text, type)
    if country in ("", "CN", "TW", "HK", "MO", "SG", "MY"):
        readings += _chinese_of_latin(text, type)
    return readings


def _korean_of_latin(text: str, type: str | None) -> Readings:
    from namekit.readings.korean import hangul_readings, is_korean_like, place_stem

    if is_korean_like(text) < (0.3 if type == "place" else 1):
        return []
    found = [
        r for r in hangul_readings(text, kind="place" if type == "place" else "person", limit=6) if r.weight > 0.002
    ]
    readings = [Reading(r.text, Source.KOREAN, r.weight, "Latin spelling read back into Hangul") for r in found]
    if type == "place" and "-" in text:  # the generic term changes the sound before it: Tongbaeng-ni is 동백 and 리
        stems = [Reading(place_stem(r.text), Source.KOREAN, r.weight, "without its generic term") for r in found]
        readings += [stem for stem, r in zip(stems, found, strict=True) if stem.text != r.text]
    return readings


def _chinese_of_latin(text: str, type: str | None) -> Readings:
    from namekit.readings.chinese_latin import is_chinese_like, latin_to_pinyin

    if not is_chinese_like(text):
        return []
    found = latin_to_pinyin(text, 2 if type == "place" else 4)
    return [Reading(r.text, Source.CHINESE, r.weight, "Latin spelling read back into Pinyin") for r in found]


_PINYIN = re.compile("zh|x|q|c(?!h)")
_PINYIN_SOUNDS = {"zh": "j", "x": "sh", "q": "ch", "c": "ts"}


def _spoken(pinyin: str) -> str:
    """Pinyin as other languages hear it: its x, q, zh and c are letters that mean other sounds elsewhere."""
    return _PINYIN.sub(lambda m: _PINYIN_SOUNDS[m[0]], pinyin)


def _hangul(text: str, type: str | None) -> Readings:
    from namekit.readings.korean_foreign import transcribed_latin, with_r
    from namekit.romanize import transliterate

    native = "".join(char for char in text if "가" <= char <= "힣")
    words = _words(text)
    kind = "place" if type == "place" else "person"
    foreign = _words(transcribed_latin(words))
    return [
        Reading(native, Source.KOREAN),
        Reading(foreign, Source.HANGUL_TRANSCRIBED, 1.0, "a foreign name in Hangul"),
        Reading(
            _words(with_r(foreign)), Source.HANGUL_TRANSCRIBED, 0.9, "a foreign name in Hangul, ㅓ for a vowel and r"
        ),
        Reading(_words(transliterate(words, "ko-rr", kind=kind).lower()), Source.HANGUL, 0.9, "Revised Romanization"),
    ]


def _han(text: str, type: str | None, country: str) -> Readings:
    from namekit.readings.chinese import cantonese, mandarin, transcribed
    from namekit.readings.han import vietnamese

    words = _words(text)
    heard, other = transcribed(words), transcribed(words, other=True)
    transcription = [Reading(heard, Source.HAN_TRANSCRIBED, 1.0, "a foreign name in Chinese characters")]
    if other != heard:
        transcription.append(
            Reading(other, Source.HAN_TRANSCRIBED, 0.8, "a foreign name in Chinese characters, second sounds")
        )
    if re.search(_POINT, text):  # what parts the words of a foreign name parts no other
        return transcription
    readings = []
    few = 1 if type == "place" else 2  # what a character of a place is read as hangs less on who bears it
    for r in mandarin(words, few + 1):
        readings += [
            Reading(r.text, Source.CHINESE, r.weight, "Mandarin"),
            Reading(_spoken(r.text), Source.HAN, r.weight, "Mandarin"),
        ]
    if type == "place" and readings:  # Latin letters join the syllables, and what meets there may be read as one sound
        readings.append(readings[1]._replace(text=readings[1].text.replace(" ", ""), weight=readings[1].weight * 0.9))
    readings += transcription
    if len(words) > HAN_NAME:
        return readings + (_place_in_kanji(words) if type == "place" and country in ("", "JP") else [])
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
        readings += _place_in_kanji(words) if type == "place" else [*_family(words), *_kanji(words)]
    return readings


def _hanja(text: str, type: str | None, limit: int) -> Readings:
    """Korean readings of Chinese characters; a person's likeliest also as it sounds, as Latin letters may be another spelling of it."""
    from namekit.readings.korean_hanja import hanja_readings
    from namekit.romanize import transliterate

    found = hanja_readings(text, limit)
    readings = [Reading(r.text, Source.KOREAN, r.weight, "Korean reading of Chinese characters") for r in found]
    if type != "place" and found:
        latin = transliterate(found[0].text, "ko-rr", kind="person").lower()
        readings.append(
            Reading(_words(latin), Source.HAN, found[0].weight * 0.9, "Korean reading, Revised Romanization")
        )
    return readings


_POINT = r"(?<=[㐀-鿿])[·•・‧∙･](?=[㐀-鿿])"  # compiled when it is needed: some milliseconds


def _kanji(text: str) -> Readings:
    from namekit.readings.japanese import kanji

    return [Reading(r.text, Source.KANJI, r.weight, "Japanese reading") for r in kanji(text, 10)]


def _place_in_kanji(text: str) -> Readings:
    from namekit.readings.japanese_places import kanji_place

    return [Reading(r, Source.KANJI, weight, "Japanese reading of a place") for r, weight in kanji_place(text)]


def _family(text: str) -> Readings:
    from namekit.readings.japanese import family_alone

    return [Reading(r.text, Source.KANJI, FAMILY, "a Japanese family name") for r in family_alone(text)[:2]]


def _japanese(text: str, type: str | None) -> Readings:
    from namekit.readings.japanese import kana_latin, korean, transcribed, with_r

    words = _words(text)
    if "Hani" in scripts_in(words):
        return (_place_in_kanji(words) if type == "place" else _kanji(words)) or [
            Reading(_words(transcribed(words)), Source.KANA_TRANSCRIBED)
        ]
    foreign = _words(transcribed(words))
    readings = [
        Reading(_words(kana_latin(words)), Source.KANA, 1.0, "kana"),
        Reading(foreign, Source.KANA_TRANSCRIBED, 1.0, "a foreign name in kana"),
    ]
    older = _OLDER_KANA.sub(lambda m: _OLDER_SOUNDS[m[0]], foreign)
    if older != foreign and _KATAKANA.search(words):
        readings.append(Reading(older, Source.KANA_TRANSCRIBED, 0.9, "a foreign name in kana, di and ti as ji and chi"))
    if (heard := _words(with_r(words))) != foreign:
        readings.append(
            Reading(heard, Source.KANA_TRANSCRIBED, 0.9, "a foreign name in kana, long a for a vowel and r")
        )
    if type != "place":
        readings += [Reading(r, Source.KOREAN, w, "a Korean name in kana") for r, w in korean(words)]
    return readings


_KATAKANA = re.compile("[ァ-ヺ]")
_OLDER_SOUNDS = {"ji": "di", "chi": "ti", "uɾ": "vɾ"}
_OLDER_KANA = re.compile(r"ji|chi|\buɾ(?=[aeiou])")
"""Syllables that katakana lacked for long: ウラジーミル Vladimir, プーチン Putin."""


def _arabic(text: str, type: str | None, national: str = "") -> Readings:
    from namekit.readings.abjad import arabic
    from namekit.scripts import guess_languages

    guessed = guess_languages(text)[0].lang
    lang = guessed if guessed in _ARABIC else "ar"
    found = list(arabic(text, lang))
    if national in _ARABIC and national != lang:
        found = [*arabic(text, national), *found]
    readings = [Reading(r, Source.ABJAD, w) for r, w in found]
    if type == "place" and found and found[0][0].startswith(_ARTICLE):
        bare = found[0][0].removeprefix(_ARTICLE)
        readings.append(Reading(bare, Source.ABJAD, 0.8, "without the article, as Latin letters often have it"))
    return readings


_ARABIC = ("ar", "fa", "ur", "ps")
_ARTICLE = "al "
"""The Arabic article as it is read: المنوفية is al-Minufiya, and Monufia in Latin letters."""


def _hebrew(text: str, type: str | None) -> Readings:  # noqa: ARG001
    from namekit.readings.abjad import hebrew

    return [Reading(r, Source.ABJAD, w) for r, w in hebrew(text)]


def _indic(text: str, type: str | None) -> Readings:  # noqa: ARG001
    from namekit.readings.indic import broad

    return [Reading(_words(r), Source.INDIC, w) for r, w in broad(text)]


def _southeast(name: str) -> Callable[[str, str | None], Readings]:
    def reader(text: str, type: str | None) -> Readings:  # noqa: ARG001
        from namekit.readings import southeast

        return [Reading(_words(r), Source.SOUTHEAST, w) for r, w in getattr(southeast, name)(text)]

    return reader


def _thai(text: str, type: str | None) -> Readings:
    readings = _southeast("thai")(text, type)
    if type == "place":
        from namekit.romanize import transliterate

        royal = _words(transliterate(text, "th-rtgs", kind="place").lower())
        readings.append(Reading(royal, Source.SOUTHEAST, 0.9, "Royal Thai General System"))
    return readings


def _cyrillic(text: str, type: str | None, national: str = "") -> Readings:
    from namekit.readings import cyrillic_asian
    from namekit.romanize import transliterate

    words = _words(text)
    readings = _alphabetic(text, type)
    if national:
        latin = _words(transliterate(text, lang=national).lower())
        readings += [Reading(r, Source.CYRILLIC, 0.9, "by its country") for r in (latin, fold(latin))]
    if hepburn := cyrillic_asian.japanese(words):
        readings.append(Reading(hepburn, Source.KANA, 0.9, "a Japanese name in Cyrillic"))
    found = cyrillic_asian.chinese(words, place=type == "place")
    readings += [Reading(r, Source.CHINESE, w, "a Chinese name in Cyrillic") for r, w in found]
    if type != "place":
        found = cyrillic_asian.korean(words)
        readings += [Reading(r, Source.KOREAN, w, "a Korean name in Cyrillic") for r, w in found]
    elif region := _REGION.fullmatch(words):
        readings.append(
            Reading(_alphabetic(region[1], type)[0].text, Source.CYRILLIC, 0.8, "what a region is named after")
        )
    return readings


_REGION = re.compile(r"(\w{4,}?)(?:сь?к|(?<=[цз])ь?к)(?:ий|а|ая)")
"""Slavic adjective of a region: Полтавська (область) is Poltava's, and other languages name the region by its town."""


def _alphabetic(text: str, type: str | None) -> Readings:  # noqa: ARG001
    from namekit.romanize import transliterate

    source = _SOURCES.get(main_script(text), Source.OTHER)
    return [Reading(_words(transliterate(text).lower().replace("·", "")), source)]  # BGN's point in шч parts no words


def _greek(text: str, type: str | None) -> Readings:
    from namekit.readings import greek

    readings = _alphabetic(text, type)
    heard = [
        Reading(_words(greek.heard(text)), Source.GREEK, 1.0, "as it is heard"),
        Reading(_words(greek.heard(greek.other_register(text))), Source.GREEK, 0.8, "katharevousa or demotic"),
        Reading(greek.foreign(fold(readings[0].text)), Source.GREEK, 0.9, "a foreign name in Greek"),
    ]
    return readings + heard


_SOURCES = {"Cyrl": Source.CYRILLIC, "Grek": Source.GREEK, "Armn": Source.CAUCASIAN, "Geor": Source.CAUCASIAN}

_READERS: dict[str, Callable[[str, str | None], Readings]] = {
    "Hang": _hangul,
    "Cyrl": _cyrillic,
    "Grek": _greek,
    **dict.fromkeys(("Jpan", "Hira", "Kana"), _japanese),
    "Arab": _arabic,
    "Hebr": _hebrew,
    **dict.fromkeys(("Deva", "Beng", "Taml", "Telu", "Knda", "Gujr", "Mlym", "Guru", "Sinh", "Orya"), _indic),
    "Thai": _thai,
    "Laoo": _southeast("lao"),
    "Khmr": _southeast("khmer"),
    "Mymr": _southeast("burmese"),
    "Tibt": _southeast("tibetan"),
}

_NATIONAL: dict[str, Callable[[str, str | None, str], Readings]] = {"Cyrl": _cyrillic, "Arab": _arabic}
"""Readers of the scripts that are read by the language of a country too."""
