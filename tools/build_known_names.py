"""Write `known_names.tsv` and `romanized_names.tsv` of `data/lexicon/`: given and family names that are known in a language, to tell two names from two spellings.

A given name that a language's lists have for one sex alone is marked so: `Simon` and `Simone` are a man and a woman in French.

    pip download --no-deps faker==40.63.0
    python tools/build_known_names.py faker-40.63.0-py3-none-any.whl

Input: the person providers of PyPI's Faker (MIT), lists of common names by country. Kept are names of one word in scripts
that part words; names of one language in several countries are taken together. Japanese names, of which those lists have few
in Latin letters, are the readings in use in the lexicons of Japanese names, with long vowels as they are mostly written: short.

The second table has the names of other alphabets as the standard romanization of their language has them, and those of
`usual_names.tsv`: one spelling a name, so that two of them are two names, as `Levchenko` and `Shevchenko` are.
"""

from __future__ import annotations

import ast
import collections
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from namekit.lexicon import rows
from namekit.romanize import transliterate
from namekit.scripts import fold
from namekit.scripts.runs import script_alone

LEXICON = Path(__file__).resolve().parent.parent / "data" / "lexicon"
MEMBER = re.compile(r"faker/providers/person/([a-z]{2})(?:_[A-Z]{2})?/__init__\.py")
SCRIPTS = frozenset("Latn Cyrl Grek Arab Hebr Armn Geor Deva Beng Taml Gujr".split())
WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff]){3,}")
NO_NAMES = re.compile("format|prefix|suffix|title|language|patronymic|middle")
MAN, WOMAN = re.compile("(?<!fe)male"), re.compile("female")
GIVEN, FAMILY, MEN, WOMEN = range(4)
IN_USE = {"japanese_given": (GIVEN, 36), "japanese_surnames": (FAMILY, 50)}
"""Lexicons of Japanese names: what they hold, and the weight from which a reading is in use."""
MIXED = "en"
"""A language whose lists hold names of so many cultures that they give a name now to men, now to women."""
ROMANIZED = {**dict.fromkeys(("bg", "mk", "ru", "sr", "uk"), "Cyrl"), "el": "Grek", "hy": "Armn", "ka": "Geor"}
"""Languages of alphabets that a standard brings into Latin letters as people do, and their scripts."""
DOTTED = str.maketrans("ё", "е")
"""A letter that Russian writers leave undotted: Артёмов is Артемов."""
READING = re.compile("([a-z']{3,}?)([0-9]+)")
LONG = re.compile("(?<=o)[ou]|(?<=u)u")
HEAD = """# Names that are known as such: folded name, languages in which it is a given name, those in which it is a family name,
# and of the first those whose lists give it to men alone, and to women alone.
# Sources: lists of common names of PyPI's Faker 40.63.0 (MIT, Daniele Faraglia and contributors); japanese_given.tsv and
# japanese_surnames.tsv, whose sources are named there. Made by tools/build_known_names.py.
name\tgiven\tfamily\tmen\twomen
"""
ROMANIZED_HEAD = """# Names in Latin letters, each in one spelling: folded name, languages in which it is a given name, those in which it is a family name;
# without what known_names.tsv says of it.
# Sources: the names of known_names.tsv (MIT) in other alphabets by the standard romanization of their languages; usual_names.tsv. Made
# by tools/build_known_names.py.
name\tgiven\tfamily
"""

Known = dict[str, tuple[set[str], ...]]


def lists(source: str) -> Iterator[tuple[str, list[str]]]:
    """Names of the attributes of a provider that list names, and the strings in each."""
    provider = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    for node in provider.body:
        target = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            strings = [
                n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            ]
            yield target.id.lower(), strings


def known(wheel: Path) -> Known:
    """Languages of each folded name: as a given and as a family name, on a list of men and on one of women."""
    found: Known = collections.defaultdict(lambda: (set(), set(), set(), set()))
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if met := MEMBER.fullmatch(member):
                for attribute, strings in lists(archive.read(member).decode()):
                    family = bool(re.search("last|surname|family", attribute))
                    if not NO_NAMES.search(attribute) and (family or re.search("first|given|name", attribute)):
                        kinds = [FAMILY] if family else [GIVEN, *(sex_of(attribute) if met[1] != MIXED else [])]
                        for name in strings:
                            if WORD.fullmatch(key := fold(name)) and script_alone(key) in SCRIPTS:
                                for kind in kinds:
                                    found[key][kind].add(met[1])
    return found


def japanese() -> Iterator[tuple[str, int]]:
    """Japanese names in use, in plain romaji, and whether they are given or family names."""
    for table, (kind, least) in IN_USE.items():
        for _, readings in rows(table):
            for reading in readings.split():
                met = READING.fullmatch(reading)
                if met and int(met[2]) >= least:
                    yield LONG.sub("", met[1].replace("'", "")), kind


def romanized(names: Known) -> Known:
    """Languages of each name that is known in another alphabet, or is usual, as a given and as a family name, without those that list it so."""
    found: Known = collections.defaultdict(lambda: (set(), set()))
    for name, kinds in names.items():
        for kind in (GIVEN, FAMILY):
            for lang in kinds[kind]:
                if ROMANIZED.get(lang) == script_alone(name):
                    latin = fold(transliterate(name.translate(DOTTED), lang=lang, kind="person"))
                    found["".join(filter(str.isalpha, latin))][kind].add(lang)
    for lang, kind, usual in rows("usual_names"):
        for name in usual.split():
            found["".join(filter(str.isalpha, fold(name)))][GIVEN if kind == "given" else FAMILY].add(lang)
    for name in found.keys() & names.keys():
        for kind in (GIVEN, FAMILY):
            found[name][kind].difference_update(names[name][kind])
    return {name: kinds for name, kinds in found.items() if any(kinds)}


def written(names: Known) -> str:
    """Rows of a table, sorted by the name, their languages too."""
    return "".join(
        "\t".join([name, *(" ".join(sorted(each)) for each in kinds)]).rstrip("\t") + "\n"
        for name, kinds in sorted(names.items())
    )


def sex_of(attribute: str) -> list[int]:
    """Columns of the sexes whose given names an attribute lists."""
    return [kind for kind, word in ((MEN, MAN), (WOMEN, WOMAN)) if word.search(attribute)]


def main() -> None:
    """Write the lexicons."""
    names = known(Path(sys.argv[1]))
    for name, kind in japanese():
        names[name][kind].add("ja")
    both = {name: (given, family, men - women, women - men) for name, (given, family, men, women) in names.items()}
    latin = romanized(names)
    (LEXICON / "known_names.tsv").write_text(HEAD + written(both), encoding="utf-8")
    (LEXICON / "romanized_names.tsv").write_text(ROMANIZED_HEAD + written(latin), encoding="utf-8")
    print(f"{len(names)} names, {len(latin)} in Latin letters")


if __name__ == "__main__":
    main()
