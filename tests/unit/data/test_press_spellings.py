"""The built-in gazetteer answers the spellings of the news: those met in the press, native ones, and strict romanizations."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from namekit import Entity, Gazetteer, Resolver
from namekit.base.data import data_path
from namekit.matching.forms.groups import group_of
from namekit.resolver import open_resolver
from namekit.romanize import default_scheme, load, transliterate
from namekit.scripts import main_script

PRESS = Path(__file__).parents[2] / "golden" / "press_spellings.tsv"
Gold = dict[str, set[str]]
"""A name and the ids of those who bear it."""
_SCRIPTS = {"Jpan": {"Hira", "Kana"}, "Latn": set[str]()}
"""Scripts that a scheme stands for; characters of Japanese have more readings than one, and Latin needs no scheme."""


@cache
def _resolver() -> Resolver:
    return open_resolver(["builtin"])


@cache
def _people() -> tuple[Entity, ...]:
    return tuple(Gazetteer.load(data_path("gazetteer", "people")))


@cache
def _bearers() -> dict[str, set[str]]:
    """Every name as it is written in the gazetteer, with the ids of all who bear it: 한강 is a writer and a river."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in Gazetteer.load(data_path("gazetteer")):
        for text in (entity.name, *(variant.text for variant in entity.names)):
            found[text].add(entity.id)
    return found


@cache
def _alike() -> dict[int, set[str]]:
    """The same by letters alone: what MLCTS writes `san.` is Thant, and San is a town."""
    found: dict[int, set[str]] = defaultdict(set)
    for name, bearers in _bearers().items():
        found[group_of(name)] |= bearers
    return found


@cache
def _press() -> tuple[dict[str, str], ...]:
    lines = [line for line in PRESS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(csv.DictReader(lines, delimiter="\t"))


def _judged(gold: Gold) -> tuple[list[str], list[str]]:
    """Names that were answered wrongly, and names that were not answered; namesakes may be ambiguous."""
    wrong, open_ = [], []
    for (name, ids), answer in zip(gold.items(), _resolver().resolve_many(list(gold)), strict=True):
        first = answer.candidates[0].id if answer.candidates else ""
        told = f"{name}: {answer.status} {first}, not {min(ids)}"
        if answer.status == "match" and first not in ids:
            wrong.append(told)
        elif first not in ids or (answer.status != "match" and len(ids) == 1):
            open_.append(told)
    return wrong, open_


def test_press_spellings_name_entities_and_say_where() -> None:
    known = set().union(*_bearers().values())

    assert len({row["spelling"] for row in _press()}) >= 300
    assert [row for row in _press() if row["id"] not in known or not row["where"]] == []


def test_press_spellings_resolve() -> None:
    """Issue: at least 98 % right and none wrong."""
    gold: Gold = defaultdict(set)
    for row in _press():
        gold[row["spelling"]].add(row["id"])

    wrong, open_ = _judged(gold)

    assert wrong == []
    assert len(open_) <= 0.02 * len(gold), open_


def test_people_resolve_from_their_native_spelling() -> None:
    native = {v.text for person in _people() for v in person.names if v.kind == "native"}

    wrong, open_ = _judged({text: _bearers()[text] for text in sorted(native)})

    assert wrong == []
    assert len(open_) <= 0.01 * len(native), open_


def test_people_resolve_from_strict_romanization() -> None:
    """By the scheme that is the default for the language and script of the native spelling; at least 98 % right and none wrong."""
    gold: Gold = defaultdict(set)
    for person in _people():
        for variant in person.names:
            scheme = default_scheme(variant.lang.split("-")[0]) if variant.kind == "native" else ""
            if scheme and main_script(variant.text) in _SCRIPTS.get(load(scheme).script, {load(scheme).script}):
                latin = transliterate(variant.text, scheme=scheme, kind="person")
                gold[latin] |= _bearers()[variant.text] | _alike()[group_of(latin)]

    wrong, open_ = _judged(gold)

    assert wrong == []
    assert len(open_) <= 0.02 * len(gold), open_
