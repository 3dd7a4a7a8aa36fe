"""Reads gazetteer files and folders; all that is wrong in all of them comes in one GazetteerError."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.errors import GazetteerError, InputError, Problem
from namekit.base.limits import YAML_FILE_BYTES
from namekit.gazetteer.checks import Checked, Complaint, check
from namekit.gazetteer.folder import files
from namekit.gazetteer.model import FILE_ID_PATTERN
from namekit.gazetteer.text import fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.gazetteer.model import Change, Entity

SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".tsv": "tsv", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
_FILE_ID = re.compile(FILE_ID_PATTERN)
PROBLEMS_SHOWN = 1000
"""A file of another format has a problem in every line; the first thousand are enough to know."""


class Entry(NamedTuple):
    """An entity, or a change to one of a lower layer, and where it is written."""

    content: Entity | Change
    override: bool
    file: Path | None
    line: int


class Reading:
    """What has been found wrong so far, and which ids are taken; `alone` says that one file is all that is read."""

    def __init__(self, *, alone: bool = False) -> None:
        self.alone = alone
        self.problems: list[Problem] = []
        self._taken: dict[str, tuple[Path | None, int]] = {}
        self._here: tuple[Path | None, dict[str, int]] = (None, {})

    def wrong(
        self, file: Path | None, line: int, field: str, message: str, mend: str = "", code: str = "format"
    ) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, field, message, mend, code))

    def claim(self, id: str, file: Path | None, line: int, *, changes: bool = False) -> None:
        """Note that an id stands in a place; a problem when it stands twice.

        What changes or overrides an entity may stand beside it, in a file of its own.
        """
        if self._here[0] != file:
            self._here = (file, {})
        here = self._here[1].setdefault(id, line)
        known = here != line or changes or self.alone
        other = (file, here) if known else self._taken.setdefault(id, (file, line))
        if other != (file, line):
            where = f"{other[0]}:{other[1]}" if other[0] != file else f"{'line' if file else 'place'} {other[1]}"
            mend = "choose another id, or put the two together"
            self.wrong(file, line, "id", f"{id!r} stands already in {where}", mend, "duplicate-id")


def read(*paths: Path | str) -> list[Entry]:
    """Entries of files and of all gazetteer files below folders, in the order given and by name within a folder.

    Raises GazetteerError with every problem of every file, and InputError where there is no such file, or nothing in a folder.
    """
    return list(entries_of(*paths))


def entries_of(*paths: Path | str) -> Iterator[Entry]:
    """As `read`, one entry after the other; what is wrong is raised when all files are read."""
    found = [file for path in paths for file in _files(path)]
    reading = Reading(alone=len(found) == 1)
    for file in found:
        yield from read_file(file, reading)
    if reading.problems:
        raise GazetteerError(sorted(reading.problems, key=lambda p: (str(p.file), p.line or 0)))


def _files(path: Path | str) -> list[Path]:
    found = files(path)
    if not found:
        raise InputError(f"{path}: a folder with no .yaml file below it; name files of another format one by one")
    return found


def read_file(path: Path, reading: Reading) -> Iterable[Entry]:
    """Entries of one file; what is wrong with it is added to `reading`."""
    kind = SUFFIXES.get(path.suffix.lower())
    if kind == "yaml":
        return _read_yaml(path, reading)
    if kind is None:
        if path.suffix.lower() == ".nkg":
            raise InputError(
                f"{path} is compiled: look names up in it with Resolver.open, or load what it was made from"
            )
        known = ", ".join(SUFFIXES)
        raise InputError(f"{path}: a gazetteer ends in one of {known}, or .nkg when it is compiled")
    from namekit.gazetteer.delimited import read_delimited
    from namekit.gazetteer.json_lines import read_json_lines

    return read_json_lines(path, reading) if kind == "jsonl" else read_delimited(path, kind, reading)


def read_text(path: Path, reading: Reading) -> str | None:
    """Text of a UTF-8 file, without a byte-order mark; None when it is no such file, and `reading` notes where."""
    data = read_bytes(path)
    if found := fault(io.BytesIO(data)):
        reading.wrong(path, found.line, "", found.message, found.mend)
        return None
    return data.decode("utf-8-sig")


def is_text(path: Path, reading: Reading) -> bool:
    """Whether a file, of any size, is UTF-8 text; `reading` notes where it is not."""
    if path.is_fifo():
        raise InputError(f"{path}: a pipe, which can't be read twice; write what comes out of it to a file")
    try:
        with path.open("rb") as file:
            found = fault(file)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    if found:
        reading.wrong(path, found.line, "", found.message, found.mend)
    return found is None


def read_bytes(path: Path) -> bytes:
    """Content of a file; InputError when it can't be read or is larger than the limit."""
    try:
        with path.open("rb") as file:
            data = file.read(YAML_FILE_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    if len(data) > YAML_FILE_BYTES:
        raise InputError(f"{path}: larger than {YAML_FILE_BYTES >> 20} MB; split it by country or topic")
    return data


def _read_yaml(path: Path, reading: Reading) -> Iterator[Entry]:
    text = read_text(path, reading)
    if text is not None:
        yield from read_yaml_text(text, path, reading)


def read_yaml_text(text: str, path: Path, reading: Reading) -> Iterator[Entry]:
    """Entries of a text as of a file; what is wrong with it is added to `reading`."""
    from namekit.gazetteer.yaml_events import Refusal, items

    refusals: list[Refusal] = []
    complaints: list[tuple[int, Complaint]] = []
    for item in items(text, refusals):
        if item.sound:
            found: list[Complaint] = []
            checked = _checked(item.value, found)
            if checked is not None:
                yield Entry(checked.content, checked.override, path, item.line)
            complaints.extend((item.line, complaint) for complaint in found)
        if isinstance(item.value, dict) and isinstance(identifier := item.value.get("id"), str):
            changes = "override" in item.value or not item.value.keys() & {"type", "name"}
            reading.claim(identifier, path, item.line, changes=changes)
        if len(complaints) > PROBLEMS_SHOWN:
            break
    reading.problems.extend(Problem(path, r.line, "", r.message, r.mend) for r in refusals[:PROBLEMS_SHOWN])
    reading.problems.extend(_located(path, text, complaints[:PROBLEMS_SHOWN]))


def _checked(value: object, complaints: list[Complaint]) -> Checked | None:
    """As `check`, with ids held to kind/slug, as files that people write have it."""
    checked = check(value, complaints)
    if checked is None or _FILE_ID.fullmatch(checked.content.id):
        return checked
    complaints.append(Complaint(("id",), f"{checked.content.id!r} is no id", "write kind/slug, such as place/kr"))
    return None


def _located(path: Path, text: str, complaints: list[tuple[int, Complaint]]) -> Iterator[Problem]:
    """Problems with the line of the very field, for which the file is read once more."""
    from namekit.gazetteer.yaml_events import line_of

    lines = line_of(text, {entry for entry, _ in complaints}) if complaints else {}
    for entry, (where, message, mend, code) in complaints:
        full = (entry, *where)
        line = next(lines[full[:n]] for n in range(len(full), 0, -1) if full[:n] in lines)
        yield Problem(path, line, field_name(where), message, mend, code)


def field_name(path: tuple[str | int, ...]) -> str:
    """A path as people write it: `names[2].kind`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
