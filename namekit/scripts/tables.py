"""Reads the tables of this room: it comes before the lexicon in the order of rooms, and so has a reader of its own."""

from __future__ import annotations

from namekit.base.data import data_path


def rows(name: str) -> list[list[str]]:
    """Rows of `data/lexicon/NAME.tsv` after comments and the line that names the columns."""
    text = data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
