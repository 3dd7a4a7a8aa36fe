"""Write data/lexicon/countries.tsv: names of countries in many languages, from CLDR.

Input: babel 2.18.0 from PyPI (CLDR 47). Run again: same bytes.

    python tools/build_countries.py
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

LANGUAGES = "en de fr es it pt nl sv pl cs tr vi id hu ro fi ru uk bg sr el ar fa he hi bn ta ko ja zh zh_Hant th ka hy"
TARGET = Path(__file__).resolve().parent.parent / "data" / "lexicon" / "countries.tsv"
HEAD = """# Source: Unicode CLDR territory names, through babel 2.18.0; written by tools/build_countries.py.
# Licence: Unicode License v3 (https://www.unicode.org/license.txt), Copyright 1991-present Unicode, Inc.
name\tlang\tcode
"""
NO_COUNTRY = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}


def main() -> None:
    """Collect, drop doubles, write."""
    lines: dict[str, str] = {}
    for language in LANGUAGES.split():
        for code, name in sorted(Locale.parse(language).territories.items()):
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY:
                lines.setdefault(f"{name.casefold()}\t{code}", f"{name}\t{language.replace('_', '-')}\t{code}")
    TARGET.write_text(HEAD + "\n".join(lines.values()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
