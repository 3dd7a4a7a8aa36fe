"""Write data/lexicon/language_scripts.tsv: the scripts in which each language is written.

Input: the PyPI package babel 2.18.0 (CLDR 47, Unicode licence): likely subtags, and the locales that name a script.
Run it from anywhere; again gives the same bytes.
"""

from collections import defaultdict
from pathlib import Path

from babel.core import get_global
from babel.localedata import locale_identifiers

TARGET = Path(__file__).resolve().parent.parent / "data" / "lexicon" / "language_scripts.tsv"
HEAD = """\
# Scripts (ISO 15924) in which languages are written, for languages with a locale in CLDR.
# Source: Unicode CLDR 47, likely subtags and locales, through babel 2.18.0; made by tools/build_language_scripts.py.
# Licence: Unicode License v3 (https://www.unicode.org/license.txt), Copyright 1991-present Unicode, Inc.
lang\tscripts
"""
PARTS = {"Hans": "Hani", "Hant": "Hani", "Hanb": "Hani Bopo", "Jpan": "Hani Hira Kana", "Kore": "Hang Hani"}
"""What texts are made of, where CLDR has one code for a mixture or a style."""
ROMANIZED = {("zh", "Latn"), ("ja", "Latn"), ("ko", "Latn"), ("hi", "Latn"), ("ks", "Latn")}
"""Locales for writing a language in Latin letters that has another script."""


def main() -> None:
    """Write the table."""
    locales = [identifier.split("_") for identifier in locale_identifiers()]
    scripts: defaultdict[str, set[str]] = defaultdict(set)
    known = {parts[0] for parts in locales}
    for tag, likely in get_global("likely_subtags").items():
        lang, script, *_ = likely.split("_")
        if lang in known and tag.split("_")[0] == lang:
            scripts[lang].add(script)
    for lang, *rest in locales:
        scripts[lang].update(part for part in rest if len(part) == 4 and part.isalpha())
    rows = {
        lang: sorted(PARTS.get(s, s) for s in found if (lang, s) not in ROMANIZED) for lang, found in scripts.items()
    }
    lines = [
        f"{lang}\t{' '.join(dict.fromkeys(' '.join(rows[lang]).split()))}\n" for lang in sorted(rows) if rows[lang]
    ]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
