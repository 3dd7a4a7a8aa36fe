"""Writes a gazetteer as YAML, JSON lines, TSV, CSV, FollowTheMoney or spaCy patterns, entity by entity."""

from __future__ import annotations

import csv
import re
from typing import IO, TYPE_CHECKING, Any

import msgspec

from namekit.base.errors import UsageError
from namekit.gazetteer.delimited import COLUMNS
from namekit.gazetteer.model import FILE_ID_PATTERN
from namekit.gazetteer.writer import to_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from namekit.gazetteer.model import Entity

ENDINGS = {".yaml": "yaml", ".yml": "yaml", ".jsonl": "jsonl", ".ndjson": "jsonl", ".tsv": "tsv", ".csv": "csv"}
"""What the ending of a file stands for."""
_FILE_ID = re.compile(FILE_ID_PATTERN)
_SCHEMATA = {"person": "Person", "organization": "Organization"}
_PROPERTIES = {"former": "previousName", "abbreviation": "abbreviation"}
"""Kinds of names that FollowTheMoney tells from other aliases."""
_LABELS = {"person": "PERSON", "place": "GPE", "organization": "ORG"}
"""Labels of OntoNotes, which spaCy's models use."""


def export(entities: Iterable[Entity], form: str, stream: IO[bytes]) -> int:
    """Write entities in one of FORMATS; how many were written is returned, for FollowTheMoney has no places.

    YAML and JSON lines hold all that an entity says. Tables hold its names with language, kind and script, its country and its
    population; FollowTheMoney its names without languages, country, dates and Wikidata item; patterns its names but demonyms.
    Raises UsageError for another format, and for an id that YAML files do not have.
    """
    if form not in _FORMS:
        raise UsageError(f"there is no format {form!r}; there are {', '.join(FORMATS)}")
    head, text = _FORMS[form]
    stream.write(head.encode())
    written = 0
    for entity in entities:
        if chunk := text(entity):
            stream.write(b"\n" * (form == "yaml" and written > 0) + chunk.encode())
            written += 1
    return written


def _yaml(entity: Entity) -> str:
    if not _FILE_ID.fullmatch(entity.id):
        raise UsageError(f"{entity.id} is no id of a YAML file, which is kind/slug; write jsonl, tsv or csv instead")
    return to_yaml([entity])


def _jsonl(entity: Entity) -> str:
    return msgspec.json.encode(entity).decode() + "\n"


def _tsv(entity: Entity) -> str:
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in _rows(entity))


def _csv(entity: Entity) -> str:
    written: list[str] = []

    class _Text:
        write = staticmethod(written.append)

    csv.writer(_Text(), lineterminator="\n").writerows(_rows(entity))
    return "".join(written)


def _rows(entity: Entity) -> Iterator[tuple[str, ...]]:
    """A row a name, the canonical one first; it has a row of its own where no variant is the same."""
    facts = entity.country, str(entity.population or "")
    names = [
        (v.text, v.lang, "" if v.kind == "alias" else v.kind, v.script)
        for v in sorted(entity.names, key=lambda v: v.text != entity.name)
    ]
    if not names or names[0][0] != entity.name:
        names.insert(0, (entity.name, "", "", ""))
    for name in names:
        yield (entity.id, entity.type, *name, *facts)
        facts = "", ""


def _ftm(entity: Entity) -> str:
    schema = _SCHEMATA.get(entity.type)
    if schema is None:
        return ""
    properties: dict[str, list[str]] = {"name": [entity.name]}
    for variant in entity.names:
        if variant.kind != "demonym":
            values = properties.setdefault(_PROPERTIES.get(variant.kind, "alias"), [])
            if variant.text not in values:
                values.append(variant.text)
    facts = {
        "country": entity.country.lower(),
        "birthDate": entity.born,
        "deathDate": entity.died,
        "wikidataId": entity.same_as.get("wikidata", ""),
        "sourceUrl": entity.source if entity.source.startswith(("https://", "http://")) else "",
    }
    if entity.type == "organization":
        del facts["birthDate"], facts["deathDate"]
    properties |= {key: [value] for key, value in facts.items() if value}
    return _line({"id": entity.id, "caption": entity.name, "schema": schema, "properties": properties})


def _spacy(entity: Entity) -> str:
    texts = dict.fromkeys([entity.name, *(v.text for v in entity.names if v.kind != "demonym")])
    label = _LABELS[entity.type]
    return "".join(_line({"label": label, "pattern": text, "id": entity.id}) for text in texts)


def _line(value: Any) -> str:
    return msgspec.json.encode(value).decode() + "\n"


_FORMS: dict[str, tuple[str, Callable[[Entity], str]]] = {
    "yaml": ("", _yaml),
    "jsonl": ("", _jsonl),
    "tsv": ("\t".join(COLUMNS) + "\n", _tsv),
    "csv": (",".join(COLUMNS) + "\n", _csv),
    "ftm": ("", _ftm),
    "spacy": ("", _spacy),
}
FORMATS = tuple(_FORMS)
