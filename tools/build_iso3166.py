"""Write data/lexicon/iso3166.tsv: the codes of ISO 3166-1, and XK, with their English names in CLDR.

Input: the PyPI package babel 2.18.0 (CLDR 47, Unicode licence). Run it from anywhere; again gives the same bytes.
"""

from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).resolve().parent.parent / "data" / "lexicon" / "iso3166.tsv"
HEAD = """\
# Codes of ISO 3166-1, and XK (Kosovo, user-assigned), with their English names.
# Source: Unicode CLDR 47 through babel 2.18.0; made by tools/build_iso3166.py.
# Licence: Unicode License v3 (https://www.unicode.org/license.txt), Copyright 1991-present Unicode, Inc.
code\tname
"""
NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
"""Reserved by ISO 3166-1 for other uses, groupings of countries, and private codes of CLDR."""


def main() -> None:
    """Write the table, and stop when it has not the 249 codes of ISO 3166-1 and XK."""
    withdrawn = set(get_global("territory_aliases"))
    names = Locale("en").territories
    codes = sorted(c for c in names if len(c) == 2 and c.isalpha() and c not in NO_COUNTRY | withdrawn)
    if len(codes) != 249 + 1:
        raise SystemExit(f"{len(codes)} codes instead of 250")
    TARGET.write_text(HEAD + "".join(f"{code}\t{names[code]}\n" for code in codes), encoding="utf-8")


if __name__ == "__main__":
    main()
