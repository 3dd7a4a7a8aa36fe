"""Schemes of Arabic, Hebrew, Indic and Southeast Asian scripts write the examples of their standards."""

from __future__ import annotations

from pathlib import Path

import pytest

from namekit.romanize import load, romanize, scheme_ids

GOLDEN = Path(__file__).parents[2] / "golden" / "romanization"
ALGORITHMS = {"arabic", "arabic_usual", "hebrew", "indic", "indic_usual", "thai", "lao", "khmer", "burmese"}
SCHEMES = [scheme for scheme in scheme_ids() if load(scheme).algorithm in ALGORITHMS]


def golden_rows(scheme):
    lines = (GOLDEN / f"{scheme}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")[:3]) for line in lines if line and not line.startswith(("#", "kind\t"))]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_examples_of_the_standard(scheme):
    rows = golden_rows(scheme)

    wrong = [
        (source, got, expected)
        for kind, source, expected in rows
        if (got := romanize(source, scheme, kind=kind).text) != expected
    ]

    assert rows
    assert wrong == []
