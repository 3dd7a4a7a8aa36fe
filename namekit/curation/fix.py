"""Mends what needs no thought: names with stray spaces or not in NFC, and entries out of order; comments stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.curation.draft import Draft
from namekit.curation.structure import tidy
from namekit.gazetteer import Entity
from namekit.gazetteer.checks import is_name
from namekit.gazetteer.folder import files, is_tests

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from pathlib import Path

    from namekit.gazetteer import Change


def fixed(paths: Iterable[Path | str], ignore: Container[str] = frozenset()) -> list[Draft]:
    """Drafts of those YAML files in which something is mended, not yet written; files with mistakes are left alone."""
    from namekit.base.errors import InputError

    drafts = []
    for file in files(*paths):
        if file.suffix not in {".yaml", ".yml"} or is_tests(file):
            continue
        try:
            draft = _fixed(Draft.open(file), ignore)
        except InputError:
            continue  # lint tells what is wrong with it
        if draft.text != draft.before:
            drafts.append(draft)
    return drafts


def _fixed(draft: Draft, ignore: Container[str]) -> Draft:
    if "unnormalized" not in ignore:
        for id_, part in list(draft.parts.items()):
            for path, text in _texts(part.content):
                better = tidy(text)
                if better != text and is_name(better):
                    draft = draft.with_text(id_, path, better)
    return draft if "unsorted" in ignore else draft.sorted()


def _texts(content: Entity | Change) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Names as they are written, and where."""
    if isinstance(content, Entity):
        yield ("name",), content.name
    key, variants = ("names", content.names) if isinstance(content, Entity) else ("add", content.add)
    for index, variant in enumerate(variants):
        yield (key, index), variant.text
