"""A gazetteer file as a row of parts, each an entry with the comments above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from namekit.base.errors import GazetteerError, InputError
from namekit.gazetteer.reader import Reading, read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from namekit.gazetteer import Change, Entity


class Part(NamedTuple):
    """An entry as it is written: blank lines and comments above it, its own lines, and what they say."""

    lead: str
    body: str
    content: Entity | Change
    override: bool


def parts_of(text: str, path: Path) -> tuple[dict[str, Part], str]:
    """Parts of a text and what is behind the last. Raises GazetteerError where the text has mistakes."""
    reading = Reading()
    entries = list(read_yaml_text(text, path, reading))
    if reading.problems:
        raise GazetteerError(reading.problems)
    lines = text.splitlines(keepends=True)
    starts = [entry.line - 1 for entry in entries]
    parts: dict[str, Part] = {}
    end = 0
    for entry, start, limit in zip(entries, starts, [*starts, len(lines)][1:], strict=False):
        lead = "".join(lines[end:start])
        end = max(limit, start)
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        parts[entry.content.id] = Part(lead, "".join(lines[start:end]), entry.content, entry.override)
    if any(one == other for one, other in zip(starts, starts[1:], strict=False)) or text.lstrip().startswith("["):
        raise InputError(f"{path}: entries share a line; write each on lines of its own, from '- id: …'")
    return parts, "".join(lines[end:])


def head_of(lead: str) -> tuple[str, str]:
    """What is above the first entry, parted into the head of the file and the remark on the entry.

    A blank line parts the two; without one all is the head. What speaks to programs is always in the head.
    """
    lines = lead.splitlines(keepends=True)
    blank = [number for number, line in enumerate(lines, 1) if not line.strip()]
    spoken = [number for number, line in enumerate(lines, 1) if line.startswith(("---", "%", "# yaml-language-server"))]
    at = max([*blank[-1:], *spoken[-1:]], default=len(lines)) if blank else len(lines)
    return "".join(lines[:at]), "".join(lines[at:])


def gap_of(lead: str) -> tuple[str, str]:
    """Blank lines at the beginning, and the rest."""
    lines = lead.splitlines(keepends=True)
    at = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    return "".join(lines[:at]), "".join(lines[at:])
