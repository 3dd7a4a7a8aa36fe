"""Accuracy of romanization on published examples, and speed, beside the tools that one would pick instead.

    python benchmarks/romanization.py ROWS.tsv     a Markdown table: exact and folded here, folded elsewhere
    python benchmarks/romanization.py --speed      names per second, and the time of a first call of each scheme

ROWS.tsv has the columns scheme, source and expected (several forms parted by ` | `), and may have kind; where it has none, the name of
a set says it: ko-rr-name is scheme ko-rr and persons, zh-surname-hk scheme zh-hk and surnames. A folder of golden tests, one file a
scheme, is taken too. `folded` compares ASCII letters and digits alone, in lower case. Peers are measured where they are installed
(pip install anyascii uroman pypinyin PyICU).

The names for --speed are all names of the built-in gazetteer that are not in Latin letters, and to make up 100,000, pairs of words of
one script out of them: hardly one comes twice. Every tool reads them in a process of its own, so that no cache has seen a name; what it
imports and loads before the first name is not counted, what it reads when it first meets a script is.
"""

from __future__ import annotations

import csv
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from _romanizers import HAN, MANY, SLOW, peers, version

from namekit.romanize import load, scheme_ids, transliterate

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = tuple[str, tuple[str, ...]]
    Sets = dict[tuple[str, str], list[Row]]

COUNT = 100_000
RUNS = 3
SETS = {
    "ja-name": ("ja-hepburn", "person"),
    "ja-place": ("ja-hepburn", "place"),
    "ja-kana-hepburn": ("ja-hepburn", "text"),
    "ko-rr-translit": ("ko-rr-letters", "text"),
    "yue-hkgov": ("zh-hk", "text"),
    "zh-passport": ("zh-passport", "person"),
}
"""Sets of examples whose name does not say their scheme and kind."""
KINDS = {"name": "person", "admin": "place", "place": "place", "voc": "text", "unvoc": "text"}


def scheme_and_kind(name: str) -> tuple[str, str]:
    """The scheme and kind that a set of examples is named after."""
    if name in SETS or name in scheme_ids():
        return SETS.get(name, (name, "person" if name.endswith("-common") else "text"))
    if "surname" in name:
        return name.replace("-surname", ""), "surname"
    if name.endswith("-name-common"):
        return name.replace("-name", ""), "person"
    scheme, _, ending = name.rpartition("-")
    return scheme, KINDS.get(ending, "text")


def read(path: Path) -> Sets:
    """Scheme and kind → source and expected forms."""
    found: Sets = defaultdict(list)
    for file in sorted(path.glob("*.tsv")) if path.is_dir() else [path]:
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"):
                scheme, kind = scheme_and_kind(row.get("scheme") or file.stem)
                forms = tuple(form.strip() for form in row["expected"].split("|"))
                found[scheme, row.get("kind") or kind].append((row["source"], forms))
    return found


def folded(text: str) -> str:
    plain = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
    letters = unicodedata.normalize("NFKD", text.casefold().translate(plain))
    return "".join(c for c in letters if c.isascii() and c.isalnum())


def exact(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub("[ʹʼ’‘`´′]", "'", text.strip()))


def share(rows: list[Row], write: Callable[[str], str], form: Callable[[str], str]) -> str:
    right = sum(form(write(source)) in set(map(form, expected)) for source, expected in rows)
    return f"{100 * right / len(rows):.0f} %"


def accuracy(sets: Sets) -> None:
    others = peers()
    print("| scheme | authority | what it is for | kind | rows | exact | folded |", " | ".join(others), "|")
    print("|---|---|---|---|--:|--:|--:|" + "--:|" * len(others))
    every: list[Row] = []
    totals = [0, 0]
    for (scheme, kind), rows in sorted(sets.items()):
        if scheme not in scheme_ids():
            print(f"no scheme {scheme}: {len(rows)} rows left out", file=sys.stderr)
            continue
        head = load(scheme)

        def here(text: str, scheme: str = scheme, kind: str = kind) -> str:
            return transliterate(text, scheme, kind=kind)

        cells = [share(rows, here, form) for form in (exact, folded)]
        cells += [share(rows, peer, folded) for peer in others.values()]
        print(f"| `{scheme}` | {head.authority} | {head.purpose} | {kind} | {len(rows)} |", " | ".join(cells), "|")
        every += rows
        totals = [
            total + sum(form(here(source)) in set(map(form, expected)) for source, expected in rows)
            for total, form in zip(totals, (exact, folded), strict=True)
        ]
    cells = [f"{100 * total / len(every):.1f} %" for total in totals]
    print(
        f"| all | | | | {len(every)} |",
        " | ".join(cells + [share(every, peer, folded) for peer in others.values()]),
        "|",
    )


def gazetteer_names() -> list[str]:
    """The names that the head of this file speaks of, shuffled."""
    from namekit.base.data import data_path
    from namekit.scripts import main_script

    texts = re.compile(r"\{text: ([^,{}'\"]+)[,}]")
    files = sorted(data_path("gazetteer").rglob("*.yaml"))
    found = {name for file in files for name in texts.findall(file.read_text(encoding="utf-8"))}
    names = sorted(name for name in found if main_script(name) not in ("Latn", "Zyyy"))
    words: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in name.split():
            if main_script(word) not in ("Latn", "Zyyy"):
                words[main_script(word)].append(word)
    chance = random.Random(1)
    scripts, often = list(words), list(map(len, words.values()))
    while len(names) < COUNT:
        names.append(" ".join(chance.choices(words[chance.choices(scripts, often)[0]], k=2)))
    chance.shuffle(names)
    return names[:COUNT]


def speed() -> None:
    from namekit.scripts import main_script

    names = gazetteer_names()
    with tempfile.TemporaryDirectory() as folder:
        for title, tools, some in (
            (f"{len(names):,} names in all scripts", MANY, names),
            ("those in Han characters", HAN, [name for name in names if main_script(name) == "Hani"]),
        ):
            file = Path(folder) / "names.txt"
            file.write_text("\n".join(some), encoding="utf-8")
            print(f"\n| {title} | version | names/s |\n|---|---|--:|")
            for tool in tools:
                rates = [rate for _ in range(RUNS) if (rate := _alone("--one", tool, str(file)))]
                rate = f"{statistics.median(map(float, rates)):,.0f}" if rates else "not installed"
                print(f"| {tool} | {version(tool)} | {rate} |", flush=True)
    first_calls()


def _alone(*arguments: str) -> str:
    """What this script prints in a process of its own, "" where it fails."""
    command = [sys.executable, __file__, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_installed())
    return done.stdout.strip()


def _installed() -> dict[str, str]:
    """The environment of a process that keeps compiled modules, as an installation has them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def one(tool: str, file: str) -> None:
    """Print the names a second of processor time that a tool writes."""
    names = Path(file).read_text(encoding="utf-8").split("\n")[: SLOW.get(tool)]
    write = (MANY | HAN)[tool]()
    write(["Ω"])
    start = time.process_time()
    write(names)
    print(len(names) / (time.process_time() - start))


FIRST = """
import time
start = time.process_time()
import sys, namekit
namekit.transliterate(sys.argv[1], sys.argv[2], kind=sys.argv[3])
print(1000 * (time.process_time() - start))
"""


def first_calls() -> None:
    """Print how long import and first call of each scheme take, in ms of processor time: the least of five processes."""
    times: dict[str, float] = {}
    for (scheme, kind), rows in read(Path(__file__).parents[1] / "tests" / "golden" / "romanization").items():
        command = [sys.executable, "-c", FIRST, rows[0][0], scheme, kind]
        runs = [
            float(subprocess.run(command, capture_output=True, check=True, env=_installed()).stdout) for _ in range(5)
        ]
        times[scheme] = max(times.get(scheme, 0.0), min(runs))
    ranked = sorted(times, key=times.__getitem__, reverse=True)
    print(f"\nImport and first call of a scheme: median {statistics.median(times.values()):.0f} ms; the slowest:")
    print(", ".join(f"`{scheme}` {times[scheme]:.0f} ms" for scheme in ranked[:6]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    elif sys.argv[1:] == ["--speed"]:
        speed()
    elif len(sys.argv) == 2:
        accuracy(read(Path(sys.argv[1])))
    else:
        sys.exit(__doc__)
