"""Accuracy of romanization on published examples, and speed, beside the tools that one would pick instead.

    python benchmarks/romanization.py ROWS.tsv             a Markdown table: exact and folded here, folded elsewhere
    python benchmarks/romanization.py ROWS.tsv --speed     names per second, on names made of the words of the rows

ROWS.tsv has the columns scheme, kind, source and expected (several forms parted by ` | `); the golden tests have the
same form without `scheme`, and a folder of them is taken too. Peers are measured where they are installed: unidecode,
anyascii, uroman, PyICU.
"""

from __future__ import annotations

import csv
import random
import re
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.romanize import load, scheme_ids, transliterate, transliterate_many

if TYPE_CHECKING:
    from collections.abc import Callable

    Rows = dict[str, list[tuple[str, str, tuple[str, ...]]]]


def read(path: Path) -> Rows:
    """Scheme → kind, source, expected forms."""
    found: Rows = defaultdict(list)
    for file in sorted(path.glob("*.tsv")) if path.is_dir() else [path]:
        lines = (
            line for line in file.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("#")
        )
        for row in csv.DictReader(lines, delimiter="\t"):
            forms = tuple(form.strip() for form in row["expected"].split(" | "))
            found[row.get("scheme") or file.stem].append((row.get("kind") or "text", row["source"], forms))
    return found


def folded(text: str) -> str:
    text = text.casefold().translate(str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"}))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalnum())


def exact(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub("[ʹʼ’‘`´′]", "'", text.strip()))


def peers() -> dict[str, Callable[[str], str]]:
    found: dict[str, Callable[[str], str]] = {}
    for name, make in (("unidecode", _unidecode), ("anyascii", _anyascii), ("uroman", _uroman), ("ICU", _icu)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)
    return found


def _unidecode() -> Callable[[str], str]:
    from unidecode import unidecode

    return unidecode


def _anyascii() -> Callable[[str], str]:
    from anyascii import anyascii

    return anyascii


def _uroman() -> Callable[[str], str]:
    from uroman import Uroman

    return Uroman().romanize_string


def _icu() -> Callable[[str], str]:
    from icu import Transliterator

    return Transliterator.createInstance("Any-Latin; Latin-ASCII").transliterate


def share(
    rows: list[tuple[str, str, tuple[str, ...]]], write: Callable[[str, str], str], form: Callable[[str], str]
) -> str:
    right = sum(form(write(source, kind)) in set(map(form, expected)) for kind, source, expected in rows)
    return f"{100 * right / len(rows):.0f} %"


def accuracy(sets: Rows) -> None:
    others = peers()
    print("| scheme | authority | what it is for | rows | exact | folded |", " | ".join(others), "|")
    print("|---|---|---|---|---|---|" + "---|" * len(others))
    for scheme in filter(scheme_ids().__contains__, sets):
        rows, head = sets[scheme], load(scheme)
        cells = [
            share(rows, lambda text, kind, name=scheme: transliterate(text, name, kind=kind), form)
            for form in (exact, folded)
        ]
        cells += [share(rows, lambda text, _kind, peer=peer: peer(text), folded) for peer in others.values()]
        print(f"| `{scheme}` | {head.authority} | {head.purpose} | {len(rows)} |", " | ".join(cells), "|")


def speed(sets: Rows, count: int = 100_000) -> None:
    """Names per second of processor time, on names made of the sources' words, so that no cache has seen them."""
    chance = random.Random(1)
    words = sorted({word for rows in sets.values() for _, source, _ in rows for word in source.split()})
    scripts: dict[str, list[str]] = defaultdict(list)
    for word in words:
        scripts[unicodedata.name(word[0], "x").split()[0]].append(word)
    names = [" ".join(chance.choices(chance.choice(list(scripts.values())), k=2)) for _ in range(count)]
    tools = {"namekit": transliterate_many} | {
        name: lambda many, peer=peer: [peer(n) for n in many] for name, peer in peers().items()
    }
    for name, tool in tools.items():
        start = time.process_time()
        tool(names)
        print(f"{name:10} {count / (time.process_time() - start):10,.0f} names/s")


if __name__ == "__main__":
    (speed if "--speed" in sys.argv else accuracy)(read(Path(sys.argv[1])))
