"""Build the tables of Japanese surnames, given names, kanji readings and places in `data/lexicon/`.

Inputs (run again with the same versions: same bytes):

- PyPI `sudachidict_core` 20261015, read through `sudachipy` 0.7.0: proper nouns 固有名詞, 人名 and 地名; Apache-2.0
- PyPI `japanese-personal-name-dataset` 0.4.0: given names with readings, surnames with the number of bearers; MIT
- PyPI `gimei` 0.2.3 (`names.yml`): given names and surnames in use; MIT
- Unihan of Unicode 15.0, Debian `unicode-data` 15.0.0-1, fields kJapaneseOn and kJapaneseKun: where kanji readings start from; Unicode licence

    python tools/build_japanese.py [--unihan FOLDER] [--out data/lexicon]

Every name is aligned with its kana, kanji by kanji (`_kanji_alignment.py`). The alignments say where two vowels meet without
being a long vowel (井|上 ino'ue), give each kanji its readings in names, and rank the readings of names that have several.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from _japanese_lists import listed
from _kanji_alignment import HAN, Aligner, Names, romaji, separated, start_readings, train

from namekit.romanize.japanese_kana import plain

LISTED = 4
"""Readings that are kept of a name."""
SOURCES = """# Sources: SudachiDict core 20261015 (Apache-2.0, Works Applications), japanese-personal-name-dataset 0.4.0 (MIT), gimei 0.2.3 (MIT).
# Made by tools/build_japanese.py. Readings in plain romaji (long vowels as kana write them, ' where vowels do not join)."""


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
    family, given, places = listed()
    start = start_readings(options.unihan)
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
