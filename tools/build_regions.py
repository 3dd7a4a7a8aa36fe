"""Write data/lexicon/regions.tsv from data/gazetteer: names of the states and provinces that a place is said to lie in (`Córdoba, Veracruz`).

Run again after the subdivisions of the gazetteer changed.
"""

from __future__ import annotations

from namekit.base.data import data_path
from namekit.base.files import atomic_write
from namekit.gazetteer import Gazetteer


def main() -> None:
    """Write the table, sorted by code."""
    rows = set()
    for entity in Gazetteer.load(data_path("gazetteer", "places", "subdivisions")):
        code = entity.same_as.get("iso3166-2", "")
        texts = [entity.name, *(v.text for v in entity.names if v.kind != "demonym")] if code else []
        rows |= {(text, code) for text in texts}
    with atomic_write(data_path("lexicon", "regions.tsv")) as file:
        file.write("# Names of subdivisions (ISO 3166-2), as they are written behind a place.\n")
        file.write(
            "# Made by tools/build_regions.py from data/gazetteer. Source: Unicode CLDR, Unicode License V3 (https://www.unicode.org/license.txt).\n"
        )
        file.write("name\tcode\n")
        file.writelines(f"{text}\t{code}\n" for text, code in sorted(rows, key=lambda row: row[::-1]))


if __name__ == "__main__":
    main()
