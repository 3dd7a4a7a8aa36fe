"""Where the product's data is found: in a checkout beside the package, in a wheel inside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder() -> Path:
    """Folder that holds `gazetteer/`, `romanization/`, `lexicon/` and `model/`.

    The one function that knows how namekit was installed: plainly (`namekit/data`), editable or from a checkout (`data/` at its top).
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def data_path(*parts: str) -> Path:
    """Path of a data file, for example `data_path("lexicon", "titles.tsv")`."""
    return data_folder().joinpath(*parts)
