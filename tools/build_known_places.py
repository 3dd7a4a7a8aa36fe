"""Write data/lexicon/known_places.tsv from data/gazetteer: places that two customary names may mean, for comparison without a gazetteer.

Countries, capitals and cities of half a million people and more, each with its names folded. Run again after the gazetteer changed.
"""

from __future__ import annotations

from namekit.base.data import data_path
from namekit.base.files import atomic_write
from namekit.gazetteer import Gazetteer
from namekit.scripts import fold

SMALLEST = 500_000


def main() -> None:
    """Write the table, sorted by id."""
    rows = []
    for entity in Gazetteer.builtin():
        country = entity.id.count("/") == 1 and len(entity.id) == len("place/kr")
        if entity.type == "place" and (country or entity.population >= SMALLEST or "capital" in entity.note):
            texts = [entity.name, *(v.text for v in entity.names if v.kind not in ("demonym", "abbreviation"))]
            names = sorted({f for t in texts if len(f := fold(t)) > 1 and "|" not in f})
            rows.append((entity.id, entity.country, "|".join(names)))
    with atomic_write(data_path("lexicon", "known_places.tsv")) as file:
        file.write(
            "# Well-known places and their names, folded: what comparison without a gazetteer knows of exonyms.\n"
        )
        file.write(
            "# Made by tools/build_known_places.py from data/gazetteer; sources and licences as there (CLDR: Unicode licence; GeoNames: CC BY 4.0).\n"
        )
        file.write("id\tcountry\tnames\n")
        file.writelines("\t".join(row) + "\n" for row in sorted(rows))


if __name__ == "__main__":
    main()
