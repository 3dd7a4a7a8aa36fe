"""Finds what is wrong or doubtful in gazetteer files, each with file, line, severity and code."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.base.errors import GazetteerError, Problem
from namekit.curation.check import parted, read_cases
from namekit.curation.findings import Finding
from namekit.curation.relations import links, order, over, related, shared_ids, shared_names
from namekit.curation.structure import Doubt, doubts_of_change, doubts_of_entity
from namekit.gazetteer import Entity, Gazetteer
from namekit.gazetteer.folder import files
from namekit.gazetteer.gazetteer import Layer
from namekit.gazetteer.reader import Entry, Reading, field_name, read_file, read_text
from namekit.gazetteer.yaml_events import line_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

Located = tuple[Entry, Doubt]


def lint(
    paths: Iterable[Path | str], below: Gazetteer | None = None, ignore: Container[str] = frozenset()
) -> list[Finding]:
    """Findings in gazetteer and test files and folders, in the order of files and lines; `below` is what the files are layers on.

    Codes in `ignore` are neither looked for nor told. Raises InputError where a file can't be read at all.
    """
    reading = Reading()
    entries: list[Entry] = []
    own, tests = parted(paths)
    for file in files(*own):
        entries.extend(read_file(file, reading))
    findings = [Finding(problem.code, problem) for problem in (*reading.problems, *_of_tests(tests))]
    upper = Gazetteer((Layer(tuple(map(Path, own)), "", entries),))
    whole = upper if below is None else below | upper
    findings += [Finding("dead-change", problem) for problem in whole.dead]
    findings += _located(_doubts(entries, whole, below, ignore), entries)
    told = [finding for finding in findings if finding.code not in ignore]
    return sorted(told, key=lambda f: (str(f.problem.file), f.problem.line or 0, f.code, f.problem.field))


def _of_tests(files: list[str]) -> list[Problem]:
    try:
        read_cases(*files)
    except GazetteerError as error:
        return error.problems
    return []


def _doubts(
    entries: list[Entry], whole: Gazetteer, below: Gazetteer | None, ignore: Container[str]
) -> Iterator[Located]:
    for entry in entries:
        content = entry.content
        for doubt in doubts_of_entity(content) if isinstance(content, Entity) else doubts_of_change(content):
            yield entry, doubt
    yield from order(entries)
    yield from links(entries, whole)
    yield from shared_names(entries, whole)
    yield from shared_ids(entries, whole)
    if below is not None:
        yield from over(entries, below)
    if "derivable" not in ignore:
        yield from _derivable(entries, whole)
    if "near-duplicate" not in ignore:
        yield from _near(entries, whole)


def _derivable(entries: list[Entry], whole: Gazetteer) -> Iterator[Located]:
    from namekit.curation.derivable import derivable

    for entry in entries:
        content = entry.content
        entity = content if isinstance(content, Entity) else whole.entities.get(content.id)
        if entity is not None:
            names, key = (content.names, "names") if isinstance(content, Entity) else (content.add, "add")
            for doubt in derivable(names, key, entity):
                yield entry, doubt


def _near(entries: list[Entry], whole: Gazetteer) -> Iterator[Located]:
    """Near-duplicates, each told once, at the entry that stands later."""
    from namekit.curation.nearness import near_duplicates

    own = {entry.content.id: (number, entry) for number, entry in enumerate(entries)}
    for near in near_duplicates(whole, own.keys()):
        if related(whole, near.one.id, near.other.id):
            continue
        sides = [(near.one, near.text, near.other, near.other_text), (near.other, near.other_text, near.one, near.text)]
        here, text, other, other_text = max(sides, key=lambda side: own.get(side[0].id, (-1,))[0])
        message = f"{text!r} is near {other.id} {other_text!r} ({near.score:.2f})"
        mend = f"merge the two, or tell them apart: tests: {{differ: [{other_text}]}}"
        yield own[here.id][1], Doubt("near-duplicate", ("name",), message, mend)


def _located(doubts: Iterable[Located], entries: list[Entry]) -> Iterator[Finding]:
    """Findings with the line of the very field, for which the lines of the entry are read once more."""
    by_file: defaultdict[Path | None, dict[int, list[Doubt]]] = defaultdict(lambda: defaultdict(list))
    for entry, doubt in doubts:
        by_file[entry.file][entry.line].append(doubt)
    starts: defaultdict[Path | None, list[int]] = defaultdict(list)
    for entry in entries:
        starts[entry.file].append(entry.line)
    for file, some in by_file.items():
        text = read_text(file, Reading()) if file is not None and file.suffix in {".yaml", ".yml"} else None
        lines = text.splitlines(keepends=True) if text is not None else []
        begins = sorted(set(starts[file]))
        for start, following in zip(begins, [*begins[1:], len(lines) + 1], strict=True):
            if start in some:
                within = line_of("".join(lines[start - 1 : following - 1]), {1}) if lines else {}
                for doubt in some[start]:
                    yield Finding(doubt.code, _problem(file, start, doubt, within))


def _problem(file: Path | None, start: int, doubt: Doubt, within: dict[tuple[str | int, ...], int]) -> Problem:
    full = (1, *doubt.path)
    line = start - 1 + next((within[full[:n]] for n in range(len(full), 0, -1) if full[:n] in within), 1)
    return Problem(file, line, field_name(doubt.path), doubt.message, doubt.mend, doubt.code)
