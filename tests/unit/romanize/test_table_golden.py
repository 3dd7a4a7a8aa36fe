"""Each table scheme writes the examples of its standard."""

from pathlib import Path

import pytest

from namekit.romanize import load, romanize, scheme_ids, transliterate_many

GOLDEN = Path(__file__).parents[2] / "golden" / "romanization"
TABLES = [scheme for scheme in scheme_ids() if load(scheme).algorithm in {"table", "latin"}]


def golden_rows(scheme):
    lines = (GOLDEN / f"{scheme}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")[:3]) for line in lines if line and not line.startswith(("#", "kind\t"))]


@pytest.mark.parametrize("scheme", TABLES)
def test_examples_of_the_standard(scheme):
    rows = golden_rows(scheme)
    assert rows
    wrong = [
        (source, got, expected)
        for kind, source, expected in rows
        if (got := romanize(source, scheme, kind=kind).text) != expected
    ]
    assert not wrong


@pytest.mark.parametrize("scheme", TABLES)
def test_many_at_once_are_the_same_as_one_by_one(scheme):
    for kind in ("text", "person"):
        sources = [source for row_kind, source, _ in golden_rows(scheme) if row_kind == kind]
        assert transliterate_many(sources, scheme, kind=kind) == [
            romanize(source, scheme, kind=kind).text for source in sources
        ]
