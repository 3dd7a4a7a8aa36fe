"""Foreign records for the tests of importers, and what becomes of them."""

import io
import json

from namekit.gazetteer.sources import Tally, entities


def read(name, data, **options):
    tally = Tally()
    if not isinstance(data, bytes):
        data = (data if isinstance(data, str) else "\n".join(map(json.dumps, data))).encode()
    return list(entities(name, [io.BytesIO(data)], tally, **options)), tally


def geonames(**cells):
    row = dict.fromkeys(range(19), "") | {0: "703448", 1: "Kyiv", 4: "50.45466", 5: "30.5238", 8: "UA", 14: "2952301"}
    return "\t".join({**row, **{int(key[1:]): value for key, value in cells.items()}}.values())


def statement(value, rank="normal", snak="value"):
    return {
        "rank": rank,
        "mainsnak": {"snaktype": snak, **({"datavalue": {"value": value}} if snak == "value" else {})},
    }
