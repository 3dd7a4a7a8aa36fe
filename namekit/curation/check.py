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
from namekit.gazetteer.model import Country, EntityType, Name  # noqa: TC001 - msgspec reads the types
from namekit.gazetteer.reader import Reading, read_text
from namekit.gazetteer.yaml_events import Refusal, items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from namekit.gazetteer import Gazetteer
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
    """A case, what the resolver answers, and whether it is what was promised."""

    case: Case
    resolution: Resolution

    @property
    def found(self) -> str:
        """Id of the match, or the status."""
        entity = self.resolution.entity
        return entity.id if entity is not None else self.resolution.status

    @property
    def passed(self) -> bool:
        """Whether the answer keeps the promise."""
        return self.found != self.case.differ if self.case.differ else self.found == self.case.expect

    def __str__(self) -> str:
        place = f"{self.case.file}:{self.case.line}: " if self.case.file else ""
        if self.found not in {"ambiguous", "none"}:
            return f"{place}{self.case.promise}, found {self.found} ({self.resolution.score:.2f})"
        near = ", ".join(f"{c.id} {c.score:.2f}" for c in self.resolution.candidates[:2])
        return f"{place}{self.case.promise}, found {self.found}" + (f" ({near})" if near else "")


def run(cases: Iterable[Case], resolver: Resolving) -> list[Outcome]:
    """Outcomes of all cases, in their order, looked up in one batch."""
    some = list(cases)
    types, countries = [case.type for case in some], [case.country for case in some]
    found = resolver.resolve_many([case.name for case in some], type=types, country=countries)
    return [Outcome(case, resolution) for case, resolution in zip(some, found, strict=True)]


def cases_of(gazetteer: Gazetteer) -> Iterator[Case]:
    """Tests that entities bring with them."""
    for entity in gazetteer:
        file, line = gazetteer.where(entity.id) if entity.tests else (None, 0)
        for name in entity.tests.match:
            yield Case(name=name, expect=entity.id, file=file, line=line)
        for name in entity.tests.differ:
            yield Case(name=name, differ=entity.id, file=file, line=line)


def read_cases(*paths: Path | str) -> list[Case]:
    """Cases of test files. Raises GazetteerError with all that is wrong in them."""
    reading = Reading()
    cases = [case for path in map(Path, paths) for case in _read_file(path, reading)]
    if reading.problems:
        raise GazetteerError(reading.problems)
    return cases


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
