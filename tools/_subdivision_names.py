"""Names of subdivisions in CLDR's XML files: which languages are read of which country, and what is taken off a name.

CLDR has most of these names from Wikidata and calls them provisional, so they are left out of its JSON packages. Read by
build_subdivisions.py.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from _subdivision_corrections import WRONG
from babel.languages import get_official_languages
from build_cldr_places import language_tag, tidy

from namekit.lexicon.phrases import key
from namekit.lexicon.places import directions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGES = ("ar", "de", "en", "es", "fr", "ja", "ko", "ru", "zh")
"""Read of each country beside its own languages."""
POPULATION = 100_000
"""People in a subdivision of a country, on average, from which on its names are read: not of Slovenia's 212 municipalities."""
STEMS = {
    "ko": "([가-힣]{3,})[주성]",
    "ja": "([ァ-ー・＝]{2,})(?:自由州|自治州|地域圏|共和国|[州省県])",
    "zh": "([\u4e00-\u9fff·]{3,})[州省邦]",
}
SURE = ("", "contributed")
"""Drafts of CLDR that are checked names; its packages in JSON have these alone."""

Names = dict[str, str]


def cldr(package: Path) -> Path:
    """The folder of CLDR's data in the unpacked npm package."""
    return package / "3rdparty" / "cldr" / "common"


def first_level(package: Path) -> list[str]:
    """ISO codes of the first-level subdivisions: "KR-11"."""
    root = ET.parse(cldr(package) / "supplemental" / "subdivisions.xml").getroot()
    countries = [group for group in root.iter("subgroup") if len(group.attrib["type"]) == len("KR")]
    return sorted(iso(code) for country in countries for code in country.attrib["contains"].split())


def iso(code: str) -> str:
    """The code as ISO 3166-2 writes it.

    >>> iso("kr11")
    'KR-11'
    """
    return f"{code[:2]}-{code[2:]}".upper()


def names_by_code(package: Path, countries: Mapping[str, Mapping[str, int]]) -> dict[str, Names]:
    """Names of each subdivision by language tag, {"KR-11": {"en": "Seoul", "ko": "서울"}}; English first, then by tag.

    Of countries, those of GeoNames, the population is asked: provisional names are read of large subdivisions, and of
    their namesakes, which would be taken for them else (Saint Andrew of Jamaica, and of Grenada).
    """
    number = Counter(code[:2] for code in first_level(package))
    large = {
        code for code in number if code in countries and countries[code]["population"] >= POPULATION * number[code]
    }
    found: dict[str, Names] = {}
    named: set[str] = set()
    paths = sorted((cldr(package) / "subdivisions").glob("*.xml"), key=lambda path: (path.stem != "en", path.stem))
    for path in paths:
        tag = language_tag(path.stem)
        for element in ET.parse(path).getroot().iter("subdivision"):
            code, written = iso(element.attrib["type"]), element.text or ""
            known = code[:2] in large or found.get(code, {}).get("en") in named
            read = tag == "en" or element.get("draft", "") in SURE or (known and is_read(code[:2], tag))
            if read and code not in WRONG.get(tag, ()) and ":" not in written and (text := cleaned(written, tag)):
                found.setdefault(code, {})[tag] = text
        named = named or {names["en"] for code, names in found.items() if code[:2] in large}
    return found


def is_read(country: str, tag: str) -> bool:
    """Whether provisional names in a language are read of a country."""
    return tag in LANGUAGES or tag.split("-", maxsplit=1)[0] in own_languages(country)


@cache
def own_languages(country: str) -> set[str]:
    """The official languages of a country and its regions."""
    return {tag.split("_")[0] for tag in get_official_languages(country, regional=True, de_facto=True)}


def cleaned(text: str, language: str) -> str:
    """A name without what tells it from its namesakes in a list, and as it is written in running text.

    >>> cleaned("Вашингтон²", "ru"), cleaned("بریتانی (فرانسه)", "fa"), cleaned("뉴욕 주", "ko"), cleaned("oblast de Koursk", "fr")
    ('Вашингтон', 'بریتانی', '뉴욕주', 'Oblast de Koursk')
    """
    text = tidy(re.sub(r"\s*[(（].*?[)）]|[²³¹⁴\"]", "", text))
    if language == "ko":
        return re.sub(r" (?=[가-힣]$)", "", text)  # the rule of 2017: generic terms behind foreign names have no space
    return text[:1].upper() + text[1:] if language in LANGUAGES else text


def stem(text: str, language: str) -> str:
    """A foreign name in Korean, Japanese or Chinese without its generic term, which those languages write; else nothing.

    Stems that are words rather than names are short: 남부주 is the south province, 三角州 the delta.

    >>> stem("캘리포니아주", "ko"), stem("カリフォルニア州", "ja"), stem("加利福尼亚州", "zh"), stem("北部州", "ja"), stem("Kalifornien", "de")
    ('캘리포니아', 'カリフォルニア', '加利福尼亚', '', '')
    """
    found = re.fullmatch(STEMS[language], text) if language in STEMS else None
    return found[1] if found and key(found[1]) not in directions() else ""
