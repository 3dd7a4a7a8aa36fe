"""Readings of names in kana and Hangul: as native names, and as foreign ones that are transcribed."""

from __future__ import annotations

import re

from namekit.readings.read_han import read_kanji, read_kanji_place
from namekit.readings.reading import Reading, Readings, Source, words_of
from namekit.scripts.runs import scripts_in

_SAME_MEANING = 0.05
"""Weight of a Korean place's name in words of the same meaning: one of several that it may have."""
_KATAKANA = re.compile("[ァ-ヺ]")
_OLDER_SOUNDS = {"ji": "di", "chi": "ti", "uɾ": "vɾ"}
_OLDER_KANA = re.compile(r"ji|chi|\buɾ(?=[aeiou])")
"""Syllables that katakana lacked for long: ウラジーミル Vladimir, プーチン Putin."""


def read_hangul(text: str, type: str | None, country: str = "") -> Readings:
    """Readings of a name in Hangul: Korean, or foreign; as Japanese too, a place's that is not known to be Korean, a person's in two words."""
    from namekit.readings.hangul_chinese import mandarin_in_hangul
    from namekit.readings.korean_customary import as_spelled
    from namekit.readings.korean_foreign import transcribed_latin, with_r
    from namekit.readings.korean_glosses import same_in_meaning
    from namekit.readings.korean_japanese import japanese_in_hangul
    from namekit.readings.korean_otherwise import otherwise_written
    from namekit.readings.korean_places import numerals_spelled, shorter_names
    from namekit.readings.korean_vietnamese import vietnamese_in_hangul
    from namekit.romanize import transliterate

    spelled = numerals_spelled(text) if type == "place" else text
    native = "".join(char for char in spelled if "가" <= char <= "힣")
    words = words_of(text)
    foreign = words_of(transcribed_latin(words))
    kind = "place" if type == "place" else "person"
    latin = as_spelled(words) if type in (None, "person") else transliterate(words, "ko-rr", kind=kind).lower()
    own = []
    if type == "place":
        named_so = (*shorter_names(native), *otherwise_written(native))
        own = [Reading(name, Source.KOREAN, weight, how) for name, weight, how in named_so]
        own += [
            Reading(name, Source.KOREAN, _SAME_MEANING, "in words of the same meaning")
            for name in same_in_meaning(native)
        ]
        if country not in ("KR", "KP") and (hepburn := japanese_in_hangul(words)):
            own.append(Reading(hepburn, Source.KANA, 0.9, "a Japanese name in Hangul"))
    else:
        found = mandarin_in_hangul(words)
        own = [Reading(pinyin, Source.CHINESE, weight, "a Chinese name in Hangul") for pinyin, weight in found]
        if " " in words and (hepburn := japanese_in_hangul(words)):  # of a Korean name no space parts the family name
            own.append(Reading(hepburn, Source.KANA, 0.9, "a Japanese name in Hangul"))
        if vietnamese := vietnamese_in_hangul(words):
            own.append(Reading(vietnamese, Source.HANGUL_TRANSCRIBED, 0.9, "a Vietnamese name in Hangul"))
    return [
        Reading(native, Source.KOREAN),
        *own,
        Reading(foreign, Source.HANGUL_TRANSCRIBED, 1.0, "a foreign name in Hangul"),
        Reading(
            words_of(with_r(foreign)), Source.HANGUL_TRANSCRIBED, 0.9, "a foreign name in Hangul, ㅓ for a vowel and r"
        ),
        Reading(words_of(latin), Source.HANGUL, 0.9, "Revised Romanization"),
    ]


def read_japanese(text: str, type: str | None) -> Readings:
    """Readings of a name in kana, or in kanji and kana: Japanese, foreign, or Korean."""
    from namekit.readings.japanese import kana_latin, korean, transcribed, with_r

    words = words_of(text)
    if "Hani" in scripts_in(words):
        return (read_kanji_place(words) if type == "place" else read_kanji(words)) or [
            Reading(words_of(transcribed(words)), Source.KANA_TRANSCRIBED)
        ]
    foreign = words_of(transcribed(words))
    readings = [
        Reading(words_of(kana_latin(words)), Source.KANA, 1.0, "kana"),
        Reading(foreign, Source.KANA_TRANSCRIBED, 1.0, "a foreign name in kana"),
    ]
    older = _OLDER_KANA.sub(lambda m: _OLDER_SOUNDS[m[0]], foreign)
    if older != foreign and _KATAKANA.search(words):
        readings.append(Reading(older, Source.KANA_TRANSCRIBED, 0.9, "a foreign name in kana, di and ti as ji and chi"))
    if (heard := words_of(with_r(words))) != foreign:
        readings.append(
            Reading(heard, Source.KANA_TRANSCRIBED, 0.9, "a foreign name in kana, long a for a vowel and r")
        )
    if type != "place":
        readings += [Reading(r, Source.KOREAN, w, "a Korean name in kana") for r, w in korean(words)]
    return readings
