"""Count the syllables of Korean names and places, and read the Hangul readings of hanja.

Writes korean_syllables.tsv, korean_given.tsv, korean_places.tsv and hanja.tsv in data/lexicon; run again, it writes
the same bytes.

    pip download --no-deps python-mecab-ko-dic==2.1.1.post2     # mecab-ko-dic, Apache-2.0
    apt-get download unicode-data=15.0.0-1                      # Unihan, Unicode licence
    python tools/build_korean.py WHEEL DEB
"""

from __future__ import annotations

import bz2
import collections
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

LEXICON = Path(__file__).resolve().parent.parent / "data" / "lexicon"
# Families whose syllable begins many Japanese or Western names in Hangul as well: their bearers say nothing of
# Korean given names.
MIXED_FAMILIES = set("아사로리라마나가다도모미기하소오우이야유노시")
ALWAYS_COUNTED = set("이오유우노하도")
SUFFIXES = set("리동읍면군시구도산천강역교곡골포섬로")
DICTIONARY = "mecab-ko-dic 2.1.1 (The Eunjeon Project, Apache-2.0)"
LEAST_GIVEN = 3
LEAST_SYLLABLE = 2


def dictionary_features(wheel: Path) -> list[list[str]]:
    """Feature rows of mecab's binary dictionary: a 72-byte head, the trie, the tokens, then NUL-ended rows."""
    data = zipfile.ZipFile(wheel).read("mecab_ko_dic/dictionary/sys.dic")
    trie, tokens, features = struct.unpack("<10I", data[:40])[6:9]
    start = 72 + trie + tokens
    text = data[start : start + features].decode("utf-8", errors="replace")
    return [row.split(",") for row in text.split("\0") if row.startswith(("NNP,", "NNG,"))]


def unihan(package: Path, file: str, field: str) -> list[tuple[str, str]]:
    """Characters with the value of one Unihan field, from Debian's package."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        text = bz2.decompress((Path(folder) / "usr/share/unicode" / f"{file}.txt.bz2").read_bytes()).decode()
    rows = (line.split("\t") for line in text.splitlines() if f"\t{field}\t" in line)
    return [(chr(int(row[0][2:], 16)), row[2]) for row in rows]


def readings(package: Path) -> dict[str, list[tuple[str, str]]]:
    """Hanja with readings and Unihan's marks (E school, N names, X other), school readings first."""
    found = {}
    for hanja, value in unihan(package, "Unihan_Readings", "kHangul"):
        pairs = [tuple(part.split(":")) for part in value.split()]
        found[hanja] = sorted(pairs, key=lambda pair: ("E" not in pair[1], "N" not in pair[1]))
    return found


def family_counts() -> dict[str, int]:
    """Bearers of each family name, from the table that is kept by hand."""
    lines = (LEXICON / "korean_surnames.tsv").read_text(encoding="utf-8").splitlines()
    return {
        row[0]: int(row[1])
        for row in (line.split("\t") for line in lines if not line.startswith("#"))
        if row[1].isdigit()
    }


def write(table: str, head: list[str], rows: list[tuple[object, ...]]) -> None:
    """Write a table: comment lines, the names of its columns (the last of `head`), rows."""
    lines = [f"# {line}" for line in head[:-1]] + [head[-1]] + ["\t".join(map(str, row)) for row in rows]
    (LEXICON / f"{table}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def build_counts(features: list[list[str]], sino: set[str]) -> None:
    """Count syllables and given names of people of one-syllable families, and syllables of places."""
    families = {f for f, bearers in family_counts().items() if len(f) == 1 and bearers >= 20_000}
    families -= MIXED_FAMILIES - ALWAYS_COUNTED
    people = [
        row[3] for row in features if row[0] == "NNP" and row[1] == "인명" and row[4] == "*" and row[3][0] in families
    ]
    given = collections.Counter(name[1:] for name in people if len(name) == 3 and set(name[1:]) <= sino)
    first = collections.Counter(name[1] for name in people if len(name) == 3 and name[2] in sino)
    last = collections.Counter(name[2] for name in people if len(name) == 3 and name[1] in sino)
    places = [
        row[3]
        for row in features
        if row[1] == "지명" and "/NNG/" in row[7] and row[3][-1] in SUFFIXES and len(row[3]) <= 5
    ]
    place = collections.Counter(syllable for name in places for syllable in name[:-1])
    source = f"Counts over the people and places of {DICTIONARY}, by tools/build_korean.py."
    kept = [s for s in sorted(first | last | place) if first[s] + last[s] + place[s] >= LEAST_SYLLABLE]
    kept = [s for s in kept if "가" <= s <= "힣"]
    write(
        "korean_syllables",
        [source, "How often a syllable is first or last in a given name of two, and in a place name before its suffix.",
         "syllable\tgiven_first\tgiven_last\tplace"],
        [(s, first[s], last[s], place[s]) for s in kept],
    )  # fmt: skip
    often = sorted(((-n, name) for name, n in given.items() if n >= LEAST_GIVEN))
    write(
        "korean_given",
        [source, "Two-syllable given names and their bearers there.", "given\tcount"],
        [(name, -n) for n, name in often],
    )


def build_places(features: list[list[str]], sino: set[str]) -> None:
    """Write the places of Sino-Korean syllables before a suffix that Korean places have, with those suffixes."""
    found = collections.defaultdict(set)
    nouns = {row[3] for row in features if row[0] == "NNG"}
    for row in features:
        name, suffix = row[3][:-1], row[3][-1:]
        if row[1] == "지명" and "/NNG/" in row[7] and suffix in SUFFIXES and len(name) <= 3 and set(name) <= sino:
            found[name].add(suffix)
    head = [
        f"Korean places and the generic terms that follow them in {DICTIONARY}, by tools/build_korean.py.",
        "Names of Sino-Korean syllables alone; a few foreign names that look so are among them.",
        "common: n where the name alone is a common noun as well (학교 school).",
        "place\tsuffixes\tcommon",
    ]
    write(
        "korean_places",
        head,
        [(name, "".join(sorted(found[name])), "n" if name in nouns else "") for name in sorted(found)],
    )


def build_hanja(found: dict[str, list[tuple[str, str]]], variants: dict[str, str]) -> None:
    """Write the readings of hanja, simplified forms after their traditional ones."""
    head = [
        "Hangul readings of hanja: Unihan 15.0 kHangul (Unicode licence v3), by tools/build_korean.py.",
        "Readings are best first. class: E taught at school, N allowed in names, X other, V as its traditional form.",
        "hanja\treadings\tclass",
    ]
    rows: list[tuple[object, ...]] = []
    for hanja in sorted(found):
        classes = "".join(c for c in "ENX" if any(c in mark for _, mark in found[hanja]))
        rows.append((hanja, " ".join(reading for reading, _ in found[hanja]), classes))
    for simple, full in sorted(variants.items()):
        if simple not in found and full in found:
            rows.append((simple, " ".join(reading for reading, _ in found[full]), "V"))
    write("hanja", head, rows)


def main() -> None:
    """Build the tables from the two packages named on the command line."""
    wheel, package = map(Path, sys.argv[1:3])
    found = readings(package)
    sino = {reading for pairs in found.values() for reading, mark in pairs if "N" in mark or "E" in mark}
    traditional = {
        c: chr(int(v.split()[0][2:], 16)) for c, v in unihan(package, "Unihan_Variants", "kTraditionalVariant")
    }
    features = dictionary_features(wheel)
    build_counts(features, sino)
    build_places(features, sino)
    build_hanja(found, traditional)


if __name__ == "__main__":
    main()
