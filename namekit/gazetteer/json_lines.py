"""Gazetteers as JSON lines, one entity a line with the keys of the YAML format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from namekit.gazetteer.checks import Complaint, check, wrong
from namekit.gazetteer.model import Entity
from namekit.gazetteer.reader import PROBLEMS_SHOWN, Entry, Reading, field_name, is_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_json_lines(path: Path, reading: Reading) -> Iterator[Entry]:
    """Entries of a file with one JSON object a line, with the keys of the YAML format."""
    if not is_text(path, reading):
        return
    whole = msgspec.json.Decoder(Entity, strict=False).decode
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")  # noqa: PLW2901
            found: list[Complaint] = []
            try:
                entity = whole(line)
            except (msgspec.DecodeError, RecursionError):
                if line.isspace():
                    continue
                entry = _json_entry(line, path, number, reading, found)
            else:
                found.extend(wrong(entity))
                entry = Entry(entity, False, path, number)
            for complaint in found:
                reading.wrong(
                    path, number, field_name(complaint.path), complaint.message, complaint.mend, complaint.code
                )
            if entry is not None:
                changes = entry.override or not isinstance(entry.content, Entity)
                reading.claim(entry.content.id, path, number, changes=changes)
                yield entry
            if len(reading.problems) > PROBLEMS_SHOWN:
                return


def _json_entry(line: bytes, path: Path, number: int, reading: Reading, found: list[Complaint]) -> Entry | None:
    """What is no plain entity: a change, one that overrides, names that are plain strings, or a mistake."""
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        reading.wrong(path, number, "", f"no JSON: {error}", "write one object a line")
        return None
    checked = check(value, found)
    return None if checked is None else Entry(checked.content, checked.override, path, number)
