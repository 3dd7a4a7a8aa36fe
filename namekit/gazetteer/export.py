"""Writes a gazetteer as YAML, JSON lines, TSV or CSV, entity by entity."""

from __future__ import annotations

import csv
import itertools
from typing import IO, TYPE_CHECKING

import msgspec

from namekit.base.errors import UsageError
from namekit.gazetteer.writer import to_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.gazetteer.model import Entity

FORMATS = ("yaml", "jsonl", "tsv", "csv")
_HEADER = ("entity_id", "type", "name", "lang")


def export(entities: Iterable[Entity], form: str, stream: IO[bytes]) -> None:
    """Write entities in one of FORMATS; tables have ids, types, names, languages. UsageError for another format."""
    if form not in FORMATS:
        raise UsageError(f"there is no format {form!r}; there are {', '.join(FORMATS)}")
    for chunk in _TEXTS[form](entities):
        stream.write(chunk.encode())


def _yaml(entities: Iterable[Entity]) -> Iterator[str]:
    for number, entity in enumerate(entities):
        yield ("\n" if number else "") + to_yaml([entity])


def _jsonl(entities: Iterable[Entity]) -> Iterator[str]:
    for entity in entities:
        yield msgspec.json.encode(entity).decode() + "\n"


def _tsv(entities: Iterable[Entity]) -> Iterator[str]:
    yield "\t".join(_HEADER) + "\n"
    for row in _rows(entities):
        yield "\t".join(" ".join(cell.split()) for cell in row) + "\n"


def _csv(entities: Iterable[Entity]) -> Iterator[str]:
    lines: list[str] = []

    class _Lines:
        write = staticmethod(lines.append)

    writer = csv.writer(_Lines(), lineterminator="\n")
    for row in itertools.chain([_HEADER], _rows(entities)):
        writer.writerow(row)
        yield lines.pop()


def _rows(entities: Iterable[Entity]) -> Iterator[tuple[str, str, str, str]]:
    for entity in entities:
        if all(variant.text != entity.name for variant in entity.names):
            yield entity.id, entity.type, entity.name, ""
        first = sorted(entity.names, key=lambda variant: variant.text != entity.name)
        for variant in first:
            if variant.kind != "demonym":
                yield entity.id, entity.type, variant.text, variant.lang


_TEXTS = {"yaml": _yaml, "jsonl": _jsonl, "tsv": _tsv, "csv": _csv}
