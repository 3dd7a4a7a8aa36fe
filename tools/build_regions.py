"""Write data/lexicon/regions.tsv from data/gazetteer: names of regions that a place is said to lie in (`Córdoba, Veracruz`).

Of states and provinces all, of countries those by hand and CLDR's second choice (한국), which countries.tsv lacks. Run again
after the countries or the subdivisions of the gazetteer changed.
"""

from __future__ import annotations

import re

from build_countries import LANGUAGES

from namekit import lexicon
from namekit.base.data import data_path
from namekit.base.files import atomic_write
from namekit.gazetteer import Gazetteer, Variant


def is_written_behind(name: Variant, *, country: bool) -> bool:
    """Whether a name of a region stands behind a place; of countries in the languages of countries.tsv."""
    listed = {language.replace("_", "-") for language in LANGUAGES.split()}
    return bool(name.lang) and name.kind not in ("demonym", "former") and (not country or name.lang in listed)


def main() -> None:
    """Write the table, sorted by code, without what states.tsv has by hand."""
    rows = set()
    for entity in Gazetteer.builtin():
        if not re.fullmatch("place/[a-z]{2}(-[a-z0-9]{1,3})?", entity.id):
            continue
        texts = [v.text for v in entity.names if is_written_behind(v, country="-" not in entity.id)]
        rows |= {(text, entity.id.removeprefix("place/").upper()) for text in (entity.name, *texts)}
    rows -= {(text, code) for table in ("states", "countries") for text, _, code in lexicon.rows(table)}
    with atomic_write(data_path("lexicon", "regions.tsv")) as file:
        file.write("# Names of subdivisions (ISO 3166-2), as they are written behind a place; more in states.tsv.\n")
        file.write(
            "# Made by tools/build_regions.py from data/gazetteer. Licences and sources as there (CLDR: Unicode licence; GeoNames: CC BY 4.0).\n"
        )
        file.write("name\tcode\n")
        file.writelines(f"{text}\t{code}\n" for text, code in sorted(rows, key=lambda row: row[::-1]))


if __name__ == "__main__":
    main()
