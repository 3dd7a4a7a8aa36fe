"""How often a person who is not listed is taken for one who is: `strangers.py [GAZETTEER] [--untyped]`.

Given and family names that are known of a language are put together at random, in the language's script and in Latin
letters, and resolved in a gazetteer, the built-in one if none is named. Whatever matches is printed, since a few are
namesakes: who bears the very name is no mistake of the matcher's. They are asked as persons; `--untyped`, as a column is that says
no type, where they may be taken for places and organizations too.
"""

from __future__ import annotations

import argparse
import random
from itertools import islice
from pathlib import Path

from near_names import Culture, cultures, spellings

from namekit import Gazetteer, Resolver
from namekit.lexicon import rows
from namekit.scripts import main_script

EACH = 200
"""Strangers of each language."""
SEED = 23


def asked(rng: random.Random, culture: Culture) -> dict[str, list[str]]:
    """Names of strangers in the language's script, and as they are most spelled in Latin letters."""
    names = [culture.name(rng.choice(culture.given), rng.choice(culture.family)) for _ in range(EACH)]
    native = main_script(names[0]) != "Latn"
    return {culture.lang: names} | (
        {f"{culture.lang}-Latn": [spellings(n, culture.lang)[0] for n in names]} if native else {}
    )


def korea() -> Culture:
    """The commonest Korean given and family names."""
    given, families = ([row[0] for row in islice(rows(f"korean_{table}"), 500)] for table in ("given", "surnames"))
    return Culture("ko", given, families, joined=True)


def main() -> None:
    """Print each stranger who was taken for somebody, and how many of each language were."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gazetteer", nargs="?", type=Path)
    parser.add_argument("--untyped", action="store_true", help="ask without saying that they are persons")
    args = parser.parse_args()
    kind = None if args.untyped else "person"
    resolver = Resolver(Gazetteer.load(args.gazetteer) if args.gazetteer else Gazetteer.builtin())
    rng = random.Random(SEED)
    counts: dict[str, int] = {}
    for culture in (*cultures(rng), korea()):
        for title, names in asked(rng, culture).items():
            answers = [a for a in resolver.resolve_many(names, type=kind) if a.status == "match"]
            counts[title] = len(answers)
            for answer in answers:
                print(f"{title}\t{answer.query}\t{answer.candidates[0].entity.name}\t{answer.score:.2f}")
    print(" ".join(f"{title} {count}" for title, count in counts.items()))
    print(f"{sum(counts.values())} of {EACH * len(counts)}")


if __name__ == "__main__":
    main()
