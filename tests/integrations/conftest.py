"""One table of cases for every way in: each must answer as the Python interface does."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

import namekit
from namekit.tables.context import country_code, entity_type

HERE = Path(__file__).parent
FIELDS = ("status", "id", "name", "score", "candidates")


class Cases(NamedTuple):
    names: list
    types: list
    countries: list
    statuses: list
    ids: list


def said(text):
    return text or None


@pytest.fixture(scope="session")
def gazetteer():
    return str(HERE / "gazetteer.yaml")


@pytest.fixture(scope="session")
def resolver(gazetteer):
    return namekit.Resolver(namekit.Gazetteer.load(gazetteer))


@pytest.fixture(scope="session")
def cases():
    with (HERE / "cases.tsv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    rows = [row + [""] * (len(header) - len(row)) for row in rows]
    return Cases(*([said(row[i]) for row in rows] for i in range(len(header))))


def answer(resolution):
    """Five values, as a frame has them."""
    first = resolution.candidates[0].score if resolution.candidates else None
    told = [c for rank, c in enumerate(resolution.candidates) if not rank or c.score > 0]
    listed = " ".join(f"{c.id}={c.score:.4f}" for c in told) or None
    entity = resolution.entity
    return resolution.status, entity and entity.id, entity and entity.name, first, listed


@pytest.fixture(scope="session")
def expected(resolver, cases):
    """Answers of the Python interface to each case, one name at a time."""
    return [
        answer(resolver.resolve(name, type=entity_type(t or ""), country=country_code(c or "")))
        if name
        else (None,) * 5
        for name, t, c in zip(cases.names, cases.types, cases.countries, strict=True)
    ]


@pytest.fixture(scope="session")
def without_context(resolver, cases):
    return [answer(resolver.resolve(name)) if name else (None,) * 5 for name in cases.names]
