"""Write data/lexicon/scripts.tsv, the script of every character.

Input: Unicode's Scripts.txt as fontTools 4.68.0 (PyPI) carries it.

Run it with `python tools/build_scripts.py` where fontTools is installed; run again, it writes the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.unicodedata import Scripts

HEAD = """\
# The script (ISO 15924) of every assigned character, in ranges of code points; what is left out is unassigned (Zzzz).
# Source: Unicode Character Database, Scripts.txt 18.0, by way of fontTools 4.68.0. Licence: Unicode-3.0,
# (c) 1991-2026 Unicode, Inc. Written by tools/build_scripts.py.
start\tend\tscript
"""


def main() -> None:
    """Write the table, neighbouring ranges of one script joined."""
    ends = [*Scripts.RANGES[1:], 0x110000]
    joined: list[tuple[int, int, str]] = []
    for start, end, script in zip(Scripts.RANGES, ends, Scripts.VALUES, strict=True):
        if joined and joined[-1][1] == start - 1 and joined[-1][2] == script:
            joined[-1] = (joined[-1][0], end - 1, script)
        elif script != "Zzzz":
            joined.append((start, end - 1, script))
    rows = "".join(f"{start:04X}\t{end:04X}\t{script}\n" for start, end, script in joined)
    Path(__file__).parents[1].joinpath("data/lexicon/scripts.tsv").write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
