"""Finds what is wrong or doubtful in gazetteer files, beside or beyond what keeps them from being read."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.base.errors import Problem
from namekit.curation.findings import Finding
from namekit.curation.structure import Doubt, doubts_of_change, doubts_of_entity, name_key
from namekit.gazetteer import Entity, Gazetteer
from namekit.gazetteer.folder import files
from namekit.gazetteer.gazetteer import Layer
from namekit.gazetteer.reader import Entry, Reading, field_name, read_file, read_text
from namekit.gazetteer.yaml_events import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Doubts = list[tuple[Entry, Doubt]]


def lint(paths: Iterable[Path | str], below: Gazetteer | None = None) -> list[Finding]:
    """Findings in files and folders, in the order of files and lines; `below` is what the files are layers on.

    Raises InputError where a file can't be read at all.
    """
    reading = Reading()
    entries: list[Entry] = []
    for file in files(*paths):
        entries.extend(read_file(file, reading))
    findings = [Finding(_format_code(problem), problem) for problem in reading.problems]
    upper = Gazetteer((Layer(tuple(map(Path, paths)), "", entries),))
    whole = upper if below is None else below | upper
    doubts = [*_own(entries), *_order(entries), *_links(entries, whole), *_shared(entries, whole)]
    if below is not None:
        doubts += _silent(entries, below)
    findings += [Finding("dead-change", problem) for problem in whole.dead]
    findings += _located(doubts)
    return sorted(findings, key=lambda f: (str(f.problem.file), f.problem.line or 0, f.code, f.problem.field))


def _format_code(problem: Problem) -> str:
    return "duplicate-id" if problem.field == "id" and "stands already" in problem.message else "format"


def _own(entries: list[Entry]) -> Iterator[tuple[Entry, Doubt]]:
    """What can be said of an entry by itself."""
    for entry in entries:
        content = entry.content
        doubts = doubts_of_entity(content) if isinstance(content, Entity) else doubts_of_change(content)
        for doubt in doubts:
            yield entry, doubt


def _order(entries: list[Entry]) -> Iterator[tuple[Entry, Doubt]]:
    """The first entry of a file that stands too late."""
    before: Entry | None = None
    told: set[Path | None] = set()
    for entry in entries:
        late = before is not None and before.file == entry.file and entry.content.id < before.content.id
        if before is not None and late and entry.file not in told:
            told.add(entry.file)
            message = f"{entry.content.id} stands after {before.content.id}"
            yield entry, Doubt("unsorted", ("id",), message, "sort the entries by id")
        before = entry


def _links(entries: list[Entry], whole: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Ids that lead nowhere."""
    for entry in entries:
        content = entry.content
        if not isinstance(content, Entity):
            continue
        if content.part_of and content.part_of not in whole:
            message = f"no layer has {content.part_of}"
            yield entry, Doubt("part-of-nowhere", ("part_of",), message, "correct the id, or add the entity")
        if content.replaced_by and content.id not in whole.replaced and whole.get(content.id) is content:
            message = f"{content.replaced_by} is no living entity"
            yield entry, Doubt("replaced-by-nowhere", ("replaced_by",), message, "correct the id")


def _silent(entries: list[Entry], below: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    for entry in entries:
        if isinstance(entry.content, Entity) and not entry.override and entry.content.id in below:
            message = f"{entry.content.id} of a lower layer is replaced"
            yield entry, Doubt("silent-override", ("id",), message, "say 'override: true', or change it by 'add:'")


def _shared(entries: list[Entry], whole: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Names that entities of one type share and that are not marked; told at the entries of the linted files."""
    bearers: defaultdict[tuple[str, str], dict[str, tuple[tuple[str | int, ...], bool, str]]] = defaultdict(dict)
    for entity in whole:
        for path, text, marked in _names(entity):
            key = (entity.type, name_key(text))
            _, before, _ = bearers[key].get(entity.id, (path, False, text))
            bearers[key][entity.id] = (path, before or marked, text)
    own = {entry.content.id: entry for entry in entries if isinstance(entry.content, Entity)}
    for among in bearers.values():
        if len(among) == 1:
            continue
        for id_, (path, marked, text) in among.items():
            others = [other for other in among if other != id_ and not _related(whole, id_, other)]
            if id_ in own and not marked and others:
                mend = "if both bear it, mark it 'homonym: true' (a canonical name once more under names)"
                yield own[id_], Doubt("shared-name", path, f"{text!r} is a name of {others[0]} too", mend)


def _names(entity: Entity) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    yield ("name",), entity.name, False
    for index, variant in enumerate(entity.names):
        if variant.kind != "demonym":
            yield ("names", index), variant.text, variant.homonym


def _related(whole: Gazetteer, one: str, other: str) -> bool:
    """Whether one is part of the other: Luxembourg may be the name of both, by the rules of resolving."""
    return other in _wholes(whole, one) or one in _wholes(whole, other)


def _wholes(whole: Gazetteer, id_: str) -> set[str]:
    """Ids of all that an entity is part of."""
    found: set[str] = set()
    entity = whole.get(id_)
    while entity is not None and entity.part_of and entity.part_of not in found:
        found.add(entity.part_of)
        entity = whole.get(entity.part_of)
    return found


def _located(doubts: Doubts) -> Iterator[Finding]:
    """Findings with the line of the very field, for which YAML files are read once more."""
    by_file: defaultdict[Path | None, Doubts] = defaultdict(list)
    for entry, doubt in doubts:
        by_file[entry.file].append((entry, doubt))
    for file, some in by_file.items():
        text = read_text(file, Reading()) if file is not None and file.suffix in {".yaml", ".yml"} else None
        lines = line_of(text, {entry.line for entry, _ in some}) if text is not None else {}
        for entry, doubt in some:
            full = (entry.line, *doubt.path)
            line = next((lines[full[:n]] for n in range(len(full), 0, -1) if full[:n] in lines), entry.line)
            yield Finding(doubt.code, Problem(file, line, field_name(doubt.path), doubt.message, doubt.mend))
