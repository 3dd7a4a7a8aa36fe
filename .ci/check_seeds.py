"""Compare what `namekit normalize` said of the seed file with what was expected before it ran: check_seeds.py MENTIONS OUT."""

import csv
import sys
from pathlib import Path

wrong = 0
with (
    Path(sys.argv[1]).open(encoding="utf-8", newline="") as a,
    Path(sys.argv[2]).open(encoding="utf-8", newline="") as b,
):
    expected, got = list(csv.DictReader(a)), list(csv.DictReader(b))
for row, answer in zip(expected, got, strict=True):
    said = answer["name_id"] if answer["name_status"] == "match" else answer["name_status"]
    if said != row["expected"]:
        wrong += 1
        print(f"row {row['row']}: {row['name']}: expected {row['expected']}, got {said}")
print(f"{len(expected) - wrong} of {len(expected)} rows right")
sys.exit(bool(wrong))
