"""Build the tables of Japanese surnames, given names, kanji readings and places in `data/lexicon/`.

Inputs (run again with the same versions: same bytes):

- PyPI `sudachidict_core` 20261015, read through `sudachipy` 0.7.0: proper nouns 固有名詞, 人名 and 地名; Apache-2.0
- PyPI `japanese-personal-name-dataset` 0.4.0: given names with readings, surnames with the number of bearers; MIT
- PyPI `gimei` 0.2.3 (`names.yml`): given names and surnames in use; MIT
- Unihan of Unicode 15.0, Debian `unicode-data` 15.0.0-1, fields kJapaneseOn and kJapaneseKun: where kanji readings start from; Unicode licence

    python tools/build_japanese.py [--unihan FOLDER] [--out data/lexicon]

Every name is aligned with its kana, kanji by kanji, by the likeliest cut under reading frequencies that are counted from the
alignments themselves (Viterbi training, four rounds). The alignments say where two vowels meet without being a long vowel
(井|上 ino'ue), give each kanji its readings in names, and rank the readings of names that have several.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import sudachipy
import yaml
from build_han import unihan

from namekit.romanize.japanese_kana import katakana, plain, to_kana

HAN = re.compile("[々〇㐀-鿿\uf900-\ufaff]+")
KANA = re.compile("[ァ-ヺー]*[ァ-ヂツ-ヺー]")
MIXED = re.compile("[々〇㐀-鿿\uf900-\ufaffぁ-ゖァ-ヺー]+")
SMALL = frozenset("ァィゥェォャュョヮッンー")
LONGEST = 7
LISTED = 4
"""Readings that are kept of a name."""
Names = dict[tuple[str, str], int]
SOURCES = """# Sources: SudachiDict core 20261015 (Apache-2.0, Works Applications), japanese-personal-name-dataset 0.4.0 (MIT), gimei 0.2.3 (MIT).
# Made by tools/build_japanese.py. Readings in plain romaji (long vowels as kana write them, ' where vowels do not join)."""


def package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install {name} first")
    return Path(spec.origin).parent


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


class Aligner:
    """Readings of single kanji, counted from names that were cut by them."""

    def __init__(self, start: dict[str, Counter[str]]) -> None:
        self.counts = start

    def cost(self, char: str, kana: str) -> float:
        if not HAN.match(char):
            return 0.0 if katakana(char) == kana or (char, kana) in (("ケ", "ガ"), ("ヶ", "ガ")) else 30.0
        counts = self.counts.get(char)
        seen = counts[kana] if counts else 0.0
        total = sum(counts.values()) if counts else 0.0
        smooth = 0.5 * 10.0 ** -len(kana)
        return -math.log((seen + smooth) / (total + 1.0))

    def cut(self, surface: str, kana: str) -> tuple[float, list[str]]:
        """The likeliest cut of a reading into one piece a character, and its cost."""
        best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
        for index, char in enumerate(surface):
            nexts: dict[int, tuple[float, list[str]]] = {}
            for start, (cost, pieces) in best.items():
                for end in range(start + 1, min(len(kana) - (len(surface) - index - 1), start + LONGEST) + 1):
                    if end < len(kana) and kana[end] in SMALL:
                        continue
                    total = cost + self.cost(surface[index - 1] if char == "々" and index else char, kana[start:end])
                    if end not in nexts or total < nexts[end][0]:
                        nexts[end] = (total, [*pieces, kana[start:end]])
            best = nexts
        return best.get(len(kana), (99.0, []))


def start_readings(folder: Path) -> dict[str, Counter[str]]:
    """On and kun readings of Unihan, kun also without their inflected end."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for char, fields in unihan(folder, "Readings").items():
        for reading in f"{fields.get('kJapaneseOn', '')} {fields.get('kJapaneseKun', '')}".split():
            kana = to_kana(reading, hiragana=False)
            for size in range(max(1, len(kana) - 2), len(kana) + 1):
                found[char][kana[:size]] += 1.0 if size == len(kana) else 0.3  # type: ignore[assignment]
    return found


def train(names: Names, start: dict[str, Counter[str]]) -> Aligner:
    aligner = Aligner(start)
    for _ in range(4):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for surface, kana in names:
            cost, pieces = aligner.cut(surface, kana)
            if pieces and cost < 25.0 * len(surface):
                for char, piece in zip(surface, pieces, strict=True):
                    if HAN.match(char) and char != "々":
                        counts[char][piece] += 1
        aligner.counts = {
            char: Counter({**{k: 0.2 * v for k, v in start.get(char, {}).items()}}) for char in {*start, *counts}
        }  # type: ignore[arg-type]
        for char, found in counts.items():
            aligner.counts[char].update(found)
    return aligner


def romaji(pieces: Iterable[str]) -> str:
    """Plain romaji of kana pieces, with an apostrophe where a long vowel would wrongly be read across two."""
    text = doubled = ""
    for piece in pieces:
        if piece.endswith("ッ"):  # the consonant that is doubled stands in the next piece
            doubled += piece
            continue
        letters, doubled = plain(doubled + piece), ""
        long = letters == "u" and text.endswith(("sho", "cho", "jo", "yo"))  # 東海林 is read ショウジ as a whole
        if (text.endswith("n") and letters[:1] in tuple("aiueoy")) or (
            text and (text[-1] + letters[:1]) in ("ou", "oo", "uu", "aa", "ee") and not long
        ):
            text += "'"
        text += letters
    return text


def separated(surface: str, pieces: list[str], aligner: Aligner) -> list[str]:
    """Pieces with a connecting ノ or ガ by itself, where the kanji is read without it more often (井上 イ|ノ|ウエ)."""
    found = []
    for char, piece in zip(surface, pieces, strict=False):
        counts = aligner.counts.get(char, Counter())
        if len(piece) > 2 and piece[0] in "ノガ" and counts[piece[1:]] > counts[piece]:
            found += [piece[0], piece[1:]]
        else:
            found.append(piece)
    return found


Ranked = dict[str, list[tuple[str, int]]]


def ranked(names: Names, aligner: Aligner) -> Ranked:
    """Readings of each name with their weights, the likeliest first; how its kanji are read elsewhere counts with the lists."""
    readings: dict[str, dict[str, float]] = defaultdict(dict)
    for (surface, kana), points in names.items():
        cost, pieces = aligner.cut(surface, kana)
        reading = romaji(separated(surface, pieces, aligner) or [kana])
        weight = points + max(-14.0, -0.4 * cost)
        readings[surface][reading] = max(weight, readings[surface].get(reading, weight))
    found = {}
    for surface, weights in sorted(readings.items()):
        best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:LISTED]
        found[surface] = [(reading, max(1, round(weight + 10))) for reading, weight in best]
    return found


def rows_of(names: Ranked) -> list[str]:
    """Rows of a name table: a name, and its readings with their weights."""
    return [
        f"{surface}\t{' '.join(f'{reading}{weight}' for reading, weight in found)}" for surface, found in names.items()
    ]


def without_derived(names: Names, aligner: Aligner, floor: int) -> Names:
    """Names without those that only the dictionary has and whose kanji are all read in their commonest way: rules do as well."""
    common = {c: {kana for kana, _ in counts.most_common(1)} for c, counts in aligner.counts.items()}
    listed = {surface for (surface, _), points in names.items() if points > floor}
    kept = {}
    for (surface, kana), points in names.items():
        pieces = aligner.cut(surface, kana)[1]
        usual = all(piece in common.get(char, ()) for char, piece in zip(surface, pieces, strict=False)) and bool(
            pieces
        )
        if surface in listed or not usual:
            kept[surface, kana] = points
    return kept


def kanji_rows(surname: Aligner, given: Aligner) -> list[str]:
    """Rows of readings of single kanji in surnames and in given names, with how often, the commonest first."""

    def cell(aligner: Aligner, char: str) -> str:
        romanized: Counter[str] = Counter()
        for kana, count in aligner.counts.get(char, {}).items():
            if kana[-1] not in "ッ":
                romanized[plain(kana)] += count
        common = sorted(romanized.items(), key=lambda pair: (-pair[1], pair[0]))[:8]
        if not any(count >= 1 for _, count in common):
            common = common[:2]
        return " ".join(f"{reading}{math.ceil(count)}" for reading, count in common if count >= 0.2)

    chars = sorted({*surname.counts, *given.counts})
    found = [(char, cell(surname, char), cell(given, char)) for char in chars if HAN.match(char)]
    return [f"{char}\t{family}\t{personal}" for char, family, personal in found if family or personal]


def write(out: Path, name: str, notes: str, columns: str, rows: Iterable[str]) -> None:
    text = "\n".join([notes, columns, *rows]) + "\n"
    (out / f"{name}.tsv").write_text(text, encoding="utf-8")


USUAL = (
    ("富士山", "フジサン"),
    ("日本", "ニホン"),
    ("日本海", "ニホンカイ"),
    ("東京", "トウキョウ"),
    ("大阪", "オオサカ"),
    ("神戸", "コウベ"),
)
"""Readings that the lists have, but not first."""


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


def place_rows(places: Names, aligner: Aligner, family: Ranked) -> list[str]:
    """Places of up to three characters and municipalities that are not read like a surname; two readings each."""
    places |= dict.fromkeys(USUAL, 60)
    short = {key: points for key, points in places.items() if len(key[0]) <= 3 or points > 10}
    rare = {
        key: points
        for key, points in without_derived(short, aligner, 10).items()
        if HAN.fullmatch(key[0]) or points > 10
    }
    found = {surface: readings[:2] for surface, readings in ranked(rare, aligner).items()}

    def known(surface: str, reading: str, weight: int) -> bool:
        """Whether the surname table says the same, or says it of a frequent surname against a mere dictionary entry."""
        named = family.get(surface)
        return named is not None and (named[0][0] == reading or (weight < 30 and named[0][1] >= 50))

    return rows_of({s: r for s, r in found.items() if not known(s, *r[0])})


def main() -> None:
    arguments = argparse.ArgumentParser(description="Build the tables of Japanese names.")
    arguments.add_argument("--unihan", type=Path, default=Path("/usr/share/unicode"))
    arguments.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "data" / "lexicon")
    options = arguments.parse_args()
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
    start = start_readings(options.unihan)
    for key in dictionary:  # a reading that the dictionary has too is worth more than one that a list alone has
        given[key] += 8
    administrative(places)
    families, givens = train(family, start), train(given, start)
    named = ranked(family, families)
    write(
        options.out,
        "japanese_surnames",
        SOURCES
        + " The number after a reading is a\n# weight: ten times the decimal logarithm of the bearers, estimated for the rare.",
        "name\treadings",
        rows_of(named),
    )
    write(
        options.out,
        "japanese_given",
        SOURCES + " The number after a\n# reading is a weight, higher for names that lists of names in use have too.",
        "name\treadings",
        rows_of(ranked(without_derived(given, givens, 18), givens)),
    )
    write(
        options.out,
        "japanese_kanji",
        SOURCES
        + "\n# Readings of single kanji in surnames and in given names, and in how many names of the lists; also Unihan 15.0 (Unicode licence).",
        "char\tsurname\tgiven",
        kanji_rows(families, givens),
    )
    write(
        options.out,
        "japanese_places",
        SOURCES + "\n# Places that are not read like a surname of the same characters.",
        "name\treadings",
        place_rows(places, families, named),
    )


if __name__ == "__main__":
    main()
