"""Runs the tests of a gazetteer: `tests:` of its entities, and files `*.tests.yaml` beside it.

A test file is a list of `{name, expect}` (an id, `none` or `ambiguous`) and of `{name, differ}`, where `differ`
is an id that the name must not match; `type` and `country` narrow the look-up, `note` says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol

import msgspec
from msgspec import Meta

from namekit.base.errors import GazetteerError
from namekit.gazetteer.folder import is_tests
from namekit.gazetteer.model import Country, Entity, EntityType, Name
from namekit.gazetteer.reader import Reading, read_text
from namekit.gazetteer.yaml_events import Refusal, items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from namekit.gazetteer.reader import Entry
    from namekit.matching.resolution import Resolution


class Resolving(Protocol):
    """What tests need of a resolver."""

    def resolve_many(
        self,
        names: Sequence[str],
        *,
        type: str | Sequence[str | None] | None = None,
        country: str | Sequence[str | None] | None = None,
    ) -> list[Resolution]:
        """Resolve names, each with its type and country."""

    def get(self, id: str) -> Entity | None:
        """Entity by its id."""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A name, and what it must be (`expect`: an id, `none` or `ambiguous`) or must not be (`differ`: an id)."""

    name: Name
    expect: str = ""
    differ: str = ""
    type: EntityType | None = None
    country: Annotated[Country, Meta(description="A hint.")] | None = None
    note: str = ""
    file: Path | None = None
    line: int = 0

    @property
    def promise(self) -> str:
        """What the case says, in words."""
        return f"{self.name!r} must not be {self.differ}" if self.differ else f"{self.name!r} must be {self.expect}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, what the resolver answers, and whether it is what was promised.

    `id` is the one that the case speaks of, after merges, and empty where the gazetteer has no such id.
    """

    case: Case
    resolution: Resolution
    id: str

    @property
    def found(self) -> str:
        """Id of the match, or the status."""
        entity = self.resolution.entity
        return entity.id if entity is not None else self.resolution.status

    @property
    def passed(self) -> bool:
        """Whether the answer keeps the promise; one about an id that is not there can't be kept."""
        return bool(self.id) and (self.found != self.id if self.case.differ else self.found == self.id)

    def __str__(self) -> str:
        place = f"{self.case.file}:{self.case.line}: " if self.case.file else ""
        if not self.id:
            return f"{place}{self.case.promise}, but the gazetteer has no such id"
        if self.found not in STATUSES:
            return f"{place}{self.case.promise}, found {self.found} ({self.resolution.score:.2f})"
        near = ", ".join(f"{c.id} {c.score:.2f}" for c in self.resolution.candidates[:2])
        return f"{place}{self.case.promise}, found {self.found}" + (f" ({near})" if near else "")


STATUSES = ("none", "ambiguous")
"""What a test may expect besides an id."""


def run(cases: Iterable[Case], resolver: Resolving, merged: dict[str, str] | None = None) -> list[Outcome]:
    """Outcomes of all cases, in their order, looked up in one batch; `merged` says by what ids were replaced."""
    some = list(cases)
    types, countries = [case.type for case in some], [case.country for case in some]
    found = resolver.resolve_many([case.name for case in some], type=types, country=countries)
    ids = {said: _living(said, resolver, merged or {}) for said in {case.differ or case.expect for case in some}}
    return [
        Outcome(case, resolution, ids[case.differ or case.expect]) for case, resolution in zip(some, found, strict=True)
    ]


def cases_of(entries: Iterable[Entry]) -> Iterator[Case]:
    """Tests that entries of files bring with them; of two that speak of one name and id, the later counts."""
    said: dict[tuple[str, str], Case] = {}
    for entry in entries:
        content = entry.content
        for name in content.tests.match:
            said[content.id, name] = Case(name=name, expect=content.id, file=entry.file, line=entry.line)
        for name in content.tests.differ:
            said[content.id, name] = Case(name=name, differ=content.id, file=entry.file, line=entry.line)
    yield from said.values()


def merged_ids(entries: Iterable[Entry]) -> dict[str, str]:
    """Ids that entries say were merged, and by what they were replaced."""
    return {
        e.content.id: e.content.replaced_by for e in entries if isinstance(e.content, Entity) and e.content.replaced_by
    }


def parted(paths: Iterable[Path | str]) -> tuple[list[str], list[str]]:
    """Gazetteer files and folders, and test files, those below the folders among them."""
    some = list(map(str, paths))
    tests = [name for name in some if is_tests(Path(name))]
    for folder in (name for name in some if Path(name).is_dir()):
        tests += sorted(str(path) for path in Path(folder).rglob("*.y*ml") if is_tests(path))
    return [name for name in some if not is_tests(Path(name))], tests


def read_cases(*paths: Path | str) -> list[Case]:
    """Cases of test files. Raises GazetteerError with all that is wrong in them."""
    reading = Reading()
    cases = [case for path in map(Path, paths) for case in _read_file(path, reading)]
    if reading.problems:
        raise GazetteerError(reading.problems)
    return cases


def _living(id_: str, resolver: Resolving, merged: dict[str, str]) -> str:
    """The id that stands for one after merges; empty where there is none."""
    seen = set()
    while id_ in merged and id_ not in seen:
        seen.add(id_)
        id_ = merged[id_]
    if id_ in STATUSES:
        return id_
    entity = resolver.get(id_)
    return "" if entity is None else entity.id


def _read_file(path: Path, reading: Reading) -> Iterator[Case]:
    text = read_text(path, reading)
    refusals: list[Refusal] = []
    for item in items(text or "", refusals):
        if item.sound:
            case = _case(item.value, path, item.line, reading)
            if case is not None:
                yield case
    for refusal in refusals:
        reading.wrong(path, refusal.line, "", refusal.message, refusal.mend)


def _case(value: Any, path: Path, line: int, reading: Reading) -> Case | None:
    mend = "write {name: …, expect: an id, none or ambiguous} or {name: …, differ: an id}"
    if not isinstance(value, dict) or value.keys() & {"file", "line"}:
        reading.wrong(path, line, "", "this is no test", mend)
        return None
    try:
        case = msgspec.convert(value, Case, strict=False)
    except msgspec.ValidationError as error:
        reading.wrong(path, line, "", f"this is no test: {error}", mend)
        return None
    if bool(case.expect) == bool(case.differ):
        reading.wrong(path, line, "", "a test has either 'expect' or 'differ'", mend)
        return None
    return msgspec.structs.replace(case, file=path, line=line)
