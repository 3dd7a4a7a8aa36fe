"""Japanese surnames, given names and places of SudachiDict, japanese-personal-name-dataset and gimei, with their weights.

Read by build_japanese.py, whose head names the versions.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator

import sudachipy
import yaml
from _kanji_alignment import HAN, Names
from build_han import package

from namekit.romanize.japanese_kana import katakana

KANA = re.compile("[ァ-ヺー]*[ァ-ヂツ-ヺー]")
MIXED = re.compile("[々〇㐀-鿿\uf900-\ufaffぁ-ゖァ-ヺー]+")


def sudachi() -> Iterator[tuple[str, str, str]]:
    """Proper nouns of the dictionary: surface, kind (姓, 名, 地名) and katakana reading."""
    for word in sudachipy.Dictionary().entries():
        _, second, third, fourth, *_ = word.part_of_speech()
        surface, reading = word.surface(), word.reading_form()
        kind = fourth if fourth in ("姓", "名") else third
        named = second == "固有名詞" and kind in ("姓", "名", "地名")
        if named and KANA.fullmatch(reading) and HAN.search(surface) and MIXED.fullmatch(surface):
            yield surface, kind, reading


def add(names: Names, surface: str, reading: str, points: int) -> None:
    if HAN.search(surface) and MIXED.fullmatch(surface) and KANA.fullmatch(reading):
        names[surface, reading] = max(names.get((surface, reading), 0), points)


def given_names(names: Names) -> None:
    """Weights of given names: 10 where only the dictionary has them, 16 in use, 18 popular, 22 and more in both lists."""
    folder = package("japanese_personal_name_dataset") / "dataset"
    for file, points in (("first_name_{}_org.csv", 16), ("first_name_{}_opti.csv", 18)):
        for sex in ("man", "woman"):
            for kana, _, *spelled in csv.reader((folder / file.format(sex)).open(encoding="utf-8")):
                for surface in spelled:
                    add(names, surface, katakana(kana), points)
    listed = yaml.load((package("gimei") / "data" / "names.yml").open(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for surface, _, kana in [*listed["first_name"]["male"], *listed["first_name"]["female"]]:
        add(names, surface, kana, max(22, names.get((surface, kana), 0) + 8))


def surnames(names: Names) -> None:
    """Weights of surnames: ten times the decimal logarithm of their bearers where known, else 22 (in use) or 18."""
    listed = yaml.load((package("gimei") / "data" / "names.yml").open(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for surface, _, kana in listed["last_name"]:
        add(names, surface, kana, 24)
    file = package("japanese_personal_name_dataset") / "dataset" / "last_name_org.csv"
    for surface, bearers, kana, _ in csv.reader(file.open(encoding="utf-8")):
        add(names, surface, katakana(kana), round(10 * math.log10(int(bearers))))


def administrative(places: Names) -> None:
    """Weights of places: 40 for prefectures, 34 for cities, 28 for towns, with and without their unit; 10 for the dictionary's."""
    listed = yaml.load((package("gimei") / "data" / "addresses.yml").open(encoding="utf-8"), Loader=yaml.CSafeLoader)[
        "addresses"
    ]
    endings = {
        "都": ("ト",),
        "府": ("フ",),
        "県": ("ケン",),
        "市": ("シ",),
        "区": ("ク",),
        "町": ("チョウ", "マチ"),
        "村": ("ムラ", "ソン"),
    }
    for level, points in (("prefecture", 40), ("city", 34)):
        for surface, _, kana in listed[level]:
            weight = points - (6 if surface[-1] in "町村" else 0)
            add(places, surface, kana, weight)
            ending = next((e for e in endings.get(surface[-1], ()) if kana.endswith(e)), "")
            if ending and len(surface) > 2 and "市" not in surface[:-1]:
                add(places, surface[:-1], kana[: -len(ending)], weight)


def listed() -> tuple[Names, Names, Names]:
    """Surnames, given names and places of all lists, with their weights."""
    family: Names = {}
    given: Names = {}
    places: Names = {}
    for surface, kind, reading in sudachi():
        {"姓": family, "名": given, "地名": places}[kind].setdefault(
            (surface, reading), {"姓": 18, "名": 10, "地名": 10}[kind]
        )
    dictionary = list(given)
    surnames(family)
    given_names(given)
    for key in dictionary:  # a reading that the dictionary has too is worth more than one that a list alone has
        given[key] += 8
    administrative(places)
    return family, given, places
