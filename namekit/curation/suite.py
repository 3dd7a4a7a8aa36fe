"""The tests of a gazetteer as a whole: which files have tests, and the resolver that they are run against."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from namekit.curation.check import Case, Outcome, cases_of, merged_ids, read_cases, run
from namekit.gazetteer import Gazetteer
from namekit.resolver import BUILTIN, open_resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from namekit.gazetteer.reader import Entry
    from namekit.resolver import Resolver


@dataclass
class Suite:
    """Gazetteers in layers, the lowest first, whose own tests are run against all of them together.

    `below` are layers whose own tests are left alone; `builtin` is the gazetteer that ships, and stands in when none is named.
    """

    layers: Sequence[str]
    below: Sequence[str] = ()
    report: Callable[[str], None] | None = None
    _resolver: Resolver | None = field(default=None, repr=False)
    _entries: list[Entry] | None = field(default=None, repr=False)

    @property
    def entries(self) -> list[Entry]:
        """Entries of the layers that are tested."""
        if self._entries is None:
            self._entries = [
                entry for name in self.layers for layer in _gazetteer(name).layers for entry in layer.entries
            ]
        return self._entries

    def cases(self, tests: Iterable[Path | str] = ()) -> list[Case]:
        """Tests in the entities of the layers, and in test files."""
        return [*cases_of(self.entries), *read_cases(*tests)]

    def run(self, cases: Iterable[Case]) -> list[Outcome]:
        """Outcomes of cases; the resolver is opened at the first."""
        cases = list(cases)
        if not cases:
            return []
        if self._resolver is None:
            every = tuple(dict.fromkeys([*self.below, *self.layers])) or (BUILTIN,)
            self._resolver = open_resolver(every, report=self.report)
        return run(cases, self._resolver, merged_ids(self.entries))


def _gazetteer(name: str) -> Gazetteer:
    if Path(name).suffix == ".nkg":
        return Gazetteer(())
    return Gazetteer.builtin() if name == BUILTIN else Gazetteer.load(name)
