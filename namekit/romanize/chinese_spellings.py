"""The Latin spellings that a Chinese name is met in: by pinyin, Wade–Giles and the customs of Hong Kong, Taiwan and Singapore, ranked.

A name in Han characters may as well be Japanese or Vietnamese; those readings come last. The shares are estimates for English text.
"""

from __future__ import annotations

import unicodedata

from namekit.romanize.cantonese import hong_kong
from namekit.romanize.chinese_characters import is_han, unify, vietnamese_readings
from namekit.romanize.chinese_names import given_readings, split, surname_readings, surnames
from namekit.romanize.chinese_syllables import toneless, wade_giles
from namekit.romanize.japanese_kana import passport
from namekit.romanize.japanese_names import name_readings

_LONGEST = 8


def _ascii(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _joined(syllables: list[str]) -> str:
    """Pinyin of one word, an apostrophe before a vowel that could be read with the syllable before."""
    return syllables[0] + "".join(f"'{s}" if s[0] in "aoe" else s for s in syllables[1:])


def _pinyin(syllable: str) -> str:
    return toneless(syllable).replace("v", "u")


def _bare(syllable: str) -> str:
    return wade_giles(syllable).replace("'", "").replace("ü", "u")


def spellings(name: str, limit: int = 10) -> tuple[tuple[str, float, str], ...]:
    """Ranked spellings of a name in Han characters: (text, weight, source), weights summing to at most 1.

    >>> [text for text, _, _ in spellings("陳大文", 3)]
    ['Chen Dawen', 'Dawen Chen', 'Chan Tai-man']
    """
    chars = "".join(filter(is_han, name))[:_LONGEST]
    cut = sum(split(chars)) if len(chars) > 1 else len(chars)
    family, given = chars[:cut], chars[cut:]
    if not family:
        return ()
    weights: dict[str, tuple[float, str]] = {}
    for text, weight, source in [*_mandarin(family, given), *_customary(family, given), *_abroad(chars, family, given)]:
        before = weights.get(text, (0.0, source))
        weights[text] = (before[0] + weight, before[1])
    ranked = sorted(weights.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple((text, round(weight, 6), source) for text, (weight, source) in ranked[:limit])


def _both_orders(family: str, given: str, weight: float, source: str) -> list[tuple[str, float, str]]:
    if not given:
        return [(family, weight, source)]
    return [(f"{family} {given}", weight * 0.75, source), (f"{given} {family}", weight * 0.25, source)]


def _mandarin(family: str, given: str) -> list[tuple[str, float, str]]:
    found = []
    syllables = [given_readings(char)[0] for char in given]
    for rank, reading in enumerate(surname_readings(family)[:2]):
        share = (0.9, 0.1)[rank]
        pinyin = _joined([_pinyin(s) for s in reading]).capitalize()
        written = _joined([_pinyin(s) for s in syllables]).capitalize() if syllables else ""
        found += _both_orders(pinyin, written, 0.44 * share, "zh-pinyin")
        giles = "-".join(map(wade_giles, reading)).capitalize()
        marked = "-".join(map(wade_giles, syllables)).capitalize()
        found += [(f"{giles} {marked}".strip(), 0.03 * share, "zh-wg")]
        found += _both_orders(
            "-".join(map(_bare, reading)).capitalize(),
            "-".join(map(_bare, syllables)).capitalize(),
            0.08 * share,
            "zh-wg, plain",
        )
    return found


def _customary(family: str, given: str) -> list[tuple[str, float, str]]:
    """Spellings of Hong Kong, Taiwan and Singapore, by the surname table."""
    known = surnames().get(unify(family))
    cantonese = [hong_kong(char, person=True) for char in given]
    mandarin = [given_readings(char)[0] for char in given]
    found = []
    hk = (known.hk if known else ()) or ("-".join(hong_kong(char, person=True) for char in family).capitalize(),)
    for rank, form in enumerate(hk[:2]):
        share = 0.15 * (0.75, 0.25)[rank]
        found += _both_orders(form, "-".join(cantonese).capitalize(), share * 0.8, "zh-hk")
        found += [(" ".join((form, *(s.capitalize() for s in cantonese))), share * 0.2, "zh-hk")]
    for form in known.tw[:1] if known else ():
        found += _both_orders(form, "-".join(map(_bare, mandarin)).capitalize(), 0.06, "zh-tw")
    for rank, form in enumerate(known.sg[:3] if known else ()):
        found += [(" ".join((form, *(_pinyin(s).capitalize() for s in mandarin))), 0.06 / (1 + rank), "zh-sg")]
    return found


def _abroad(chars: str, family: str, given: str) -> list[tuple[str, float, str]]:
    """The same characters read in Japan and in Vietnam."""
    found = []
    if given:
        for rank, way in enumerate(name_readings(chars, 2)):
            found.append(
                (
                    f"{passport(way.family).capitalize()} {passport(way.given).capitalize()}",
                    0.03 / (1 + rank),
                    "ja-hepburn",
                )
            )
    known = surnames().get(unify(family))
    sino = [vietnamese_readings(char) for char in given]
    head = known.vi[:1] if known else ()
    if head and all(sino):
        found.append((_ascii(" ".join((head[0], *(s[0].capitalize() for s in sino)))), 0.03, "zh-vi"))
    return found
