"""Write `data/lexicon/known_names.tsv`: given and family names that are known in a language, to tell two names from two spellings.

    pip download --no-deps faker==40.63.0
    python tools/build_known_names.py faker-40.63.0-py3-none-any.whl

Input: the person providers of PyPI's Faker (MIT), lists of common names by country. Kept are names of one word in scripts
that part words; names of one language in several countries are taken together.
"""

from __future__ import annotations

import ast
import collections
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from namekit.scripts import fold
from namekit.scripts.runs import script_alone

LEXICON = Path(__file__).resolve().parent.parent / "data" / "lexicon"
MEMBER = re.compile(r"faker/providers/person/([a-z]{2})(?:_[A-Z]{2})?/__init__\.py")
SCRIPTS = frozenset("Latn Cyrl Grek Arab Hebr Armn Geor Deva Beng Taml Gujr".split())
WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff]){3,}")
NO_NAMES = re.compile("format|prefix|suffix|title|language|patronymic|middle")
HEAD = """# Names that are known as such: folded name, languages in which it is a given name, and those in which it is a family name.
# Source: lists of common names of PyPI's Faker 40.63.0 (MIT, Daniele Faraglia and contributors). Made by tools/build_known_names.py.
name\tgiven\tfamily
"""


def lists(source: str) -> Iterator[tuple[str, list[str]]]:
    """Names of the attributes of a provider that list names, and the strings in each."""
    provider = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    for node in provider.body:
        target = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            strings = [
                n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            ]
            yield target.id.lower(), strings


def known(wheel: Path) -> dict[str, tuple[set[str], set[str]]]:
    """Languages of each folded name, as a given and as a family name."""
    found: dict[str, tuple[set[str], set[str]]] = collections.defaultdict(lambda: (set(), set()))
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if met := MEMBER.fullmatch(member):
                for attribute, strings in lists(archive.read(member).decode()):
                    family = bool(re.search("last|surname|family", attribute))
                    if not NO_NAMES.search(attribute) and (family or re.search("first|given|name", attribute)):
                        for name in strings:
                            if WORD.fullmatch(key := fold(name)) and script_alone(key) in SCRIPTS:
                                found[key][family].add(met[1])
    return found


def main() -> None:
    """Write the lexicon."""
    names = known(Path(sys.argv[1]))
    lines = (
        f"{name}\t{' '.join(sorted(given))}\t{' '.join(sorted(family))}"
        for name, (given, family) in sorted(names.items())
    )
    (LEXICON / "known_names.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(names)} names")


if __name__ == "__main__":
    main()
